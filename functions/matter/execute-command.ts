import { apply } from '../domain/case/apply.ts';
import type { Outbox } from '../domain/texts/outbox.ts';
import { outboxOf } from '../domain/texts/outbox-of.ts';
import { takeBackTexts } from '../domain/texts/taken-back.ts';
import type { Actor } from '../domain/matter/actor.ts';
import type { Case } from '../domain/case/case.ts';
import type { Command, OpenCase, Ordered } from '../domain/case/commands.ts';
import type { Refusal } from '../domain/matter/refusal.ts';
import { pick } from '../domain/matter/pick.ts';
import { isRefusal } from '../domain/matter/refusal.ts';
import { type Context, decide } from '../domain/commands/decide.ts';
import { READS } from '../domain/commands/reads.ts';
import type { Event } from '../domain/case/events.ts';
import { wordsIn } from '../domain/case/free-text.ts';
import type { Text } from '../domain/texts/text.ts';
import { channelsFor, directoryFor } from './directory-cache.ts';
import { proposedIn } from './proposed.ts';
import { chained, nextFor } from './record.ts';
import { Contention, LeaseLost, UnknownCase } from '../errors.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim, Commit, Next } from '../ports/stored.ts';

export interface CommandResult {
  done: true;
  state: Case;
  events: Event[];
  texts: Text[];
  /** What the case waits for after it. */
  next: Next | null;
  /** The case that was opened with it. */
  opened?: CommandResult;
}

export interface ExecuteOptions {
  /** Version of the last event by a person that the caller saw; a newer one makes the answer `stale`. Reminders never do. */
  expectedVersion?: number;
  /** Decides and folds, writes nothing. */
  preview?: boolean;
  /** H5: written and deleted together with the events that say so. */
  erases?: NonNullable<Commit['erases']>;
  /** The case as the caller has just read it, for the first try. */
  read?: Case;
  /** On that very state or not at all: Contention when it moved on. */
  once?: true;
  /** Another case, which must still be open when it is written. */
  whileOpen?: string;
  /** M4: a case that is opened together with it, or not at all. */
  opens?: { command: OpenCase; extras: Extras };
}

/** Written together with the opening events. */
export type Extras = Partial<Pick<Commit, 'claims' | 'words' | 'alert' | 'working'>>;

const TRIES = 6;

/**
 * The only way in which a case changes: load, decide, number and chain, fold, announce, commit in one transaction; decided again on newer
 * state when somebody was faster. Throws UnknownCase, and Contention after six lost races.
 */
export async function executeCommand(
  ports: Ports,
  caseNumber: string,
  ordered: Ordered,
  options: ExecuteOptions = {},
): Promise<CommandResult | { refusal: Refusal } | { stale: Case }> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const state = (attempt === 0 && options.read) || (await ports.store.load(caseNumber))?.state;
    if (!state) throw new UnknownCase(caseNumber);
    if (options.expectedVersion !== undefined && options.expectedVersion !== state.personVersion)
      return { stale: state };
    const acted = await decideAndFold(
      ports,
      state,
      ordered.actor,
      ordered.command,
      await rulesFor(state, ordered.command, ports),
    );
    if (isRefusal(acted)) return { refusal: acted };
    const { opens } = options;
    const opened = opens
      ? await decideAndFold(ports, null, ordered.actor, opens.command, { policy: await ports.policies.current() })
      : null;
    if (opened && isRefusal(opened)) return { refusal: opened };
    const result = opened ? { ...acted, opened } : acted;
    if (options.preview || acted.events.length === 0) return result;
    const written = await ports.store.commit({
      ...acted.commit,
      ...pick(options, ['erases', 'whileOpen']),
      ...(opens && opened ? { opens: { ...opened.commit, ...opens.extras } } : {}),
    });
    if (written.done) return result;
    if (options.once) throw new Contention(caseNumber, 1);
  }
  throw new Contention(caseNumber, TRIES);
}

/** Opens a case with its claims, words and alert. `claimed`: another case holds one of the claims, and nothing was written. */
export async function executeOpening(
  ports: Ports,
  actor: Actor,
  command: OpenCase,
  extras: Extras = {},
  options: Pick<ExecuteOptions, 'preview'> = {},
): Promise<CommandResult | { refusal: Refusal } | { claimed: Claim }> {
  const acted = await decideAndFold(ports, null, actor, command, { policy: await ports.policies.current() });
  if (isRefusal(acted)) return { refusal: acted };
  if (options.preview) return acted;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const written = await ports.store.commit({ ...acted.commit, ...extras });
    if (written.done) return acted;
    if (written.because === 'claimed') return { claimed: written.claim };
    if (written.because === 'fenced' && extras.working)
      throw new LeaseLost(extras.working.lease.shard, extras.working.lease.epoch);
    if (await ports.store.load(command.number)) throw new Contention(command.number, attempt + 1);
  }
  throw new Contention(command.number, TRIES);
}

type Rules = Pick<Context, 'policy' | 'texts' | 'proposed' | 'facts'>;

/** The version that a case was opened under, or the one that it is moved to. A case can be moved away from a version that is lost. */
async function rulesFor(state: Case, command: Command, { policies, store, settings }: Ports): Promise<Rules> {
  const reads = command.command === 'open' ? [] : READS[command.command];
  const policy = await policies.rulesOf(command.command === 'move-policy' ? command.policyId : state.policyId);
  return {
    policy,
    ...(reads.includes('proposals')
      ? { proposed: await proposedIn(state, (after) => store.events(state.number, after)) }
      : {}),
    ...(reads.includes('record') ? { facts: await store.events(state.number) } : {}),
    ...(reads.includes('texts')
      ? { texts: { sentTexts: await store.texts(state.number), channels: settings.channels } }
      : {}),
  };
}

async function decideAndFold(
  ports: Ports,
  state: Case | null,
  actor: Actor,
  command: Command,
  rules: Rules,
): Promise<(CommandResult & { commit: Commit }) | Refusal> {
  const now = ports.clock.now();
  const { policy } = rules;
  const of = state ?? (command.command === 'open' ? command : null);
  if (!of) throw new Error(`command ${command.command} without a case`);
  const context = { ...rules, directory: await directoryFor(of, ports), now };
  const drafts = decide(state, actor, command, context);
  if (isRefusal(drafts)) return drafts;
  const events = chained(ports, state, drafts, wordsIn, { actor, at: now, policy });
  const after = events.reduce<Case | null>(apply, state);
  if (!after) throw new Error(`command ${command.command} left no case`);
  const channels = channelsFor(of, ports);
  const outbox = outboxOf(after, events, {
    ...context,
    channels,
    sentTexts: rules.texts?.sentTexts ?? [],
    gap: await ports.store.recovery(),
  });
  const next = nextFor(after, policy);
  return {
    done: true,
    state: after,
    events,
    texts: outbox ? [...outbox.texts, ...(await foreseen(outbox, actor, { ...context, channels }, ports))] : [],
    next,
    commit: { wasVersion: state?.version ?? 0, state: after, events, next, outbox, claims: [] },
  };
}

/** What a person is told beforehand of the texts that take something back; they are judged for good when they are made. */
async function foreseen(
  outbox: Outbox,
  actor: Actor,
  context: Pick<Context, 'policy' | 'directory'> & { channels: readonly string[] },
  { store }: Ports,
): Promise<Text[]> {
  if (actor.kind !== 'person' || outbox.takeBacks.length === 0) return [];
  return takeBackTexts(outbox, await store.texts(outbox.caseNumber), context);
}
