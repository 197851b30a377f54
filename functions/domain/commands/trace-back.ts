import type { Case } from '../case/case.ts';
import { disowned, isDisowned } from '../case/disowned.ts';
import type { SystemCommand } from '../case/commands.ts';
import type { Draft } from '../case/events.ts';
import { wasKnownEarlier } from '../case/graver-emergency.ts';
import { pick } from '../matter/pick.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Context } from './decide.ts';
import { unlessOpen } from './unless-open.ts';

type TraceBack = Extract<SystemCommand, { command: 'trace-back' }>;

/**
 * H4: what joined was published, or discovered, before all that the case knew. A start moves by a correction that persons make: that the matter
 * was discovered earlier is put before them.
 */
export function traceBack(state: Case, command: TraceBack, { facts = [] }: Pick<Context, 'facts'>): Draft[] | Refusal {
  const closed = unlessOpen(state);
  if (closed) return closed;
  const put = disowned(facts);
  const [publishedAt, discoveredAt] = (['publishedAt', 'discoveredAt'] as const).map((field) =>
    isDisowned(put, command, field) ? undefined : command[field],
  );
  const first = publishedAt !== undefined && !(state.firstPublishedAt && state.firstPublishedAt <= publishedAt);
  // A case that joined is always remembered: no later correction may put the discovery after it.
  const before = state.knownAt ?? (command.fromCase === undefined ? state.discoveredAt : undefined);
  const known = discoveredAt !== undefined && !(before !== undefined && before <= discoveredAt);
  const missed = (command.missed ?? []).filter(
    ({ kind, dueAt }) => !state.missedBefore?.some((one) => one.kind === kind && one.dueAt === dueAt),
  );
  const emergency = command.emergency && wasKnownEarlier(state, command.emergency);
  if (!first && !known && !emergency && missed.length === 0) return refuse('not-earlier', 'H4', '并不更早');
  return [
    {
      type: 'traced-back',
      ...(first ? pick(command, ['publishedAt', 'on']) : {}),
      ...(known ? pick(command, ['discoveredAt']) : {}),
      ...(missed.length > 0 ? { missed } : {}),
      ...(emergency ? pick(command, ['emergency']) : {}),
      ...pick(command, ['alertId', 'fromCase']),
    },
  ];
}
