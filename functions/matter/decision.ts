import type { Exercise } from '../domain/exercise/exercise.ts';
import type { Kind } from '../domain/kinds/kind.ts';
import { outboxOf } from '../domain/kinds/outbox-of.ts';
import type { Actor } from '../domain/matter/actor.ts';
import type { Clock } from '../domain/matter/clock.ts';
import type { Recorded } from '../domain/matter/event.ts';
import type { Matter, MatterCommand } from '../domain/matter/matter.ts';
import type { Reads } from '../domain/matter/reads.ts';
import { isRefusal, type Refusal, refuse } from '../domain/matter/refusal.ts';
import type { Policy } from '../domain/rules/policy.ts';
import { type Outbox, saidAtOnce } from '../domain/texts/outbox.ts';
import { takeBackTexts } from '../domain/texts/taken-back.ts';
import type { Text } from '../domain/texts/text.ts';
import type { Deciding, TextContext } from '../domain/texts/text-context.ts';
import { drillDirectory, drillPlan } from '../policy/drill.ts';
import type { Ports } from '../ports/ports.ts';
import type { MatterCommit, Next } from '../ports/stored.ts';
import { channelsOf, directoryOf, peopleOf } from './directory-cache.ts';
import { exerciseOf, exerciseOpened, isSilenced } from './exercise-of.ts';
import { proposedIn } from './proposed.ts';
import { chained, nextFor } from './record.ts';

export interface MatterResult<State, Body extends { type: string }> {
  done: true;
  state: State;
  events: Recorded<Body>[];
  texts: Text[];
  /** What the matter waits for after it. */
  next: Next | null;
  /** What was opened with it. */
  opened?: MatterResult<State, Body>;
}

export interface Decision<State extends Matter, Body extends { type: string }> {
  result: MatterResult<State, Body>;
  commit: MatterCommit<State, Body>;
}

/** One command decided, numbered, chained and folded, with what it has to say: all but written. */
export async function decideAndFold<
  State extends Matter,
  Body extends { type: string },
  Command extends { command: string },
>(
  ports: Ports,
  kind: Kind<State, Body, Command>,
  state: State | null,
  actor: Actor,
  command: Command | MatterCommand,
  opensUnder?: Policy,
): Promise<Decision<State, Body> | Refusal> {
  const reads = kind.reads(command, state);
  const exercise = state ? await exerciseOf(state, ports) : await exerciseOpened(kind, command, ports);
  const policy =
    !state && exercise?.rules !== undefined
      ? await ports.policies.rulesOf(exercise.rules)
      : (opensUnder ?? (await ports.policies.rulesOf(reads.policyId ?? state?.policyId ?? '')));
  const at = ports.clock.now();
  const read = await readFor(ports, kind, state, reads);
  const directory = isEarnest(command, exercise, state)
    ? read.directory
    : peopleOf(exercise, state?.number ?? null, read.directory);
  const context = { ...read, directory, policy, now: at };
  const drafts = kind.decide(state, actor, command, context);
  if (isRefusal(drafts)) return drafts;
  const events = chained(ports, state, drafts, (draft) => kind.wordsIn(draft), { actor, at, policy });
  const after = events.reduce<State | null>((before, event) => kind.apply(before, event), state);
  if (!after) throw new Error(`command ${command.command} left no ${kind.id}`);
  const channels = reads.dailyDrill ? [drillPlan.channel] : channelsOf(exercise, ports);
  const silent = isSilenced(exercise, after.number);
  // S4: nothing that came of it is taken up again.
  if (silent && kind.open.includes(after.status) && !(state && kind.open.includes(state.status)))
    return refuse(
      'exercise-over',
      'S4',
      `演练 ${exercise?.number ?? ''} 已结束，其办件和事项不再办理；要再演练请另行设置`,
    );
  const announcing = {
    ...context,
    channels,
    sentTexts: context.texts?.sentTexts ?? [],
    gap: await ports.store.recovery(),
  };
  const said = outboxOf(kind, after, events, announcing, state);
  const outbox = said && silent ? unspoken(said) : said;
  // S4: nothing that came of an exercise waits for anything once that is over, but for the erasure that somebody asked for.
  const next = nextFor(silent ? { clocks: clocksOfErasures(after) } : after, policy);
  // What goes over to another matter is listed there as well.
  const from = kind.openedFrom(after);
  const openedFrom = state !== null && kind.openedFrom(state) === from ? undefined : from;
  const { texts, atOnce } = outbox
    ? await saidBy(outbox, actor, { ...context, channels }, ports)
    : { texts: [], atOnce: null };
  return {
    result: { done: true, state: after, events, texts, next },
    commit: {
      wasVersion: state?.version ?? 0,
      state: after,
      events,
      next,
      outbox: atOnce ? null : outbox,
      ...(atOnce && atOnce.length > 0 ? { texts: atOnce } : {}),
      claims: [],
      ...(openedFrom === undefined ? {} : { openedFrom }),
    },
  };
}

/**
 * S4, H5: a hold is no play, and of an exercise that is over nobody plays a part: what is erased then two of the desk decide, as they are. A rung
 * that falls meanwhile texts nobody, and the record does not say that it did.
 */
const isEarnest = ({ command }: { command: string }, exercise: Exercise | null, state: Matter | null): boolean =>
  command === 'change-hold' || (state !== null && command !== 'fire' && isSilenced(exercise, state.number));

const clocksOfErasures = ({ clocks, proposals = [] }: Matter): Clock[] =>
  clocks.filter(({ of }) => proposals.some(({ id, kind }) => kind === 'purge' && id === of));

/** S4: what else a decision does is done, and nobody hears of it. */
function unspoken({ unheard: _unheard, ...outbox }: Outbox): Outbox {
  return { ...outbox, texts: [], takeBacks: [] };
}

/** What the command reads beside the state. */
async function readFor<State extends Matter, Body extends { type: string }, Command extends { command: string }>(
  ports: Ports,
  kind: Kind<State, Body, Command>,
  state: State | null,
  { also, dailyDrill }: Reads,
): Promise<Omit<Deciding<Body>, 'policy' | 'now'>> {
  const directory = dailyDrill ? drillDirectory : await directoryOf(ports);
  if (!state) return { directory };
  const { number } = state;
  return {
    directory,
    ...(also.includes('proposals')
      ? { proposed: await proposedIn(state, (after) => ports.store.matterRecord(kind, number, after)) }
      : {}),
    ...(also.includes('record') ? { facts: await ports.store.matterRecord(kind, number) } : {}),
    ...(also.includes('texts')
      ? { texts: { sentTexts: await ports.store.texts(number), channels: ports.settings.channels } }
      : {}),
  };
}

/** Of a longer record its texts cost more to read than an outbox does to write. */
const SHORT = 40;
const WAITS: readonly Text['state'][] = ['queued', 'held', 'sending'];

/**
 * What a decision says: with the texts that take something back a person is told of it beforehand; they are judged for good when they are made.
 * `atOnce`: its texts, where they need no outbox. To take back or drop earlier ones it needs one only where one of these was told of it or still
 * waits, or an earlier decision is still to make its own.
 */
async function saidBy(
  outbox: Outbox,
  actor: Actor,
  context: Pick<TextContext, 'policy' | 'directory'> & { channels: readonly string[] },
  { store }: Ports,
): Promise<{ texts: Text[]; atOnce: Text[] | null }> {
  const { matter, seq, obsoletes, takeBacks } = outbox;
  const foretells = actor.kind === 'person' && takeBacks.length > 0;
  const plain = saidAtOnce(outbox);
  const judges = obsoletes || takeBacks.length > 0;
  // Before the texts: an outbox that is closed by now has made its own.
  const settled = plain !== null && (!judges || (seq <= SHORT && (await store.outboxes(matter)).length === 0));
  const earlier = foretells || (settled && judges) ? await store.texts(matter) : [];
  const off = takeBackTexts(outbox, earlier, context);
  const isSpared = settled && off.length === 0 && !earlier.some(({ state }) => WAITS.includes(state));
  return { texts: foretells ? [...outbox.texts, ...off] : outbox.texts, atOnce: isSpared || !judges ? plain : null };
}
