import { useSyncExternalStore } from 'react';
import { isProblem } from '../api/problem.ts';
import type { CaseView } from '../api/queries.ts';
import { language } from './language.ts';
import { moment } from './server-time.ts';
import { shell } from './shell-words.ts';

/*
 * Ten seconds to undo, before a ladder reacts to a mistaken press: the action is held here, in sight, and sent when the seconds are over,
 * at once when asked, or with the page when it is left.
 */
export const UNDO_MS = 10_000;

export interface Pending {
  id: number;
  /** What will be done, in words. */
  says: string;
  /** Moment of this browser at which it is sent. */
  at: number;
  /** `unsent`: the server was not reached; nothing is known to have happened, and it is tried again once the connection is back. */
  state: 'waiting' | 'sending' | 'unsent';
  /** How far it has come, while it is sent. */
  far: string;
}

export interface Outcome {
  id: number;
  says: string;
  ok: boolean;
  /** Cases to look at. */
  links: string[];
  /** What became of each of many. */
  lines?: { number: string; ok: boolean; why: string }[];
  /** Does again what may be done again. */
  again?: () => void;
}

/** What became of what was sent. */
export type Sent = Pick<Outcome, 'says' | 'ok' | 'lines' | 'again'> & { links?: string[] };

/** What is about one case, and how that case will stand: its page shows it so while it can still be undone. */
interface About {
  number: string;
  foreseen: CaseView;
}

interface Held extends Pending {
  about: About | null;
  /** The cases that it is about, where it is about many. */
  cases: readonly string[];
  send(leaving: boolean, tell: (far: string) => void): Promise<Sent>;
  timer: ReturnType<typeof setTimeout>;
}

let held: Held[] = [];
let outcomes: Outcome[] = [];
let view: { pending: Pending[]; outcomes: Outcome[]; cases: ReadonlySet<string> } = {
  pending: [],
  outcomes: [],
  cases: new Set(),
};
let count = 0;
const listeners = new Set<() => void>();

function tell(): void {
  view = {
    pending: held.map(({ id, says, at, state, far }) => ({ id, says, at, state, far })),
    outcomes,
    cases: new Set(held.flatMap(({ about, cases }) => (about ? [about.number] : cases))),
  };
  for (const listener of listeners) listener();
}

/** Holds an action for ten seconds. `send` says in words what became of it. */
export function hold(
  says: string,
  send: Held['send'],
  about: About | null = null,
  cases: readonly string[] = [],
): void {
  count += 1;
  const id = count;
  held = [
    ...held,
    {
      id,
      says,
      at: moment() + UNDO_MS,
      state: 'waiting',
      far: '',
      about,
      cases,
      send,
      timer: setTimeout(() => void sendNow(id), UNDO_MS),
    },
  ];
  tell();
}

export function undo(id: number): void {
  const found = held.find((one) => one.id === id);
  if (found === undefined || found.state === 'sending') return;
  clearTimeout(found.timer);
  held = held.filter((one) => one.id !== id);
  tell();
}

export async function sendNow(id: number, leaving = false): Promise<void> {
  const found = held.find((one) => one.id === id);
  if (found === undefined || found.state === 'sending') return;
  clearTimeout(found.timer);
  const again = found.state === 'unsent';
  found.state = 'sending';
  tell();
  try {
    const { links = [], ...sent } = await found.send(leaving, (far) => {
      found.far = far;
      tell();
    });
    outcomes = [...outcomes.slice(-2), { id, ...sent, links }];
  } catch (error) {
    if (!isProblem(error)) throw error;
    if (error.status === 0) {
      found.state = 'unsent';
      return;
    }
    // The press that seemed lost may have arrived: the record knows.
    const why = again && error.slug === 'stale' ? shell[language()].perhapsSent : error.details.detail;
    outcomes = [
      ...outcomes.slice(-2),
      { id, says: `${found.says}：${why}`, ok: false, links: found.about ? [found.about.number] : [] },
    ];
  } finally {
    held = held.filter((one) => one.id !== id || one.state === 'unsent');
    tell();
  }
}

/** Whoever goes on with a case has done with undoing what was pressed on it before. */
export async function flush(number: string): Promise<void> {
  for (const { id } of held.filter(({ about }) => about?.number === number)) await sendNow(id);
}

/** The connection is back: what could not be sent is tried again, in its order. */
export async function sendUnsent(): Promise<void> {
  for (const { id } of held.filter(({ state }) => state === 'unsent')) await sendNow(id);
}

/** Says a result line without holding anything. */
export function say(says: string, ok: boolean, links: string[] = []): void {
  count += 1;
  outcomes = [...outcomes.slice(-2), { id: count, says, ok, links }];
  tell();
}

export function dismiss(id: number): void {
  outcomes = outcomes.filter((one) => one.id !== id);
  tell();
}

// What was pressed counts, even when the page is closed within the ten seconds.
addEventListener('pagehide', () => {
  for (const { id } of held) void sendNow(id, true);
});

// What was not sent would be lost with the page: the browser asks first.
addEventListener('beforeunload', (event) => {
  if (!held.some(({ state }) => state === 'unsent')) return;
  event.preventDefault();
  // Chrome before 119 asks only when this is set.
  event.returnValue = true;
});

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const usePending = () => useSyncExternalStore(subscribe, () => view);

/** Whether something waits to be sent about a case. */
export const isHeld = (number: string): boolean => view.cases.has(number);

/** The cases that something waits to be sent about. */
export const useHeldCases = (): ReadonlySet<string> => usePending().cases;

/** The case as it will stand once what was pressed on it is sent; null when nothing waits. */
export const useForeseen = (number: string): CaseView | null =>
  useSyncExternalStore(
    subscribe,
    () => held.filter(({ about }) => about?.number === number).pop()?.about?.foreseen ?? null,
  );
