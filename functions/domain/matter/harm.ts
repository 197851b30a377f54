/**
 * What an emergency did to people: the dead, the missing and the seriously injured are never one figure. `trapped`: under rubble, in water, in a
 * fire, nobody knows yet how they are. `injured`: how badly is not said.
 */
export const HARM_KINDS = ['deaths', 'missing', 'trapped', 'seriouslyInjured', 'injured'] as const;
export type HarmKind = (typeof HARM_KINDS)[number];
export type Harm = Partial<Record<HarmKind, number>>;

/** The figures of two tellings that are the higher ones. */
export function worstOf(one: Harm, other: Harm): Harm {
  const worst: Harm = {};
  for (const kind of HARM_KINDS) {
    const figure = Math.max(one[kind] ?? -1, other[kind] ?? -1);
    if (figure >= 0) worst[kind] = figure;
  }
  return worst;
}

/** Whether a telling has a higher figure than is known. */
export const exceeds = (told: Harm, known: Harm): boolean =>
  HARM_KINDS.some((kind) => (told[kind] ?? 0) > (known[kind] ?? 0));
