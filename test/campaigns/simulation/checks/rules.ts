import type { Case } from '../../../../functions/domain/case/case.ts';
import type { Event } from '../../../../functions/domain/case/events.ts';
import { toMs } from '../../../../functions/domain/matter/instant.ts';
import type { CheckContext } from './context.ts';

/** From reading which rules are in force to the time that the event bears, with a clock that goes wrong by some seconds. */
const SLACK = 20_000;

/** 14: a case is opened under the version in force and keeps it until a person moves it; what is decided under another names that other. */
export function checkRules(state: Case | null, event: Event, { invariants, inForceAt }: CheckContext): void {
  const opened = event.type === 'case-opened';
  const kept = opened || event.type === 'policy-moved' ? event.policyId : state?.policyId;
  const number = opened ? event.number : (state?.number ?? null);
  const at = toMs(event.at);
  // S4: a case of an exercise keeps the paced version of the law in force, and says by which it was decided.
  const used = opened && event.exercise === undefined ? event.policyId : (event.rules ?? kept);
  const inForce = [inForceAt(at), inForceAt(at - SLACK), inForceAt(at + SLACK)];
  invariants.check(
    14,
    number,
    used !== undefined && inForce.includes(used) && event.rules !== kept,
    () =>
      `event ${event.seq} of ${event.at} is decided under ${used} where ${inForce[0]} is in force, and keeps ${kept}`,
  );
  if (event.type === 'policy-moved')
    invariants.check(14, number, event.actor.kind === 'person', () => `event ${event.seq}: nobody moved the case`);
}
