import { type CommandBody, type CommandName, command } from '../../api/command.ts';
import { isProblem, unreachable } from '../../api/problem.ts';
import type { CaseRow } from '../../api/queries.ts';
import { language } from '../../app/language.ts';

/** What bulk work goes by: a row of a list, or a case as it is open. */
export type BulkRow = Pick<CaseRow, 'number' | 'status' | 'assignments' | 'summary' | 'subject' | 'place' | 'offline'>;

interface Numbered {
  number: string;
}

interface Giving {
  give: <Name extends CommandName>(row: Numbered, name: Name, body: CommandBody<Name>) => Promise<void>;
  /** Leaves a case out, and says why. */
  skip: (why: string) => Promise<void>;
}

class Skipped extends Error {
  override name = 'Skipped';
}

const AT_ONCE = 4;
const LINKS = 3;

/** Acts on each, a few at a time, and says in one line what became of all: 已确认 12，跳过 3（已办结）. */
export async function runAll<Row extends Numbered>(
  rows: Row[],
  did: (count: number) => string,
  act: (row: Row, giving: Giving) => Promise<void>,
  leaving: boolean,
): Promise<{ says: string; ok: boolean; links: string[] }> {
  const failures: { number: string; why: string }[] = [];
  let lost = 0;
  const giving: Giving = {
    give: async (row, name, body) => void (await command(row.number, name, body, { leaving })),
    skip: (why) => Promise.reject(new Skipped(why)),
  };
  const one = async (row: Row): Promise<void> => {
    try {
      await act(row, giving);
    } catch (error) {
      if (!isProblem(error) && !(error instanceof Skipped)) throw error;
      if (isProblem(error) && error.status === 0) lost += 1;
      failures.push({ number: row.number, why: isProblem(error) ? error.details.detail : error.message });
    }
  };
  const waiting = [...rows];
  const worker = async (): Promise<void> => {
    for (let row = waiting.shift(); row; row = waiting.shift()) await one(row);
  };
  await Promise.all(Array.from({ length: leaving ? rows.length : AT_ONCE }, worker));
  // Not one of them arrived: all of it is kept, and tried again.
  if (lost === rows.length) throw unreachable();
  return {
    says: lineOf(did(rows.length - failures.length), failures),
    ok: failures.length < rows.length,
    links: failures.slice(0, LINKS).map(({ number }) => number),
  };
}

function lineOf(done: string, failures: { why: string }[]): string {
  if (failures.length === 0) return done;
  const reasons = [...new Set(failures.map(({ why }) => why))].slice(0, 2);
  return language() === 'zh'
    ? `${done}，跳过 ${failures.length}（${reasons.join('；')}）`
    : `${done}, ${failures.length} skipped (${reasons.join('; ')})`;
}
