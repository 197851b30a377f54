import { describe, expect, it } from 'vitest';
import type { ConsultationPersonCommand } from '../../../functions/domain/consultation/commands.ts';
import type { Consultation } from '../../../functions/domain/consultation/consultation.ts';
import { decide } from '../../../functions/domain/consultation/decide.ts';
import { possible } from '../../../functions/domain/consultation/possible.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { aConsultation, directory, invited, NOW, person, policy, SAVED } from './samples.ts';

/** Each command once, whole. */
const COMMANDS: Record<
  Exclude<
    ConsultationPersonCommand['command'],
    'decide' | 'withdraw-proposal' | 'prepare-decision' | 'record-decision'
  >,
  ConsultationPersonCommand
> = {
  invite: { command: 'invite', unit: 'cyber', as: 'office' },
  excuse: { command: 'excuse', unit: 'housing', says: '无关' },
  'set-meeting': { command: 'set-meeting', means: 'telephone', says: '改电话' },
  'give-view': { command: 'give-view', says: '同意' },
  'record-view': { command: 'record-view', unit: 'housing', says: '同意', means: 'telephone', who: '某' },
  'record-attendance': { command: 'record-attendance', unit: 'housing', attended: true, who: '某' },
  assess: { command: 'assess', nature: '一般', trend: '平稳', risk: '低' },
  'set-line': { command: 'set-line', says: '口径' },
  'set-tasks': { command: 'set-tasks', tasks: [{ says: '核查', lead: 'housing', coUnits: ['xinqi'] }] },
  'save-handling': { command: 'save-handling', text: '停业' },
  submit: { command: 'submit', version: 1 },
  close: { command: 'close', says: '不实' },
  cancel: { command: 'cancel', says: '误召集' },
  'ask-purge': { command: 'ask-purge', events: [1], says: '误写姓名' },
};

const accepted = (state: Consultation, command: ConsultationPersonCommand): boolean => {
  const basedOn = state.handling.versions > 0 ? { basedOn: 1 } : {};
  const given = command.command === 'save-handling' ? { ...command, ...basedOn } : command;
  const facts = [SAVED];
  return !isRefusal(
    decide(state, person('zhang', 'housing', 'officer'), given, { policy, directory, now: NOW, facts }),
  );
};

describe('A4 · what may be done to a consultation is what is accepted', () => {
  it.each<[string, Partial<Consultation>]>([
    ['just convened', {}],
    ['of one unit', { invited: [invited('housing')] }],
    ['on the page', { means: 'page' }],
    ['assessed', { assessed: true }],
    ['ready for a leader', { assessed: true, handling: { versions: 1 } }],
    ['before a leader', { assessed: true, handling: { versions: 1, submitted: 1 }, submittedAt: NOW }],
    ['that the rules ask for', { required: true }],
    ['approved', { status: 'approved', handling: { versions: 1, approved: 1 }, approvedAt: NOW }],
    ['closed', { status: 'closed' }],
    ['cancelled', { status: 'cancelled' }],
  ])('%s', (_, part) => {
    const state = aConsultation(part);
    const names = Object.values(COMMANDS)
      .filter((command) => accepted(state, command))
      .map(({ command }) => command);
    expect(possible(state).toSorted()).toEqual(names.toSorted());
  });
});
