import { printed } from '../clocks/explain.ts';
import { basedForPublic } from '../intake/public-words.ts';
import type { Actor } from '../matter/actor.ts';
import type { Based } from '../matter/exposure-basis.ts';
import type { Instant } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { Policy } from '../rules/policy.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { ConferencePersonCommand, OpenConference } from './commands.ts';
import type { Conference, LegalLimit } from './conference.ts';
import type { ConferenceBody } from './events.ts';
import { reopened } from './spokesperson.ts';
import { handedOver, proposedAt, replanned, rulesAtPace, stepsOf } from './plan.ts';

/** P3: a person plans one, or it is proposed by itself when its duty arises: planned back from the legal limit either way. */
export function openConference(
  actor: Actor,
  command: OpenConference,
  context: TextContext,
): ConferenceBody[] | Refusal {
  const { policy, directory, now } = context;
  const { forms } = policy;
  const conferences = rulesAtPace(policy);
  if (actor.kind !== 'person' && !command.proposed)
    return refuse('named-person-needed', 'H2', '发布会须由具名的人员安排');
  const form = command.form ?? conferences.form;
  const attended = forms.filter(({ attendance }) => attendance);
  if (!attended.some(({ id }) => id === form))
    return refuse('unknown-form', 'P6', `形式应为：${attended.map(({ name }) => name).join('、')}`, '/form');
  const at = command.at ?? proposedAt(command.limit, conferences, now);
  const wrong = hourFault(at, command.limit, now) ?? unitFault(command.unit, command.against, directory);
  if (wrong) return wrong;
  const based = titled(command, context);
  if (isRefusal(based)) return based;
  const given = { at, ...pick(command, ['unit', 'limit']) };
  return [
    {
      type: 'conference-opened',
      policyId: policy.id,
      drill: command.drill ?? false,
      status: command.proposed ? 'proposed' : 'planning',
      title: command.title ?? conferences.title,
      form,
      hour: at,
      ...(command.unitNamed && command.unit !== undefined ? { unitNamed: true as const } : {}),
      steps: stepsOf(given, conferences, now),
      ...based,
      ...pick(command, ['number', 'caseNumber', 'subject', 'grade', 'emergency', 'place', 'unit', 'limit', 'against']),
    },
  ];
}

/** H2: a named person takes up what was proposed, as it stands or otherwise. */
export function plan(
  state: Conference,
  command: Extract<ConferencePersonCommand, { command: 'plan' }>,
  context: TextContext,
): ConferenceBody[] | Refusal {
  const { policy, directory, now } = context;
  if (state.status !== 'proposed')
    return refuse('already-planned', 'ours', '筹备计划已排定：改时间请用“改期”，改分工请在各项中调整');
  const conferences = rulesAtPace(policy);
  // What was proposed may be past by the time that somebody takes it up.
  const at = command.at ?? (state.at > now ? state.at : proposedAt(state.limit, conferences, now));
  const wrong = hourFault(at, state.limit, now) ?? unitFault(command.unit, state.against, directory);
  if (wrong) return wrong;
  const based = titled(command, context);
  if (isRefusal(based)) return based;
  const unit = command.unit ?? state.unit;
  const steps = handedOver(state.steps, state.unit, unit, conferences);
  return [
    {
      type: 'conference-planned',
      hour: at,
      title: command.title ?? state.title,
      ...(unit === undefined ? {} : { unit }),
      ...(command.unit === undefined ? pick(state, ['unitNamed']) : { unitNamed: true as const }),
      steps: replanned({ steps }, { at, limit: state.limit }, conferences, now),
      ...pick(command, ['place']),
      ...based,
    },
  ];
}

/** H5: the press is invited by its title. */
const titled = (
  { title, exposureBasis }: { title?: string; exposureBasis?: string },
  context: TextContext,
): Based | Refusal => basedForPublic([{ name: '名称', text: title }], exposureBasis, context);

/**
 * P3, P7: another hour or place. The legal limit stays where it is: a later hour than that is recorded, and does not keep it. Whoever confirmed that he
 * speaks did so for the hour before, and confirms anew; at another place of the same hour he still can.
 */
export function move(
  state: Conference,
  command: Extract<ConferencePersonCommand, { command: 'move' }>,
  { policy, now }: { policy: Policy; now: Instant },
): ConferenceBody[] | Refusal {
  if (state.status !== 'planning') return refuse('not-planned', 'ours', '方案尚未确定，请先确定方案，其中可写明时间');
  const past = pastFault(command.at, now);
  if (past) return past;
  if (command.at === state.at && (command.place ?? state.place) === state.place)
    return refuse('nothing-moved', 'ours', '时间和地点均与原定相同', '/at');
  return [
    {
      type: 'conference-moved',
      hour: command.at,
      was: state.at,
      steps: replanned(state, { at: command.at, limit: state.limit }, rulesAtPace(policy), now),
      ...pick(command, ['place', 'says']),
    },
    ...(command.at === state.at ? [] : reopened(state, 'another-hour')),
  ];
}

const pastFault = (at: Instant, now: Instant): Refusal | null =>
  at <= now ? refuse('already-past', 'P3', '召开时间已过：已经召开的，请直接登记召开情况', '/at') : null;

/** It is planned within the legal limit, as long as that can be kept. */
const hourFault = (at: Instant, limit: LegalLimit | undefined, now: Instant): Refusal | null =>
  pastFault(at, now) ??
  (limit && limit.metAt === undefined && limit.dueAt > now && at > limit.dueAt
    ? refuse('after-the-limit', 'P3', `召开时间晚于法定时限 ${printed(limit.dueAt)}，须安排在此之前`, '/at')
    : null);

/** H5: a unit in office, and none that the case complains of; why it has no part is not for the units that prepare. */
export function unitFault(
  unit: string | undefined,
  against: readonly string[] | undefined,
  { units }: Directory,
  pointer = '/unit',
): Refusal | null {
  if (unit === undefined) return null;
  if (!units.some(({ id, active }) => id === unit && active))
    return refuse('unknown-unit', 'P8', `通讯录中没有在用单位 ${unit}`, pointer);
  return against?.includes(unit)
    ? refuse('has-no-part', 'H5', '该单位不参与此发布会，请另选单位；确需由其承担的，请联系值班台', pointer)
    : null;
}
