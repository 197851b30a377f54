import type { Reason } from '../matter/reason.ts';
import type { Policy, RoutingLedger } from '../rules/policy.ts';
import { readable, says } from './senses.ts';
import { type Worded, headline, mostNamed, subjectOf, wording } from './subject.ts';

/** R1, R2: the primary responsible unit that the ledger suggests by subject and place, and why. A person decides. */
export function route(policy: Policy, facts: Worded): { unit: string; reasons: Reason[] } {
  const subject = subjectOf(policy, facts);
  const matter = mostNamed(policy, headline(facts)) ? headline(facts) : wording(facts);
  for (const row of policy.routing.rows) {
    const why = whyRow(policy, row, facts, subject, matter);
    if (why) return { unit: row.unit, reasons: [{ row: row.id, clause: row.clause, says: `${row.says}（${why}）` }] };
  }
  const { defaultUnit, defaultSays } = policy.routing;
  return { unit: defaultUnit, reasons: [{ row: 'default', clause: 'R3', says: defaultSays }] };
}

/** What made every given part of a row hold; null when one does not. */
function whyRow(
  policy: Policy,
  row: RoutingLedger['rows'][number],
  facts: Worded,
  subject: string,
  matter: string,
): string | null {
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
    // A place that is stated outweighs places that the words mention in passing.
    const place = row.places.find((name) => readable(facts.place ?? wording(facts)).includes(name));
    if (place === undefined) return null;
    why.push(`地点“${place}”`);
  }
  return why.length > 0 ? why.join('，') : null;
}
