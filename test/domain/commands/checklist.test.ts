import { describe, expect, it } from 'vitest';
import type { Case, ReleaseFact } from '../../../functions/domain/case/case.ts';
import { pointsAsked, pointStates, pointsOf, unclearPoints } from '../../../functions/domain/commands/checklist.ts';
import { CAUSES, type PointTold } from '../../../functions/domain/matter/cause.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { shanghai } from '../../harness/world.ts';
import { aCase } from '../samples.ts';

const policy = currentPolicy();
const asked = (part: Partial<Case>): string[] => pointsAsked(aCase(part), policy).map(({ id }) => id);
const clauses = (causes: NonNullable<Case['causes']>): string[] =>
  pointsAsked(aCase({ causes }), policy).map(({ clause }) => clause);
const emergency = (part: Partial<Case> = {}): Partial<Case> => ({
  grades: { opinion: 'III', emergency: 'III' },
  gradesConfirmed: true,
  ...part,
});
const told = (point: string, inText = true): PointTold => ({ point, inText, says: '第二段' });
const released = (part: Partial<ReleaseFact> = {}): ReleaseFact => ({
  id: 'R1',
  form: 'authoritative',
  publishedAt: shanghai('2026-03-04 12:00'),
  final: false,
  fulfils: ['response'],
  unit: 'xinqi',
  ...part,
});

describe('D2, D3 · what an answer has to say, by what the concern comes of', () => {
  it.each<[string, Partial<Case>, string[]]>([
    ['nobody has said', {}, []],
    ['of none that the rules know', { causes: [] }, []],
    ['an administrative act', { causes: ['administrative-act'] }, ['facts', 'law', 'measures', 'result']],
    ['a policy that is misread', { causes: ['policy-misread'] }, ['content', 'whom', 'ask']],
    ['an emergency', { causes: ['emergency'] }, ['verified', 'measures', 'unknown']],
    ['its grade was confirmed as one', emergency(), ['verified', 'measures', 'unknown']],
    ['the grade is proposed alone', emergency({ gradesConfirmed: false }), []],
    ['a person said that it comes of none, whatever the grade', emergency({ causes: [] }), []],
    [
      'of two: what stands in both lists is asked once',
      { causes: ['administrative-act', 'emergency'] },
      ['facts', 'law', 'measures', 'result', 'verified', 'unknown'],
    ],
    ['H6: a case without content', { causes: ['policy-misread'], offline: true }, []],
    ['S4: the daily drill', { causes: ['policy-misread'], origin: { source: 'drill', kind: 'drill' } }, []],
  ])('%s', (_, part, points) => expect(asked(part)).toEqual(points));

  it('names the clause of each', () => {
    expect(new Set(clauses(['administrative-act']))).toEqual(new Set(['D2']));
    expect(new Set(clauses(['emergency']))).toEqual(new Set(['D3']));
    expect(new Set(clauses(['policy-misread']))).toEqual(new Set(['M1']));
  });

  it('asks a person only where a person named the cause', () => {
    expect(pointsAsked(aCase(emergency()), policy).map(({ required }) => required)).toEqual([false, false, false]);
    expect(pointsAsked(aCase({ causes: ['emergency'] }), policy).map(({ required }) => required)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('has a list for each cause', () =>
    expect(policy.checklists.map(({ cause }) => cause).toSorted()).toEqual([...CAUSES].toSorted()));
});

const stands = (part: Partial<Case>): string[] =>
  pointStates(aCase(part), policy).map(({ id, is, asked: again }) => `${id} ${is}${again ? ' asked' : ''}`);
const ACT: Partial<Case> = { causes: ['administrative-act'] };
const recorded = (points: PointTold[] | undefined, free = false, part: Partial<Case> = ACT) =>
  pointsOf(aCase(part), points, free, policy);

describe('D2 · over all releases of the answer that stands', () => {
  it.each<[string, Partial<Case>, string[]]>([
    ['before the first', ACT, ['facts open asked', 'law open asked', 'measures open asked', 'result open asked']],
    [
      'what one said is not asked of the next',
      { ...ACT, releases: [released({ said: ['facts', 'law'], left: ['result'] })] },
      ['facts said', 'law said', 'measures unsaid asked', 'result left asked'],
    ],
    [
      'two together',
      {
        ...ACT,
        releases: [
          released({ said: ['facts', 'law', 'measures'], left: ['result'] }),
          released({ id: 'R2', said: ['result'] }),
        ],
      },
      ['facts said', 'law said', 'measures said', 'result said'],
    ],
    [
      'one that never was says nothing',
      { ...ACT, releases: [released({ said: ['facts'], void: true })] },
      ['facts open asked', 'law open asked', 'measures open asked', 'result open asked'],
    ],
    [
      'D1: a reopened case is answered anew',
      {
        ...ACT,
        releases: [released({ said: ['facts', 'law', 'measures', 'result'] })],
        renewed: { at: shanghai('2026-03-05 09:00') },
      },
      ['facts open asked', 'law open asked', 'measures open asked', 'result open asked'],
    ],
    [
      'D3: what is not known yet is asked of every release of an emergency',
      { causes: ['emergency'], releases: [released({ said: ['verified', 'measures', 'unknown'] })] },
      ['verified said', 'measures said', 'unknown said asked'],
    ],
  ])('%s', (_, part, points) => expect(stands(part)).toEqual(points));
});

describe('D2, D3 · a release and its points', () => {
  const all = ['facts', 'law', 'measures', 'result'];

  it('refuses one of which nobody says anything, names each with its clause and what would satisfy it', () =>
    expect(recorded([told('facts'), told('law')])).toMatchObject({
      refused: 'points-unsaid',
      clause: 'D2',
      says: expect.stringContaining('采取的措施（行政行为引发的舆情）、处置结果（行政行为引发的舆情）'),
      field: '/points',
    }));

  it('takes a reason in the place of the words', () =>
    expect(recorded(all.map((point) => told(point, point !== 'result')))).toEqual({
      points: all.map((point) => told(point, point !== 'result')),
    }));

  it('records what is there of one that never waits, and names what is missing', () =>
    expect(recorded([told('facts')], true)).toEqual({
      points: [told('facts')],
      unsaid: ['law', 'measures', 'result'].map((point) => ({ point, clause: 'D2' })),
    }));

  it('names what is missing of an emergency that nobody named as the cause, and stops nothing', () =>
    expect(recorded([told('verified')], false, emergency())).toEqual({
      points: [told('verified')],
      unsaid: ['measures', 'unknown'].map((point) => ({ point, clause: 'D3' })),
    }));

  it('says nothing of points where nothing is asked', () => expect(recorded(undefined, false, {})).toEqual({}));

  it.each<[string, PointTold[], boolean, string | null]>([
    ['a point that is none', [told('weather')], false, 'unknown-point'],
    ['one point twice', [told('facts'), told('facts', false)], false, 'point-twice'],
    ['D3: the last word on what is not known yet', [told('unknown')], true, 'not-the-last-word'],
    ['D3: nothing is unknown any more', [told('unknown', false)], true, null],
    ['D3: not known yet, with a next word', [told('unknown')], false, null],
  ])('%s', (_, points, final, refused) =>
    expect(unclearPoints({ points, final }, policy)?.refused ?? null).toBe(refused),
  );
});
