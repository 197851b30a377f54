/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import { compare } from '../../../functions/domain/rules/compare.ts';

const sign = (name: string, hours: number) => ({ kind: 'sign', name, limit: { hours } });
const rung = (when: object, to: string) => ({ when, kind: 'escalate', to: [to] });
describe('政策版本 · the difference of two versions', () => {
  const older = {
    id: 'a',
    clocks: [
      { kind: 'response', limit: { hours: 48 } },
      { kind: 'sign', limit: { hours: 2 } },
    ],
    masks: { wordsDays: 30 },
    words: { subjects: ['环境', '水电'] },
  };

  it('names each place by the rows’ own names, and takes the version’s id for none', () => {
    const newer = {
      ...older,
      id: 'b',
      clocks: [
        { kind: 'sign', limit: { hours: 2 } },
        { kind: 'response', limit: { hours: 36 } },
      ],
      words: { subjects: ['环境'] },
    };
    expect(compare(older, newer)).toEqual([
      { path: ['clocks'], old: ['response', 'sign'], new: ['sign', 'response'] },
      { path: ['clocks', 'response', 'limit', 'hours'], old: 48, new: 36 },
      { path: ['words', 'subjects'], old: ['环境', '水电'], new: ['环境'] },
    ]);
  });

  it('tells what is only in one of them', () => {
    const { masks: _, ...without } = older;
    expect(compare(older, without)).toEqual([{ path: ['masks'], old: { wordsDays: 30 } }]);
    expect(compare(without, older)).toEqual([{ path: ['masks'], new: { wordsDays: 30 } }]);
  });

  it('knows a row by its kind and calls it by its name, and each of several by its place among them', () => {
    expect(
      compare({ clocks: [sign('签收', 1), sign('签收', 2)] }, { clocks: [sign('签收', 1), sign('签收', 4)] }),
    ).toEqual([{ path: ['clocks', '签收 #2', 'limit', 'hours'], old: 2, new: 4 }]);
  });

  it('knows a rung by its kind and moment, wherever it stands', () => {
    const [hour, day] = [rung({ afterDue: 'PT1H' }, 'desk'), rung({ afterDue: 'P1D' }, 'desk')];
    const path = ['rungs', 'escalate afterDue PT1H'];
    expect(compare({ rungs: [day] }, { rungs: [hour, day] })).toEqual([{ path, new: hour }]);
    expect(compare({ rungs: [hour, day] }, { rungs: [day, rung({ afterDue: 'PT1H' }, 'move')] })).toEqual([
      {
        path: ['rungs'],
        old: ['escalate afterDue PT1H', 'escalate afterDue P1D'],
        new: ['escalate afterDue P1D', 'escalate afterDue PT1H'],
      },
      { path: [...path, 'to'], old: ['desk'], new: ['move'] },
    ]);
  });

  it('tells that rows stand in another order, since the first that fits decides', () => {
    const [noise, all] = [
      { id: 'noise', unit: 'a' },
      { id: 'all', name: '其余', unit: 'b' },
    ];
    expect(compare({ rows: [noise, all] }, { rows: [all, noise] })).toEqual([
      { path: ['rows'], old: ['noise', '其余'], new: ['其余', 'noise'] },
    ]);
    const more = { id: 'more', unit: 'c' };
    expect(compare({ rows: [noise, all] }, { rows: [more, noise, all] })).toEqual([
      { path: ['rows', 'more'], new: more },
    ]);
    expect(compare({ rows: [noise, more, all] }, { rows: [noise, all] })).toEqual([
      { path: ['rows', 'more'], old: more },
    ]);
  });

  it('finds none between equals', () => {
    expect(compare(older, { ...older, id: 'b' })).toEqual([]);
  });

  it('tells of a whole that one has and the other not, of a list with nothing and of words and rows together', () => {
    const path = ['rows'];
    expect(compare(undefined, { a: 1 }, path)).toStrictEqual([{ path, new: { a: 1 } }]);
    expect(compare({ a: 1 }, undefined, path)).toStrictEqual([{ path, old: { a: 1 } }]);
    expect(compare({ rows: [] }, { rows: [{ id: 'a' }] })).toEqual([{ path, old: [], new: [{ id: 'a' }] }]);
    const mixed = [{ id: 'a' }, '词'];
    expect(compare({ rows: [{ id: 'a' }] }, { rows: mixed })).toEqual([{ path, old: [{ id: 'a' }], new: mixed }]);
  });

  it('takes the id of a version for none, that of a table within it for one', () => {
    expect(compare({ id: 'a', row: { id: 'x' } }, { id: 'b', row: { id: 'y' } })).toEqual([
      { path: ['row', 'id'], old: 'x', new: 'y' },
    ]);
  });

  it('calls a row as the newer one does, one that is gone as it was called, one without a name by its place', () => {
    const row = (name: string, part: object = {}) => ({ id: 'a', name, ...part });
    expect(compare({ rows: [row('旧', { n: 1 })] }, { rows: [row('新', { n: 2 })] })).toEqual([
      { path: ['rows', '新', 'name'], old: '旧', new: '新' },
      { path: ['rows', '新', 'n'], old: 1, new: 2 },
    ]);
    expect(compare({ rows: [row('旧'), { id: 'b' }] }, { rows: [{ id: 'b' }] })).toEqual([
      { path: ['rows', '旧'], old: row('旧') },
    ]);
    expect(compare({ rows: [{ n: 1 }, { n: 2 }] }, { rows: [{ n: 1 }, { n: 3 }] })).toEqual([
      { path: ['rows', '2', 'n'], old: 2, new: 3 },
    ]);
  });

  it('takes what has a time and nobody to ring for no rung; an object that became a list has other places', () => {
    const timed = (hours: number) => ({ kind: 'x', when: { hours } });
    expect(compare({ rows: [timed(1)] }, { rows: [timed(2)] })).toEqual([
      { path: ['rows', 'x', 'when', 'hours'], old: 1, new: 2 },
    ]);
    expect(compare({ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } })).toEqual([]);
  });
});
