/* oxlint-disable unicorn/consistent-function-scoping -- what makes the rows of a table stands beside it */
import { describe, expect, it } from 'vitest';
import {
  likelyKinds,
  opened,
  type RoutingModel,
  softmax,
  vectorOf,
  weightsId,
} from '../../../functions/domain/routing/model.ts';
import {
  digestOf,
  hasSeen,
  isHeldBack,
  type Lesson,
  trained,
  type Training,
} from '../../../functions/domain/routing/training.ts';

const lesson = (features: Record<string, number>, ...kinds: string[]): Lesson => ({
  features: new Map(Object.entries(features)),
  kinds,
});
const LESSONS = [
  lesson({ 甲乙: 1, 乙丙: 2, '§路': 6 }, 'a'),
  lesson({ 甲乙: 1, 丙丁: 2, '§水': 6 }, 'b'),
  lesson({ 乙丙: 1, 丁戊: 1, '§路': 6 }, 'a'),
  lesson({ 丙丁: 1, 丁戊: 3, '§水': 6 }, 'b', 'c'),
  lesson({ 丁戊: 2, 甲乙: 1, '§': 6 }, 'c'),
];
const NEXT = [
  lesson({ 甲乙: 1, 戊己: 2, '§路': 6 }, 'd'),
  lesson({ 戊己: 1, 丙丁: 2, '§水': 6 }, 'd', 'b'),
  lesson({ 乙丙: 1, 戊己: 1, '§路': 6 }, 'a'),
];
const training: Training = { about: '试', messages: 2, places: 0, features: 10 };

const weightsOf = (stored: ReturnType<typeof trained>) => {
  const { grams, rarity, weights, step, bias, kinds } = opened(stored);
  return { kinds, grams: [...grams.keys()], rarity: [...rarity], weights: [...weights], step, bias };
};

// The figures are those of a second program, written from what the doc lines of training and model promise.
const gramsOf = (lessons: Lesson[], part: Partial<Training> = {}): string =>
  trained(lessons, { ...training, ...part }).grams;
const from = (place: string, features: Record<string, number>) => ({ ...lesson(features, 'a'), place });

describe('R1–R3 · what is learnt of a few lessons, figure by figure', () => {
  it('from nothing', () => {
    const stored = trained(LESSONS, training);
    expect(stored).toMatchObject({ about: '试', lessons: 5 });
    expect(stored).not.toHaveProperty('seen');
    expect(weightsOf(stored)).toEqual({
      kinds: ['a', 'b', 'c'],
      grams: ['§水', '§路', '丁戊', '丙丁', '乙丙', '甲乙'],
      // ln(5/2) and ln(5/3), in 32 steps.
      rarity: [29, 29, 16, 29, 29, 16],
      weights: [-125, 116, -84, 124, -120, -127, -108, -83, 105, -107, 104, -91, 108, -103, -110, -84, -71, 52],
      step: 0.0141112,
      bias: [0.0194, -0.0151, -0.0043],
    });
  });

  it('with room for two features: those of the tables stay, and are weighed anew', () => {
    expect(weightsOf(trained(LESSONS, { ...training, features: 2 }))).toEqual({
      kinds: ['a', 'b', 'c'],
      grams: ['§水', '§路'],
      rarity: [29, 29],
      weights: [-125, 119, -89, 125, -121, -127],
      step: 0.0153972,
      bias: [-0.0929, -0.1056, 0.1985],
    });
  });

  it('from a base: all that it knows stays, with one feature more and a kind of body that it did not know', () => {
    const base = trained(LESSONS, training);
    expect(weightsOf(trained(NEXT, { ...training, features: 1 }, base))).toEqual({
      kinds: ['a', 'b', 'c', 'd'],
      grams: ['§水', '§路', '丁戊', '丙丁', '乙丙', '戊己', '甲乙'],
      // ln(8/3): what the base learnt from counts with it.
      rarity: [29, 29, 16, 29, 29, 31, 16],
      weights: [
        -105, 106, -82, 7, 64, -123, -127, 23, -74, -57, 72, 0, -80, 89, -76, 2, 119, -79, -83, -46, -28, -9, -15, 29,
        -94, -56, 28, 36,
      ],
      step: 0.0205726,
      bias: [-0.1406, -0.0237, -0.0262, 0.1755],
    });
  });

  it('H5 · no word that too few messages say, nor one of too few places, nor whom a letter addresses', () => {
    const said = [
      from('P1', { 停水: 1, 望江: 1 }),
      from('P1', { 望江: 1 }),
      from('P2', { 停水: 1 }),
      from('P3', { '§路': 6 }),
    ];
    expect(gramsOf(said, { places: 2 })).toBe('停水');
    expect(gramsOf(said, { places: 1 })).toBe('停水 望江');
    expect(gramsOf(said, { places: 2, messages: 3 })).toBe('');
    // Where lessons are of fewer places than are asked for, all of them is enough; what tables say needs no place.
    const one = said.map((each) => ({ ...each, place: 'P1' }));
    expect(gramsOf(one, { places: 3 })).toBe('停水 望江');
    expect(gramsOf([...said, from('P3', { '§路': 6 })], { places: 2 })).toBe('§路 停水');
    const letters = [lesson({ 书记: 1, 停水: 1 }, 'a'), lesson({ 书记: 1, 停水: 1 }, 'b')];
    expect(gramsOf(letters)).toBe('停水');
  });

  it('by digests says what it learnt from, in no order of theirs', () => {
    const stored = trained(
      ['一', 'BL2600017', undefined].map((id) => ({
        ...lesson({ 停水: 1 }, 'a'),
        ...(id === undefined ? {} : { id }),
      })),
      training,
    );
    expect(stored.seen).toBe('00fkpq5of5');
    expect(['一', 'BL2600017', '二'].map(hasSeen(stored))).toEqual([true, true, false]);
    expect(hasSeen({})('一')).toBe(false);
    // 7 × 31 + 0x4E00 = 20185, written in 36 signs.
    expect([digestOf('一'), digestOf(''), digestOf('BL2600017')]).toEqual(['00fkp', '00007', 'q5of5']);
    expect(['早高峰', '停水', '路灯', '夜市', '学区', '工资'].map(isHeldBack)).toEqual([
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

describe('R2 · what weights say of a matter', () => {
  const model: RoutingModel = {
    kinds: ['人社局', '教育局'],
    grams: new Map([
      ['学区', 0],
      ['教育', 1],
      ['§路', 2],
    ]),
    rarity: Uint8Array.from([32, 16, 32]),
    weights: Int8Array.from([0, 10, 0, 5, 10, 20]),
    step: 0.1,
    bias: [0.5, 0],
  };

  it('a vector of length one, of what it knows alone', () => {
    // 3 × 1 and 8 × ½.
    expect(
      vectorOf(
        model,
        new Map([
          ['学区', 3],
          ['教育', 8],
          ['停水', 9],
        ]),
      ),
    ).toEqual([
      { gram: '学区', at: 0, value: 0.6 },
      { gram: '教育', at: 1, value: 0.8 },
    ]);
    expect(vectorOf(model, new Map([['停水', 9]]))).toEqual([]);
    expect(vectorOf({ ...model, rarity: new Uint8Array(3) }, new Map([['学区', 3]]))).toEqual([
      { gram: '学区', at: 0, value: 0 },
    ]);
  });

  it('shares that make one together, however large the scores', () => {
    expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
    expect(softmax([Math.log(3), 0]).map((share) => share.toFixed(6))).toEqual(['0.750000', '0.250000']);
  });

  it('each kind with its share and the words that weighed, the likeliest first', () => {
    const said = likelyKinds(
      model,
      new Map([
        ['学区', 3],
        ['教育', 8],
      ]),
      () => true,
    );
    // 0.6 × 1 + 0.8 × 0.5 = 1 against 0.5: 1 / (1 + e^-0.5).
    expect(said.map(({ kind, share, words }) => [kind, share.toFixed(4), words])).toEqual([
      ['教育局', '0.6225', ['学区', '教育']],
      ['人社局', '0.3775', []],
    ]);
    const listed = likelyKinds(
      model,
      new Map([
        ['学区', 3],
        ['教育', 8],
        ['§路', 1],
      ]),
      (gram) => gram !== '学区',
    );
    expect(listed[0]?.words).toEqual(['教育']);
    const none = likelyKinds({ ...model, bias: [0, 0] }, new Map(), () => true);
    expect(none.map(({ kind, share }) => [kind, share])).toEqual([
      ['人社局', 0.5],
      ['教育局', 0.5],
    ]);
  });

  it('of words that lie in one another the longer, of those that overlap the heavier, three at most', () => {
    const told = (...grams: [string, number][]): string[] | undefined =>
      likelyKinds(
        {
          kinds: ['a'],
          grams: new Map(grams.map(([gram], at) => [gram, at])),
          rarity: new Uint8Array(grams.length).fill(32),
          weights: Int8Array.from(grams, ([, weight]) => weight),
          step: 1,
          bias: [0],
        },
        new Map(grams.map(([gram]) => [gram, 1])),
        () => true,
      )[0]?.words;
    expect(told(['学区', 9], ['学区划', 5])).toEqual(['学区划']);
    expect(told(['学区划', 9], ['学区', 5])).toEqual(['学区划']);
    expect(told(['学区', 9], ['区划', 5])).toEqual(['学区']);
    expect(told(['区划', 9], ['学区', 5])).toEqual(['区划']);
    expect(told(['停水', 1], ['学区', 9], ['路灯', 5], ['夜市', 3])).toEqual(['学区', '路灯', '夜市']);
    expect(told(['停水', -4], ['学区', 0])).toEqual([]);
    expect(told(['水表', 5], ['公交', 5])).toEqual(['公交', '水表']);
  });

  it('for three kinds, of all that there are', () => {
    const wide: RoutingModel = {
      kinds: ['a', 'b', 'c', 'd'],
      grams: new Map([['停水', 0]]),
      rarity: Uint8Array.from([32]),
      weights: Int8Array.from([4, 3, 2, 1]),
      step: 1,
      bias: [0, 0, 0, 0],
    };
    const said = likelyKinds(wide, new Map([['停水', 2]]), () => true);
    expect(said.map(({ kind, words }) => [kind, words])).toEqual([
      ['a', ['停水']],
      ['b', ['停水']],
      ['c', ['停水']],
      ['d', []],
    ]);
  });

  it('is called by the first sixteen signs of its hash, and refuses what was cut off', () => {
    expect(weightsId('0123456789abcdef0123')).toBe('0123456789abcdef');
    const stored = trained(LESSONS, training);
    expect(opened(stored)).not.toHaveProperty('id');
    expect(opened(stored, 'w1').id).toBe('w1');
    expect(() => opened({ ...stored, bias: [0, 0] })).toThrow('train it again');
    expect(() => opened({ ...stored, rarity: stored.rarity.slice(0, 4) })).toThrow('train it again');
    expect(() => opened({ ...stored, kinds: ['a', 'b'] })).toThrow('train it again');
  });
});
