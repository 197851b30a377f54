import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { ConsultationPersonCommand } from './commands.ts';
import { type Consultation, invitedOf } from './consultation.ts';
import { notInvited } from './convene.ts';
import type { ConsultationBody } from './events.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends ConsultationPersonCommand['command']> = Extract<ConsultationPersonCommand, { command: Name }>;

/** A4: an invited unit says what it thinks, signed in or behind the code of its text. One that comes late is heard all the same, and a later one stands beside it. */
export const giveView = (state: Consultation, command: Of<'give-view'>, actor: Person): ConsultationBody[] | Refusal =>
  invitedOf(state, actor.unit)
    ? [{ type: 'view-given', unit: actor.unit, ...pick(command, ['says', 'dissent']) }]
    : refuse('not-invited', 'A4', '本单位没有受邀参加此会商');

/** A4: what was said by telephone, at the meeting or on paper, written down by the desk with whoever said it. */
export function recordView(
  state: Consultation,
  command: Of<'record-view'>,
  { now }: TextContext,
): ConsultationBody[] | Refusal {
  if (!invitedOf(state, command.unit)) return notInvited;
  const { saidAt } = command;
  if (saidAt !== undefined && saidAt > now) return refuse('not-yet', 'ours', '发言时间晚于现在', '/saidAt');
  if (command.means === 'paper' && (command.evidence ?? []).length === 0)
    return refuse('evidence-missing', 'A4', '书面意见须写明材料名称或网址', '/evidence');
  return [{ type: 'view-given', ...pick(command, ['unit', 'says', 'dissent', 'means', 'who', 'saidAt', 'evidence']) }];
}

/** A4: who sat there for a unit, or that nobody did, and why. */
export function recordAttendance(state: Consultation, command: Of<'record-attendance'>): ConsultationBody[] | Refusal {
  if (!invitedOf(state, command.unit)) return notInvited;
  if (state.means === 'page')
    return refuse('no-meeting', 'A4', '书面会商没有出席，请改为会议或电话会商，或登记各单位意见', '/unit');
  if (command.attended && command.who === undefined) return refuse('who-missing', 'A4', '须写明由谁出席', '/who');
  return [{ type: 'attendance-recorded', ...pick(command, ['unit', 'attended', 'who', 'says']) }];
}
