import { describe, expect, it } from 'vitest';
import type { LineKind, LineSet } from '../../../functions/domain/case/agreed-line.ts';
import { differences, stops } from '../../../functions/domain/commands/read-against-line.ts';

const fact = (kind: LineKind, value: string, label?: string, factId = 'F1'): LineSet => ({
  type: 'line-set',
  factId,
  kind,
  version: 1,
  value,
  unit: 'unit-a',
  ...(label === undefined ? {} : { label }),
});
const DEAD = fact('figure', '3人', '死亡、遇难');
const HURT = fact('figure', '5人', '受伤', 'F2');
const differs = (text: string, ...line: LineSet[]): string[] => differences(text, line).map((one) => one.fact);

describe('R3 · a figure that differs from the agreed one', () => {
  it.each([
    ['事故造成3人死亡。', []],
    ['事故造成三人死亡。', []],
    ['事故造成３人遇难，5人受伤。', []],
    ['死亡3人、受伤5人。', []],
    ['目前无新增情况。', []],
    ['受伤人数为5人；死亡人数为3人。', []],
    ['3月20日14时，造成3名工人死亡。', []],
    ['第二次通报：死亡3人。', []],
    ['事故造成4人死亡。', ['F1']],
    ['事故造成四名工人遇难。', ['F1']],
    ['死亡4人、受伤5人。', ['F1']],
    ['造成5人死亡3人受伤。', ['F1', 'F2']],
    ['死亡5人受伤3人。', ['F1', 'F2']],
    ['事故未造成人员死亡。', ['F1']],
    ['截至20日18时，已有6人受伤。', ['F2']],
  ])('%s', (text, expected) => {
    expect(differs(text, DEAD, HURT)).toEqual(expected);
  });

  it('none agreed and none said agree, and a figure in thousands is one', () => {
    const none = fact('figure', '0人', '死亡');
    expect(differs('事故没有造成人员死亡。', none)).toEqual([]);
    expect(differs('事故造成1人死亡。', none)).toEqual(['F1']);
    expect(differs('疏散1,200人。', fact('figure', '1200人', '疏散'))).toEqual([]);
    expect(differs('疏散群众1.2万人。', fact('figure', '1200人', '疏散'))).toEqual(['F1']);
  });
});

describe('R3 · a time that differs from the agreed one', () => {
  const OCCURRED = fact('time', '3月20日14时30分');
  it.each([
    ['3月20日14时30分，柴桥一厂房发生爆炸。', []],
    ['20日下午2时30分许，厂房发生爆炸。', []],
    ['3月20日14:30发生爆炸。', []],
    ['三月二十日下午两点半发生爆炸。', []],
    ['3月20日14时许发生爆炸。', []],
    ['爆炸发生后，16时消防到场。', []],
    ['3月21日，厂房发生爆炸。', ['F1']],
    ['3月20日15时30分，柴桥一厂房发生爆炸。', ['F1']],
    ['事故发生于20日凌晨2时30分。', ['F1']],
  ])('%s', (text, expected) => {
    expect(differs(text, OCCURRED)).toEqual(expected);
  });

  it('the next announcement is one by its own words', () => {
    const next = fact('next', '3月21日18时');
    expect(differs('我们将于3月21日18时再次发布。', next)).toEqual([]);
    expect(differs('我们将于3月22日18时再次发布。', next)).toEqual(['F1']);
  });
});

describe('R3 · places and causes warn, and stop nothing', () => {
  it('a place that is not named, a cause that is another', () => {
    const place = fact('place', '柴桥老街');
    const cause = fact('cause', '原因正在调查');
    expect(differs('柴桥老街一厂房起火，原因正在调查。', place, { ...cause, factId: 'F2' })).toEqual([]);
    expect(differs('新碶一厂房起火，起火原因系电线短路。', place, { ...cause, factId: 'F2' })).toEqual(['F1', 'F2']);
    expect([place, cause, DEAD, fact('time', '14时')].map(stops)).toEqual([false, false, true, true]);
  });
});
