import { batch, type BatchName, type BatchResult, type BatchRow, shownTogether } from '../../api/batch.ts';
import type { CaseRow } from '../../api/queries.ts';
import { language } from '../../app/language.ts';
import { hold, type Sent } from '../../app/pending.ts';
import { bulkWords } from './bulk-words.ts';

/** What bulk work goes by: a row of a list, or a case as it is open. */
export type BulkRow = Pick<
  CaseRow,
  'number' | 'status' | 'personVersion' | 'assignments' | 'summary' | 'subject' | 'place' | 'offline' | 'elsewhere'
>;

/** So many in one request: the next ones show how far it has come. */
const AT_ONCE = 10;
/** As many as the API takes in one request. */
const MOST = 50;
const LINKS = 3;

/** A row of a batch, decided on as it was seen: sent again it is done once, and what another did meanwhile is said. */
export const seen = ({ number, personVersion }: BulkRow) => ({ number, expectedVersion: personVersion });

interface Batch<Name extends BatchName> {
  name: Name;
  /** What will be done, in words. */
  says: string;
  did: (count: number) => string;
  rows: BatchRow<Name>[];
  /** What is left out before anything is sent, and why. */
  skipped?: { number: string; why: string }[];
}

/** Holds one command for many cases for ten seconds, then sends it, and answers for each of them. */
export function holdBatch<Name extends BatchName>(wanted: Batch<Name>): void {
  const { name, says, did, rows, skipped = [] } = wanted;
  const results = new Map<string, BatchResult>();
  const send = async (leaving: boolean, tell: (far: string) => void): Promise<Sent> => {
    const left = rows.filter(({ number }) => !results.has(number));
    const size = leaving ? MOST : AT_ONCE;
    try {
      for (let at = 0; at < left.length; at += size) {
        tell(bulkWords[language()].far(results.size, rows.length));
        for (const one of await batch(name, left.slice(at, at + size), { leaving })) results.set(one.number, one);
      }
    } finally {
      // Also where the connection broke: what was counted stands, and only what is left is sent again.
      shownTogether([...results.values()]);
    }
    const all = [...results.values()];
    const undone = all.filter(({ is }) => is !== 'done');
    const asked = all.filter(({ proposed }) => proposed === true);
    const busy = new Set(all.filter(({ is }) => is === 'retry').map(({ number }) => number));
    const lines = [
      ...all.map(({ number, is, problem, proposed }) => ({
        number,
        ok: is === 'done',
        why: proposed === true ? bulkWords[language()].asked : (problem?.detail ?? ''),
      })),
      ...skipped.map(({ number, why }) => ({ number, ok: false, why })),
    ];
    return {
      says: lineOf(
        [
          did(all.length - undone.length - asked.length),
          ...(asked.length > 0 ? [bulkWords[language()].askedFor(asked.length)] : []),
        ].join(language() === 'zh' ? '，' : ', '),
        lines.filter(({ ok }) => !ok),
      ),
      ok: undone.length < all.length,
      links: lines
        .filter(({ ok }) => !ok)
        .slice(0, LINKS)
        .map(({ number }) => number),
      ...(lines.length > 1 ? { lines } : {}),
      ...(busy.size > 0
        ? { again: () => holdBatch({ ...wanted, skipped: [], rows: rows.filter(({ number }) => busy.has(number)) }) }
        : {}),
    };
  };
  hold(
    says,
    send,
    null,
    rows.map(({ number }) => number),
  );
}

function lineOf(done: string, undone: { why: string }[]): string {
  if (undone.length === 0) return done;
  const reasons = [...new Set(undone.map(({ why }) => why))].slice(0, 2);
  return language() === 'zh'
    ? `${done}，未办 ${undone.length}（${reasons.join('；')}）`
    : `${done}, ${undone.length} not (${reasons.join('; ')})`;
}
