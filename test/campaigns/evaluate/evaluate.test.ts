import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { evaluate } from './evaluate.ts';
import { boundsOf, tableOf } from './figure.ts';
import { isTest, readFolder } from './folder.ts';

const SAMPLE = join(import.meta.dirname, 'sample');

describe('H2 · what is proposed is measured', () => {
  it('on every kind of message that a folder holds, each figure with how many it is of', async () => {
    const figures = evaluate(currentPolicy(), await readFolder(SAMPLE), () => true);
    const of = Object.fromEntries(figures.map((figure) => [figure.what, [figure.right, figure.of]]));
    expect(of['ledger alone: right unit first, by who replied']).toEqual([2, 2]);
    expect(of['ledger alone: right unit first, by topic']).toEqual([1, 1]);
    expect(of['repost joined: as it was']).toEqual([6, 6]);
    expect(of['joined wrongly: another matter at the same place']).toEqual([0, 1]);
    expect(of['gathering: found of those that are']).toEqual([1, 1]);
    expect(of['casualties found in words']).toEqual([1, 1]);
    expect(figures.every(({ right, of: all }) => right <= all && all > 0)).toBe(true);
  });

  it('leaves out what a folder has nothing to measure by, and names the line that it cannot read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
    expect(evaluate(currentPolicy(), await readFolder(folder), () => true).map(({ what }) => what)).toEqual([
      'joined wrongly: one letter for several estates',
    ]);
    await mkdir(join(folder, 'labels'));
    await writeFile(join(folder, 'messages.jsonl'), '{"id":"1","title":"路灯","text":"不亮"}\n{"id":2}\n');
    await expect(readFolder(folder)).rejects.toThrow('messages.jsonl:2');
  });

  it('keeps a message on its side of train and test whatever else there is', () => {
    const ids = Array.from({ length: 1000 }, (_, index) => String(180_000 + index * 7));
    const test = ids.filter(isTest).length;
    expect(test).toBeGreaterThan(420);
    expect(test).toBeLessThan(580);
  });

  it('says within what bounds a share lies', () => {
    // Wilson, by hand: 8 of 10 at 95 % lies within 49.0 and 94.3 %.
    expect(boundsOf({ right: 8, of: 10 })?.map((bound) => bound.toFixed(3))).toEqual(['0.490', '0.943']);
    expect(boundsOf({ right: 0, of: 0 })).toBeNull();
    expect(tableOf([{ what: 'none', right: 0, of: 0, aim: 0.5 }])).toContain('–');
  });
});
