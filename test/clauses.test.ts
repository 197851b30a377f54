import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentPolicy } from '../functions/policy/load.ts';
import { BUILT, CLAUSES } from './clauses.ts';

const ids = Object.keys(CLAUSES);
/** `P2–P5` means all from the one to the other. */
const spelt = (name: string): string[] => {
  const [from = '', to] = name.split(/[-–]/);
  return to !== undefined && ids.includes(from) && ids.includes(to)
    ? ids.slice(ids.indexOf(from), ids.indexOf(to) + 1)
    : [name];
};

/** The clause ids that open the names of groups of tests: `P3, P3a · …`. Other openings are not of the notice. */
function tested(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const file of globSync('test/**/*.test.ts')) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /\bdescribe(?:\.each\([^)]*\))?\(\s*['"`]([^'"`]+?) · /g,
    )) {
      for (const id of name
        .split(/,\s*/)
        .flatMap(spelt)
        .filter((word) => /^[A-Z]\d/.test(word)))
        found.set(id, [...(found.get(id) ?? []), file]);
    }
  }
  return found;
}

const isThere = (path: string): boolean => existsSync(`functions/${path}`) || existsSync(`test/${path}`);

describe('ours · which clause has a test', () => {
  it('every clause that the main job is built for', () => {
    expect(BUILT.filter((id) => !tested().has(id))).toEqual([]);
  });

  it('each of them as a journey', () => {
    const told = new Set(
      [...tested()].flatMap(([id, files]) => (files.some((file) => file.includes('journeys')) ? [id] : [])),
    );
    expect(BUILT.filter((id) => !told.has(id))).toEqual([]);
  });

  it('no test names a clause that the notice does not have', () => {
    expect([...tested().keys()].filter((id) => CLAUSES[id] === undefined)).toEqual([]);
  });

  it('the policy cites the same clauses', () => {
    const cited = Object.keys(currentPolicy().clauses).filter((id) => /^[A-Z]\d+[a-z]?$/.test(id));
    expect(cited.filter((id) => CLAUSES[id] === undefined)).toEqual([]);
  });

  it('the table of functions/README.md says where each of them is, and nothing in it is gone', () => {
    const rows = readFileSync('functions/README.md', 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, id = '', ...cells] = line.split('|').map((cell) => cell.trim());
        const paths = [...cells.join(' ').matchAll(/`([^`]+\.(?:ts|json))`/g)].map(([, path = '']) => path);
        return CLAUSES[id] === undefined ? [] : [{ id, paths }];
      });
    expect(BUILT.filter((id) => !rows.some((row) => row.id === id && row.paths.length > 2))).toEqual([]);
    expect(rows.flatMap(({ paths }) => paths.filter((path) => !isThere(path)))).toEqual([]);
  });

  it('prints those that have none yet', () => {
    const missing = Object.keys(CLAUSES).filter((id) => !tested().has(id));
    if (missing.length > 0)
      console.info(`clauses without a test: ${missing.map((id) => `${id} (${CLAUSES[id]})`).join(', ')}`);
    expect(missing).not.toEqual(expect.arrayContaining(BUILT));
  });
});
