import { printed } from '../clocks/explain.ts';
import { askedAndAnswered, basedForPublic } from '../intake/public-words.ts';
import type { Actor } from '../matter/actor.ts';
import { isAmongThem } from '../matter/complained-of.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { TextContext } from '../texts/text-context.ts';
import type { StepId } from '../rules/conference-rules.ts';
import type { ConferencePersonCommand } from './commands.ts';
import { type Conference, type Step, stepOf } from './conference.ts';
import type { ConferenceBody } from './events.ts';
import { unitFault } from './open-conference.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends ConferencePersonCommand['command']> = Extract<ConferencePersonCommand, { command: Name }>;

/** Ours: a step is of its unit, of whoever has it by name, and of the desk, which has all of them. */
export const isTheirs = (
  { unit, person }: Step,
  by: { id: string; unit: string },
  { units }: Pick<Directory, 'units'>,
): boolean =>
  unit === by.unit ||
  person === by.id ||
  units.some(({ id, desk, active }) => id === by.unit && active && desk === true);

const notTheirs = refuse('not-your-step', 'ours', '此项由其责任单位或值班台办理', '/step');

/** Ours: a person says that a step is done; who did it and when, where that was somebody else or earlier. */
export function doStep(
  state: Conference,
  command: Of<'do-step'>,
  actor: Person,
  { directory, now }: TextContext,
): ConferenceBody[] | Refusal {
  const found = openStep(state, command.step);
  if ('refused' in found) return found;
  if (!isTheirs(found, actor, directory)) return notTheirs;
  const missing = missingFor(state, command);
  if (missing) return missing;
  if (command.doneAt !== undefined && command.doneAt > now)
    return refuse('not-yet', 'ours', '完成时间晚于现在', '/doneAt');
  return [{ type: 'step-done', ...pick(command, ['step', 'says', 'by', 'doneAt', 'place', 'evidence']) }];
}

/** What a step cannot be done without. */
function missingFor(state: Conference, { step, says, by, place }: Of<'do-step'>): Refusal | null {
  switch (step) {
    case 'spokesperson':
      return refuse('own-press', 'P7', '出席须由发言人本人确认：请指定发言人，由其在短信页面中确认', '/step');
    case 'line':
      return state.lines === undefined ? refuse('line-missing', 'R3', '尚未写明口径，请先填写口径', '/step') : null;
    case 'sign-off':
      if (state.lines === undefined) return refuse('line-missing', 'R3', '尚未写明口径，无从审定', '/step');
      return by === undefined ? refuse('signer-missing', 'H2', '须写明由谁审定', '/by') : null;
    case 'questions':
      return (state.questions?.answered ?? 0) === 0
        ? refuse('questions-missing', 'ours', '尚无写明答复的预设问题，请先填写', '/step')
        : null;
    case 'venue':
      return (place ?? state.place) === undefined ? refuse('place-missing', 'P6', '须写明地点', '/place') : null;
    case 'facts':
    case 'invitations':
    case 'rehearsal':
      return says === undefined ? refuse('words-missing', 'ours', '须写明完成情况', '/says') : null;
  }
}

/** A step that was ticked too early is open again. */
export function undoStep(
  state: Conference,
  { step }: Of<'undo-step'>,
  actor: Person,
  { directory }: TextContext,
): ConferenceBody[] | Refusal {
  const found = stepOf(state, step);
  if (!found) return unknownStep(step);
  if (!isTheirs(found, actor, directory)) return notTheirs;
  return found.state === 'open'
    ? refuse('step-open', 'ours', '此项尚未完成', '/step')
    : [{ type: 'step-reopened', step, why: 'undone' }];
}

/** What is left out takes a reason. */
export function skipStep(
  state: Conference,
  { step, says }: Of<'skip-step'>,
  actor: Person,
  { directory }: TextContext,
): ConferenceBody[] | Refusal {
  const found = openStep(state, step);
  if ('refused' in found) return found;
  return !isTheirs(found, actor, directory) ? notTheirs : [{ type: 'step-skipped', step, says }];
}

/** Another unit or person, or another time: never after the conference, nor after the legal limit. */
export function setStep(
  state: Conference,
  command: Of<'set-step'>,
  { directory, now }: TextContext,
): ConferenceBody[] | Refusal {
  const found = openStep(state, command.step);
  if ('refused' in found) return found;
  const wrong = unitFault(command.unit, state.against, directory);
  if (wrong) return wrong;
  const unit = command.unit ?? found.unit;
  const contact = directory.contacts.find(({ id }) => id === command.person);
  if (command.person !== undefined && !(contact?.active && (unit === undefined || contact.unit === unit)))
    return refuse('unknown-person', 'P8', '责任人须是该单位在职人员', '/person');
  if (contact && isAmongThem(state.against, contact.unit, contact.id))
    return refuse('has-no-part', 'H5', '此人不参与此发布会，请另选责任人；确需由其承担的，请联系值班台', '/person');
  const dueAt = command.dueAt ?? found.dueAt;
  const { limit } = state;
  const last =
    limit && limit.metAt === undefined && limit.dueAt > now && limit.dueAt < state.at ? limit.dueAt : state.at;
  if (command.dueAt !== undefined && (dueAt <= now || dueAt > last))
    return refuse('time-out-of-range', 'ours', `完成时间应晚于现在，且不晚于 ${printed(last)}`, '/dueAt');
  return [{ type: 'step-set', step: command.step, unit: unit ?? null, dueAt, ...pick(command, ['person']) }];
}

/** R3: the wording. What was signed off was another one, and is to be signed off again. H5: it is read out. */
export function setLine(
  state: Conference,
  { says, exposureBasis }: Of<'set-line'>,
  context: TextContext,
): ConferenceBody[] | Refusal {
  const based = basedForPublic([{ name: '口径', text: says }], exposureBasis, context);
  if (isRefusal(based)) return based;
  const signed = stepOf(state, 'sign-off')?.state === 'done';
  return [
    { type: 'line-set', says, ...based },
    ...(signed ? [{ type: 'step-reopened' as const, step: 'sign-off' as const, why: 'line-changed' as const }] : []),
  ];
}

/** The questions to expect, with the agreed answers; the whole list each time. H5: whoever sits there has both before him. */
export function setQuestions(
  { questions, exposureBasis }: Of<'set-questions'>,
  context: TextContext,
): ConferenceBody[] | Refusal {
  const { maxQuestions } = context.policy.conferences;
  if (questions.length === 0 || questions.length > maxQuestions)
    return refuse('questions-out-of-range', 'ours', `预设问题应为 1 至 ${maxQuestions} 个`, '/questions');
  const based = basedForPublic(askedAndAnswered(questions), exposureBasis, context);
  return isRefusal(based) ? based : [{ type: 'questions-set', questions, ...based }];
}

function openStep(state: Conference, id: StepId): Step | Refusal {
  const found = stepOf(state, id);
  if (!found) return unknownStep(id);
  return found.state === 'open' ? found : refuse('step-over', 'ours', '此项已完成或已略过，如须重做请先撤回', '/step');
}

const unknownStep = (id: string): Refusal => refuse('unknown-step', 'ours', `没有筹备事项 ${id}`, '/step');
