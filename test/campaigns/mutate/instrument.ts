import { parseSync, Visitor } from 'vite';
import type { Mutant } from './mutants.ts';

interface Insertion {
  at: number;
  text: string;
  /** Of several at one place: what ends comes before what begins, the inner end and the outer beginning first. */
  rank: number;
}

/** The source with all its mutants in it, each asleep until its number is called; and a count at every turn of a loop, so that none turns for ever. */
export function instrumented(file: string, source: string, mutants: readonly Mutant[]): string {
  const insertions: Insertion[] = [];
  const begin = (at: number, text: string, end: number): void =>
    void insertions.push({ at, text, rank: 2 * source.length - end });
  const finish = (at: number, text: string, start: number): void => void insertions.push({ at, text, rank: -start });
  for (const [first, ...others] of Map.groupBy(mutants, ({ start, end }) => `${start}-${end}`).values()) {
    if (!first) continue;
    const { start, end } = first;
    const all = [first, ...others];
    if (first.instead === null) {
      // In braces: an `else` that follows is another's.
      begin(start, `{if(!isAwake(${first.id}))`, end);
      finish(end, '}', start);
      continue;
    }
    begin(start, `(${all.map(({ id, instead }) => `isAwake(${id})?(${instead}):`).join('')}(`, end);
    finish(end, '))', start);
  }
  const loop = ({ body }: { body: { type: string; start: number; end: number } }): void => {
    if (body.type === 'BlockStatement') {
      insertions.push({ at: body.start + 1, text: 'countTurn();', rank: -source.length });
      return;
    }
    begin(body.start, '{countTurn();', body.end + 1);
    finish(body.end, '}', body.start - 1);
  };
  new Visitor({
    ForStatement: loop,
    ForInStatement: loop,
    ForOfStatement: loop,
    WhileStatement: loop,
    DoWhileStatement: loop,
  }).visit(parseSync(file, source).program);

  let done = 0;
  let text = '';
  for (const { at, text: inserted } of insertions.toSorted((a, b) => a.at - b.at || a.rank - b.rank)) {
    text += source.slice(done, at) + inserted;
    done = at;
  }
  return text + source.slice(done);
}
