/** What an event changed in the folded state of a matter, but for what each does; `gone`: what has no value any more. */
export function changesOf(before: object, after: object): Record<string, unknown> {
  const was: Record<string, unknown> = { ...before };
  const is: Record<string, unknown> = { ...after };
  const names = Object.keys({ ...was, ...is }).filter((name) => !BY_EACH.includes(name));
  const gone = names.filter((name) => is[name] === undefined);
  const changed = names.filter(
    (name) => is[name] !== undefined && JSON.stringify(is[name]) !== JSON.stringify(was[name]),
  );
  return {
    ...Object.fromEntries(changed.map((name) => [name, is[name]])),
    ...(gone.length > 0 ? { gone } : {}),
  };
}

const BY_EACH = ['version', 'personVersion', 'head', 'changedAt'];
