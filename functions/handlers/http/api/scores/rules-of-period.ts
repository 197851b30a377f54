import { earliest, type Instant, plus } from '../../../../domain/matter/instant.ts';
import { inForceAt } from '../../../../domain/rules/publication.ts';
import type { StreamId } from '../../../../domain/rules/score-rules.ts';
import { type Period, periodAt, periodOf } from '../../../../domain/scores/period.ts';
import type { ScoredBy } from '../../../../domain/scores/table.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { BadRequest } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { invalid } from '../read-body.ts';

/** The period of this id; the one that runs, of the kind that the rules publish, where none is named. */
export async function periodMeant(
  id: string | undefined,
  now: Instant,
  ports: Pick<Ports, 'policies'>,
): Promise<Period> {
  if (id === undefined) return periodAt(now, (await ports.policies.current()).scores?.period ?? 'quarter');
  const period = periodOf(id);
  if (period === null)
    throw invalid([{ pointer: '/period', detail: `现为“${id}”，应为月（2026-11）、季度（2026-Q4）或年（2026）` }]);
  return period;
}

/** S5: the version in force when a period ended, or now while it runs: what comes later scores nothing that is past. */
export async function rulesOf(period: Period, now: Instant, { policies }: Pick<Ports, 'policies'>): Promise<ScoredBy> {
  const publications = await policies.publications();
  // What takes effect at the midnight that ends it is of the next.
  const found = inForceAt(publications, earliest(now, plus(period.until, -1)));
  return scoredBy(found ? await policies.byId(found.policyId) : policies.shipped());
}

/** Throws a 409 where a version has no rules of scores. */
export function scoredBy({ id, scores, assignedLimit }: Policy): ScoredBy {
  if (!scores)
    throw new BadRequest(
      'no-score-rules',
      `当时施行的规则版本 ${id} 没有考核计分规则（scores），不能计分；请管理员起草并由他人发布含计分规则的版本`,
      { clause: 'S5' },
      409,
    );
  return { id, scores, assignedLimit };
}

export const streamName = ({ scores }: ScoredBy, stream: StreamId): string =>
  scores.streams.find(({ id }) => id === stream)?.name ?? stream;
