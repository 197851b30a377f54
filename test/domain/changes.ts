/** What an event changed in the folded state of a matter, but for what each does; `gone`: what is not there any more. */
export function changesOf(before: object, after: object): Record<string, unknown> {
  const was: Record<string, unknown> = { ...before };
  const is: Record<string, unknown> = { ...after };
  const changed = Object.entries(is).filter(
    ([name, value]) => !BY_EACH.includes(name) && JSON.stringify(value) !== JSON.stringify(was[name]),
  );
  const gone = Object.keys(was).filter((name) => !(name in is));
  return { ...Object.fromEntries(changed), ...(gone.length > 0 ? { gone } : {}) };
}

const BY_EACH = ['version', 'personVersion', 'head', 'changedAt'];
