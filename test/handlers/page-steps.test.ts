import { describe, expect, it } from 'vitest';
import type { Case, Clock } from '../../functions/domain/case/case.ts';
import type { Event } from '../../functions/domain/case/events.ts';
import type { Post } from '../../functions/domain/people/directory.ts';
import type { Role } from '../../functions/domain/matter/actor.ts';
import { actingAs } from '../../functions/handlers/http/api/person.ts';
import { casePage } from '../../functions/handlers/http/pages/case-page.ts';
import type { Visit } from '../../functions/handlers/http/pages/link/visit.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { aCase, aClock, aContact, aDirectory, anAssignment, aUnit, at } from '../domain/samples.ts';

const NOW = at('2026-03-18 15:00');
const policy = currentPolicy();

/** Who is sent codes about cases and is no officer of a unit: what each is at the desk or in the unit that has the case. */
const PEOPLE: Record<string, { unit: string; role: Role; posts: Post[] }> = {
  coordinator: { unit: 'office', role: 'coordinator', posts: ['unit-officer'] },
  'leader on duty': { unit: 'office', role: 'leader', posts: ['unit-leader'] },
  'leader of the unit': { unit: 'housing', role: 'leader', posts: ['unit-leader'] },
  'head of the unit': { unit: 'housing', role: 'leader', posts: ['principal-leader'] },
};
const directory = aDirectory({
  units: [aUnit('office', { desk: true }), aUnit('housing'), aUnit('xinqi')],
  contacts: [
    ...Object.entries(PEOPLE).map(([id, { unit, role, posts }]) => aContact(id, unit, { role, posts })),
    aContact('officer', 'housing', { phone: '13811111111' }),
    aContact('colleague', 'office', { role: 'coordinator', phone: '13822222222' }),
  ],
  rota: [
    {
      from: at('2026-03-18 08:00'),
      until: at('2026-03-18 20:00'),
      coordinators: ['coordinator', 'colleague'],
      leader: 'leader on duty',
    },
  ],
});

const opened: Event = {
  seq: 1,
  at: NOW,
  actor: { kind: 'system', part: 'intake' },
  ...({
    type: 'case-opened',
    suggestion: {
      grades: { opinion: 'IV', emergency: null },
      gradeReasons: [{ row: 'g', clause: 'A1', says: '仅一条来信' }],
      unit: 'housing',
      unitReasons: [{ row: 'u', clause: 'R2', says: '由其主管' }],
    },
  } as object),
} as Event;

const SIGNED = anAssignment('housing', { state: 'signed', signedAt: NOW, signedBy: 'officer' });

/** Nobody has said in a sentence what it is about. */
type Given = Partial<Case> & { wordless?: true };

function visitOf(who: string, step: string, state: Given, more: Partial<Visit> = {}): Visit {
  const contact = directory.contacts.find(({ id }) => id === who);
  const person = contact && actingAs(directory, contact, 'link');
  if (!person) throw new Error(`no ${who}`);
  const { wordless, ...is } = state;
  const { summary: _said, ...unsaid } = aCase(is);
  const whole = wordless ? unsaid : { ...unsaid, summary: '夜间施工扰民' };
  const code = 'abcdefghjk';
  return {
    code,
    link: {
      codeHash: 'h',
      textId: `${step}.remind`,
      matter: whole.number,
      person: who,
      step,
      issuedAt: NOW,
      expiresAt: at('2026-03-21 15:00'),
      tries: 0,
    },
    person,
    state: whole,
    policy,
    directory,
    assignment: whole.assignments.find(({ unit }) => unit === person.unit.id) ?? null,
    proposal: null,
    proposed: null,
    events: [opened],
    since: [],
    presses: [],
    now: NOW,
    stale: false,
    ...more,
  };
}

const pageOf = (visit: Visit): string =>
  casePage(
    visit,
    { proven: true },
    { phones: [{ name: '值班', phone: '057486780000' }], ofDesk: visit.person.unit.desk === true },
    null,
  );

/** What a page offers, in its order: actions of its forms, and where it leads for whoever signs in. */
const offers = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/name="action" value="([^"]+)"|href="(\/cases\/[^"]*)"/g)].map(
      ([, action, path]) => action ?? (path ? 'sign in' : ''),
    ),
  ),
];

const clockOf = (part: Partial<Clock>): Clock => aClock({ id: 'step', ...part });
const appraising = (grades: Case['grades'], more: Partial<Case> = {}): Partial<Case> => ({
  status: 'appraising',
  gradesConfirmed: false,
  grades,
  clocks: [clockOf({ kind: 'confirm', move: { desk: true } })],
  ...more,
});
const given = (move: Clock['move'], kind: Clock['kind'], more: Partial<Case> = {}): Partial<Case> => ({
  assignments: [SIGNED],
  clocks: [clockOf({ kind, move })],
  ...more,
});

describe('P8 · every step that a text can be about lands the desk and leaders on something to do or to read', () => {
  const IV = { opinion: 'IV', emergency: null } as const;
  const II = { opinion: 'II', emergency: null } as const;
  const unsigned = {
    assignments: [anAssignment('housing')],
    clocks: [clockOf({ kind: 'sign', of: 'A1', move: { unit: 'housing' } })],
  };
  it.each<[string, string, Given, string[]]>([
    ['appraisal', 'coordinator', appraising(IV), ['fresh', 'confirm', 'sign in']],
    ['appraisal of what is grave', 'coordinator', appraising(II), ['sign in']],
    ['appraisal that is overdue', 'leader on duty', appraising(IV), ['instruct', 'sign in']],
    ['what nobody has', 'coordinator', { clocks: [clockOf({ kind: 'response' })] }, ['fresh', 'assign', 'sign in']],
    ['what lacks its sentence', 'coordinator', { wordless: true }, ['sign in']],
    ['a unit that has not signed', 'coordinator', unsigned, ['note', 'settle', 'release', 'remind', 'sign in']],
    ['a unit that has not signed', 'leader on duty', unsigned, ['instruct', 'sign in']],
    ['its own unit that has not signed', 'leader of the unit', unsigned, ['sign', 'hand-on', 'call', 'sign in']],
    [
      'an upward report',
      'coordinator',
      given({ desk: true }, 'immediate-report'),
      ['note', 'settle', 'release', 'remind', 'sign in'],
    ],
    [
      'a public answer that is late',
      'coordinator',
      given({ primary: true }, 'response'),
      ['note', 'settle', 'release', 'remind', 'sign in'],
    ],
    [
      'a public answer that is late',
      'head of the unit',
      given({ primary: true }, 'response'),
      ['hand-on', 'call', 'note', 'sign in'],
    ],
    [
      'whom it asks to lead',
      'head of the unit',
      given({ unit: 'housing' }, 'take-lead', { grades: { opinion: 'I', emergency: null } }),
      ['take-lead', 'hand-on', 'call', 'note', 'sign in'],
    ],
    ['what was joined', 'coordinator', { status: 'ended', endedAs: 'joined', joinedInto: 'BL2600001' }, ['sign in']],
    ['what is closed', 'leader on duty', { status: 'closed' }, ['sign in']],
  ])('%s, to the %s', (_, who, state, expected) => {
    const text = pageOf(visitOf(who, 'step', state));
    expect(offers(text).toSorted()).toEqual(expected.toSorted());
  });

  const rows = policy.clocks;
  it.each(Object.keys(PEOPLE).flatMap((who) => rows.map(({ kind, name, move }) => [name, who, kind, move] as const)))(
    '%s, to the %s: under 30 kB, never a call to the desk by the desk, and no dead end',
    (_, who, kind, move) => {
      const moves: Record<typeof move, Clock['move']> = {
        desk: { desk: true },
        primary: { primary: true },
        assignee: { unit: 'housing' },
        decider: { decider: true },
      };
      const text = pageOf(visitOf(who, 'step', given(moves[move], kind)));
      expect(Buffer.byteLength(text)).toBeLessThan(30_000);
      expect(offers(text).filter((one) => one !== 'view' && one !== 'fresh')).not.toEqual([]);
      expect(text).toContain('href="/cases/BL2600017"');
      const called = /值班室|057486780000/.test(text);
      expect(called).toBe(PEOPLE[who]?.unit !== 'office');
    },
  );
});
