import { describe, expect, it } from 'vitest';
import { inWords } from '../../console/src/pages/directory/in-words.ts';
import { rotaDays } from '../../console/src/pages/directory/rota-days.ts';

const say = (name: string): string =>
  new Map([
    ['to', '发给'],
    ['desk', '值班台'],
  ]).get(name) ?? name;

describe('政策版本 · a part of the rules', () => {
  it('says a part in a line, with names as the page words them', () => {
    expect(inWords({ to: ['desk', 'x'], share: 0.5 }, say)).toBe('发给：值班台、x；share：0.5');
    expect(inWords([{ to: 'desk' }, { to: 'x' }], say)).toBe('发给：值班台\n发给：x');
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
