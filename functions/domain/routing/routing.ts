import type { Reason } from '../matter/reason.ts';
import type { Policy, RoutingLedger } from '../rules/policy.ts';
import { ownerOf, type Routed } from './policy-owner.ts';
import { readable, says } from './senses.ts';
import { type Facts, type Worded, headline, mostNamed, subjectOf, wording } from './subject.ts';

type Row = RoutingLedger['rows'][number];
type Beside = NonNullable<Routed['beside']>;

/**
 * R1–R3: the primary responsible unit that the ledger suggests, and why: the owner of a policy that it is about, else by subject and place. A
 * matter of several streets is led by the department in charge, and the streets have a part in it. A person decides.
 */
export function route(policy: Policy, facts: Worded & Pick<Facts, 'at' | 'emergency'>): Routed {
  const { rows, defaultUnit, defaultSays } = policy.routing;
  const owned = ownerOf(policy, facts);
  if (owned) return owned;
  const subject = subjectOf(policy, facts);
  const matter = mostNamed(policy, headline(facts)) ? headline(facts) : wording(facts);
  const placed = wherePlaced(policy, facts);
  const streets = streetsOf(policy, placed);
  const several = streets.length > 1;
  const beside = several ? { beside: streets.map(withPart) } : {};
  const also = several ? [severalStreets(streets)] : [];
  for (const row of rows) {
    if (several && row.places) continue;
    const why = whyRow(policy, row, { subject, matter, placed });
    if (why)
      return {
        unit: row.unit,
        reasons: [{ row: row.id, clause: row.clause, says: `${row.says}（${why}）` }, ...also],
        ...beside,
        decides: facts.emergency !== undefined || decides(policy, row, facts) || isStated(policy, row, facts),
        ...(row.places ? { byPlace: true } : {}),
      };
  }
  return {
    unit: defaultUnit,
    reasons: [{ row: 'default', clause: 'R3', says: defaultSays }, ...also],
    ...beside,
    decides: facts.emergency !== undefined,
  };
}

/** What the source says of the subject is no guess from words. */
const isStated = (policy: Policy, { subjects, mentions }: Row, { topic }: Worded): boolean =>
  topic !== undefined &&
  mentions === undefined &&
  (subjects?.some((subject) => subject === mostNamed(policy, readable(topic))) ?? false);

/** A row is sure where it does not yield and its word stands in what names the matter: long texts mention much in passing. */
const decides = (policy: Policy, { yields, mentions }: Row, facts: Worded): boolean =>
  yields !== true && (mentions?.some((mention) => says(policy, headline(facts), mention)) ?? true);

/** What is read of a matter. */
interface Read {
  subject: string;
  matter: string;
  placed: string;
}

interface Street {
  unit: string;
  place: string;
}

/** Where its place is looked for: what is stated outweighs the title, and that what the words mention in passing. */
function wherePlaced({ routing }: Policy, facts: Worded): string {
  if (facts.place !== undefined) return readable(facts.place);
  const title = headline(facts);
  const isNamed = routing.rows.some(({ places = [] }) => places.some((name) => title.includes(name)));
  return isNamed ? title : wording(facts);
}

/** The units whose place the matter names. */
function streetsOf({ routing }: Policy, said: string): Street[] {
  const found = new Map<string, string>();
  for (const { unit, places } of routing.rows) {
    const place = places?.find((name) => said.includes(name));
    if (place !== undefined && !found.has(unit)) found.set(unit, place);
  }
  return [...found].map(([unit, place]) => ({ unit, place }));
}

const severalStreets = (streets: readonly Street[]): Reason => ({
  row: 'several-streets',
  clause: 'R2',
  says: `涉及${streets.map(({ place }) => place).join('、')}等多个属地，由主管部门牵头，属地单位协办`,
});

const withPart = ({ unit, place }: Street): Beside[number] => ({
  unit,
  part: 'co-unit',
  reasons: [{ row: 'several-streets', clause: 'R2', says: `属地“${place}”` }],
});

/** What made every given part of a row hold; null when one does not. */
function whyRow(policy: Policy, row: Row, { subject, matter, placed }: Read): string | null {
  const why: string[] = [];
  if (row.mentions) {
    const word = row.mentions.find((mention) => says(policy, matter, mention));
    if (word === undefined) return null;
    why.push(`提及“${word}”`);
  }
  if (row.subjects) {
    if (!row.subjects.includes(subject)) return null;
    why.push(`主题“${subject}”`);
  }
  if (row.places) {
    const place = row.places.find((name) => placed.includes(name));
    if (place === undefined) return null;
    why.push(`地点“${place}”`);
  }
  return why.length > 0 ? why.join('，') : null;
}
