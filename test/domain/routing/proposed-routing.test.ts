import { describe, expect, it } from 'vitest';
import type { Event, EventBody } from '../../../functions/domain/case/events.ts';
import {
  mayTeach,
  proposedRoutingIn,
  routingRow,
  withRoutingRow,
} from '../../../functions/domain/routing/proposed-routing.ts';
import { aCase, anAssignment, at } from '../samples.ts';

const NOW = at('2026-03-18 15:00');
const recorded = (bodies: EventBody[]): Event[] =>
  bodies.map((body, index) => ({
    ...body,
    seq: index + 1,
    at: NOW,
    actor: { kind: 'system', part: 'workflow' },
    prev: '',
    hash: '',
  }));
const given = (unit: string, id: string, part: 'primary' | 'co-unit' = 'primary'): EventBody => ({
  type: 'assigned',
  assignment: anAssignment(unit, { id, part }),
  reasons: [],
});
const asked = (assignmentId: string, reason: string): EventBody => ({
  type: 'return-requested',
  assignmentId,
  by: 'x',
  reason,
  says: '',
});
const decided = (assignmentId: string, part: Partial<Extract<EventBody, { type: 'return-decided' }>>): EventBody => ({
  type: 'return-decided',
  assignmentId,
  accepted: true,
  says: '',
  legalBasis: '《条例》',
  ...part,
});
const final = decided('A3', { accepted: false, final: true, routing: { unit: 'water', subject: '环境' } });
const RECORD = recorded([
  given('housing', 'A1'),
  asked('A1', 'other-area'),
  asked('A1', 'not-our-duty'),
  decided('A1', {}),
  given('police', 'A2', 'co-unit'),
  decided('A2', {}),
  given('xinqi', 'A4'),
  decided('A4', { accepted: false }),
  decided('A9', {}),
  final,
]);

const since = (part: Partial<Parameters<typeof anAssignment>[1]>): string | undefined =>
  proposedRoutingIn(aCase({ assignments: [anAssignment('xinqi', part)] }), RECORD)[0]?.now;

describe('R3 · what the ledger may learn of a final decision', () => {
  it('is the unit, and by whom it was returned before for which reason', () => {
    const state = aCase({ assignments: [anAssignment('water', { id: 'A3' })] });
    expect(proposedRoutingIn(state, RECORD)).toEqual([
      {
        number: 'BL2600017',
        event: 10,
        at: NOW,
        legalBasis: '《条例》',
        unit: 'water',
        subject: '环境',
        returns: [{ unit: 'housing', at: NOW, legalBasis: '《条例》', reason: 'not-our-duty' }],
      },
    ]);
  });

  it('names whose it is today, where that is another', () => {
    expect(since({})).toBe('xinqi');
    expect(since({ part: 'lead' })).toBe('xinqi');
    expect(since({ part: 'co-unit' })).toBeUndefined();
    expect(since({ state: 'taken-back' })).toBeUndefined();
  });

  it('is nothing where nobody decided for good', () => {
    expect(proposedRoutingIn(aCase(), RECORD.slice(0, -1))).toEqual([]);
  });

  it('S4, H5: is nothing of a drill, nor of what may be a report of wrongdoing', () => {
    expect([mayTeach(aCase()), mayTeach(aCase({ drill: true }))]).toEqual([true, false]);
    expect(mayTeach(aCase({ wrongdoing: { state: 'suggested', against: [] } }))).toBe(false);
    expect(proposedRoutingIn(aCase({ drill: true }), RECORD)).toEqual([]);
  });
});

const row = (id: string, part: object = {}) => ({ id, unit: 'housing', clause: 'R2', says: '', ...part });

describe('R2 · the row that the ledger takes over', () => {
  const proposed = {
    number: 'BL2600017',
    event: 10,
    at: NOW,
    unit: 'water',
    subject: '环境',
    legalBasis: '',
    returns: [],
  };

  it('has the name of the place that the ledger has', () => {
    const rows = [row('a', { places: ['小港', '新碶'] })];
    expect(routingRow({ ...proposed, place: '新碶街道' }, '水利局', rows)).toEqual({
      id: 'BL2600017-10',
      unit: 'water',
      clause: 'R2',
      subjects: ['环境'],
      places: ['新碶'],
      says: '水利局承办此类事项，据办件 BL2600017 的最终裁定',
    });
    expect(routingRow({ ...proposed, place: '郭巨' }, '水利局', rows).places).toEqual(['郭巨']);
    expect(routingRow(proposed, '水利局', rows)).not.toHaveProperty('places');
  });

  it.each<[string, object, object, string[]]>([
    ['before a row of its subject', { subjects: ['交通', '环境'] }, {}, ['new', 'known']],
    ['not of another', { subjects: ['交通'] }, {}, ['known', 'new']],
    ['nor of none', {}, {}, ['known', 'new']],
    ['nor of one that goes by words', { subjects: ['环境'], mentions: ['废气'] }, {}, ['known', 'new']],
    [
      'before one of its place',
      { subjects: ['环境'], places: ['小港', '新碶'] },
      { places: ['新碶'] },
      ['new', 'known'],
    ],
    ['not of another place', { subjects: ['环境'], places: ['小港'] }, { places: ['新碶'] }, ['known', 'new']],
    ['nor of any, where it has none', { subjects: ['环境'], places: ['小港'] }, {}, ['known', 'new']],
    ['before one of all places', { subjects: ['环境'] }, { places: ['新碶'] }, ['new', 'known']],
  ])('stands %s', (_, known, added, order) => {
    const rows = withRoutingRow([row('known', known)], row('new', { subjects: ['环境'], ...added }));
    expect(rows.map(({ id }) => id)).toEqual(order);
  });

  it('before the first of several', () => {
    const rows = [
      row('words', { mentions: ['废气'] }),
      row('one', { subjects: ['环境'] }),
      row('two', { subjects: ['环境'] }),
    ];
    expect(withRoutingRow(rows, row('new', { subjects: ['环境'] })).map(({ id }) => id)).toEqual([
      'words',
      'new',
      'one',
      'two',
    ]);
  });
});
