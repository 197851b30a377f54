import { useSyncExternalStore } from 'react';
import { api, read } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { keys, queryClient, type Schemas } from '../api/queries.ts';
import { applyRows } from './apply-rows.ts';
import { sendUnsent } from './pending.ts';
import { lookAgain } from './calls/look-again.ts';
import { isPinned } from './calls/what-calls.ts';
import { noteContact } from './last-contact.ts';
import { goesOn, type Heard, pauseFor } from './poll-times.ts';
import { moment, serverNow } from './server-time.ts';
import { bearer, subjectOf } from './session.ts';

type Changes = Schemas['Changes'];

/** One poll of changes feeds every page: what changed, how old the data is, whether reminders keep up. */
export interface Live {
  /** Moment of the last answer, of this browser; null before the first. */
  at: number | null;
  /** Two polls in a row failed: what the page shows grows old. */
  lost: boolean;
  health: Schemas['Changes']['health'] | null;
}

let live: Live = { at: null, lost: false, health: null };
let cursor: string | undefined;
let failures = 0;
/** Something changed at the last poll: the books of the lists are written after the cases, and may have lagged when they were read. */
let isSettling = false;
let timer: ReturnType<typeof setTimeout> | undefined;
/** When last somebody touched this page, or anything changed. */
let movedAt = moment();
/** What another tab was answered while this one is hidden, in order. */
let heard: Changes[] = [];
const versions = new Map<string, number>();
const listeners = new Set<() => void>();

const tell = (next: Partial<Live>) => {
  live = { ...live, ...next };
  for (const listener of listeners) listener();
};

const channel = 'BroadcastChannel' in window ? new BroadcastChannel('huiying.changes') : null;
const BESIDE = [
  'orders',
  'conferences',
  'consultations',
  'inquiries',
  'watches',
  'measures',
  'assessments',
  'handovers',
  'retrospectives',
  'reports',
  'exercises',
] as const;

/** Changes are told again for a few seconds; the version says which of them are new. */
function freshOf<Changed extends { number: string; version: number }>(changed: readonly Changed[]): Changed[] {
  const fresh = changed.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
  for (const { number, version } of fresh) versions.set(number, version);
  return fresh;
}

async function takeIn(answer: Changes): Promise<void> {
  const wasLost = live.lost;
  failures = 0;
  cursor = answer.cursor;
  tell({ at: moment(), lost: false, health: answer.health });
  noteContact(serverNow());
  void sendUnsent();
  const fresh = freshOf(answer.changed);
  for (const { number } of fresh) void queryClient.invalidateQueries({ queryKey: keys.case(number) });
  if (fresh.length > 0) void queryClient.invalidateQueries({ queryKey: keys.sameMatter });
  const beside = BESIDE.filter((kind) => freshOf(answer[kind]).length > 0);
  for (const kind of beside) void queryClient.invalidateQueries({ queryKey: keys[kind] });
  if (fresh.length > 0 || beside.length > 0 || answer.more) movedAt = moment();
  if (answer.more || wasLost) await queryClient.invalidateQueries({ queryKey: keys.lists });
  else applyRows(fresh);
  if (fresh.length > 0 || answer.more) isSettling = true;
  else if (isSettling) {
    isSettling = false;
    lookAgain();
    await Promise.all([keys.lists, keys.status].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  }
  if (fresh.length > 0) lookAgain(fresh.some(isPinned));
  if (fresh.length > 0 || wasLost)
    await Promise.all([keys.status, keys.texts].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

/** Whose tab this is, as far as the token says it. */
const who = (): string | null => {
  const token = bearer();
  return token === null ? null : subjectOf({ token });
};

/** Other tabs of the same person need not ask the same. */
function share(since: string | undefined, answer: Changes): void {
  const own = who();
  if (own === null || since === undefined) return;
  const message: Heard<Changes> = { who: own, since, answer };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin, and takes no other argument
  channel?.postMessage(message);
}

/** A hidden tab takes in what it heard where it would have asked, no more often: its lists are read again with it. */
function hear({ data }: MessageEvent<Heard<Changes>>): void {
  if (document.hidden && data.who === who() && goesOn(heard[heard.length - 1]?.cursor ?? cursor, data))
    heard.push(data.answer);
}

async function takeHeard(): Promise<void> {
  const answers = heard;
  heard = [];
  for (const answer of answers) await takeIn(answer);
}

async function poll(): Promise<void> {
  try {
    if (bearer() === null) return;
    const hasHeard = heard.length > 0;
    await takeHeard();
    if (document.hidden && hasHeard) return;
    const since = cursor;
    const answer = await read(api.GET('/api/changes', { params: { query: since === undefined ? {} : { since } } }));
    share(since, answer);
    await takeIn(answer);
  } catch (error) {
    if (!isProblem(error)) throw error;
    failures += 1;
    if (failures > 1) tell({ lost: true });
  } finally {
    schedule();
  }
}

function schedule(): void {
  clearTimeout(timer);
  const pause = pauseFor({ hidden: document.hidden, stillMs: moment() - movedAt });
  timer = setTimeout(() => void poll(), pause);
}

/** Begins once, when somebody is signed in; a tab that is looked at again asks at once. */
export function startPolling(): void {
  if (timer !== undefined) return;
  schedule();
  void poll();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void poll();
  });
  addEventListener('online', () => void poll());
  channel?.addEventListener('message', hear);
  for (const touch of ['pointerdown', 'keydown', 'wheel'])
    addEventListener(touch, () => (movedAt = moment()), { passive: true });
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useLive = (): Live => useSyncExternalStore(subscribe, () => live);
