import { useSyncExternalStore } from 'react';
import { api, read } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { keys, queryClient, type Schemas } from '../api/queries.ts';
import { applyRows } from './apply-rows.ts';
import { sendUnsent } from './pending.ts';
import { isPinned } from './calls/what-calls.ts';
import { noteContact } from './last-contact.ts';
import { moment, serverNow } from './server-time.ts';
import { bearer } from './session.ts';

/** One poll of changes feeds every page: what changed, how old the data is, whether reminders keep up. */
export interface Live {
  /** Moment of the last answer, of this browser; null before the first. */
  at: number | null;
  /** Two polls in a row failed: what the page shows grows old. */
  lost: boolean;
  health: Schemas['Changes']['health'] | null;
}

const EVERY = 4_000;
const HIDDEN = 30_000;

let live: Live = { at: null, lost: false, health: null };
let cursor: string | undefined;
let failures = 0;
/** Something changed at the last poll: the books of the lists are written after the cases, and may have lagged when they were read. */
let isSettling = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const versions = new Map<string, number>();
const listeners = new Set<() => void>();

const tell = (next: Partial<Live>) => {
  live = { ...live, ...next };
  for (const listener of listeners) listener();
};

async function poll(): Promise<void> {
  try {
    if (bearer() === null) return;
    const answer = await read(
      api.GET('/api/changes', { params: { query: cursor === undefined ? {} : { since: cursor } } }),
    );
    const wasLost = live.lost;
    failures = 0;
    cursor = answer.cursor;
    tell({ at: moment(), lost: false, health: answer.health });
    noteContact(serverNow());
    void sendUnsent();
    // Changes are told again for a few seconds; the version says which of them are new.
    const fresh = answer.changed.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
    for (const { number, version } of fresh) {
      versions.set(number, version);
      void queryClient.invalidateQueries({ queryKey: keys.case(number) });
    }
    if (fresh.length > 0) void queryClient.invalidateQueries({ queryKey: keys.sameMatter });
    const orders = answer.orders.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
    for (const { number, version } of orders) versions.set(number, version);
    if (orders.length > 0) void queryClient.invalidateQueries({ queryKey: keys.orders });
    const conferences = answer.conferences.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
    for (const { number, version } of conferences) versions.set(number, version);
    if (conferences.length > 0) void queryClient.invalidateQueries({ queryKey: keys.conferences });
    const consultations = answer.consultations.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
    for (const { number, version } of consultations) versions.set(number, version);
    if (consultations.length > 0) void queryClient.invalidateQueries({ queryKey: keys.consultations });
    const inquiries = answer.inquiries.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
    for (const { number, version } of inquiries) versions.set(number, version);
    const watches = answer.watches.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
    for (const { number, version } of watches) versions.set(number, version);
    const measures = answer.measures.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
    for (const { number, version } of measures) versions.set(number, version);
    if (measures.length > 0) void queryClient.invalidateQueries({ queryKey: keys.measures });
    if (watches.length > 0) void queryClient.invalidateQueries({ queryKey: keys.watches });
    if (inquiries.length > 0) void queryClient.invalidateQueries({ queryKey: keys.inquiries });
    const assessments = answer.assessments.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
    for (const { number, version } of assessments) versions.set(number, version);
    if (assessments.length > 0) void queryClient.invalidateQueries({ queryKey: keys.assessments });
    const handovers = answer.handovers.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
    for (const { number, version } of handovers) versions.set(number, version);
    if (handovers.length > 0) void queryClient.invalidateQueries({ queryKey: keys.handovers });
    const lessons = answer.retrospectives.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
    for (const { number, version } of lessons) versions.set(number, version);
    if (lessons.length > 0) void queryClient.invalidateQueries({ queryKey: keys.retrospectives });
    const reports = answer.reports.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
    for (const { number, version } of reports) versions.set(number, version);
    if (reports.length > 0) void queryClient.invalidateQueries({ queryKey: keys.reports });
    const exercises = answer.exercises.filter(({ number, version }) => (versions.get(number) ?? 0) < version);
    for (const { number, version } of exercises) versions.set(number, version);
    if (exercises.length > 0) void queryClient.invalidateQueries({ queryKey: keys.exercises });
    if (answer.more || wasLost) await queryClient.invalidateQueries({ queryKey: keys.lists });
    else applyRows(fresh);
    if (fresh.length > 0 || answer.more) isSettling = true;
    else if (isSettling) {
      isSettling = false;
      await Promise.all([keys.lists, keys.status].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    }
    if (fresh.some(isPinned)) void queryClient.invalidateQueries({ queryKey: keys.calls });
    if (fresh.length > 0 || wasLost)
      await Promise.all([keys.status, keys.texts].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
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
  timer = setTimeout(() => void poll(), document.hidden ? HIDDEN : EVERY);
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
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useLive = (): Live => useSyncExternalStore(subscribe, () => live);
