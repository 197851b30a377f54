import type { Actor } from '../matter/actor.ts';
import type { Case } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { pick } from '../matter/pick.ts';
import type { Refusal } from '../matter/refusal.ts';
import { proposePurge } from '../proposals/purge.ts';
import type { Context } from './decide.ts';

type AskPurge = Extract<PersonCommand, { command: 'ask-purge' }>;

/** H5: one person proposes that citizens' words, or what slipped into the record, be erased, and says why. */
export const askPurge = (state: Case, command: AskPurge, actor: Actor, context: Context): Draft[] | Refusal =>
  proposePurge(state, pick(command, ['words', 'events', 'reason', 'to']), actor, context);
