import type { Policy } from './policy.ts';

/** `law`: a matter keeps it as it stood when the matter was opened. `current`: read at the moment of use, whatever version the matter keeps. */
export type PartClass = 'law' | 'current';

type Rules = Omit<Policy, 'id'>;

const law = <Key extends keyof Rules>(...keys: Key[]) => ({ class: 'law' as const, keys });
const current = <Key extends keyof Rules>(...keys: Key[]) => ({ class: 'current' as const, keys });

/** The parts of a version, each one file of functions/policy, stored and hashed by itself. */
export const PARTS = {
  district: current('district', 'informationRequests'),
  clauses: law('clauses'),
  words: current('words'),
  grading: law('grading'),
  routing: current('routing'),
  clocks: law('clocks', 'assignedLimit', 'appraisal', 'pace'),
  ladders: law('ladders', 'quiet'),
  joining: current('joining', 'growth'),
  answers: law(
    'forms',
    'speakers',
    'attendance',
    'checklists',
    'cosign',
    'release',
    'returns',
    'coUnits',
    'settlements',
    'wrongdoing',
    'ends',
  ),
  orders: law('orders'),
  conferences: law('conferences'),
  consultations: law('consultations'),
  upward: law('upward'),
  exercises: law('exercises'),
  inquiries: law('inquiries'),
  handovers: law('handovers'),
  measures: law('measures'),
  watches: law('watches'),
  retrospectives: law('retrospectives'),
  reports: law('reports'),
  assessments: law('assessments'),
  archives: current('archives'),
  papers: current('papers'),
  proposals: law('proposals'),
  approval: law('approval'),
  calendar: law('calendar'),
  explain: law('explain'),
  texts: law('texts', 'link'),
  delivery: current('delivery'),
  channels: current('registered'),
  intake: current('intake', 'masks'),
  sources: current('sources'),
  outlets: current('outlets'),
  media: current('media'),
  plans: current('plans'),
  publication: current('publication'),
  scores: current('scores'),
  substance: current('substance'),
  weights: current('weights'),
} satisfies Record<string, { class: PartClass; keys: (keyof Rules)[] }>;

export type PartName = keyof typeof PARTS;

/** A part as it is stored and edited: the tables of the policy that it holds, by name. */
export type Part = Record<string, unknown>;
export type Parts = Record<PartName, Part>;

export const PART_NAMES = Object.keys(PARTS) as PartName[];

export const isPartName = (name: string): name is PartName => Object.hasOwn(PARTS, name);

const tables: Record<PartName, { keys: string[] }> = PARTS;

/** The parts of a version; a table that is missing is missing in its part. */
export function partsOf(rules: object): Parts {
  const given = new Map(Object.entries(rules));
  return Object.fromEntries(
    PART_NAMES.map((name) => [
      name,
      Object.fromEntries(tables[name].keys.filter((key) => given.has(key)).map((key) => [key, given.get(key)])),
    ]),
  ) as Parts;
}

/** The tables of these parts together. */
export const joined = (parts: Iterable<Part>): Record<string, unknown> => Object.assign({}, ...parts);

/** Parts that differ and are read at the moment of use: they bear on every open matter from the instant of publication, whatever version it keeps. */
export const atOnce = (differences: readonly { path: readonly string[] }[]): PartName[] =>
  PART_NAMES.filter(
    (name) =>
      PARTS[name].class === 'current' &&
      tables[name].keys.some((key) => differences.some(({ path }) => path[0] === key)),
  );

/** Versions never change: what is worked out of the rules of one matter is found again for all that keep the same. */
const known = new WeakMap<Policy, WeakMap<Policy, Policy>>();

/** The rules of a matter: the law of the version that it keeps, and of the version in force what is read at the moment of use. */
export function composed(kept: Policy, inForce: Policy): Policy {
  if (kept.id === inForce.id) return kept;
  const ofKept = known.get(kept) ?? new WeakMap<Policy, Policy>();
  known.set(kept, ofKept);
  const found = ofKept.get(inForce) ?? together(kept, inForce);
  ofKept.set(inForce, found);
  return found;
}

function together(kept: Policy, inForce: Policy): Policy {
  const rules = { ...kept, inForce: inForce.id };
  const used = new Map<string, unknown>(Object.entries(inForce));
  for (const { keys } of Object.values(PARTS).filter((part) => part.class === 'current'))
    for (const key of keys) Object.assign(rules, { [key]: used.get(key) });
  return rules;
}
