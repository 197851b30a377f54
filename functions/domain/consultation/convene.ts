import type { Actor } from '../matter/actor.ts';
import { type Instant, plus } from '../matter/instant.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { ConsultationRules, Means } from '../rules/consultation-rules.ts';
import { hoursMs } from '../rules/pace.ts';
import type { Policy } from '../rules/policy.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { ConsultationPersonCommand, Invite, OpenConsultation } from './commands.ts';
import { type Consultation, heardAt, invitedOf } from './consultation.ts';
import type { ConsultationBody, Invitation } from './events.ts';
import { hoursOf, rulesOf } from './rules-of.ts';

type Of<Name extends ConsultationPersonCommand['command']> = Extract<ConsultationPersonCommand, { command: Name }>;

/** A4: one of the offices that the rules name convenes it; the others are asked with the units that a person names, each once. */
export function convene(
  actor: Actor,
  command: OpenConsultation,
  { policy, directory, now }: TextContext,
): ConsultationBody[] | Refusal {
  if (actor.kind !== 'person') return refuse('named-person-needed', 'H2', '会商须由具名的人员召集');
  const { consultations: rules, id } = policy;
  if (!rules) return refuse('no-rules', 'A4', `政策版本 ${id} 没有会商的规定，请先由管理员发布`);
  if (!rules.offices.includes(actor.unit))
    return refuse('not-an-office', 'A4', `会商由${namesOf(rules.offices, directory)}召集`);
  const wrong = meetingFault(command, now);
  if (wrong) return wrong;
  const asked = withOffices(command, actor.unit, rules, directory);
  if (!asked.some(({ as }) => as !== 'office'))
    return refuse('nobody-invited', 'A4', '须邀请当事单位、主管部门或相关方面至少一个单位', '/invite');
  const invited: Invitation[] = [];
  for (const [index, one] of asked.entries()) {
    if (invited.some(({ unit }) => unit === one.unit))
      return refuse('invited-twice', 'A4', '同一单位只邀请一次', `/invite/${index}/unit`);
    const given = invitation(one, { unit: actor.unit, ...pick(command, ['against']) }, policy, directory, now);
    if (isRefusal(given)) return { ...given, field: `/invite/${index}${given.field ?? ''}` };
    invited.push(given);
  }
  const tooMany = unlessRoom(invited.length, rules);
  if (tooMany) return tooMany;
  return [
    {
      type: 'consultation-opened',
      policyId: policy.id,
      drill: command.drill ?? false,
      unit: actor.unit,
      invited,
      ...(command.required ? { required: true as const } : {}),
      ...pick(command, [
        'number',
        'caseNumber',
        'subject',
        'grade',
        'emergency',
        'means',
        'meetsAt',
        'place',
        'says',
        'against',
      ]),
    },
  ];
}

/** The offices that did not convene it, where no person named them and the case does not complain of them, are asked as the units are. */
function withOffices(
  { invite: named, against = [] }: OpenConsultation,
  convener: string,
  { offices }: ConsultationRules,
  { units }: Directory,
): Invite[] {
  const others = offices.filter(
    (office) =>
      office !== convener &&
      !against.includes(office) &&
      !named.some(({ unit }) => unit === office) &&
      units.some(({ id, active }) => id === office && active),
  );
  return [...named, ...others.map((unit) => ({ unit, as: 'office' as const }))];
}

/** One more unit, another time for one that is asked, or one that was heard asked again. */
export function invite(
  state: Consultation,
  wish: Of<'invite'>,
  { policy, directory, now }: TextContext,
): ConsultationBody[] | Refusal {
  const known = invitedOf(state, wish.unit);
  const given = invitation(wish, state, policy, directory, now);
  if (isRefusal(given)) return given;
  if (known && heardAt(known) === undefined && known.dueAt === given.dueAt)
    return refuse('already-invited', 'A4', '该单位已受邀，时限与原定相同', '/dueAt');
  const tooMany = known ? null : unlessRoom(state.invited.length + 1, rulesOf(policy));
  return tooMany ?? [{ type: 'unit-invited', ...given }];
}

const unlessRoom = (units: number, { maxUnits }: ConsultationRules): Refusal | null =>
  units > maxUnits ? refuse('too-many-units', 'ours', `一次会商至多邀请 ${maxUnits} 个单位`, '/invite') : null;

/** H5: a unit in office, none that the case complains of, and a time that it can keep. */
function invitation(
  { unit, as, dueAt, says }: Invite,
  state: Pick<Consultation, 'unit' | 'against'>,
  policy: Policy,
  { units }: Directory,
  now: Instant,
): Invitation | Refusal {
  if (!units.some(({ id, active }) => id === unit && active))
    return refuse('unknown-unit', 'P8', `通讯录中没有在用单位 ${unit}`, '/unit');
  if (unit === state.unit) return refuse('convenes-it', 'A4', '召集单位不必邀请自己', '/unit');
  if (state.against?.includes(unit))
    return refuse('complained-of', 'H5', '该单位是被反映单位，不得参加此会商', '/unit');
  const { maxViewHours } = rulesOf(policy);
  const due = dueAt ?? plus(now, hoursMs(hoursOf('consultation-view', policy), policy));
  if (due <= now || due > plus(now, hoursMs(maxViewHours, policy)))
    return refuse('time-out-of-range', 'ours', `提出意见的时间应晚于现在，且不超过 ${maxViewHours} 小时`, '/dueAt');
  return { unit, as, dueAt: due, ...(says === undefined ? {} : { says }) };
}

/** It need not say anything any more, and reads nothing more. */
export function excuse(state: Consultation, { unit, says }: Of<'excuse'>): ConsultationBody[] | Refusal {
  if (!invitedOf(state, unit)) return notInvited;
  return state.invited.length === 1
    ? refuse('last-unit', 'A4', '会商至少有一个受邀单位；不再会商的，请取消会商', '/unit')
    : [{ type: 'unit-excused', unit, says }];
}

export const notInvited: Refusal = refuse('not-invited', 'A4', '该单位没有受邀参加此会商', '/unit');

/** Another hour, place or way of holding it. */
export function setMeeting(
  state: Consultation,
  command: Of<'set-meeting'>,
  { now }: TextContext,
): ConsultationBody[] | Refusal {
  const wrong = meetingFault(command, now);
  if (wrong) return wrong;
  const { means, meetsAt, place } = command;
  if (means === state.means && meetsAt === state.meetsAt && place === state.place)
    return refuse('nothing-moved', 'ours', '方式、时间和地点均与原定相同', '/means');
  return [{ type: 'meeting-set', ...pick(command, ['means', 'meetsAt', 'place', 'says']) }];
}

/** A meeting has an hour; views on the page have none but their limit. */
function meetingFault({ means, meetsAt }: { means: Means; meetsAt?: Instant }, now: Instant): Refusal | null {
  if (means === 'page')
    return meetsAt === undefined ? null : refuse('no-hour', 'ours', '书面会商没有开会时间，请去掉', '/meetsAt');
  if (means === 'meeting' && meetsAt === undefined)
    return refuse('hour-missing', 'ours', '会议会商须写明时间', '/meetsAt');
  return meetsAt !== undefined && meetsAt <= now
    ? refuse('already-past', 'ours', '会商时间已过：已经开过的会，请直接登记出席和意见', '/meetsAt')
    : null;
}

const namesOf = (ids: readonly string[], { units }: Directory): string =>
  ids.map((id) => units.find((unit) => unit.id === id)?.name ?? id).join('、');
