export type Role = 'coordinator' | 'officer' | 'leader' | 'spokesperson' | 'auditor' | 'administrator';

/** Who did something: a named person (H2), or a part of the system that only carries out what the rules say. */
export type Actor =
  | { kind: 'person'; id: string; name: string; unit: string; role: Role; via: 'console' | 'link' | 'drill' }
  | { kind: 'system'; part: 'intake' | 'workflow' | 'sweep' | 'rebuild' };

/** Everybody who did one of these, each once. */
export const peopleOf = (acts: readonly { actor: Actor }[]): string[] => [
  ...new Set(acts.flatMap(({ actor }) => (actor.kind === 'person' ? [actor.id] : []))),
];
