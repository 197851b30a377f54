import { describe, expect, it } from 'vitest';
import type { Case } from '../../functions/domain/case/case.ts';
import type { Event, EventBody } from '../../functions/domain/case/events.ts';
import type { Dispatch } from '../../functions/domain/case/dispatch.ts';
import type { Unit } from '../../functions/domain/people/directory.ts';
import type { Person } from '../../functions/handlers/http/api/person.ts';
import { mayReadDispatch, withoutDispatches } from '../../functions/handlers/http/api/upward.ts';
import { dials, footOf } from '../../functions/handlers/http/pages/link-page.ts';
import { aCase, aContact, aDirectory, anAssignment, at } from '../domain/samples.ts';

describe('ours · what stands under every page', () => {
  it.each<[boolean, string | null, string | null]>([
    [false, null, null],
    [true, null, '仅供试用，请勿录入真实信息'],
    [false, '浙ICP备1号', '浙ICP备1号'],
    [true, '浙ICP备1号', '仅供试用，请勿录入真实信息 · 浙ICP备1号'],
  ])('on trial %s, registered as %s: %s', (trial, icp, expected) => {
    expect(footOf({ trial, icp })).toBe(expected);
  });

  it('dials each number by its name', () => {
    expect(dials([{ name: '值班室', phone: '057486780000' }]).map(({ markup }) => markup)).toEqual([
      '<a class="button" href="tel:057486780000">拨打 值班室 057486780000</a>',
    ]);
  });
});

const NOW = at('2026-03-18 15:00');
const directory = aDirectory();
const personOf = (id: string, role?: 'auditor'): Person => {
  const contact = {
    ...(directory.contacts.find((one) => one.id === id) ?? aContact(id, 'housing')),
    ...(role ? { role } : {}),
  };
  const unit: Unit | undefined = directory.units.find((one) => one.id === contact.unit);
  if (!unit) throw new Error(`no unit of ${id}`);
  return {
    contact,
    unit,
    directory,
    actor: { kind: 'person', id, name: id, unit: unit.id, role: contact.role, via: 'console' },
  };
};
const state: Partial<Case> = {
  assignments: [anAssignment('housing'), anAssignment('xinqi', { id: 'A2', part: 'co-unit' })],
};

describe('M2, P2 · what goes upward is internal', () => {
  it.each<[string, Person, Pick<Dispatch, 'kind' | 'unit'>, boolean]>([
    ['a report to the desk', personOf('wang'), { kind: 'first', unit: 'office' }, true],
    ['an answer to an order to the desk', personOf('wang'), { kind: 'feedback', unit: 'housing' }, true],
    ['an answer to its unit', personOf('zhang'), { kind: 'feedback', unit: 'housing' }, true],
    ['not to another', personOf('sun'), { kind: 'feedback', unit: 'housing' }, false],
    ['no report to a unit, whoever wrote it', personOf('zhang'), { kind: 'first', unit: 'housing' }, false],
    ['all to the auditor', personOf('sun', 'auditor'), { kind: 'first', unit: 'office' }, true],
  ])('%s: %s', (_, person, dispatch, expected) => {
    expect(mayReadDispatch(person, aCase(state), dispatch)).toBe(expected);
  });

  it('and blank in the record to whoever may not read it; what it said nobody reads there', () => {
    const dispatches = [
      { id: 'U1', kind: 'feedback' as const, unit: 'housing', versions: 1 },
      { id: 'U2', kind: 'feedback' as const, unit: 'xinqi', versions: 1 },
    ];
    const bodies: EventBody[] = [
      {
        type: 'dispatch-written',
        dispatch: 'U1',
        kind: 'feedback',
        unit: 'housing',
        version: 1,
        sections: [{ id: 'facts', says: '密件一' }],
      },
      { type: 'dispatch-returned', dispatch: 'U1', reason: '退回一', returnedAt: NOW, redoBy: NOW },
      { type: 'dispatch-returned', dispatch: 'U2', reason: '退回二', returnedAt: NOW, redoBy: NOW },
      { type: 'reported', reportedAt: NOW, to: '市委办', means: '电话', unit: 'office', says: '口头报告' },
      { type: 'noted', says: '公开', star: false },
      { type: 'ended', outcome: 'joined', reason: '同一事', tells: {} },
    ] as EventBody[];
    const events = bodies.map(
      (body, index): Event => ({
        ...body,
        seq: index + 1,
        at: NOW,
        actor: { kind: 'system', part: 'sweep' },
        prev: '',
        hash: '',
      }),
    );
    const read = (id: string): string[] => {
      const text = JSON.stringify(withoutDispatches(events, aCase({ ...state, dispatches }), personOf(id)));
      return ['密件一', '退回一', '退回二', '口头报告', '公开', 'tells'].filter((word) => text.includes(word));
    };
    expect(read('wang')).toEqual(['退回一', '退回二', '口头报告', '公开']);
    expect(read('zhang')).toEqual(['退回一', '公开']);
    expect(read('sun')).toEqual(['退回二', '公开']);
  });
});
