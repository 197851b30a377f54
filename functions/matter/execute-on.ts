import type { Kind } from '../domain/kinds/kind.ts';
import type { Actor } from '../domain/matter/actor.ts';
import { pick } from '../domain/matter/pick.ts';
import type { Matter, MatterCommand } from '../domain/matter/matter.ts';
import { isRefusal, type Refusal } from '../domain/matter/refusal.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { Contention, UnknownCase } from '../errors.ts';
import type { Lease } from '../ports/intake-log.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim, MatterCommit } from '../ports/stored.ts';
import { decideAndFold, type MatterResult } from './decision.ts';
import { letOthersPass, LOST_RACES } from './lost-race.ts';
import { numberOf, prefixOf } from './number.ts';

export interface ExecuteOptions<
  State extends Matter = Matter,
  Body extends { type: string } = { type: string },
  Command extends { command: string } = { command: string },
> {
  /** Version of the last event by a person that the caller saw; a newer one makes the answer `stale`. Reminders never do. */
  expectedVersion?: number;
  /** Decides and folds, writes nothing. */
  preview?: boolean;
  /** The matter as the caller has just read it, for the first try. */
  read?: State;
  /** On that very state or not at all: Contention when it moved on. */
  once?: true;
  /** H5: whether whoever asks still may, asked of the matter as it is at each try: throws what he is answered. */
  mustHold?: (state: State) => void | Promise<void>;
  /** Another case, which must still be open when it is written. */
  whileOpen?: string;
  /** Another matter that this one hangs on, asked at each try; it must still be so when this is written. */
  hangsOn?: () => Promise<NonNullable<MatterCommit['whileAt']> | null>;
  /** M4: another of its kind that is opened together with it, or not at all. */
  opens?: { command: Command; extras: Extras };
  /** Taken together with the decision; another holder of one makes the answer `claimed`. */
  claims?: readonly Claim[];
  /** The next number of a register without gaps, asked at each try, and the command that bears it: written together, or not at all. */
  numbering?: () => Promise<{ command: Command; takes: NonNullable<MatterCommit['takes']> }>;
  /** Of the writer of a shard: LeaseLost once a later one took over. */
  lease?: Lease;
  /** H5: written and deleted together with the events that say so. */
  erases?: NonNullable<MatterCommit<State, Body>['erases']>;
}

/** Written together with the opening events. */
export type Extras = Partial<Pick<MatterCommit, 'claims' | 'words' | 'alert' | 'working'>>;

export interface OpenOptions {
  preview?: boolean;
  /** As of a command. */
  hangsOn?: ExecuteOptions['hangsOn'];
  extras?: (number: string) => Extras;
}

/**
 * The only way in which a matter changes: load, decide, number and chain, fold, commit in one transaction; decided again on newer state when
 * somebody was faster. Throws UnknownCase, and Contention where that never ends.
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
  options: ExecuteOptions<State, Body, Command> = {},
): Promise<MatterResult<State, Body> | { refusal: Refusal } | { stale: State } | { claimed: Claim }> {
  const { expectedVersion, preview, read, once, opens, lease, hangsOn, mustHold, numbering, claims = [] } = options;
  for (let attempt = 0; attempt < LOST_RACES; attempt += 1) {
    const state = (attempt === 0 && read) || (await ports.store.matter(kind, number))?.state;
    if (!state) throw new UnknownCase(number);
    await mustHold?.(state);
    if (expectedVersion !== undefined && expectedVersion !== state.personVersion) return { stale: state };
    const whileAt = await hangsOn?.();
    const numbered = await numbering?.();
    const decided = await decideAndFold(ports, kind, state, actor, numbered?.command ?? command);
    if (isRefusal(decided)) return { refusal: decided };
    const { commit } = decided;
    const opened = opens
      ? await decideAndFold(ports, kind, null, actor, opens.command, await ports.policies.current())
      : null;
    if (isRefusal(opened)) return { refusal: opened };
    const result = opened ? { ...decided.result, opened: opened.result } : decided.result;
    if (preview || result.events.length === 0) return result;
    const written = await ports.store.commit({
      ...commit,
      claims: [...claims],
      ...(lease ? { working: { lease, entry: null } } : {}),
      ...pick(options, ['erases', 'whileOpen']),
      ...(whileAt ? { whileAt } : {}),
      ...(numbered ? { takes: numbered.takes } : {}),
      ...(opens && opened ? { opens: { ...opened.commit, ...opens.extras } } : {}),
    });
    if (written.done) return result;
    // Whoever holds what the other was to take was faster: decided again, as the state has moved.
    if (written.because === 'claimed' && !opens) return { claimed: written.claim };
    if (once) throw new Contention(number, 1);
    // The one writer of a shard has nobody to wait for.
    if (!lease) await letOthersPass(ports, attempt + 1);
  }
  throw new Contention(number, LOST_RACES);
}

type Numbered = { number: string; takes?: NonNullable<MatterCommit['takes']> };

/** Opens a matter under the next number of its kind and year; without a gap where the kind wants none. */
export async function openMatter<
  State extends Matter,
  Body extends { type: string },
  Command extends { command: string },
>(
  ports: Ports,
  kind: Kind<State, Body, Command>,
  actor: Actor,
  commandOf: (number: string) => Command,
  options: OpenOptions = {},
): Promise<MatterResult<State, Body> | { refusal: Refusal } | { claimed: Claim }> {
  const policy = await ports.policies.current();
  if (!options.preview) await ports.policies.keep(policy);
  const prefix = prefixOf(policy, ports.clock.now(), kind.letter);
  const next = async (): Promise<Numbered> => {
    const count = (await ports.store.countOf(prefix)) + 1;
    return { number: numberOf(prefix, count), takes: { prefix, count } };
  };
  if (kind.gapless || options.preview) return openUnder(ports, kind, actor, policy, next, commandOf, options);
  const number = numberOf(prefix, await ports.store.nextNumber(prefix));
  return openUnder(ports, kind, actor, policy, async () => ({ number }), commandOf, options);
}

/** Opens a matter under a number that was given already. `claimed`: another matter holds one of the claims, and nothing was written. */
export async function openNumbered<
  State extends Matter,
  Body extends { type: string },
  Command extends { command: string; number: string },
>(
  ports: Ports,
  kind: Kind<State, Body, Command | { command: string }>,
  actor: Actor,
  command: Command,
  options: OpenOptions = {},
): Promise<MatterResult<State, Body> | { refusal: Refusal } | { claimed: Claim }> {
  const { number } = command;
  const policy = await ports.policies.current();
  return openUnder(
    ports,
    kind,
    actor,
    policy,
    async () => ({ number }),
    () => command,
    options,
  );
}

async function openUnder<State extends Matter, Body extends { type: string }, Command extends { command: string }>(
  ports: Ports,
  kind: Kind<State, Body, Command>,
  actor: Actor,
  policy: Policy,
  next: () => Promise<Numbered>,
  commandOf: (number: string) => Command,
  { preview, extras, hangsOn }: OpenOptions,
): Promise<MatterResult<State, Body> | { refusal: Refusal } | { claimed: Claim }> {
  let last = '';
  for (let attempt = 1; attempt <= LOST_RACES; attempt += 1) {
    const { number, takes } = await next();
    last = number;
    const whileAt = await hangsOn?.();
    const decided = await decideAndFold(ports, kind, null, actor, commandOf(number), policy);
    if (isRefusal(decided)) return { refusal: decided };
    const { result, commit } = decided;
    if (preview) return result;
    const besides = extras?.(number) ?? {};
    const written = await ports.store.commit({
      ...commit,
      ...besides,
      ...(takes ? { takes } : {}),
      ...(whileAt ? { whileAt } : {}),
    });
    if (written.done) return result;
    if (written.because === 'claimed') return { claimed: written.claim };
    if (takes) await letOthersPass(ports, attempt);
    else if (await ports.store.matter(kind, number)) throw new Contention(number, attempt);
  }
  throw new Contention(last, LOST_RACES);
}
