/** Reads CDK context values, which the command line gives as texts and cdk.json as it likes. Collects what is wrong instead of stopping at the first. */
export interface ContextReader {
  readonly problems: string[];
  readonly text: (name: string) => string | undefined;
  /** A text of a form; `allowed` says the form in words. */
  readonly matching: (name: string, pattern: RegExp, allowed: string) => string | undefined;
  readonly oneOf: <T extends string>(name: string, values: readonly T[], otherwise: T) => T;
  /** An object of texts, or its JSON. */
  readonly table: (name: string) => Record<string, string>;
  readonly amount: (name: string, otherwise: number) => number;
}

export function contextReader(context: Readonly<Record<string, unknown>>): ContextReader {
  const problems: string[] = [];
  const told = (name: string): string => `${name} is ${JSON.stringify(context[name])}`;

  const text = (name: string): string | undefined => {
    const value = context[name];
    if (value === undefined || value === '') return undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join(',');
    problems.push(`${told(name)}; give a text`);
    return undefined;
  };

  return {
    problems,
    text,
    matching: (name, pattern, allowed) => {
      const value = text(name);
      if (value === undefined || pattern.test(value)) return value;
      problems.push(`${told(name)}; ${allowed}`);
      return undefined;
    },
    oneOf: (name, values, otherwise) => {
      const value = text(name) ?? otherwise;
      const found = values.find((allowed) => allowed === value);
      if (!found) problems.push(`${told(name)}; it is one of ${values.join(', ')}`);
      return found ?? otherwise;
    },
    table: (name) => {
      const given = context[name];
      const value = typeof given === 'string' && given !== '' ? parsed(given) : given;
      if (value === undefined || value === '') return {};
      const entries =
        typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
      if (entries?.every((entry): entry is [string, string] => typeof entry[1] === 'string'))
        return Object.fromEntries(entries);
      problems.push(`${told(name)}; give a JSON object of texts`);
      return {};
    },
    amount: (name, otherwise) => {
      const value = Number(text(name) ?? otherwise);
      if (value > 0 && Number.isFinite(value)) return value;
      problems.push(`${told(name)}; give a number above 0`);
      return otherwise;
    },
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Told of as a wrong value, with the setting's name.
    return null;
  }
}
