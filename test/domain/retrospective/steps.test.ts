import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { wantedClocks } from '../../../functions/domain/retrospective/clocks.ts';
import type { RetrospectiveCommand } from '../../../functions/domain/retrospective/commands.ts';
import { decide } from '../../../functions/domain/retrospective/decide.ts';
import { possible } from '../../../functions/domain/retrospective/possible.ts';
import { isKnown } from '../../../functions/domain/retrospective/recurrence.ts';
import type { Action, Retrospective } from '../../../functions/domain/retrospective/retrospective.ts';
import { at } from '../samples.ts';
import { byPerson } from '../sheet.ts';
import { action, directory, LATER, lesson, NOW, OPENED, policy } from './samples.ts';

const desk = byPerson('desk', 'qu-zhengfu-ban');
const officer = byPerson('unit-a-officer', 'unit-a', 'officer');
const evidence = [{ kind: 'document' as const, ref: '制度 1 号' }];

const cameOf = (state: Retrospective, command: RetrospectiveCommand, actor = desk): string => {
  const drafts = decide(state, actor, command, { policy, directory, now: NOW, facts: [] });
  return isRefusal(drafts)
    ? `refused: ${drafts.refused}${drafts.field === undefined ? '' : ` ${drafts.field}`}`
    : drafts
        .map(({ type }) => type)
        .filter((type) => type !== 'clocks-changed')
        .join(', ');
};
const done = { state: 'done', doneBy: 'unit-a-officer', doneAt: NOW } as const;
const report = (id = 'M1'): RetrospectiveCommand => ({ command: 'report-done', action: id, says: '', evidence });
const ask = (part: object = {}): RetrospectiveCommand => ({
  command: 'ask-action',
  says: '',
  unit: 'unit-b',
  by: LATER,
  ...part,
});
const next = (time: string, ms: number): string => new Date(Date.parse(time) + ms).toISOString();

describe('D4 · corrective actions', () => {
  it.each<[string, Action['state'], string[]]>([
    ['asked for', 'open', ['action-done', 'refused: not-now /action', 'refused: not-now /action', 'action-dropped']],
    ['reported', 'done', ['refused: not-now /action', 'action-confirmed', 'action-returned', 'action-dropped']],
    ['returned', 'returned', ['action-done', 'refused: not-now /action', 'refused: not-now /action', 'action-dropped']],
    ['confirmed', 'confirmed', Array.from({ length: 4 }, () => 'refused: not-now /action')],
    ['dropped', 'dropped', Array.from({ length: 4 }, () => 'refused: not-now /action')],
  ])('%s', (_, state, expected) => {
    const one = lesson({ actions: [action('M0', { state: 'confirmed' }), action('M1', { ...done, state })] });
    expect([
      cameOf(one, report(), officer),
      cameOf(one, { command: 'confirm-action', action: 'M1' }),
      cameOf(one, { command: 'return-action', action: 'M1', says: '', by: LATER }),
      cameOf(one, { command: 'drop-action', action: 'M1', says: '' }),
    ]).toEqual(expected);
  });

  it('H2: are reported by their own unit with what shows it, and looked at by another than who did', () => {
    const open = lesson({ actions: [action('M1')] });
    expect(cameOf(open, report())).toBe('refused: other-unit /action');
    expect(cameOf(open, { ...report(), evidence: [] } as RetrospectiveCommand, officer)).toBe(
      'refused: evidence-missing /evidence',
    );
    expect(cameOf(open, report('M2'), officer)).toBe('refused: no-such-action /action');
    const own = lesson({ actions: [action('M1', { ...done, doneBy: 'desk' })] });
    expect(cameOf(own, { command: 'confirm-action', action: 'M1' })).toBe('refused: reported-it');
    expect(cameOf(own, { command: 'confirm-action', action: 'M1' }, byPerson('night-desk', 'qu-zhengfu-ban'))).toBe(
      'action-confirmed',
    );
  });

  it.each<[string, object, Partial<Retrospective>, string]>([
    ['of any unit', {}, {}, 'action-asked'],
    ['after now', { by: next(NOW, 1) }, {}, 'action-asked'],
    ['not by now', { by: NOW }, {}, 'refused: limit-past /by'],
    ['within a year', { by: at('2027-03-10 10:00') }, {}, 'action-asked'],
    ['not later', { by: next(at('2027-03-10 10:00'), 1) }, {}, 'refused: limit-too-far /by'],
    ['of none that nobody knows', { unit: 'nobody' }, {}, 'refused: unknown-unit /unit'],
    ['H5: of none that is complained of', {}, { against: ['unit-b'] }, 'refused: not-this-unit /unit'],
    ['twenty at most', {}, { actions: Array.from({ length: 19 }, (_, index) => action(`M${index}`)) }, 'action-asked'],
    [
      'and no more',
      {},
      { actions: Array.from({ length: 20 }, (_, index) => action(`M${index}`)) },
      'refused: too-many-actions',
    ],
  ])('are asked for: %s', (_, part, state, came) => {
    expect(cameOf(lesson(state), ask(part))).toBe(came);
  });

  it('by whose lesson it is of itself alone', () => {
    expect(cameOf(lesson(), ask(), officer)).toBe('refused: other-unit /unit');
    expect(cameOf(lesson(), ask({ unit: 'unit-a' }), officer)).toBe('action-asked');
  });
});

const laterCase = (discoveredAt: string, number = 'BL2600030') => ({ number, subject: '环境', discoveredAt });
const denied = (state: Retrospective): string =>
  cameOf(state, { command: 'deny-recurrence', case: 'BL2600030', says: '' });
const confirmed = (state: Retrospective, of = 'BL2600030', part: object = { later: laterCase(NOW) }): string =>
  cameOf(state, { command: 'confirm-recurrence', case: of, says: '', ...part });
describe('D4 · a lesson is learnt', () => {
  const noted = [{ id: 'R1', case: 'BL2600030', state: 'noted' as const, notedAt: NOW }];
  it.each<[string, Partial<Retrospective>, string]>([
    ['found, with nothing to mend', {}, 'retrospective-closed'],
    [
      'all confirmed or dropped',
      { actions: [action('M1', { state: 'confirmed' }), action('M2', { state: 'dropped' })] },
      'retrospective-closed',
    ],
    ['not before it is found', { foundAt: undefined as never }, 'refused: no-findings'],
    [
      'nor while one is to be mended',
      { actions: [action('M1', { state: 'confirmed' }), action('M2')] },
      'refused: actions-under-way',
    ],
    ['or looked at', { actions: [action('M1', done)] }, 'refused: actions-under-way'],
    ['nor while it may be there again', { recurrences: noted }, 'refused: recurrence-open'],
    [
      'but where a person said',
      { recurrences: [{ id: 'R1', case: 'BL2600030', state: 'is-not', notedAt: NOW }] },
      'retrospective-closed',
    ],
  ])('%s', (_, part, came) => {
    expect(cameOf(lesson(part), { command: 'close', says: '' })).toBe(came);
    expect(possible(lesson(part)).includes('close')).toBe(came === 'retrospective-closed');
  });

  it('and opened anew once it is over', () => {
    const reopen: RetrospectiveCommand = { command: 'reopen', says: '又有反映' };
    expect(cameOf(lesson(), reopen)).toBe('refused: open-already');
    expect(cameOf(lesson({ status: 'closed' }), reopen)).toBe('retrospective-reopened');
  });

  it('H2: a person says whether it is there again, once, of a later case within the year', () => {
    expect(confirmed(lesson())).toBe('recurrence-confirmed');
    expect(denied(lesson())).toBe('refused: nothing-noted /case');
    expect(denied(lesson({ recurrences: noted }))).toBe('recurrence-denied');
    expect(confirmed(lesson({ recurrences: [{ ...noted[0], state: 'is' }] as never }))).toBe(
      'refused: decided-already /case',
    );
    expect(confirmed(lesson(), 'BL2600017')).toBe('refused: own-case /case');
    expect(confirmed(lesson({ cases: ['BL2600010'] }), 'BL2600010')).toBe('refused: own-case /case');
    expect(confirmed(lesson(), 'BL2600030', {})).toBe('refused: not-compared /case');
    expect(confirmed(lesson(), 'BL2600030', { later: laterCase(OPENED) })).toBe('recurrence-confirmed');
    expect(confirmed(lesson(), 'BL2600030', { later: laterCase(next(OPENED, -1)) })).toBe('refused: not-within /case');
    expect(confirmed(lesson(), 'BL2600030', { later: laterCase(at('2027-03-04 10:00')) })).toBe('recurrence-confirmed');
    expect(confirmed(lesson(), 'BL2600030', { later: laterCase(next(at('2027-03-04 10:00'), 1)) })).toBe(
      'refused: not-within /case',
    );
    const { caseNumber: _none, ...ofQuarter } = lesson({ quarter: '2026Q1' });
    expect(confirmed(ofQuarter)).toBe('refused: of-a-quarter /case');
    expect([
      isKnown({ recurrences: noted }, 'BL2600030'),
      isKnown({ recurrences: noted }, 'BL2600031'),
      isKnown({}, 'x'),
    ]).toEqual([true, false, false]);
  });
});

const waitsFor = (part: Partial<Retrospective>): string[] =>
  wantedClocks(lesson(part), policy).map(({ row, of = '', startAt, move }) =>
    [row.kind, of, startAt, JSON.stringify(move)].join(' '),
  );
describe('D4 · what a lesson waits for', () => {
  const unit = '{"unit":"unit-a"}';
  it.each<[string, Partial<Retrospective>, string[]]>([
    ['nothing once it is found', {}, []],
    ['an action, of its unit', { actions: [action('M1')] }, [`retro-action M1 ${OPENED} ${unit}`]],
    [
      'once it was reported, to be looked at by the desk',
      { actions: [action('M1', done)] },
      [`retro-check M1 ${NOW} {"desk":true}`],
    ],
    ['nothing of one that is confirmed', { actions: [action('M1', { ...done, state: 'confirmed' })] }, []],
    ['nor of one that is over', { status: 'closed', actions: [action('M1')] }, []],
    [
      'whether it is there again, also then',
      { status: 'closed', recurrences: [{ id: 'R1', case: 'x', state: 'noted', notedAt: NOW }] },
      [`retro-recurrence R1 ${NOW} {"desk":true}`],
    ],
    ['not once a person said', { recurrences: [{ id: 'R1', case: 'x', state: 'is', notedAt: NOW }] }, []],
  ])('%s', (_, part, expected) => {
    expect(waitsFor(part)).toEqual(expected);
  });

  it('its findings, until they are written', () => {
    const { foundAt: _none, ...open } = lesson({ findings: 0 });
    expect(wantedClocks(open, policy).map(({ row, startAt, move }) => [row.kind, startAt, move])).toEqual([
      ['retro-findings', OPENED, { unit: 'unit-a' }],
    ]);
  });
});

describe('D4 · what a lesson asks to be changed', () => {
  it('is drafted once, and not where it is a unit’s plan', () => {
    const changes = [
      { id: 'C1', of: 'plan' as const, plan: 'x' },
      { id: 'C2', of: 'rules' as const, part: 'clocks' as const },
      { id: 'C3', of: 'rules' as const, part: 'clocks' as const, draft: 'D1' },
    ];
    const drafted = (id: string): string =>
      cameOf(lesson({ changes }), { command: 'draft-change', change: id, draft: 'D2' });
    expect(['C1', 'C2', 'C3', 'C4'].map(drafted)).toEqual([
      'refused: plan-of-a-unit /change',
      'change-drafted',
      'refused: drafted-already /change',
      'refused: no-such-change /change',
    ]);
    const may = (index: number): boolean =>
      possible(lesson({ changes: changes.slice(index, index + 1) })).includes('draft-change');
    expect([may(0), may(1), may(2)]).toEqual([false, true, false]);
  });
});
