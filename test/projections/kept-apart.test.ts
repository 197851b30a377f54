import { describe, expect, it } from 'vitest';
import type { Case } from '../../functions/domain/case/case.ts';
import type { CaseOpened } from '../../functions/domain/case/events.ts';
import { reckoned } from '../../functions/projections/project.ts';
import { aCase, anAssignment, anEvent, at } from '../domain/samples.ts';
import { memoryPorts } from '../twins/ports.ts';

const opened: CaseOpened = {
  type: 'case-opened',
  number: 'BL2600017',
  policyId: '0000000000000000',
  drill: false,
  offline: false,
  status: 'appraising',
  origin: { source: 'board', kind: 'alert' },
  subject: '环境',
  categories: ['vital-interests'],
  natures: ['grievance'],
  discoveredAt: at('2026-03-20 10:00'),
  suggestion: {
    grades: { opinion: 'III', emergency: null },
    gradeReasons: [{ row: 'gathering', clause: 'A1', says: '聚集' }],
    unit: 'housing',
    unitReasons: [{ row: 'property', clause: 'R2', says: '物业' }],
    wrongdoing: { row: 'report', clause: 'H5', says: '检举' },
  },
  grades: { opinion: 'III', emergency: null },
  gradesConfirmed: false,
};
const record = [
  anEvent(1, opened, '2026-03-20 10:00'),
  anEvent(2, { type: 'confirmed' }, '2026-03-20 10:10'),
  anEvent(3, { type: 'assigned', assignment: anAssignment('housing'), reasons: [] }, '2026-03-20 10:10'),
];
const { store } = memoryPorts({ now: at('2026-03-20 11:00') });
const events: typeof store.events = async (_number, after = 0) => record.filter(({ seq }) => seq > after);
const ports = { store: { ...store, events } };

/** The case after so many events: read as a report of wrongdoing, found to be one, or found to be none. */
const after = (version: number, state: 'suggested' | 'is' | 'is-not'): Case =>
  aCase({ version, wrongdoing: { state, against: [] } });
const proposals = ({ counts }: Awaited<ReturnType<typeof reckoned>>): string[] =>
  Object.keys(counts).filter((key) => key.startsWith('accepted-'));

describe('H5, H2 · what became of proposals, of what is kept apart as a report of wrongdoing', () => {
  it('is counted nowhere, also where it was counted before', async () => {
    const before = await reckoned(ports, after(3, 'is-not'));
    expect(proposals(before)).not.toEqual([]);
    expect(proposals(await reckoned(ports, after(3, 'is'), before))).toEqual([]);
  });

  it('is counted once it is found to be none, whenever the decisions fell: as if the record were read at once', async () => {
    const early = await reckoned(ports, after(1, 'suggested'));
    const decided = await reckoned(ports, after(3, 'suggested'), early);
    expect(proposals(decided)).toEqual([]);
    const found = await reckoned(ports, after(3, 'is-not'), decided);
    expect(proposals(found)).toEqual([
      'accepted-2026-03 grade|accepted',
      'accepted-2026-03 nature|accepted',
      'accepted-2026-03 category|accepted',
      'accepted-2026-03 subject|accepted',
      'accepted-2026-03 unit|accepted',
    ]);
    expect(found.counts).toEqual((await reckoned(ports, after(3, 'is-not'))).counts);
  });
});
