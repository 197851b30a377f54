import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseRow } from '../../api/queries.ts';
import { lastAct } from '../../app/own-acts.ts';
import { moment, serverNow } from '../../app/server-time.ts';

const IDLE = 5_000;
/** What follows a person's own act shows at once. */
const OWN = 4_000;

let lastTouch = -IDLE;
const touched = () => {
  lastTouch = moment();
};
for (const event of ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove'] as const)
  addEventListener(event, touched, { passive: true });

interface Steady {
  rows: CaseRow[];
  /** By which the rows were put under their headings. */
  at: number;
}

const changesBetween = (was: CaseRow[], is: CaseRow[]): number => {
  const before = new Map(was.map((row) => [row.number, row.version]));
  const after = new Map(is.map((row) => [row.number, row.version]));
  return (
    [...after].filter(([number, version]) => before.get(number) !== version).length +
    [...before.keys()].filter((number) => !after.has(number)).length
  );
};

const PINNED: readonly string[] = ['I', 'II'];

/** What is 特别重大 or 重大 and awaits appraisal waits for no hand to rest. */
function callsFrom(was: CaseRow[], is: CaseRow[]): boolean {
  const known = new Set(was.map(({ number }) => number));
  return is.some((row) => row.status === 'appraising' && PINNED.includes(row.grades.opinion) && !known.has(row.number));
}

/**
 * Rows that never jump under the pointer: what changed is counted and waits for a click, or for five seconds without a hand on mouse or
 * keys. Another list (`key`), the first rows, the fruit of one's own act and what is grave and new show at once.
 */
export function useSteady(key: string, fresh: CaseRow[] | undefined): Steady & { changes: number; show: () => void } {
  const [shown, setShown] = useState<Steady & { key: string }>({ key: '', rows: [], at: 0 });
  const latest = useRef(fresh);
  latest.current = fresh;
  const show = useCallback(() => {
    if (latest.current) setShown({ key, rows: latest.current, at: serverNow() });
  }, [key]);
  const changes = fresh && shown.key === key ? changesBetween(shown.rows, fresh) : 0;
  const other = fresh !== undefined && shown.key !== key;
  const grew =
    fresh !== undefined &&
    shown.key === key &&
    fresh.length > shown.rows.length &&
    shown.rows.every((row, index) => fresh[index]?.number === row.number);
  const calls = fresh !== undefined && shown.key === key && callsFrom(shown.rows, fresh);
  useEffect(() => {
    if (other || calls || shown.rows.length === 0 || (changes > 0 && (grew || moment() - lastAct() < OWN))) show();
  }, [other, grew, calls, changes, shown.rows.length, show]);
  useEffect(() => {
    const timer = setInterval(() => {
      const stale = serverNow() - shown.at > 60_000;
      if ((changes > 0 || stale) && moment() - lastTouch > IDLE) show();
    }, 1_000);
    return () => clearInterval(timer);
  }, [changes, shown.at, show]);
  return {
    rows: other ? (fresh ?? []) : shown.rows,
    at: other ? serverNow() : shown.at,
    changes: other ? 0 : changes,
    show,
  };
}
