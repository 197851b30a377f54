import { scoreTable } from '../../../../domain/scores/table.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { complaintsAbout } from '../complaints.ts';
import { may, mustBeAllowedTo } from '../permissions.ts';
import type { Person } from '../person.ts';
import { invalid, readAs } from '../read-body.ts';
import { rulesVersion } from '../rules-version.ts';
import type { PublishedScoresAnswer, ScoresAnswer } from '../schemas/scores.ts';
import { publishedScoresQuery, scoresQuery } from '../schemas/scores.ts';
import { gathered } from './gather.ts';
import { publishedTable, publishedTables } from './published.ts';
import { periodMeant, rulesOf, scoredBy } from './rules-of-period.ts';
import { correctionsView, headView, type Hidden, namesOf, tableView } from './score-view.ts';

/** `GET /api/scores`: S5: the table of a period as the records stand now. A unit reads its own row. */
export async function readScores(person: Person, ports: Ports, call: HttpCall): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'list-own');
  const now = ports.clock.now();
  const { stream, period: wanted } = readAs(scoresQuery, call.query);
  const period = await periodMeant(wanted, now, ports);
  const rules = await rulesOf(period, now, ports);
  const [found, policy, version, projectedTo, published, hidden] = await Promise.all([
    gathered(period, ports),
    ports.policies.byId(rules.id),
    rulesVersion(rules.id, ports),
    ports.store.projectedTo(),
    publishedTable(ports, stream, period.id),
    hiddenFrom(person, ports),
  ]);
  const table = scoreTable(found.facts, stream, period, rules);
  const body = {
    now,
    projectedTo,
    ...namesOf(rules, policy, stream),
    publishes: rules.scores.period,
    table: tableView(table, person, hidden),
    rules: version,
    ...(table.units.length === 0 ? { nothing: rules.scores.says.noScore } : {}),
    unreadable: found.unreadable.length,
    published: published === null ? null : headView(published, person),
    mayPublish: may(person, 'publish-scores') && period.kind === rules.scores.period && period.until <= now,
  } satisfies ScoresAnswer;
  return { status: 200, body };
}

/** `GET /api/published-scores`: S5: what was published, and one of it as it was, with what was found of earlier periods by then. */
export async function readPublishedScores(person: Person, ports: Ports, call: HttpCall): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'list-own');
  const { stream, period } = readAs(publishedScoresQuery, call.query);
  if ((stream === undefined) !== (period === undefined))
    throw invalid([
      { pointer: stream === undefined ? '/stream' : '/period', detail: '考核类别与期间须一并写明，或都不写以列出全部' },
    ]);
  const [all, hidden] = await Promise.all([publishedTables(ports), hiddenFrom(person, ports)]);
  const published = all.map((one) => headView(one, person)).toReversed();
  const now = ports.clock.now();
  if (stream === undefined) return { status: 200, body: { now, published } satisfies PublishedScoresAnswer };
  const one = all.find(({ table }) => table.stream === stream && table.period.id === period);
  if (!one) return problem(404, 'not-published', `${period ?? ''} 的考核结果尚未公布`, { clause: 'S5' });
  const { policyId } = one.table;
  const [policy, rules] = await Promise.all([ports.policies.byId(policyId), rulesVersion(policyId, ports)]);
  const body = {
    now,
    published,
    one: {
      ...namesOf(scoredBy(policy), policy, stream),
      head: headView(one, person),
      table: tableView(one.table, person, hidden),
      rules,
      corrections: correctionsView(one.corrections, person, hidden),
    },
  } satisfies PublishedScoresAnswer;
  return { status: 200, body };
}

/** H5: what complains of the viewer or of his unit. */
export async function hiddenFrom(person: Person, ports: Pick<Ports, 'store'>): Promise<Hidden> {
  const hidden = new Set<string>();
  for await (const numbers of complaintsAbout(person, ports)) for (const number of numbers) hidden.add(number);
  return hidden;
}
