import type { Case } from '../case/case.ts';
import type { ChangeOf } from '../case/clock-changes.ts';
import type { Announcing, Notification } from './notification.ts';
import type { Text } from './text.ts';

/** P8: whoever was told of a step that no longer applies is told so, once. */
export function liftedClock(
  seq: number,
  { clockId, kind }: ChangeOf<'superseded'>,
  context: Announcing,
): Notification[] {
  return lifted(seq, clockId, context.policy.texts.actions[kind], context, (text) => text.step === clockId);
}

/** P8: whoever was told of anything in a case that ended, or that his unit is rid of, is told so once for all of it. The desk did it. */
export function liftedDuty(
  seq: number,
  step: string,
  state: Case,
  context: Announcing,
  whose: (text: Text) => boolean,
): Notification[] {
  const still = new Set(
    state.assignments.filter((a) => a.state !== 'taken-back' && state.status !== 'ended').map((a) => a.unit),
  );
  return lifted(
    seq,
    step,
    context.policy.texts.actions.everything,
    context,
    (text) => whose(text) && text.role !== 'desk' && !still.has(text.unit),
  );
}

const REACHED: Text['state'][] = ['sending', 'sent', 'delivered', 'unknown'];

function lifted(
  seq: number,
  step: string,
  action: string,
  { sentTexts: told, directory, policy }: Announcing,
  about: (text: Text) => boolean,
): Notification[] {
  const says = told.filter(
    (text) => text.template === 'taken-back' || text.variables['action'] === policy.texts.actions['return-accepted'],
  );
  const open = told.filter(
    (text) =>
      REACHED.includes(text.state) && !says.includes(text) && about(text) && !says.some((later) => covers(later, text)),
  );
  const people = directory.contacts.filter((contact) => open.some((text) => text.person === contact.id));
  return people.length > 0 ? [{ seq, key: `${step}.e${seq}`, step, template: 'taken-back', people, action }] : [];
}

/** A later text already took back what this one asked for. */
const covers = (later: Text, text: Text): boolean =>
  later.person === text.person &&
  later.seq > text.seq &&
  (later.step === text.step || later.step === 'case' || later.step.startsWith('assignment:'));
