import { describe, expect, it } from 'vitest';
import type { Case, Clock, ReleaseFact } from '../../../functions/domain/case/case.ts';
import { projectionOf } from '../../../functions/domain/projections/projection.ts';
import { statisticsOf } from '../../../functions/domain/projections/statistics.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const figures = (part: Partial<Case> = {}, what = ''): string[] =>
  statisticsOf(aCase(part))
    .map(({ month, figure }) => `${month} ${figure}`)
    .filter((figure) => figure.slice(8).startsWith(what));

const housing = [anAssignment('housing', { state: 'signed', signedAt: at('2026-03-18 14:55') })];

const due = (part: Partial<Clock>) => figures({ assignments: housing, clocks: [aClock(part)] }, 'answer');

describe('ours · what a case adds to the statistics', () => {
  it('is counted once in what came: its source, subject, place and hour, by when it was discovered', () => {
    expect(figures({ place: '新碶街道 黄山路', discoveredAt: at('2026-03-31 23:59') })).toEqual([
      '2026-03 all',
      '2026-03 source|generic',
      '2026-03 subject|环境',
      '2026-03 hour|23',
      '2026-03 place|新碶街道黄山路',
      '2026-03 first|desk|open',
    ]);
  });

  it('P4 · an answer is in time, late or missed by the month in which it fell due; one that runs is none of them', () => {
    expect(due({ state: 'met', dueAt: at('2026-03-31 23:59') })).toEqual(['2026-03 answer|housing|in-time']);
    expect(due({ state: 'met', late: true, dueAt: at('2026-04-01 00:00') })).toEqual(['2026-04 answer|housing|late']);
    expect(due({ state: 'missed' })).toEqual(['2026-03 answer|housing|missed']);
    expect(due({ state: 'running' })).toEqual([]);
  });

  it.each<[string, Partial<ReleaseFact>, string[]]>([
    ['read as passed on, to be reviewed', { reads: 'passed-on' }, ['substance|housing|in-time|no', 'review|housing']],
    ['found to answer', { reads: 'passed-on', answersAll: true }, ['substance|housing|in-time|yes']],
    ['read as an answer', { reads: 'answer' }, ['substance|housing|in-time|yes']],
    ['read by nobody', {}, ['substance|housing|in-time|unread']],
  ])('P4, V1 · an answer in time is of substance or not, beside being in time: %s', (_, read, expected) => {
    const met = at('2026-03-19 10:00');
    const release: ReleaseFact = {
      id: 'R1',
      form: 'online-reply',
      publishedAt: met,
      final: true,
      fulfils: ['response'],
      unit: 'housing',
      ...read,
    };
    const clocks = [aClock({ state: 'met', metAt: met, dueAt: at('2026-03-20 14:10') })];
    const found = figures({ assignments: housing, clocks, releases: [release] });
    expect(found.filter((one) => /substance|review/.test(one))).toEqual(expected.map((one) => `2026-03 ${one}`));
    expect(found).toContain('2026-03 answer|housing|in-time');
  });

  it('A1 · a limit that was over when its grade came is nobody’s miss, and one that was found to be no duty neither', () => {
    const missed = aClock({ state: 'missed' });
    expect(figures({ clocks: [{ ...missed, past: true }] }, 'answer')).toEqual([]);
    const breaches = [{ duty: 'response', is: 'no-duty' as const, dueAt: missed.dueAt }];
    expect(figures({ clocks: [missed], breaches }, 'answer')).toEqual([]);
    expect(figures({ clocks: [missed], breaches }, 'breach')).toEqual([]);
  });

  it('counts nothing that is not owed to the public as an answer', () => {
    const clocks = [
      aClock({ id: 'sign:A1', kind: 'sign', of: 'A1', state: 'met' }),
      aClock({ id: 'follow-up:R1', kind: 'follow-up', of: 'R1', state: 'met' }),
      aClock({ id: 'press-conference', kind: 'press-conference', state: 'met' }),
    ];
    expect(figures({ assignments: housing, clocks }, 'answer')).toEqual(['2026-03 answer|housing|in-time']);
  });

  it.each([
    ['2026-03-18 15:00', 'm30'],
    ['2026-03-18 15:01', 'h2'],
    ['2026-03-18 16:30', 'h2'],
    ['2026-03-18 22:30', 'h8'],
    ['2026-03-19 14:31', 'over'],
  ])('a part of 14:30 that is signed for at %s took %s', (signed, step) => {
    const assignments = [anAssignment('housing', { state: 'signed', signedAt: at(signed) })];
    expect(figures({ assignments }, 'sign')).toEqual([`2026-03 sign|housing|${step}`]);
  });

  it('a part that is still to be signed for is not yet; one that was taken back before is none', () => {
    expect(figures({ assignments: [anAssignment('housing')] }, 'sign')).toEqual(['2026-03 sign|housing|open']);
    expect(figures({ assignments: [anAssignment('housing', { state: 'taken-back' })] }, 'sign')).toEqual([]);
    expect(figures({ status: 'closed', assignments: [anAssignment('housing')] }, 'sign')).toEqual([]);
  });

  it.each([
    ['2026-03-18 19:10', 'h5'],
    ['2026-03-20 14:10', 'h48'],
    ['2026-03-20 14:11', 'h72'],
    ['2026-03-21 14:11', 'over'],
  ])('P4 · what was discovered on the 18th at 14:10 and answered at %s took %s', (answered, step) => {
    const part = { assignments: housing, firstAnsweredAt: at(answered) };
    expect(figures(part, 'first')).toEqual([`2026-03 first|housing|${step}`]);
  });

  it('what waits for its appraisal, or ended without an answer, waits for none', () => {
    expect(figures({ status: 'appraising' }, 'first')).toEqual([]);
    expect(figures({ status: 'ended', endedAs: 'no-answer' }, 'first')).toEqual([]);
  });

  it('a breach is its unit’s and its duty’s, by the month in which it fell due', () => {
    const breaches = [
      { duty: 'sign:A1', is: 'stands' as const, dueAt: at('2026-03-31 23:00') },
      { duty: 'immediate-report', is: 'set-aside' as const, dueAt: at('2026-04-01 01:00') },
      { duty: 'response', unit: 'housing', is: 'elsewhere' as const, dueAt: at('2026-04-01 01:00') },
    ];
    expect(figures({ assignments: housing, breaches }, 'breach')).toEqual([
      '2026-03 breach|housing|sign|stands',
      '2026-04 breach|desk|immediate-report|set-aside',
    ]);
  });

  it('what was joined is in the figures of the older case, its own breaches apart', () => {
    const breaches = [{ duty: 'confirm', is: 'stands' as const, dueAt: at('2026-03-18 15:00') }];
    expect(figures({ status: 'ended', endedAs: 'joined', joinedInto: 'BL2600001', breaches })).toEqual([
      '2026-03 breach|desk|confirm|stands',
    ]);
    expect(figures({ status: 'ended', endedAs: 'entered-by-mistake' })).toEqual([]);
  });

  it('S4, H5 · drills and reports of wrongdoing are in no figure', () => {
    expect(figures({ drill: true })).toEqual([]);
    expect(figures({ wrongdoing: { state: 'suggested', against: [] } })).toEqual([]);
    expect(figures({ wrongdoing: { state: 'is-not', against: [] } })).not.toEqual([]);
  });

  it('is posted under what it is counted as, and its places in a book apart', () => {
    const { counts, grams } = projectionOf(aCase({ place: '新碶' }));
    expect(counts).toContain('statistics-2026-03 source|generic');
    expect(counts).toContain('places-2026-03 place|新碶');
    expect(grams).toContain('counted-2026-03|source|generic');
    expect(grams).toContain('counted-2026-03|place|新碶');
  });
});
