import { describe, expect, it } from 'vitest';
import { inWords, policyDiff } from '../../console/src/pages/directory/policy-diff.ts';
import { rotaDays } from '../../console/src/pages/directory/rota-days.ts';

const sign = (name: string, hours: number) => ({ kind: 'sign', name, limit: { hours } });
const rung = (when: object, to: string) => ({ when, kind: 'escalate', to: [to] });
const say = (name: string): string =>
  new Map([
    ['to', '发给'],
    ['desk', '值班台'],
  ]).get(name) ?? name;

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
    expect(policyDiff(older, newer)).toEqual([
      { path: ['clocks', 'response', 'limit', 'hours'], old: 48, new: 36 },
      { path: ['words', 'subjects'], old: ['环境', '水电'], new: ['环境'] },
    ]);
  });

  it('tells what is only in one of them', () => {
    const { masks: _, ...without } = older;
    expect(policyDiff(older, without)).toEqual([{ path: ['masks'], old: { wordsDays: 30 } }]);
    expect(policyDiff(without, older)).toEqual([{ path: ['masks'], new: { wordsDays: 30 } }]);
  });

  it('knows a row by its kind and calls it by its name, and each of several by its place among them', () => {
    expect(
      policyDiff({ clocks: [sign('签收', 1), sign('签收', 2)] }, { clocks: [sign('签收', 1), sign('签收', 4)] }),
    ).toEqual([{ path: ['clocks', '签收 #2', 'limit', 'hours'], old: 2, new: 4 }]);
  });

  it('knows a rung by its kind and moment, wherever it stands', () => {
    const [hour, day] = [rung({ afterDue: 'PT1H' }, 'desk'), rung({ afterDue: 'P1D' }, 'desk')];
    const path = ['rungs', 'escalate afterDue PT1H'];
    expect(policyDiff({ rungs: [day] }, { rungs: [hour, day] })).toEqual([{ path, new: hour }]);
    expect(policyDiff({ rungs: [hour, day] }, { rungs: [day, rung({ afterDue: 'PT1H' }, 'move')] })).toEqual([
      { path: [...path, 'to'], old: ['desk'], new: ['move'] },
    ]);
  });

  it('says a part in a line, with names as the page words them', () => {
    expect(inWords({ to: ['desk', 'x'], share: 0.5 }, say)).toBe('发给：值班台、x；share：0.5');
    expect(inWords([{ to: 'desk' }, { to: 'x' }], say)).toBe('发给：值班台\n发给：x');
  });

  it('finds none between equals', () => {
    expect(policyDiff(older, { ...older, id: 'b' })).toEqual([]);
  });
});

const at = (time: string): string => new Date(`2026-10-01T${time}:00.000+08:00`).toISOString();
const shift = (from: string, until: string) => ({ from, until, coordinators: ['wang'], leader: 'chen' });

const day = (rota: ReturnType<typeof shift>[]) =>
  rotaDays({ rota, days: [{ date: '2026-10-01', rest: true, name: '国庆节' }] }, Date.parse(at('00:00')), 1)[0];

describe('值班表 · what nobody covers', () => {
  it('shows the times between shifts, on a public holiday with its name', () => {
    const found = day([shift('2026-09-30T09:30:00.000Z', at('08:30')), shift(at('09:00'), at('17:30'))]);
    expect(found).toMatchObject({ holiday: '国庆节', rest: true });
    expect(
      found?.parts.map((part) =>
        'gap' in part ? [part.gap.from, part.gap.until].map((ms) => new Date(ms).toISOString()) : part.shift.from,
      ),
    ).toEqual([[at('08:30'), at('09:00')], at('09:00'), [at('17:30'), '2026-10-01T16:00:00.000Z']]);
  });

  it('finds none where each shift follows the one before', () => {
    const found = day([shift('2026-09-30T09:30:00.000Z', at('08:30')), shift(at('08:30'), '2026-10-02T00:30:00.000Z')]);
    expect(found?.parts.filter((part) => 'gap' in part)).toEqual([]);
  });
});
