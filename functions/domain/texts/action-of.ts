import type { Case, Clock } from '../case/case.ts';
import { fill, rowOf } from '../clocks/explain.ts';
import { shortOf } from '../rules/plan-rules.ts';
import type { Policy } from '../rules/policy.ts';

type Of = Pick<Case, 'settlements'>;

/** What texts call the duty: its row's own name where it has one, and of several alike which of them it is. */
export const actionOf = (clock: Clock, state: Of, policy: Policy): string =>
  settlementOf(clock, state, policy) ??
  planStepOf(clock, policy) ??
  rowOf(clock, policy)?.action ??
  policy.texts.actions[clock.kind];

/** P1: which step, so that whoever is woken knows; undefined: of no plan in these rules, or one that no text has room for. */
function planStepOf({ kind, of }: Clock, { plans, texts }: Policy): string | undefined {
  if (kind !== 'plan-step' || of === undefined) return undefined;
  const alike = plans.rows.flatMap(({ steps }) => steps).filter(({ id }) => id === of);
  return alike.map((step) => shortOf(step, texts)).find((name) => name !== undefined);
}

/** D1: which part on the ground, where it is divided, and that it is asked for anew; undefined: the matter as a whole, for the first time. */
function settlementOf({ kind, of }: Clock, { settlements = [] }: Of, { texts }: Policy): string | undefined {
  const words = texts.settlements;
  if (kind !== 'settlement' || of === undefined || !words) return undefined;
  const [part = '', round] = of.split('.');
  if (settlements.some(({ id, whole }) => id === part && whole)) return round === undefined ? undefined : words.anew;
  const says = (named: string): string => fill(round === undefined ? words.part : words.partAnew, { part: named });
  // From the tenth on its number alone leaves room enough.
  return says(part).length > (texts.bounds['action'] ?? 0) ? says(part.slice(1)) : says(part);
}
