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
  const atOnce = outbox && (await spared(outbox, ports));
  const texts = outbox ? [...outbox.texts, ...(await foreseen(outbox, actor, { ...context, channels }, ports))] : [];
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

/** Of a longer record its texts cost more to read than an outbox does to write. */
const SHORT = 40;

/** The texts of a decision that needs no outbox. What it may have made obsolete needs one where an earlier text still waits, or is still to be made. */
async function spared(outbox: Outbox, { store }: Ports): Promise<Text[] | null> {
  const texts = saidAtOnce(outbox);
  if (!texts || !outbox.obsoletes) return texts;
  if (outbox.seq > SHORT) return null;
  const [told, open] = await Promise.all([store.texts(outbox.matter), store.outboxes(outbox.matter)]);
  const waits = told.some(({ state }) => state === 'queued' || state === 'held' || state === 'sending');
  return waits || open.length > 0 ? null : texts;
}

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

/** What a person is told beforehand of the texts that take something back; they are judged for good when they are made. */
async function foreseen(
  outbox: Outbox,
  actor: Actor,
  context: Pick<TextContext, 'policy' | 'directory'> & { channels: readonly string[] },
  { store }: Ports,
): Promise<Text[]> {
  if (actor.kind !== 'person' || outbox.takeBacks.length === 0) return [];
  return takeBackTexts(outbox, await store.texts(outbox.matter), context);
}
