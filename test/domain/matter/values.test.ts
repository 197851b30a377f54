import { describe, expect, it } from 'vitest';
import type { Breach } from '../../../functions/domain/matter/breach.ts';
import {
  foldBreach,
  foundLate,
  marked,
  noDuty,
  releaseWithout,
  setAside,
} from '../../../functions/domain/matter/breach.ts';
import { type Written, numberIn, rangeIn } from '../../../functions/domain/matter/chinese-number.ts';
import { isAmongThem, personOf } from '../../../functions/domain/matter/complained-of.ts';
import { monthsLater } from '../../../functions/domain/matter/day.ts';
import { isDone, timesDone, withDone } from '../../../functions/domain/matter/done-rungs.ts';
import { exposureClause, shownExposure } from '../../../functions/domain/matter/exposure.ts';
import { leaving } from '../../../functions/domain/matter/folded.ts';
import { erasedAt, isWritten, wordsAt } from '../../../functions/domain/matter/free-text.ts';
import { type Grade, GRADES, isGraver, isMore } from '../../../functions/domain/matter/grade.ts';
import { type Ground, groundKey } from '../../../functions/domain/matter/ground.ts';
import { exceeds, worstOf } from '../../../functions/domain/matter/harm.ts';
import { foldHold, type Hold } from '../../../functions/domain/matter/hold.ts';
import {
  durationMs,
  earliest,
  fromWallClock,
  isWrittenBefore,
  latest,
  wallClock,
} from '../../../functions/domain/matter/instant.ts';
import { keysOf, pointerTo, valueAt } from '../../../functions/domain/matter/json-pointer.ts';
import { caseChanged, following } from '../../../functions/domain/matter/of-case.ts';
import { photosIn } from '../../../functions/domain/matter/photos-in.ts';
import { plainName, plainNumber } from '../../../functions/domain/matter/plain-name.ts';
import { remainsAfter } from '../../../functions/domain/matter/remains.ts';
import { at } from '../samples.ts';

const NOON = at('2026-03-18 12:00');

describe('A1, D3 · whole numbers as people write them', () => {
  it.each<[string, number | null]>([
    ['20人', 20],
    ['1,200人', 1_200],
    ['1 200 人', 1_200],
    ['1.2万人', 12_000],
    ['3万人', 30_000],
    ['2百人', 200],
    ['5千', 5_000],
    ['十万', 100_000],
    ['3十万', 300_000],
    ['2百万', 2_000_000],
    ['3.5', null],
    ['1.23456万', null],
    ['12345678', null],
    ['一', 1],
    ['两', 2],
    ['俩', 2],
    ['仨', 3],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['廿三', 23],
    ['卅', 30],
    ['一百二', 120],
    ['一百二十', 120],
    ['一百零二', 102],
    ['一千零二十', 1_020],
    ['三千五', 3_500],
    ['一万二', 12_000],
    ['一万零二', 10_002],
    ['一二〇', 120],
    ['两三', 3],
    ['三五', 5],
    ['壹佰贰拾', 120],
    ['万', null],
    // Surnames, until something says that they count.
    ['陆', null],
    ['伍', null],
    ['陆百', 600],
    ['伍拾', 50],
  ])('%s is %s', (text, count) => {
    expect(numberIn(text, 0)?.count ?? null).toBe(count);
  });

  it.each<[string, string, number]>([
    ['no tail of a longer number', '12345', 2],
    ['nor of a decimal', '3.5', 2],
    ['nor of a date', '2026-03', 5],
    ['nor after a comma', '1,200', 2],
    ['nor in characters', '一百二十', 2],
    ['nor of an ordinal', '第三', 1],
  ])('%s', (_, text, place) => {
    expect(numberIn(text, place)).toBeNull();
  });

  it.each<[string, Written | null]>([
    ['20-30人', { count: 30, chars: 5 }],
    ['20人到30人', { count: 30, chars: 6 }],
    ['三至五', { count: 5, chars: 3 }],
    ['30-20', null],
    ['20-20', null],
    ['20', null],
    ['20人', null],
    ['20-', null],
    ['20-多', null],
  ])('of a range the higher end: %s', (text, is) => {
    expect(rangeIn(text, 0)).toEqual(is);
  });
});

describe('H3 · instants and days', () => {
  it.each<[string, number]>([
    ['PT30S', 30_000],
    ['PT30M', 1_800_000],
    ['PT1H', 3_600_000],
    ['P1D', 86_400_000],
    ['P2W', 1_209_600_000],
    ['P1DT2H3M4S', 93_784_000],
  ])('%s is %i ms', (text, ms) => {
    expect(durationMs(text)).toBe(ms);
  });

  it.each(['P', 'PT', 'P1M', 'P1Y', '1D', 'PT1.5H', '', 'P1D '])('refuses %j', (text) => {
    expect(() => durationMs(text)).toThrow(RangeError);
  });

  it('the earlier and the later of two', () => {
    const [a, b] = [NOON, at('2026-03-18 12:01')];
    expect([earliest(a, b), earliest(b, a), latest(a, b), latest(b, a)]).toEqual([a, a, b, b]);
  });

  it('what is written down is written to the minute', () => {
    expect(isWrittenBefore(at('2026-03-18 12:00:01'), at('2026-03-18 12:00:59'))).toBe(false);
    expect(isWrittenBefore(at('2026-03-18 12:00:59'), at('2026-03-18 12:01:00'))).toBe(true);
    expect(isWrittenBefore(at('2026-03-18 12:01:00'), at('2026-03-18 12:00:59'))).toBe(false);
  });

  it('by the wall clock of Shanghai, to the second', () => {
    expect(fromWallClock('2026-01-01', '00:30:15')).toBe('2025-12-31T16:30:15.000Z');
    expect(wallClock('2025-12-31T16:30:15.000Z')).toEqual({
      date: '2026-01-01',
      time: '00:30',
      year: 2026,
      month: 1,
      day: 1,
      hour: 0,
      minute: 30,
    });
  });

  it.each([
    ['2026-03-18', 1, '2026-04-18'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-03-18', 24, '2028-03-18'],
  ])('%s and %i months is %s', (date, months, is) => {
    expect(monthsLater(date, months)).toBe(is);
  });

  it('H5: what is erased is still in the stream for a day, in backups for 35', () => {
    expect(remainsAfter(NOON)).toEqual([
      { where: 'stream', until: at('2026-03-19 12:00') },
      { where: 'backup', until: at('2026-04-22 12:00') },
    ]);
  });
});

describe('A1 · how grave', () => {
  it('I before II before III before IV, and none than itself', () => {
    const graver = GRADES.flatMap((one) =>
      GRADES.filter((other) => isGraver(one, other)).map((other) => `${one} ${other}`),
    );
    expect(graver).toEqual(['I II', 'I III', 'I IV', 'II III', 'II IV', 'III IV']);
  });

  it.each<[Grade | null, Grade | null, boolean]>([
    ['IV', null, true],
    [null, null, false],
    [null, 'IV', false],
    ['II', 'III', true],
    ['III', 'III', false],
    ['III', 'II', false],
  ])('%s after %s is more: %s', (one, than, is) => {
    expect(isMore(one, than)).toBe(is);
  });

  it('D3: of two tellings the higher figure of each kind, none that neither has', () => {
    expect(worstOf({ deaths: 1, injured: 5 }, { deaths: 3, missing: 0 })).toEqual({
      deaths: 3,
      missing: 0,
      injured: 5,
    });
    expect(worstOf({}, {})).toEqual({});
    expect([exceeds({ deaths: 1 }, {}), exceeds({ deaths: 1 }, { deaths: 1 }), exceeds({ deaths: 0 }, {})]).toEqual([
      true,
      false,
      false,
    ]);
    // Fewer of one kind hide no more of another.
    expect(exceeds({ deaths: 1, injured: 9 }, { deaths: 3, injured: 8 })).toBe(true);
  });
});

const aGround = (part: Partial<Ground>): Ground => ({
  fact: 'late',
  matter: 'BL2600001',
  unit: 'housing',
  at: NOON,
  ...part,
});
describe('S6 · which facts are one', () => {
  it('of one matter each duty by itself, whatever was added since', () => {
    const key = groundKey(aGround({ duty: 'response' }));
    expect(groundKey(aGround({ duty: 'response', metAt: NOON, tolerated: true, at: at('2026-03-19 12:00') }))).toBe(
      key,
    );
    const others: Partial<Ground>[] = [
      { duty: 'sign:A1' },
      { duty: 'response', fact: 'grew' },
      { duty: 'response', matter: 'BL2600002' },
      { duty: 'response', event: 9 },
      { of: 'mend' },
      { of: 'criticism' },
    ];
    const keys = [key, ...others.map((part) => groundKey(aGround(part)))];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('P4 · which rungs are done', () => {
  it('of a repetition the latest stands for those before it', () => {
    const done = ['half', 'daily-2'];
    expect(['half', 'due', 'daily-1', 'daily-2', 'daily-3', 'weekly-1'].map((id) => isDone(done, id))).toEqual([
      true,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect([timesDone(done, 'daily'), timesDone(done, 'weekly'), timesDone([], 'daily')]).toEqual([2, 0, 0]);
    expect(withDone(done, 'daily-3')).toEqual(['half', 'daily-3']);
    expect(withDone(done, 'daily-1')).toEqual(done);
    expect(withDone(done, 'due')).toEqual(['half', 'daily-2', 'due']);
  });
});

const aBreach = (part: Partial<Breach> = {}): Breach => ({ duty: 'response', is: 'stands', dueAt: NOON, ...part });
const missedAs = (duty: string, unit: string | null = 'housing') =>
  ({ change: 'breached', duty, kind: 'response', unit, dueAt: NOON, basis: 'P4' }) as const;
describe('H2 · what was missed, and what became of that', () => {
  const state = { number: 'BL2600001', breaches: [aBreach(), aBreach({ duty: 'sign:A1' })] };

  it('is on record once, with whose it was unless that is kept elsewhere or it is the desk’s', () => {
    const fresh = { number: 'BL2600001' };
    expect(foldBreach(fresh, missedAs('response'), false).breaches).toEqual([aBreach({ unit: 'housing' })]);
    expect(foldBreach(fresh, missedAs('response'), true).breaches).toEqual([aBreach()]);
    expect(foldBreach(fresh, missedAs('response', null), false).breaches).toEqual([aBreach()]);
    expect(() => foldBreach(state, missedAs('response'), false)).toThrow('has a breach of response already');
    const none = { ...state, breaches: [aBreach({ is: 'no-duty' })] };
    expect(foldBreach(none, missedAs('response'), true).breaches).toEqual([aBreach()]);
  });

  it('is judged, set aside, marked or found to be no duty by itself alone', () => {
    const later = at('2026-03-19 12:00');
    const judged = { change: 'breach-judged', duty: 'response', is: 'healed', dueAt: later } as const;
    expect(foldBreach(state, judged, false).breaches).toEqual([
      aBreach({ is: 'healed', dueAt: later }),
      state.breaches[1],
    ]);
    expect(setAside(state, 'sign:A1').breaches).toEqual([aBreach(), aBreach({ duty: 'sign:A1', is: 'set-aside' })]);
    expect(marked(state, 'response', 'waived').breaches[0]).toEqual(aBreach({ mark: 'waived' }));
    expect(noDuty(state, ['response']).breaches.map(({ is }) => is)).toEqual(['no-duty', 'stands']);
    expect(() => setAside(state, 'closing')).toThrow('has no breach of closing');
    expect(foundLate(state, { duty: 'response', dueAt: later, unit: 'xinqi' }).breaches).toEqual([
      state.breaches[1],
      aBreach({ dueAt: later, unit: 'xinqi' }),
    ]);
    expect(foundLate({ number: '' }, { duty: 'response', dueAt: later, unit: null }).breaches).toEqual([
      aBreach({ dueAt: later }),
    ]);
  });

  it.each([
    ['approval:R2', { what: 'approval', release: 'R2' }],
    ['consultation:R2', { what: 'consultation', release: 'R2' }],
    ['command:R12', { what: 'command', release: 'R12' }],
    ['response', null],
    ['sign:approval:R2', null],
  ])('of a release without what it was to have: %s', (duty, is) => {
    expect(releaseWithout(duty)).toEqual(is);
  });
});

const aPhoto = (sha256: string, kind = 'photo') => ({ kind, sha256 });
describe('H5 · whose words, and what is left of them', () => {
  it('at the paths that an event names, also in lists, and nowhere else', () => {
    const body = { says: '甲', list: [{ ref: '乙', id: 1 }, { ref: '丙' }, {}], deep: { why: '丁' }, kept: '戊' };
    const paths = ['says', 'list.*.ref', 'deep.why', 'nothing', 'kept.more', 'says.*'];
    expect(wordsAt(paths, body)).toEqual(['甲', '乙', '丙', '丁']);
    const event = {
      ...body,
      type: 't',
      seq: 1,
      at: NOON,
      actor: { kind: 'system', part: 'intake' } as const,
      prev: '',
      hash: 'h',
      nonce: 'n',
    };
    const left = erasedAt(paths, event);
    expect(wordsAt(paths, left)).toEqual(Array.from({ length: 4 }, () => '〔已依申请清除〕'));
    expect(left).toMatchObject({ kept: '戊', hash: 'h', list: [{ id: 1 }, {}, {}] });
    expect(left).not.toHaveProperty('nonce');
  });

  it.each<[string[], boolean]>([
    [[], false],
    [['', '〔已依申请清除〕'], false],
    [['〔已依申请清除〕', '字'], true],
  ])('anything is left of %j: %s', (words, is) => {
    expect(isWritten(words)).toBe(is);
  });

  it('photos and documents that were handed in, wherever, each once', () => {
    expect(
      photosIn([{ evidence: [aPhoto('b'), aPhoto('a', 'attachment')] }, { is: { evidence: [aPhoto('b')] } }]),
    ).toEqual(['a', 'b']);
    expect(photosIn([aPhoto('x', 'url'), { kind: 'photo' }, null, 'photo'])).toEqual([]);
  });

  it('a person among the units that are complained of', () => {
    expect([personOf('@wang'), personOf('housing')]).toEqual(['wang', null]);
    expect(isAmongThem(undefined, 'housing', 'wang')).toBe(false);
    expect(isAmongThem(['housing'], 'housing')).toBe(true);
    expect(isAmongThem(['@wang'], 'housing', 'wang')).toBe(true);
    expect(isAmongThem(['@wang'], 'housing', 'li')).toBe(false);
    expect(isAmongThem(['@wang'], 'housing')).toBe(false);
    expect(isAmongThem(['@wang'], 'wang')).toBe(false);
  });

  it('H6: what is internal is stopped by H6 where there is nothing else, and shown whole', () => {
    const [internal, name, number] = [
      { kind: 'internal', excerpt: '内部通报' },
      { kind: 'name', excerpt: '张三丰' },
      { kind: 'number', excerpt: '138****0000' },
    ] as const;
    expect([exposureClause([internal]), exposureClause([internal, name])]).toEqual(['H6', 'H5']);
    expect([internal, name, number].map(shownExposure)).toEqual([
      '内部情况“内部通报”',
      '姓名“张…”',
      '个人号码“138****0000”',
    ]);
  });
});

const aHold = (id: string, part: Partial<Hold> = {}): Hold => ({ id, ground: 'appeal', ...part });
const holdsAfter = (is: 'placed' | 'lift-asked' | 'lifted' | 'kept', holds: Hold[], of = 'H1') =>
  foldHold({ holds }, { type: 'hold-changed', hold: of, is, says: '', person: 'li', ground: 'litigation' }).holds;
describe('H5 · what stands against erasure', () => {
  it('each by itself', () => {
    const two = [aHold('H1'), aHold('H2', { asked: 'wang' })];
    expect(holdsAfter('placed', two, 'H3')).toEqual([...two, aHold('H3', { ground: 'litigation' })]);
    expect(holdsAfter('lift-asked', two)).toEqual([aHold('H1', { asked: 'li' }), two[1]]);
    expect(holdsAfter('kept', two, 'H2')).toEqual([aHold('H1'), aHold('H2')]);
    expect(holdsAfter('kept', two)).toEqual(two);
    expect(holdsAfter('lifted', two)).toEqual([two[1]]);
  });
});

const ofCase = (cases: string[], caseNumber: string, was: string) =>
  caseChanged({ cases }, { type: 'case-changed', caseNumber, was });
const unitsIn = ({ is }: { is: string[]; former?: string[] }): string[] => is;
describe('M4 · what follows its case', () => {
  const own = { caseNumber: 'C1', cases: ['C0'] };
  it('into another, and back to one that it was of', () => {
    expect(following(own, { command: 'follow', into: 'C2' })).toEqual({
      type: 'case-changed',
      caseNumber: 'C2',
      was: 'C1',
    });
    expect(following(own, { command: 'follow', into: 'C1' })).toBeNull();
    expect(following(own, { command: 'go-back', to: 'C0' })).toEqual({
      type: 'case-changed',
      caseNumber: 'C0',
      was: 'C1',
    });
    expect(following(own, { command: 'go-back', to: 'C9' })).toBeNull();
    expect(following({}, { command: 'follow', into: 'C2' })).toBeNull();
  });

  it('knows the cases that it was of, and back at one of them those before it', () => {
    expect(ofCase(['C0'], 'C2', 'C1')).toEqual({ caseNumber: 'C2', cases: ['C0', 'C1'] });
    expect(ofCase(['C0', 'C1'], 'C1', 'C2')).toEqual({ caseNumber: 'C1', cases: ['C0'] });
    expect(ofCase(['C0', 'C1'], 'C0', 'C2')).toEqual({ caseNumber: 'C0', cases: [] });
  });

  it('units that have no part any more are kept by name, until they have one again', () => {
    const left = leaving<{ is: string[]; former?: string[] }>({ is: ['a', 'b'] }, { is: ['b', 'c'] }, unitsIn);
    expect(left).toEqual({ is: ['b', 'c'], former: ['a'] });
    expect(leaving<{ is: string[]; former?: string[] }>(left, { is: ['a'], former: ['a'] }, unitsIn)).toEqual({
      is: ['a'],
      former: ['b', 'c'],
    });
    expect(
      leaving<{ is: string[]; former?: string[] }>(
        { is: ['a'], former: ['b'] },
        { is: ['a', 'b'], former: ['b'] },
        unitsIn,
      ),
    ).toEqual({ is: ['a', 'b'] });
  });
});

describe('RFC 6901 · pointers', () => {
  it('name what lies under keys, whatever is in their names', () => {
    expect(pointerTo(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0');
    expect(keysOf('/a~1b/c~0d/0')).toEqual(['a/b', 'c~d', '0']);
    expect(keysOf('')).toEqual([]);
  });

  it('find a value, or say what is in the way', () => {
    const root = { a: { b: 1, n: null }, s: 'text' };
    expect(valueAt(root, '/a/b')).toEqual({ value: 1 });
    expect(valueAt(root, '/a/c')).toBeUndefined();
    expect(valueAt(root, '/a/n/x')).toBeUndefined();
    expect(valueAt(root, '/a/b/x')).toEqual({ blocked: 1, at: '/a/b' });
    expect(valueAt(root, '/s/length')).toEqual({ blocked: 'text', at: '/s' });
    expect(valueAt(root, '/a/toString')).toBeUndefined();
    expect(valueAt(root, '')).toEqual({ value: root });
  });
});

describe('P8, P2 · names and numbers that are one', () => {
  it('whatever their widths, blanks and brackets', () => {
    expect(plainName(' 区 网信办　')).toBe('区网信办');
    expect(plainName('ＡＢ')).toBe('AB');
    for (const number of [
      '网信〔2026〕18号',
      '网信[2026]18号',
      '网信【2026】18 号',
      '网信（2026）18号',
      '网信〈2026〉18号',
    ])
      expect(plainNumber(number)).toBe('网信(2026)18号');
  });
});
