import type { Kind } from '../domain/kinds/kind.ts';
import { outboxOfMatter } from '../domain/kinds/outbox-of-matter.ts';
import type { Actor } from '../domain/matter/actor.ts';
import type { Recorded } from '../domain/matter/event.ts';
import type { Matter, MatterCommand } from '../domain/matter/matter.ts';
import { isRefusal, type Refusal } from '../domain/matter/refusal.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Text } from '../domain/texts/text.ts';
import { Contention, UnknownCase } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim, MatterCommit, Next } from '../ports/stored.ts';
import { directoryOf } from './directory-cache.ts';
import { numberOf, prefixOf } from './number.ts';
import { proposedIn } from './proposed.ts';
import { chained, nextFor } from './record.ts';

export interface MatterResult<State, Body extends { type: string }> {
  done: true;
  state: State;
  events: Recorded<Body>[];
  texts: Text[];
  next: Next | null;
}

interface Options<State extends Matter = Matter, Body extends { type: string } = { type: string }> {
  /** Version of the last event by a person that the caller saw; a newer one makes the answer `stale`. */
  expectedVersion?: number;
  /** Decides and folds, writes nothing. */
  preview?: boolean;
  /** H5: erased together with the events that say so. */
  erases?: NonNullable<MatterCommit<State, Body>['erases']>;
  /** Taken together with the decision; another holder of one makes the answer `claimed`. */
  claims?: (number: string) => Claim[];
}

const TRIES = 6;

/**
 * The only way in which a matter that is no case changes: load, decide, number and chain, fold, commit in one transaction; decided again on newer
 * state when somebody was faster. Throws UnknownCase, and Contention after six lost races.
 */
export async function executeOn<
  State extends Matter,
  Body extends { type: string },
  Command extends { command: string },
>(
  ports: Ports,
  kind: Kind<State, Body, Command>,
  number: string,
  { actor, command }: { actor: Actor; command: Command | MatterCommand },
  options: Options<State, Body> = {},
): Promise<MatterResult<State, Body> | { refusal: Refusal } | { stale: State } | { claimed: Claim }> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const state = (await ports.store.matter(kind, number))?.state;
    if (!state) throw new UnknownCase(number);
    if (options.expectedVersion !== undefined && options.expectedVersion !== state.personVersion)
      return { stale: state };
    const policy = await ports.policies.rulesOf(state.policyId);
    const acted = await decideAndFold(ports, kind, state, actor, command, policy);
    if (isRefusal(acted)) return { refusal: acted };
    const { commit, ...result } = acted;
    if (options.preview || result.events.length === 0) return result;
    const written = await ports.store.commitMatter(kind, {
      ...commit,
      claims: options.claims?.(number) ?? [],
      ...(options.erases ? { erases: options.erases } : {}),
    });
    if (written.done) return result;
    if (written.because === 'claimed') return { claimed: written.claim };
  }
  throw new Contention(number, TRIES);
}

/** Opens a matter under the next number of its kind and year: without a gap, as the counter moves in the opening transaction alone. */
export async function openMatter<
  State extends Matter,
  Body extends { type: string },
  Command extends { command: string },
>(
  ports: Ports,
  kind: Kind<State, Body, Command>,
  actor: Actor,
  commandOf: (number: string) => Command,
  options: Omit<Options, 'expectedVersion'> = {},
): Promise<MatterResult<State, Body> | { refusal: Refusal } | { claimed: Claim }> {
  const policy = await ports.policies.current();
  if (!options.preview) await ports.policies.keep(policy);
  const prefix = prefixOf(policy, ports.clock.now(), kind.letter);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const count = (await ports.store.countOf(prefix)) + 1;
    const number = numberOf(prefix, count);
    const acted = await decideAndFold(ports, kind, null, actor, commandOf(number), policy);
    if (isRefusal(acted)) return { refusal: acted };
    const { commit, ...result } = acted;
    if (options.preview) return result;
    const claims = options.claims?.(number) ?? [];
    const openedFrom = kind.openedFrom(result.state);
    const written = await ports.store.commitMatter(kind, {
      ...commit,
      claims,
      takes: { prefix, count },
      ...(openedFrom === undefined ? {} : { openedFrom }),
    });
    if (written.done) return result;
    if (written.because === 'claimed') return { claimed: written.claim };
  }
  throw new Contention(prefix, TRIES);
}

async function decideAndFold<State extends Matter, Body extends { type: string }, Command extends { command: string }>(
  ports: Ports,
  kind: Kind<State, Body, Command>,
  state: State | null,
  actor: Actor,
  command: Command | MatterCommand,
  policy: Policy,
): Promise<(MatterResult<State, Body> & { commit: MatterCommit<State, Body> }) | Refusal> {
  const now = ports.clock.now();
  const proposed = state ? await proposedIn(state, (after) => ports.store.matterRecord(kind, state.number, after)) : [];
  const context = { policy, directory: await directoryOf(ports), now, proposed };
  const drafts = kind.decide(state, actor, command, context);
  if (isRefusal(drafts)) return drafts;
  const events = chained(ports, state, drafts, (draft) => kind.wordsIn(draft), { actor, at: now, policy });
  const after = events.reduce<State | null>((before, event) => kind.apply(before, event), state);
  if (!after) throw new Error(`command ${command.command} left no ${kind.id}`);
  const outbox = outboxOfMatter(kind, after, events, {
    ...context,
    channels: ports.settings.channels,
    sentTexts: [],
    gap: await ports.store.recovery(),
  });
  const next = nextFor(after, policy);
  return {
    done: true,
    state: after,
    events,
    texts: outbox?.texts ?? [],
    next,
    commit: { wasVersion: state?.version ?? 0, state: after, events, next, outbox, claims: [] },
  };
}
