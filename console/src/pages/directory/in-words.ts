const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part of the rules in a line: lists with commas, rows as "name: value". `say` words a name. */
export function inWords(value: unknown, say: (name: string) => string): string {
  if (Array.isArray(value))
    return value.map((one) => inWords(one, say)).join(value.every((one) => typeof one === 'string') ? '、' : '\n');
  if (isObject(value))
    return Object.entries(value)
      .map(([name, inner]) => `${say(name)}：${inWords(inner, say)}`)
      .join('；');
  return typeof value === 'string' ? say(value) : String(value);
}
