import type { Command } from '../case/commands.ts';

/** What a command is decided by besides the case: the proposals that wait, the whole record, the case's texts. */
export type Read = 'proposals' | 'record' | 'texts';

/** The compiler asks it of every new command; a test holds `decide` to it. Whatever may make a proposal reads those that wait. */
export const READS: Record<Exclude<Command['command'], 'open'>, readonly Read[]> = {
  confirm: [],
  grade: [],
  assign: [],
  sign: [],
  lead: [],
  return: [],
  'decide-return': [],
  withdraw: [],
  'hand-on': [],
  release: ['proposals'],
  settle: [],
  report: ['proposals'],
  reckon: [],
  'mark-wrongdoing': [],
  correct: ['proposals', 'record'],
  'set-aside': [],
  remind: [],
  end: ['proposals'],
  join: [],
  split: [],
  reopen: [],
  close: [],
  note: [],
  'open-words': [],
  'move-policy': [],
  'ask-purge': ['proposals'],
  'withdraw-proposal': [],
  decide: ['proposals', 'record'],
  'resend-text': ['texts'],
  fire: [],
  'mark-restored': [],
  'set-limit': [],
  grow: [],
};
