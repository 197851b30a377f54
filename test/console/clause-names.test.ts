import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clauseCited, clauseNames, clauseSaid } from '../../console/src/words/clauses.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { BARE_CLAUSE, sentencesIn } from '../domain/bare-clauses.ts';

const CONSOLE = join(import.meta.dirname, '../../console/src');
const sources = readdirSync(CONSOLE, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && file !== 'api/schema.ts',
);
/** The one place that puts an id beside its name. */
const NAMES = 'words/clauses.ts';

describe('H2 · a clause before people', () => {
  it('has the name that the rules give it, and its id behind', () => {
    const policy = currentPolicy();
    const names = clauseNames(policy);
    for (const id of Object.keys(policy.clauses))
      expect([id, names[id]]).toEqual([id, expect.stringMatching(/\p{Script=Han}/u)]);
    expect(clauseCited('P4', names)).toBe('48小时内回应（P4）');
  });

  it('of our own is named without an id, and says nothing beside what rests on it', () => {
    expect(clauseSaid('ours', '本区自定')).toBe('本区自定');
    expect(clauseCited('ours', { ours: '本区自定' })).toBe('');
  });

  it('says nothing while the rules are not here, rather than an id that nobody knows', () => {
    expect(clauseCited('A1', clauseNames(undefined))).toBe('');
    expect(clauseCited(undefined, {})).toBe('');
  });

  it('stands nowhere in the console by its id alone', () => {
    const bare = sources
      .filter((file) => file !== NAMES)
      .flatMap((file) => {
        const source = readFileSync(join(CONSOLE, file), 'utf8');
        const shown = [...source.matchAll(/(?<!=)\{(?:\w+\.)*clause\}/g)].map(([text]) => text);
        return [...shown, ...sentencesIn(source).filter((says) => BARE_CLAUSE.test(says))].map(
          (says) => `${file} ${says}`,
        );
      });
    // A release of a case by its number, as the form asks for it.
    expect(bare.filter((one) => !/（如 R1）/.test(one))).toEqual([]);
  });
});
