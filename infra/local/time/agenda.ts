import type { Activity } from './activity.ts';
import type { StackTime } from './stack-time.ts';

interface Entry {
  key: string;
  at: number;
  order: number;
  run: () => void | Promise<void>;
}

/** What the stack has to do later, by its own time: one entry per key, in order of instant and then of arrival. */
export interface Agenda {
  set: (key: string, at: number, run: () => void | Promise<void>) => void;
  cancel: (key: string) => void;
  next: () => number | null;
  /** Runs what is due now and returns how many entries ran. */
  runDue: () => number;
  /** Follow the machine's clock between moves (`false` while a move is on its way or time is held). */
  follow: (on: boolean) => void;
  close: () => void;
}

const LONGEST_TIMER = 2_000_000_000;

export function agenda(time: StackTime, activity: Activity, report: (key: string, error: unknown) => void): Agenda {
  const entries = new Map<string, Entry>();
  let heap: Entry[] = [];
  let order = 0;
  let following = false;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;

  const before = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.order < b.order);
  const isCurrent = (entry: Entry) => entries.get(entry.key) === entry;

  const push = (entry: Entry) => {
    heap.push(entry);
    let i = heap.length - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const [above, here] = [heap[parent], heap[i]];
      if (!above || !here || before(above, here)) return;
      heap[parent] = here;
      heap[i] = above;
      i = parent;
    }
  };
  const pop = () => {
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    heap[0] = last;
    for (let i = 0; ; ) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        const [a, b] = [heap[child], heap[least]];
        if (a && b && before(a, b)) least = child;
      }
      if (least === i) return;
      const [a, b] = [heap[i], heap[least]];
      if (!a || !b) return;
      heap[i] = b;
      heap[least] = a;
      i = least;
    }
  };
  const head = (): Entry | undefined => {
    while (heap[0] && !isCurrent(heap[0])) pop();
    return heap[0];
  };
  const arm = () => {
    clearTimeout(timer);
    if (closed || !following) return;
    const first = head();
    if (!first) return;
    timer = setTimeout(
      () => {
        runDue();
        arm();
      },
      Math.min(Math.max(0, first.at - time.now()), LONGEST_TIMER),
    );
  };
  const runDue = () => {
    if (closed) return 0;
    const now = time.now();
    let ran = 0;
    for (let entry = head(); entry && entry.at <= now; entry = head()) {
      entries.delete(entry.key);
      pop();
      ran++;
      const { key, run } = entry;
      void activity.track(async () => run()).catch((error: unknown) => report(key, error));
    }
    return ran;
  };
  return {
    set(key, at, run) {
      const entry = { key, at, order: order++, run };
      entries.set(key, entry);
      push(entry);
      if (heap.length > 64 && heap.length > 4 * entries.size) {
        const current = heap.filter(isCurrent).toSorted((a, b) => (before(a, b) ? -1 : 1));
        heap = current;
      }
      if (head() === entry) arm();
    },
    cancel: (key) => void entries.delete(key),
    next: () => head()?.at ?? null,
    runDue,
    follow(on) {
      following = on;
      arm();
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}
