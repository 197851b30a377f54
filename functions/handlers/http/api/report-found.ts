import type { Found } from '../../../domain/report/found.ts';
import type { Report } from '../../../domain/report/report.ts';
import { rowOf } from '../../../domain/report/rules-of.ts';
import type { Span } from '../../../domain/report/span.ts';
import type { Policy } from '../../../domain/rules/policy.ts';
import { foundFor } from '../../../matter/report-facts.ts';
import type { Ports } from '../../../ports/ports.ts';
import type { Person } from './person.ts';
import { storedCase } from './stored-case.ts';

/** What the record says now for a report, up to the same instant as before, or up to now; null where nothing can be said. */
export async function foundNow(
  state: Report,
  policy: Policy,
  { directory }: Pick<Person, 'directory'>,
  ports: Ports,
  until: 'as-before' | 'now',
): Promise<Found | null> {
  const { what, caseNumber, about: id, from, until: over } = state;
  const asOf = until === 'as-before' && caseNumber === undefined ? state.asOf : undefined;
  if (caseNumber !== undefined) {
    const { state: ofCase } = await storedCase(caseNumber, ports);
    return foundFor(what, { state: ofCase }, { policy, directory }, ports);
  }
  const { every } = rowOf(what, policy);
  if (every === undefined || from === undefined || over === undefined) return null;
  const span: Span = { id, every, from, until: over };
  return foundFor(what, { span }, { policy, directory }, ports, asOf);
}
