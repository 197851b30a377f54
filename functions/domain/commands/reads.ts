import { type Case, isDailyDrill } from '../case/case.ts';
import type { Command } from '../case/commands.ts';
import type { Read, Reads } from '../matter/reads.ts';

/** The compiler asks it of every new command; a test holds `decide` to it. Whatever may make a proposal reads those that wait. */
export const READS: Record<Exclude<Command['command'], 'open'>, readonly Read[]> = {
  confirm: [],
  grade: ['proposals', 'record'],
  refute: ['proposals'],
  assign: [],
  sign: [],
  'take-lead': [],
  return: [],
  'decide-return': [],
  withdraw: [],
  'set-task': [],
  contribute: [],
  'report-progress': [],
  'hand-on': [],
  release: ['proposals', 'record'],
  settle: [],
  report: ['proposals'],
  reckon: [],
  'mark-wrongdoing': [],
  'flag-wrongdoing': [],
  correct: ['proposals', 'record'],
  'set-aside': ['record'],
  'find-late-grading': [],
  remind: [],
  end: ['proposals'],
  join: ['proposals'],
  split: ['record'],
  reopen: [],
  close: [],
  note: [],
  'open-words': [],
  'move-policy': [],
  'ask-purge': ['proposals', 'record'],
  'save-document': ['record'],
  'set-line-fact': ['record'],
  'submit-document': ['proposals', 'record'],
  'record-decision': ['proposals', 'record'],
  'withdraw-proposal': [],
  decide: ['proposals', 'record'],
  'resend-text': ['texts'],
  fire: [],
  'mark-restored': [],
  'set-limit': [],
  'trace-back': [],
  grow: [],
};

/** What a command on a case reads. It is moved under the rules that it moves to, so that it can be moved away from a version that is lost. */
export const readsOf = (command: Command, state: Case | null): Reads => ({
  also: command.command === 'open' ? [] : READS[command.command],
  ...(command.command === 'move-policy' ? { policyId: command.policyId } : {}),
  dailyDrill: isDailyDrill(state ?? (command.command === 'open' ? command : {})),
});
