import type { PersonCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { printed } from '../clocks/explain.ts';
import type { Actor } from '../matter/actor.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import { unitMeant } from './whose-release.ts';

/** M3: life was in danger, and somebody telephoned at once: which number, when, and what was said of the place and the danger. It is recorded afterwards, whenever that is, and is no handover. */
export function recordEmergencyCall(
  { line, calledAt, says, unit: named }: Extract<PersonCommand, { command: 'record-emergency-call' }>,
  actor: Actor,
  { directory, now }: Context,
): Draft[] | Refusal {
  const unit = unitMeant(named, actor, directory);
  if (isRefusal(unit)) return unit;
  return calledAt > now
    ? refuse('in-the-future', 'M3', `拨打时间 ${printed(calledAt)} 晚于现在：请先拨打，再登记`, '/calledAt')
    : [{ type: 'emergency-called', line, calledAt, says, unit }];
}
