import { describe, expect, it } from 'vitest';
import type { CaseOpened, Draft, Event } from '../../../functions/domain/case/events.ts';
import { acceptanceFacts } from '../../../functions/domain/projections/acceptance.ts';
import { anAssignment, at, anEvent as event } from '../samples.ts';

const opened = (kind: CaseOpened['origin']['kind'] = 'alert'): Draft => ({
  type: 'case-opened',
  number: 'BL1',
  policyId: 'f'.repeat(16),
  drill: false,
  offline: false,
  status: 'appraising',
  origin: { source: 'board', kind },
  subject: '环境',
  categories: ['vital-interests'],
  natures: ['grievance'],
  discoveredAt: at('2026-03-31 20:00'),
  suggestion: {
    grades: { opinion: 'III', emergency: null },
    gradeReasons: [{ row: 'gathering', clause: 'A1', says: '聚集' }],
    unit: 'housing',
    unitReasons: [{ row: 'property', clause: 'R2', says: '物业' }],
  },
  grades: { opinion: 'III', emergency: null },
  gradesConfirmed: false,
});

const counts = (...events: Event[]): string[] => acceptanceFacts(events, {}).counts;
const REGRADED: Draft = {
  type: 'graded',
  was: { opinion: 'III', emergency: null },
  grades: { opinion: 'IV', emergency: null },
  reason: '只是转述',
  differs: true,
};

const given = (unit: string, part: 'primary' | 'co-unit' = 'primary'): Draft => ({
  type: 'assigned',
  assignment: anAssignment(unit, { part }),
  reasons: [],
});

describe('H2 · how often what is proposed is accepted', () => {
  it('by the month of the decision: as it stands, accepted; otherwise, overruled by its row', () => {
    expect(
      counts(
        event(1, opened(), '2026-03-31 20:00'),
        event(2, { type: 'confirmed', natures: ['grievance'], categories: ['other'] }, '2026-04-01 09:00'),
        event(3, REGRADED, '2026-04-01 09:00'),
        event(4, { type: 'assigned', assignment: anAssignment('housing'), reasons: [] }, '2026-04-01 09:00'),
      ),
    ).toEqual([
      'accepted-2026-04 grade|overruled|gathering',
      'accepted-2026-04 nature|accepted',
      'accepted-2026-04 category|overruled|vital-interests',
      'accepted-2026-04 subject|accepted',
      'accepted-2026-04 unit|accepted',
    ]);
  });

  it('the first unit alone decides on the proposed one, and a co-unit never', () => {
    const found = counts(
      event(1, opened(), '2026-03-31 20:00'),
      event(2, given('xinqi', 'co-unit'), '2026-03-31 20:10'),
      event(3, given('xinqi'), '2026-03-31 20:20'),
      event(4, given('housing'), '2026-03-31 20:30'),
    );
    expect(found).toEqual(['accepted-2026-03 unit|overruled|property']);
  });

  it('nothing of what a person registered himself', () => {
    expect(
      counts(event(1, opened('registered'), '2026-03-31 20:00'), event(2, { type: 'confirmed' }, '2026-03-31 20:05')),
    ).toEqual([]);
  });

  it('M4 · that it is not the district’s: ended as that, accepted; put back or confirmed, overruled; by an alert, neither', () => {
    const first = opened();
    if (first.type !== 'case-opened') throw new Error('it opens');
    const waits: Draft = { ...first, suggestion: { ...first.suggestion, elsewhere: ['上海'] } };
    const of = (...then: Draft[]): string[] =>
      counts(...[waits, ...then].map((one, index) => event(index + 1, one, '2026-03-31 21:00'))).filter((key) =>
        key.includes('elsewhere'),
      );
    expect(of({ type: 'ended', outcome: 'elsewhere', reason: '上海' })).toEqual([
      'accepted-2026-03 elsewhere|accepted',
    ]);
    expect(of({ type: 'marked-ours' }, { type: 'ended', outcome: 'elsewhere', reason: '上海' })).toEqual([
      'accepted-2026-03 elsewhere|overruled|上海',
    ]);
    expect(of({ type: 'confirmed' })).toEqual(['accepted-2026-03 elsewhere|overruled|上海']);
    expect(of({ type: 'marked-ours', alertId: 'a', names: ['北仑'] })).toEqual([]);
  });

  it('is the same in any cut of the record', () => {
    const record = [
      event(1, opened(), '2026-03-31 20:00'),
      event(2, { type: 'confirmed' }, '2026-04-01 09:00'),
      event(3, { type: 'answer-found', release: 'R1', reason: '附件有结果' }, '2026-04-02 09:00'),
    ];
    const first = acceptanceFacts(record.slice(0, 1), {});
    const rest = acceptanceFacts(record.slice(1), first.units);
    expect([...first.counts, ...rest.counts]).toEqual(counts(...record));
  });
});
