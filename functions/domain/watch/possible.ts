import type { Instant } from '../matter/instant.ts';
import type { Policy } from '../rules/policy.ts';
import type { WatchPersonCommand } from './commands.ts';
import { dayOf } from './days.ts';
import { isLaunched, isOver } from './phase.ts';
import { periodRowOf } from './rules-of.ts';
import type { Watch } from './watch.ts';

/** Deciding a proposal, or taking it back, hangs on the person. */
type Name = Exclude<WatchPersonCommand['command'], 'decide' | 'withdraw-proposal'>;

/** What the state of a watch lets somebody do now, whoever it is. */
export function possible(state: Watch, policy: Policy, now: Instant): Name[] {
  const { launch, period, test } = state;
  const over = isOver(state, now);
  const row = period && periodRowOf(period.kind, policy);
  const begun = period !== undefined && period.from <= dayOf(now);
  const open: Name[] = [
    ...(launch ? (['set-line'] as const) : []),
    ...(launch && state.toldAt === undefined && state.units.length > 0 ? (['tell-units'] as const) : []),
    ...(test || isLaunched(state, now) ? [] : (['move'] as const)),
    ...(over ? [] : (['call-off'] as const)),
    ...(over || test ? [] : (['add-units'] as const)),
    ...(test && test.owing.length > 0 ? (['press-contact'] as const) : []),
    'correct',
    ...(state.units.length > (period ? 1 : 0) ? (['remove-unit'] as const) : []),
    ...(row?.report && begun ? (['report'] as const) : []),
    ...(row?.rota ? (['submit-rota'] as const) : []),
    ...(period?.rotas.some((one) => one.state === 'submitted') ? (['approve-rota', 'return-rota'] as const) : []),
    ...(over ? (['close'] as const) : []),
  ];
  return [
    ...(state.status === 'open' ? open : []),
    ...(row?.report && begun ? (['excuse-miss'] as const) : []),
    'ask-purge',
  ];
}
