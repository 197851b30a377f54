import { describe, expect, it } from 'vitest';
import type { Case, Clock, Grades } from '../../../functions/domain/case/case.ts';
import type { ClockChange } from '../../../functions/domain/case/clock-changes.ts';
import type { Event, EventBody } from '../../../functions/domain/case/events.ts';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import { regradeOf } from '../../../functions/domain/texts/regrade.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aCase, aClock, anAssignment, at } from '../samples.ts';

const policy = currentPolicy();
const NOW = at('2026-03-18 15:00');
const LIGHT: Grades = { opinion: 'IV', emergency: null };
const GRAVE: Grades = { opinion: 'II', emergency: null };
const by = (name: string): Actor => ({
  kind: 'person',
  id: 'wang',
  name,
  unit: 'office',
  role: 'coordinator',
  via: 'console',
});
const recorded = (bodies: EventBody[], actor: Actor): Event[] =>
  bodies.map((body, index) => ({ ...body, seq: 9 + index, at: NOW, actor, prev: '', hash: '' }));
const graded = (was: Grades, grades: Grades): EventBody => ({
  type: 'graded',
  was,
  grades,
  reason: '',
  differs: false,
});
const clock = (kind: Clock['kind'], part: Partial<Clock> = {}): Clock =>
  aClock({ id: kind, kind, ladder: kind, limit: { hours: 48 }, ...part });

interface Decision {
  was?: Grades;
  now?: Grades;
  opened?: Clock[];
  gone?: { clock: Clock; why?: 'replaced' | 'no-longer-applies' }[];
  missed?: string[];
  clocks?: Clock[];
  state?: Partial<Case>;
  actor?: Actor;
  refuted?: true;
}
function regraded({ was = LIGHT, now = GRAVE, opened = [], gone = [], missed = [], clocks = [], ...more }: Decision) {
  const changes: ClockChange[] = [
    ...opened.map((one) => ({ change: 'opened' as const, clock: one })),
    ...gone.map(({ clock: { id, kind }, why = 'no-longer-applies' }) => ({
      change: 'superseded' as const,
      clockId: id,
      kind,
      why,
    })),
    ...missed.map((clockId) => ({ change: 'missed' as const, clockId })),
  ];
  const decision: EventBody = more.refuted
    ? { type: 'emergency-refuted', body: '应急管理局', says: '查无此事' }
    : graded(was, now);
  return regradeOf(
    recorded([decision, { type: 'clocks-changed', changes }], more.actor ?? by('王建')),
    aCase({ grades: now, clocks: [...clocks, ...opened], assignments: [anAssignment('housing')], ...more.state }),
    [...clocks, ...gone.map((one) => one.clock)],
    policy,
  );
}

const due = (kind: Clock['kind'], local: string, part: Partial<Clock> = {}): Clock =>
  clock(kind, { dueAt: at(local), ...part });
const REPORT = due('immediate-report', '2026-03-18 16:00');
const WRITTEN = due('written-report', '2026-03-18 18:00');
const FIRST = due('first-information', '2026-03-18 20:00');
const ANSWER = due('response', '2026-03-20 14:10');
const PAST = { past: true as const, targetAt: at('2026-03-19 14:30') };
const saidOf = (decision: Decision): [string, string] | null => {
  const said = regraded(decision)?.said();
  return said ? [said.news, said.more] : null;
};
const LOOK = '请登录查看';

describe('A1, P8 · which duties a decision on the grades says, in two places of one text', () => {
  it.each<[string, Decision, [string, string] | null]>([
    ['nothing, where nothing changed', { now: LIGHT }, null],
    ['that nothing is due at another time', {}, ['时限不变', LOOK]],
    ['a new duty with its time', { opened: [REPORT] }, ['即时上报18日16:00', LOOK]],
    [
      'two, the one that is due first before',
      { opened: [WRITTEN, REPORT] },
      ['即时上报18日16:00', '书面报告18日18:00'],
    ],
    [
      'three, and how many in all',
      { opened: [REPORT, WRITTEN, FIRST] },
      ['即时上报18日16:00', '书面报告18日18:00等3项'],
    ],
    ['what is off', { gone: [{ clock: FIRST }] }, ['撤回首次发布', LOOK]],
    ['both, the new one first', { opened: [REPORT], gone: [{ clock: FIRST }] }, ['即时上报18日16:00', '撤回首次发布']],
    [
      'of a lighter grade what is off first',
      { was: GRAVE, now: LIGHT, opened: [ANSWER], gone: [{ clock: REPORT }] },
      ['撤回即时上报', '公开回应20日14:10'],
    ],
    [
      'as much of it as there is room for',
      {
        was: GRAVE,
        now: LIGHT,
        gone: [{ clock: REPORT }, { clock: WRITTEN }, { clock: FIRST }, { clock: ANSWER }],
      },
      ['撤回即时上报、书面报告等4项', LOOK],
    ],
    [
      'two of them whole',
      { was: GRAVE, now: LIGHT, gone: [{ clock: REPORT }, { clock: WRITTEN }] },
      ['撤回即时上报、书面报告', LOOK],
    ],
    [
      'each once',
      { was: GRAVE, now: LIGHT, gone: [{ clock: REPORT }, { clock: { ...REPORT, id: 'immediate-report#2' } }] },
      ['撤回即时上报', LOOK],
    ],
    [
      'not what a graver duty takes the place of',
      { opened: [REPORT], gone: [{ clock: ANSWER, why: 'replaced' }] },
      ['即时上报18日16:00', LOOK],
    ],
    [
      'but of a lighter grade that too',
      { was: GRAVE, now: LIGHT, gone: [{ clock: FIRST, why: 'replaced' }] },
      ['撤回首次发布', LOOK],
    ],
    [
      'not off what is owed anew',
      { was: GRAVE, now: LIGHT, opened: [ANSWER], gone: [{ clock: { ...ANSWER, id: 'response#2' } }] },
      ['公开回应20日14:10', LOOK],
    ],
    [
      'nor what no grade brings',
      { gone: [{ clock: due('confirm', '2026-03-18 16:00') }], opened: [due('decision', '2026-03-18 16:00')] },
      ['时限不变', LOOK],
    ],
    [
      'that a limit was over, and our own target',
      { opened: [due('press-conference', '2026-03-18 10:00', PAST)] },
      ['开发布会已过补19日14:30', LOOK],
    ],
    [
      'the same in the second place',
      { opened: [REPORT, due('press-conference', '2026-03-18 10:00', PAST)] },
      ['即时上报18日16:00', '补开发布会19日14:30'],
    ],
    [
      'that a duty is late already',
      { opened: [due('response', '2026-03-18 10:00')], missed: ['response'] },
      ['公开回应逾18日10:00', LOOK],
    ],
    [
      'once what several units owe by the same time',
      { opened: [due('sign', '2026-03-18 16:00'), due('sign', '2026-03-18 16:00', { id: 'sign:A2' })] },
      ['签收18日16:00', LOOK],
    ],
    [
      'not by another time',
      { opened: [due('sign', '2026-03-18 16:00'), due('sign', '2026-03-18 17:00', { id: 'sign:A2' })] },
      ['签收18日16:00', '签收18日17:00'],
    ],
    [
      'nor where one was over',
      {
        opened: [due('sign', '2026-03-19 14:30'), due('sign', '2026-03-18 14:00', { id: 'sign:A2', ...PAST })],
      },
      ['签收19日14:30', '补签收19日14:30'],
    ],
    [
      'nor where one is late',
      {
        opened: [due('sign', '2026-03-18 14:00'), due('sign', '2026-03-18 14:00', { id: 'sign:A2' })],
        missed: ['sign:A2'],
      },
      ['签收18日14:00', '签收逾18日14:00'],
    ],
    [
      'what ran unconfirmed already, and is owed for good',
      { clocks: [aClock({ ...REPORT, basis: 'M2', limit: { hours: 1 } })] },
      ['即时上报18日16:00', LOOK],
    ],
    [
      'not what was met by then',
      { clocks: [aClock({ ...REPORT, basis: 'M2', limit: { hours: 1 }, state: 'met' })] },
      ['时限不变', LOOK],
    ],
    [
      'nor what was owed before',
      { clocks: [aClock()], was: { opinion: 'III', emergency: null }, now: LIGHT },
      ['时限不变', LOOK],
    ],
  ])('%s', (_, decision, expected) => {
    expect(saidOf(decision)).toEqual(expected);
  });
});

const turn = (was: Grades['emergency'], now: Grades['emergency']): string | undefined =>
  regraded({
    was: { opinion: 'IV', emergency: was },
    now: { opinion: 'IV', emergency: now },
    opened: [REPORT],
  })?.said().turn;

describe('A1, H2 · who decided what', () => {
  it('what became of the emergency', () => {
    expect(turn(null, null)).toBe('等级不变');
    expect(turn('II', 'II')).toBe('等级不变');
    expect(turn(null, 'II')).toBe('突发重大');
    expect(turn('III', 'II')).toBe('突发较大改重大');
    expect(turn('III', null)).toBe('非突发');
    const heavier = { was: { opinion: 'IV', emergency: 'II' }, now: { opinion: 'II', emergency: 'II' } } as const;
    expect(regraded(heavier)?.said().turn).toBe('突发仍重大');
    expect(regraded({ now: LIGHT, gone: [{ clock: FIRST }], refuted: true })?.said().turn).toBe('查无此事');
  });

  it('the old grade, and who decided: a name too long for a text is the desk’s', () => {
    const who = (actor: Actor): string | undefined => regraded({ actor })?.said().who;
    expect(regraded({})?.said().was).toBe('蓝');
    expect(who(by('王建国'))).toBe('王建国');
    expect(who(by('欧阳建国'))).toBe('值班台');
    expect(who({ kind: 'system', part: 'sweep' })).toBe('值班台');
  });

  it.each<[string, Grades, Grades, string, string[]]>([
    ['raised to 重大: leaders too', LIGHT, GRAVE, 'graded-up', ['move', 'desk', 'unit-leader', 'leader-on-duty']],
    ['raised to 较大', LIGHT, { opinion: 'III', emergency: null }, 'graded-up', ['move', 'desk']],
    [
      'a major emergency, whatever the concern',
      LIGHT,
      { opinion: 'IV', emergency: 'I' },
      'graded-up',
      ['move', 'desk', 'unit-leader', 'leader-on-duty'],
    ],
    [
      'a graver emergency of a lighter concern is raised',
      { opinion: 'III', emergency: null },
      { opinion: 'IV', emergency: 'IV' },
      'graded-up',
      ['move', 'desk'],
    ],
    ['lowered, however grave it stays', { opinion: 'I', emergency: null }, GRAVE, 'graded-down', ['move', 'desk']],
  ])('%s', (_, was, now, template, roles) => {
    expect(regraded({ was, now })).toMatchObject({ template, roles });
  });
});

describe('A1, P8 · each unit reads of its own duties', () => {
  const decision = regraded({
    opened: [ANSWER, due('sign', '2026-03-18 16:00', { id: 'sign:A2', move: { unit: 'xinqi' } })],
    gone: [{ clock: { ...REPORT, move: { desk: true } } }],
  });

  it('of the case’s whoever answers for it, of what is the desk’s the desk alone', () => {
    expect(decision?.about('housing')).toEqual(['response']);
    expect(decision?.about('xinqi')).toEqual(['sign:A2']);
    expect(decision?.about('police')).toEqual([]);
    expect(decision?.about()).toEqual(['sign:A2', 'response', 'immediate-report']);
    expect(decision?.said('xinqi').news).toBe('签收18日16:00');
    expect(decision?.said('police').news).toBe('时限不变');
  });
});
