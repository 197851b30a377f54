import { calendarWarning } from '../../domain/clocks/working-days.ts';
import { nextDeskShift } from '../../domain/people/directory.ts';
import { shiftsOnLadder } from '../../domain/people/handover.ts';
import type { HttpAnswer } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { sealBucket } from '../../runtime/services/seal-bucket.ts';
import type { Ports } from '../../ports/ports.ts';
import { readNotices } from './api/advance-notices.ts';
import { byRoute, fresh } from './api/by-route.ts';
import { healthOf } from './api/health.ts';
import { readHandover } from './api/handover.ts';
import { readMyProposals } from './api/my-proposals.ts';
import { seesAll } from './api/permissions.ts';
import { queueFigures } from './api/queue-figures.ts';
import type { Person } from './api/person.ts';
import { recentTexts } from './api/recent-texts.ts';
import { readPublishedScores, readScores } from './api/scores/read-scores.ts';
import { readSelfInspection } from './api/scores/read-self-inspection.ts';
import { readUnitFigures } from './api/unit-figures.ts';
import { newestTexts, unsentOf } from './api/unsent-texts.ts';
import { shiftView } from './api/views/duty-view.ts';
import { wall } from './api/wall.ts';

/** More are as bad. */
const WAITING_SHOWN = 1_000;

/** What the wall shows of the machine itself: whether it keeps up, what was not sent, and calendars that are missing. */
async function status(person: Person, ports: Ports): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const newest = newestTexts(ports);
  const [health, unsent, recent, policy, waiting, queue] = await Promise.all([
    healthOf(person, ports),
    unsentOf(person, ports, newest),
    newest,
    ports.policies.current(),
    ports.store.unheard(WAITING_SHOWN),
    queueFigures(person, ports, now),
  ]);
  const warning = calendarWarning(policy, now);
  const next = seesAll(person) ? nextDeskShift(person.directory.rota, now) : null;
  const channels = ports.settings.channels.map((name) => {
    const texts = recent.filter((text) => text.channel === name);
    return {
      name,
      recent: texts.length,
      failed: texts.filter((text) => text.state === 'failed' || text.state === 'unknown').length,
    };
  });
  const body = {
    now,
    health,
    unsent,
    calendar: warning ? [warning] : [],
    channels,
    policyId: policy.id,
    rulesLeftOut: policy.leftOut ?? [],
    unheard: waiting.length,
    queue,
    shifts: seesAll(person)
      ? shiftsOnLadder(person.directory.rota, now).map((shift) => shiftView(shift, person.directory))
      : [],
    nextShift: next && shiftView(next, person.directory),
  };
  return { status: 200, body };
}

/** What a shift looks at: the wall, the state of the machine, the handover, what awaits one's decision (H2), what was told in advance (M1), every text (P8), how units are scored (S5) and inspect themselves (S2). */
export const readDuty = byRoute({
  '/api/notices': readNotices,
  '/api/handover': fresh(readHandover),
  '/api/proposals': readMyProposals,
  '/api/unit-figures': readUnitFigures,
  '/api/scores': readScores,
  '/api/published-scores': readPublishedScores,
  '/api/self-inspection': readSelfInspection,
  '/api/texts': recentTexts,
  '/api/wall': fresh(wall),
  '/api/status': fresh(status),
});

export const handler = lambda.http(readDuty, cloud(table, sealBucket));
