import { correctionsTo, type PublishedScores, type ScoreCorrection } from '../../../../domain/scores/corrections.ts';
import type { MatterFacts } from '../../../../domain/scores/facts.ts';
import { type Period, periodOf } from '../../../../domain/scores/period.ts';
import { scoreTable } from '../../../../domain/scores/table.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import type { Person } from '../person.ts';
import { readBody } from '../read-body.ts';
import { publishScoresBody } from '../schemas/scores.ts';
import { gathered } from './gather.ts';
import { publishedTables, putPublished, sealed } from './published.ts';
import { periodMeant, rulesOf, scoredBy } from './rules-of-period.ts';
import { headView } from './score-view.ts';

/**
 * `POST /api/published-scores`: S5, H2: a named leader publishes the table of a period that is over: frozen as it stands at this instant, with what
 * was found of earlier published periods since. A period is published once.
 */
export async function publishScores(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'publish-scores');
  const { stream, period: wanted, reason } = readBody(call, publishScoresBody);
  const now = ports.clock.now();
  const period = await periodMeant(wanted, now, ports);
  const rules = await rulesOf(period, now, ports);
  const kind = { month: '月', quarter: '季度', year: '年' };
  if (period.kind !== rules.scores.period)
    throw refused(
      'not-published-by',
      `按现行规则公布的是${kind[rules.scores.period]}考核，${period.id} 不能公布，请改选期间`,
    );
  if (period.until > now) throw refused('period-runs', `${period.id} 尚未结束，结束后才能公布；现在可以查看实时得分`);
  const all = await publishedTables(ports, stream);
  if (all.some(({ table }) => table.period.id === period.id)) throw alreadyPublished(period.id);
  const facts = await whole(period, ports);
  const body = {
    cutOff: now,
    by: { id: person.contact.id, name: person.contact.name, unit: person.unit.id },
    table: scoreTable(facts, stream, period, rules),
    corrections: await foundSince(all, rules.scores.corrects, ports),
  };
  const published = sealed(body, ports.ids);
  if (!(await putPublished(ports, published))) throw alreadyPublished(period.id);
  const what = `POST published-scores ${stream} ${period.id} ${published.id.slice(0, 16)}: ${reason}`;
  await ports.store.audit({ at: now, actor: person.actor, what });
  return {
    status: 200,
    body: { now, published: headView(published, person), corrections: published.corrections.length },
  };
}

/** H2: what cannot be read would be missing from the table, and would go from earlier ones as if it had been corrected. */
async function whole(period: Period, ports: Ports): Promise<MatterFacts[]> {
  const { facts, unreadable } = await gathered(period, ports);
  if (unreadable.length > 0)
    throw refused(
      'not-whole',
      `${period.id} 有 ${unreadable.length} 件的记录读不出，得分不完整，不能公布；请管理员先处理`,
    );
  return facts;
}

/** Of the latest ones that were published, each by the rules that it was made by. */
async function foundSince(all: readonly PublishedScores[], howMany: number, ports: Ports): Promise<ScoreCorrection[]> {
  const told = all.flatMap(({ corrections }) => corrections);
  const found: ScoreCorrection[] = [];
  for (const one of all.slice(-howMany)) {
    const period = periodOf(one.table.period.id);
    if (period === null) continue;
    const facts = await whole(period, ports);
    const rules = scoredBy(await ports.policies.byId(one.table.policyId));
    found.push(...correctionsTo(one, told, scoreTable(facts, one.table.stream, period, rules)));
  }
  return found;
}

const refused = (slug: string, says: string): BadRequest => new BadRequest(slug, says, { clause: 'S5' }, 422);
const alreadyPublished = (period: string): BadRequest =>
  new BadRequest(
    'already-published',
    `${period} 已经公布，不再改动；此后查明的情况在下一期的更正中列出`,
    { clause: 'S5' },
    409,
  );
