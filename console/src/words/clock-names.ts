/** The part of the rules that names clocks. */
export interface NamesClocks {
  clocks: { kind: string; name: string; per?: string; afterHours?: number }[];
  texts: { actions: Record<string, string> };
}

/** What each kind of clock is called, and each kind per what it runs and after how many hours. Of several rows the first gives the name; a kind without one (审批) goes by what its texts call it. */
export function clockNames({ clocks, texts }: NamesClocks): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { kind, name, per = '', afterHours = '' } of clocks)
    for (const key of [kind, `${kind}:${per}`, `${kind}.${afterHours}`]) names[key] ??= name;
  return { ...texts.actions, ...names };
}

const PER: Record<string, string> = { a: 'reopening', E: 'graver-emergency', W: 'wrongdoing-flag', G: 'grade-review' };

/** What a clock is called that is in the record alone: `confirm:E12`, `response:again1`, `effect:R1.72`. */
export const clockNameOf = (names: Record<string, string>, kind: string, of = ''): string | undefined =>
  names[`${kind}:${PER[of.slice(0, 1)] ?? ''}`] ?? names[`${kind}.${of.split('.')[1] ?? ''}`] ?? names[kind];
