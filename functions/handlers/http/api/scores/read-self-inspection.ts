import type { Policy } from '../../../../domain/rules/policy.ts';
import type { Directory, Post } from '../../../../domain/people/directory.ts';
import { trainingOf } from '../../../../domain/people/training.ts';
import { trainingRules } from '../../../../policy/training.ts';
import { isToRead } from '../../../../domain/routing/plan-coverage.ts';
import { earliest, fromWallClock, type Instant, wallClock } from '../../../../domain/matter/instant.ts';
import { selfInspection, type Inspected } from '../../../../domain/papers/self-inspection.ts';
import { rowOf } from '../../../../domain/papers/wording.ts';
import { isIn } from '../../../../domain/scores/period.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { paperFile } from '../paper-file.ts';
import { mustBeAllowedTo, seesAll } from '../permissions.ts';
import { fullNameIn, type Person } from '../person.ts';
import { invalid, readAs } from '../read-body.ts';
import { selfInspectionQuery } from '../schemas/scores.ts';
import { gathered } from './gather.ts';
import { hiddenFrom } from './read-scores.ts';
import { periodMeant } from './rules-of-period.ts';
import { dutyNames } from './score-view.ts';

/** `GET /api/self-inspection`: S2: the sheet of a unit and a period, filled as the records stand now. A unit reads its own. */
export async function readSelfInspection(person: Person, ports: Ports, call: HttpCall): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const { as, unit: wanted = person.unit.id, period: id } = readAs(selfInspectionQuery, call.query);
  mustBeAllowedTo(person, wanted === person.unit.id || seesAll(person) ? 'list-own' : 'list-all');
  const unit = person.directory.units.find((one) => one.id === wanted);
  if (!unit) throw invalid([{ pointer: '/unit', detail: `现为“${wanted}”，通讯录中没有这个单位` }]);
  const period = await periodMeant(id, now, ports);
  if (period.from > now)
    throw new BadRequest(
      'period-not-begun',
      `${period.id} 尚未开始，没有可自查的记录；请选本期或以前的期间`,
      { clause: 'S2', pointer: '/period' },
      422,
    );
  const policy = await ports.policies.current();
  const [found, hidden] = await Promise.all([gathered(period, ports), hiddenFrom(person, ports)]);
  const row = rowOf('self-inspection', policy.papers);
  const inspected: Inspected = {
    unit,
    period,
    asOf: earliest(now, period.until),
    plans: plansOf(unit.id, policy, now),
    speakers: speakersOf(unit.id, person.directory, wallClock(now).date),
    duties: found.facts
      .flatMap(({ duties }) => duties)
      .filter((one) => one.unit === unit.id && isIn(period, one.dueAt)),
    acts: found.facts.flatMap(({ acts }) => acts).filter((one) => one.unit === unit.id && isIn(period, one.at)),
    unnamed: hidden,
    unreadable: found.unreadable.length,
    dutyName: dutyNames(policy),
  };
  const paper = row && selfInspection(inspected, row, fullNameIn(person.directory));
  return (
    (await paperFile({ ...call, query: as === undefined ? {} : { as } }, paper)) ?? {
      status: 200,
      body: { now, paper },
    }
  );
}

const plansOf = (unit: string, { plans }: Policy, now: Instant): Inspected['plans'] =>
  plans.rows
    .filter((plan) => plan.unit === unit)
    .map((plan) => ({
      title: plan.title,
      readOn: fromWallClock(plan.readOn, '00:00'),
      due: isToRead(plan, plans, now),
    }));

function speakersOf(unit: string, { contacts }: Directory, today: string): Inspected['speakers'] {
  const own = contacts.filter((one) => one.unit === unit && one.active);
  const having = (post: Post) => own.filter(({ posts }) => posts.includes(post));
  const all = [...new Set([...having('spokesperson'), ...having('spokesperson-assistant')])];
  return {
    speakers: having('spokesperson').length,
    assistants: having('spokesperson-assistant').length,
    unreachable: all.filter(({ phone }) => phone === undefined).length,
    toTrain: all.filter((one) => trainingOf(one, trainingRules, today)?.due === true).length,
  };
}
