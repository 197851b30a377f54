import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { rowOf as paperRow } from '../papers/wording.ts';
import { carryOutPurge, proposePurge } from '../proposals/purge.ts';
import { decideBy } from '../proposals/settle.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { ReportPersonCommand } from './commands.ts';
import { contentOf } from './content.ts';
import { decidable } from './decidable.ts';
import type { ReportBody } from './events.ts';
import { differencesIn } from './found.ts';
import { paperOf } from './paper-of.ts';
import type { Report } from './report.ts';
import { rowOf } from './rules-of.ts';
import { recordOf } from './write.ts';

type Person = Extract<Actor, { kind: 'person' }>;
type Of<Name extends ReportPersonCommand['command']> = Extract<ReportPersonCommand, { command: Name }>;
type Context = Deciding<ReportBody>;

/** H5: one person proposes that what slipped into the record of a report be erased, and says why. */
export const askPurge = (
  state: Report,
  command: Of<'ask-purge'>,
  actor: Person,
  context: Context,
): ReportBody[] | Refusal =>
  proposePurge(decidable(state), { reason: command.says, ...pick(command, ['events', 'to']) }, actor, context);

/** H2, A3: the named decider's decision. Approved, it takes the next number of its register and is frozen, in the same transaction. */
export const decideProposal = (
  state: Report,
  { found, issue, ...decision }: Of<'decide'>,
  actor: Person,
  context: Context,
): ReportBody[] | Refusal =>
  decideBy(
    decidable(state),
    decision,
    actor,
    context,
    ({ proposal, payload, approvedBy: by, ...approved }): ReportBody[] | Refusal => {
      if (payload.kind === 'purge')
        return carryOutPurge(state, { proposal, payload, approvedBy: by, ...approved }, context, []);
      if (payload.kind !== 'report') throw new Error(`${proposal.id} of ${state.number} asks for what no report knows`);
      const { policy, directory, now } = context;
      const row = paperRow(state.what, policy.papers);
      if (!row) return refuse('no-words', 'A3', '现行规则没有这种报告的用语，请管理员在规则的公文一栏补上后再审定');
      if (!found || !issue) throw new Error(`${state.number} was approved without the record or its number`);
      const content = contentOf(recordOf(state, context));
      const differs = differencesIn(content.found.figures, found.figures);
      const paper = paperOf(
        { state, content: { ...content, differs }, issued: { issue, at: now } },
        rowOf(state.what, policy),
        row,
        ({ id, name }) => directory.units.find((unit) => unit.id === id)?.name ?? name,
      );
      return [{ type: 'report-issued', proposalId: proposal.id, by, version: payload.version, issue, differs, paper }];
    },
  );
