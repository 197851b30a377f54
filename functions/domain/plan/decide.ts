import { printed } from '../clocks/explain.ts';
import { fireRung } from '../clocks/fire-rung.ts';
import type { Actor } from '../matter/actor.ts';
import { clocksChanged } from '../matter/clock-changes.ts';
import { foldedAhead } from '../matter/folded.ts';
import { DAY, fromWallClock, plus, wallClock } from '../matter/instant.ts';
import { changeHold } from '../people/hold.ts';
import { markRestored } from '../matter/matter.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Deciding } from '../texts/text-context.ts';
import { fold } from './apply.ts';
import { clockChanges } from './clocks.ts';
import type { AskReading, PlanCommand, PlanTold } from './commands.ts';
import type { PlanBody } from './events.ts';
import { reach } from './people.ts';
import { isOpen, type PlanMatter, roundOf } from './plan-matter.ts';

type Context = Deciding<PlanBody>;

/** P1: what one command does to one plan: the events in order, or why not. Pure: the same arguments give the same answer. */
export function decide(
  state: PlanMatter | null,
  actor: Actor,
  command: PlanCommand,
  context: Context,
): PlanBody[] | Refusal {
  const drafts = ownDrafts(state, actor, command, context);
  if (isRefusal(drafts)) return drafts;
  const facts = foldedAhead(state, drafts, fold, actor, context.now);
  return [...drafts, ...clocksChanged(clockChanges(facts, context.policy, context.now))];
}

function ownDrafts(
  state: PlanMatter | null,
  actor: Actor,
  command: PlanCommand,
  context: Context,
): PlanBody[] | Refusal {
  if (command.command === 'open') {
    const { id: policyId, plans } = context.policy;
    const told = pick(command, ['number', 'plan', 'title', 'unit']);
    return state
      ? refuse('already-open', 'ours', `${command.number} 已存在`)
      : [{ type: 'plan-opened', policyId, subject: plans.subject, ...told }];
  }
  if (!state) return refuse('no-such-plan', 'ours', '没有这份预案');
  if (command.command === 'fire')
    return fireRung(state, command, context, (clock, rung) => reach(state, clock, rung, context));
  if (command.command === 'mark-restored') return markRestored(state, command);
  if (command.command === 'change-hold') return changeHold(state, command, actor, context);
  if (command.command === 'ask-reading') return askReading(state, command, context);
  return noted(state, command, context);
}

/** So many requests at most wait at a time, so that a plan that nobody reads stays small; one reading answers all of them. */
const MAX_ASKED = 10;

/** D4, P1: what was learnt sends its owner back to the plan. Each cause asks once; a reading that was proposed before it does not answer it. */
function askReading(
  state: PlanMatter,
  { because, says, by }: AskReading,
  { policy: { plans }, now }: Context,
): PlanBody[] | Refusal {
  const { asked = [] } = state;
  if (!isOpen(state)) return refuse('plan-gone', 'P1', `预案“${state.title}”已不在规则中，无须复读`);
  if (asked.some((one) => one.because === because))
    return refuse('reading-asked-already', 'D4', `已因 ${because} 请制定单位复读，不必再请`, '/because');
  if (asked.length >= MAX_ASKED)
    return refuse('too-many-asked', 'D4', `已有 ${MAX_ASKED} 项复读请求未办，制定单位复读一次即可一并办结`, '/because');
  if (by !== undefined && by <= now)
    return refuse('limit-past', 'D4', `复读时限 ${printed(by)} 已过，应晚于现在`, '/by');
  const day = wallClock(plus(now, plans.readWithinDays * DAY)).date;
  return [{ type: 'reading-asked', because, says, from: now, by: by ?? fromWallClock(day, plans.readBy) }];
}

const nothingNew = refuse('nothing-new', 'ours', '与已知的相同');

function noted(state: PlanMatter, command: PlanTold, { policy, now }: Context): PlanBody[] | Refusal {
  const { reading, waiting, asked = [] } = state;
  switch (command.command) {
    case 'note-in-force': {
      const { title, unit, readAgainOn: on, readOn } = command;
      if (isOpen(state) && reading?.on === on && state.title === title && state.unit === unit) return nothingNew;
      // Its time is not begun anew where the plan goes by another name.
      if (reading?.on === on) return [{ type: 'plan-in-force', title, unit, ...pick(reading, ['on', 'from', 'by']) }];
      const within = policy.plans.readWithinDays * DAY;
      const by = plus(fromWallClock(on, policy.plans.readBy), within);
      // Rules by which it was read on the day on which that was asked for, or later: what they were before, was known when it was asked.
      const answers = asked.filter(({ from }) => readOn !== undefined && wallClock(from).date <= readOn);
      return [
        {
          type: 'plan-in-force',
          title,
          unit,
          on,
          from: now,
          // Nobody was asked before: who is late by then has as long from now on.
          by: by > now ? by : plus(now, within),
          ...(answers.length > 0 ? { answers: answers.map(({ because }) => because) } : {}),
        },
      ];
    }
    case 'note-gone':
      return isOpen(state) && !waiting ? [{ type: 'plan-gone' }] : nothingNew;
    case 'note-proposed': {
      const told = pick(command, ['title', 'unit', 'draft', 'version', 'planners', 'above']);
      if (!waiting || roundOf(waiting) !== roundOf(command)) return [{ type: 'plan-proposed', ...told }];
      return waiting.above === command.above
        ? nothingNew
        : [{ type: 'plan-redirected', ...pick(command, ['draft', 'version', 'above']) }];
    }
    case 'note-answered':
      return waiting?.draft === command.draft
        ? [{ type: 'plan-answered', is: command.is, ...pick(waiting, ['draft', 'version', 'planners']) }]
        : nothingNew;
  }
}
