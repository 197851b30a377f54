import { useSyncExternalStore } from 'react';
import { isProblem, type Problem } from '../api/problem.ts';
import { moment } from './server-time.ts';

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
  state: 'waiting' | 'sending';
}

export interface Outcome {
  id: number;
  says: string;
  ok: boolean;
  /** Cases to look at. */
  links: string[];
}

interface Held extends Pending {
  send(leaving: boolean): Promise<{ says: string; ok: boolean; links?: string[] }>;
  timer: ReturnType<typeof setTimeout>;
}

let held: Held[] = [];
let outcomes: Outcome[] = [];
let view: { pending: Pending[]; outcomes: Outcome[] } = { pending: [], outcomes: [] };
let count = 0;
const listeners = new Set<() => void>();

function tell(): void {
  view = { pending: held.map(({ id, says, at, state }) => ({ id, says, at, state })), outcomes };
  for (const listener of listeners) listener();
}

/** Holds an action for ten seconds. `send` says in words what became of it. */
export function hold(says: string, send: Held['send']): void {
  count += 1;
  const id = count;
  held = [...held, { id, says, at: moment() + UNDO_MS, state: 'waiting', send, timer: setTimeout(() => void sendNow(id), UNDO_MS) }];
  tell();
}

export function undo(id: number): void {
  const found = held.find((one) => one.id === id);
  if (found?.state !== 'waiting') return;
  clearTimeout(found.timer);
  held = held.filter((one) => one.id !== id);
  tell();
}

export async function sendNow(id: number, leaving = false): Promise<void> {
  const found = held.find((one) => one.id === id);
  if (found?.state !== 'waiting') return;
  clearTimeout(found.timer);
  found.state = 'sending';
  tell();
  try {
    const { says, ok, links = [] } = await found.send(leaving);
    outcomes = [...outcomes.slice(-2), { id, says, ok, links }];
  } catch (error) {
    if (!isProblem(error)) throw error;
    outcomes = [...outcomes.slice(-2), { id, says: `${found.says}：${why(error)}`, ok: false, links: [] }];
  } finally {
    held = held.filter((one) => one.id !== id);
    tell();
  }
}

const why = (problem: Problem): string => problem.details.detail;

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

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const usePending = () => useSyncExternalStore(subscribe, () => view);
