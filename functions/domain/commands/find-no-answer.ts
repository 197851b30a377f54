import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft, Event } from '../case/events.ts';
import { printed } from '../clocks/explain.ts';
import { addWorkingDays } from '../clocks/working-days.ts';
import type { Evidence } from '../matter/evidence.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import { proposeCorrection } from '../proposals/correction.ts';
import { barred } from './barred.ts';
import { corrections, KNOWN } from './correct.ts';
import type { Context } from './decide.ts';
import { factOfEvent } from './recorded-facts.ts';

type Find = Extract<PersonCommand, { command: 'find-no-answer' }>;
type Person = Extract<Actor, { kind: 'person' }>;
type Released = Extract<Event, { type: 'released' }>;

/**
 * S5, 复核不通过: within the rules' working days whoever reviews finds that a release says nothing in answer; once a second person agrees it meets no
 * duty any more, and what is late by then is a miss like any other, against which its unit may appeal.
 */
export function findNoAnswer(state: Case, command: Find, actor: Person, context: Context): Draft[] | Refusal {
  const { policy, facts = [], directory, now } = context;
  const days = policy.scores?.reviewWorkingDays;
  if (days === undefined)
    return refuse('no-score-rules', 'S5', '现行规则没有复核规定（scores.reviewWorkingDays），请先由管理员起草并发布');
  const event = facts.find((one): one is Released => one.type === 'released' && one.release.id === command.release);
  const known = state.releases.find(({ id }) => id === command.release);
  const fact = event && factOfEvent(facts, event.seq);
  if (!event || !known || !fact) {
    const ids = state.releases.map(({ id }) => id).join('、') || '无';
    return refuse('unknown-release', 'S5', `没有可复核的发布 ${command.release}；可选：${ids}`, '/release');
  }
  if (fact.stands.noAnswer) return refuse('found-already', 'S5', '这次发布已认定复核不通过', '/release');
  if (known.fulfils.length === 0) return refuse('answers-nothing', 'S5', '这次发布没有计作回应，无须复核', '/release');
  if (known.unit === actor.unit) return refuse('unit-concerned', 'H2', '本单位的发布由其他单位的人员复核', '/release');
  const until = addWorkingDays(policy, event.at, days);
  if (typeof until === 'object')
    return refuse('no-calendar', 'H3', `规则中没有 ${until.missingYear} 年的工作日安排，请先由管理员发布`);
  if (now > until)
    return refuse('review-over', 'S5', `应在登记后 ${days} 个工作日内复核，已于 ${printed(until)} 截止`, '/release');
  const { reason, to } = command;
  const wish = { event: event.seq, is: { noAnswer: true as const }, reason, evidence: lookedAt(command, event) };
  const made = corrections(state, wish, fact, context);
  if (isRefusal(made)) return made;
  return proposeCorrection(
    state,
    { ...wish, ...(to === undefined ? {} : { to }) },
    fact,
    { concerned: barred(known.unit, directory), known: KNOWN },
    actor,
    context,
  );
}

/** What is reviewed is what was published, where nothing else is named. */
function lookedAt({ evidence = [] }: Find, { release }: Released): Evidence[] {
  if (evidence.length > 0 || release.address === undefined) return evidence;
  return [{ kind: 'link', ref: release.address }];
}
