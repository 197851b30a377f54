import { inquiryKind } from '../../../domain/kinds/inquiry-kind.ts';
import { pick } from '../../../domain/matter/pick.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Person } from './person.ts';
import { inquiries } from './matters/inquiries.ts';
import { readableBy } from './matters/served.ts';
import { inquiryRowOf } from './views/inquiry-view.ts';

/** P6, P8: what the press still waits for, first what is due first; the drills of people are nobody's duty. */
export async function inquiriesWaiting(person: Person, ports: Ports) {
  const { matters } = await ports.store.mattersBy(inquiryKind, 'open');
  const open = matters.filter(({ drill }) => !drill);
  const seen = await readableBy(inquiries, person, open, ports);
  const rows = await Promise.all(
    seen.map(async (state) => inquiryRowOf(state, await ports.policies.rulesOf(state.policyId), person)),
  );
  const dueAt = ({ next }: (typeof rows)[number]): string => next?.dueAt ?? '9999';
  return rows
    .toSorted((a, b) => (dueAt(a) < dueAt(b) ? -1 : 1))
    .map((row) => ({
      ...pick(row, ['number', 'subject', 'grade', 'outlet', 'unit', 'pressBy']),
      questions: pick(row.questions, ['all', 'settled']),
      next: row.next && pick(row.next, ['name', 'dueAt', 'state']),
    }));
}
