import { describe, expect, it } from 'vitest';
import { apply, fold } from '../../../functions/domain/plan/apply.ts';
import { bearer } from '../../../functions/domain/plan/bearer.ts';
import type { PlanCommand } from '../../../functions/domain/plan/commands.ts';
import { decide } from '../../../functions/domain/plan/decide.ts';
import type { PlanBody } from '../../../functions/domain/plan/events.ts';
import { type PlanMatter, unitsOf, type Waiting } from '../../../functions/domain/plan/plan-matter.ts';
import { notificationsOf } from '../../../functions/domain/plan/saying.ts';
import type { Directory } from '../../../functions/domain/people/directory.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { smallDistrict } from '../../harness/people.ts';
import { aClock, at } from '../samples.ts';

const policy = currentPolicy();
/** A Wednesday. */
const NOW = at('2026-03-04 10:00');
const BEFORE = at('2026-03-02 10:00');
const AFTER = at('2026-03-06 10:00');
const directory = smallDistrict(NOW);
const waiting: Waiting = { draft: 'D1', version: 2, since: NOW, planners: ['unit-a-officer'], above: 'unit-b' };
const reading = { on: '2026-04-15', from: BEFORE, by: at('2026-05-15 12:00') };
const asked = (because: string, from: string) => ({ because, from, by: AFTER });
const aPlan = (part: Partial<PlanMatter> = {}): PlanMatter => ({
  schema: 1,
  number: 'BLY2600001',
  status: 'open',
  version: 3,
  personVersion: 0,
  head: 'h3',
  policyId: policy.id,
  drill: false,
  changedAt: BEFORE,
  openedAt: BEFORE,
  plan: 'noise',
  title: '噪声预案',
  subject: '环境',
  unit: 'unit-a',
  clocks: [],
  ...part,
});
const { above: _above, ...toDistrict } = waiting;

describe('P1, D4 · what each event makes of a plan, and of nothing else of it', () => {
  const answered = { type: 'plan-answered', draft: 'D1', version: 2, planners: ['unit-a-officer'] } satisfies Omit<
    Extract<PlanBody, { type: 'plan-answered' }>,
    'is'
  >;
  it.each<[string, PlanMatter, PlanBody, Partial<PlanMatter>]>([
    [
      'it is in force by another name and of another unit',
      aPlan({ status: 'gone', asked: [asked('R1', BEFORE)] }),
      { type: 'plan-in-force', title: '改名', unit: 'unit-b', ...reading },
      { title: '改名', unit: 'unit-b', reading, asked: [asked('R1', BEFORE)] },
    ],
    [
      'it was read for one cause of two',
      aPlan({ asked: [asked('R1', BEFORE), asked('R2', BEFORE)] }),
      { type: 'plan-in-force', title: '噪声预案', unit: 'unit-a', ...reading, answers: ['R1'] },
      { reading, asked: [asked('R2', BEFORE)] },
    ],
    [
      'it was read for all of them',
      aPlan({ asked: [asked('R1', BEFORE)] }),
      { type: 'plan-in-force', title: '噪声预案', unit: 'unit-a', ...reading, answers: ['R1'] },
      { reading },
    ],
    ['no rules have it', aPlan({ reading, asked: [asked('R1', BEFORE)] }), { type: 'plan-gone' }, { status: 'gone' }],
    [
      'it is proposed',
      aPlan({ status: 'gone' }),
      { type: 'plan-proposed', title: '改名', ...waiting },
      { title: '改名', waiting: { ...waiting, since: AFTER } },
    ],
    [
      'it is proposed for another unit, and waits for the district',
      aPlan(),
      { type: 'plan-proposed', title: '改名', unit: 'unit-b', ...toDistrict },
      { title: '改名', unit: 'unit-b', waiting: { ...toDistrict, since: AFTER } },
    ],
    [
      'another body is above its unit',
      aPlan({ waiting }),
      { type: 'plan-redirected', draft: 'D1', version: 2, above: 'street-c' },
      { waiting: { ...toDistrict, above: 'street-c' } },
    ],
    ['and none', aPlan({ waiting }), { type: 'plan-redirected', draft: 'D1', version: 2 }, { waiting: toDistrict }],
    [
      'D4 · it is consented to: what was asked until it was written is answered, and nothing later',
      aPlan({ waiting, asked: [asked('R1', BEFORE), asked('R2', NOW), asked('R3', AFTER)] }),
      { ...answered, is: 'consented' },
      { answered: { of: 'D1.v2', at: AFTER }, asked: [asked('R3', AFTER)] },
    ],
    [
      'it is returned: all that was asked stands',
      aPlan({ waiting, asked: [asked('R1', BEFORE)] }),
      { ...answered, is: 'returned' },
      { answered: { of: 'D1.v2', at: AFTER }, asked: [asked('R1', BEFORE)] },
    ],
    ['it is withdrawn, which answers nothing', aPlan({ waiting }), { ...answered, is: 'withdrawn' }, {}],
    [
      'it is to be read',
      aPlan({ asked: [asked('R1', BEFORE)] }),
      { type: 'reading-asked', says: '', ...asked('R2', NOW) },
      { asked: [asked('R1', BEFORE), asked('R2', NOW)] },
    ],
  ])('%s', (_, state, body, part) => {
    const stamped = { version: 4, head: 'h4', changedAt: AFTER };
    expect(fold(state, body, { seq: 4, at: AFTER, byPerson: false, hash: 'h4' })).toStrictEqual(
      aPlan({ ...part, ...stamped }),
    );
  });

  const opened: PlanBody = {
    type: 'plan-opened',
    number: 'BLY2600001',
    policyId: policy.id,
    plan: 'noise',
    title: '噪声预案',
    subject: '环境',
    unit: 'unit-a',
  };
  it('is opened once, by the machinery or a person', () => {
    const first = aPlan({ version: 1, head: 'h1', changedAt: NOW, openedAt: NOW });
    const stamp = { seq: 1, at: NOW, byPerson: false, hash: 'h1' };
    expect(fold(null, opened, stamp)).toStrictEqual(first);
    expect(fold(null, opened, { ...stamp, byPerson: true })).toStrictEqual({ ...first, personVersion: 1 });
    const actor = { kind: 'system', part: 'sweep' } as const;
    expect(apply(null, { ...opened, seq: 1, at: NOW, actor, prev: '', hash: 'h1' })).toStrictEqual(first);
    expect(() => fold(first, opened, stamp)).toThrow('opened twice');
    expect(() => fold(null, { type: 'plan-gone' }, stamp)).toThrow('before plan-opened');
    expect(() => fold(first, { type: 'plan-redirected', draft: 'D1', version: 1 }, stamp)).toThrow('waits for nobody');
  });

  it('as texts see it: nothing of it is urgent, and it is over once it is gone', () => {
    expect(bearer(aPlan())).toStrictEqual({
      status: 'open',
      grades: { opinion: 'IV', emergency: null },
      assignments: [],
      number: 'BLY2600001',
      policyId: policy.id,
      drill: false,
      subject: '环境',
      clocks: [],
    });
    expect(bearer(aPlan({ status: 'gone' })).status).toBe('closed');
    expect(unitsOf(aPlan())).toEqual(['unit-a']);
    expect(unitsOf(aPlan({ waiting }))).toEqual(['unit-a', 'unit-b']);
    expect(unitsOf(aPlan({ waiting: { ...waiting, above: 'unit-a' } }))).toEqual(['unit-a']);
  });
});

describe('P1, D4 · what a plan is told, in full', () => {
  const system = { kind: 'system', part: 'sweep' } as const;
  const came = (state: PlanMatter | null, command: PlanCommand): unknown => {
    const drafts = decide(state, system, command, { policy, directory, now: NOW });
    return isRefusal(drafts) ? drafts.refused : drafts.filter(({ type }) => type !== 'clocks-changed');
  };
  const inForce = { command: 'note-in-force', title: '噪声预案', unit: 'unit-a', readAgainOn: '2026-04-15' } as const;
  const proposed = {
    command: 'note-proposed',
    title: '噪声预案',
    unit: 'unit-a',
    draft: 'D1',
    version: 2,
    planners: ['x'],
  } satisfies PlanCommand;
  const many = Array.from({ length: 10 }, (_, index) => asked(`R${index}`, BEFORE));
  it.each<[string, PlanMatter | null, PlanCommand, unknown]>([
    [
      'opened',
      null,
      { command: 'open', number: 'BLY2600002', plan: 'p', title: 't', unit: 'unit-a' },
      [
        {
          type: 'plan-opened',
          number: 'BLY2600002',
          plan: 'p',
          title: 't',
          unit: 'unit-a',
          policyId: policy.id,
          subject: policy.plans.subject,
        },
      ],
    ],
    [
      'opened twice',
      aPlan(),
      { command: 'open', number: 'BLY2600001', plan: 'p', title: 't', unit: 'unit-a' },
      'already-open',
    ],
    ['before it is opened', null, { command: 'note-gone' }, 'no-such-plan'],
    [
      'the name alone',
      aPlan({ reading }),
      { ...inForce, title: '改名' },
      [{ type: 'plan-in-force', title: '改名', unit: 'unit-a', ...reading }],
    ],
    ['what is known', aPlan({ reading }), inForce, 'nothing-new'],
    [
      'what is known, of one that was gone',
      aPlan({ reading, status: 'gone' }),
      inForce,
      [{ type: 'plan-in-force', title: '噪声预案', unit: 'unit-a', ...reading }],
    ],
    [
      'read for a cause',
      aPlan({ asked: [asked('R1', BEFORE), asked('R2', NOW)] }),
      { ...inForce, readOn: '2026-03-03' },
      [
        {
          type: 'plan-in-force',
          title: '噪声预案',
          unit: 'unit-a',
          on: '2026-04-15',
          from: NOW,
          by: at('2026-05-15 12:00'),
          answers: ['R1'],
        },
      ],
    ],
    ['gone', aPlan(), { command: 'note-gone' }, [{ type: 'plan-gone' }]],
    ['gone twice', aPlan({ status: 'gone' }), { command: 'note-gone' }, 'nothing-new'],
    [
      'proposed',
      aPlan(),
      proposed,
      [{ type: 'plan-proposed', title: '噪声预案', unit: 'unit-a', draft: 'D1', version: 2, planners: ['x'] }],
    ],
    [
      'proposed to another',
      aPlan({ waiting }),
      { ...proposed, above: 'street-c' },
      [{ type: 'plan-redirected', draft: 'D1', version: 2, above: 'street-c' }],
    ],
    [
      'proposed in another round',
      aPlan({ waiting }),
      { ...proposed, version: 3 },
      [{ type: 'plan-proposed', title: '噪声预案', unit: 'unit-a', draft: 'D1', version: 3, planners: ['x'] }],
    ],
    [
      'answered',
      aPlan({ waiting }),
      { command: 'note-answered', draft: 'D1', is: 'refused' },
      [{ type: 'plan-answered', is: 'refused', draft: 'D1', version: 2, planners: ['unit-a-officer'] }],
    ],
    [
      'asked for a tenth cause',
      aPlan({ asked: many.slice(1) }),
      { command: 'ask-reading', because: 'S', says: 'x', by: AFTER },
      [{ type: 'reading-asked', because: 'S', says: 'x', from: NOW, by: AFTER }],
    ],
    [
      'asked for an eleventh',
      aPlan({ asked: many }),
      { command: 'ask-reading', because: 'S', says: 'x' },
      'too-many-asked',
    ],
    [
      'asked for an hour that is now',
      aPlan(),
      { command: 'ask-reading', because: 'S', says: 'x', by: NOW },
      'limit-past',
    ],
  ])('%s', (_, state, command, is) => {
    expect(came(state, command)).toStrictEqual(is);
  });
});

describe('P1, P8 · whom an event of a plan is said to', () => {
  const clock = (kind: 'plan-reading' | 'plan-consent', of: string) => ({
    ...aClock({ dueAt: AFTER, startAt: BEFORE, limit: { at: AFTER }, of, ladder: kind }),
    id: `${kind}:${of}`,
    kind,
  });
  const clocks = [clock('plan-reading', 'R1'), clock('plan-consent', 'D1.v2')];
  /** Unit-b is above unit-a. */
  const under = {
    ...directory,
    units: directory.units.map((one) => (one.id === 'unit-a' ? { ...one, superior: 'unit-b' } : one)),
  };
  const said = (state: PlanMatter, body: PlanBody, among: Directory = under): string[] =>
    notificationsOf({ ...body, seq: 4, at: NOW, actor: { kind: 'system', part: 'sweep' }, prev: '', hash: '' }, state, {
      policy,
      directory: among,
      now: NOW,
      channels: [],
      sentTexts: [],
      gap: null,
    }).map(
      ({ key, step, template, action, at: due, people, forDesk }) =>
        `${key} ${step} ${template} ${action} ${due ?? '-'}: ${people.map(({ id }) => id).join()}${forDesk ? ' (desk)' : ''}`,
    );
  const { actions } = policy.texts;
  const without = (...ids: string[]) => ({
    ...under,
    contacts: directory.contacts.map((one) => (ids.includes(one.id) ? { ...one, active: false } : one)),
  });
  const proposed: PlanBody = { type: 'plan-proposed', title: '噪声预案', ...waiting };
  const asks: PlanBody = { type: 'reading-asked', says: '', ...asked('R1', NOW) };
  const answered = { type: 'plan-answered', draft: 'D1', version: 2, planners: ['unit-a-officer'] } satisfies Omit<
    Extract<PlanBody, { type: 'plan-answered' }>,
    'is'
  >;
  it.each<[string, PlanMatter, PlanBody, string[]]>([
    [
      'it is to be read: to its unit',
      aPlan({ clocks }),
      asks,
      [`plan.e4 plan-reading:R1 plan-due ${actions['plan-reading']} ${AFTER}: unit-a-officer`],
    ],
    ['it is proposed anew: to nobody until that is answered', aPlan({ clocks: clocks.slice(1) }), asks, []],
    [
      'its time is over already: to nobody',
      aPlan({ clocks: clocks.map((one) => ({ ...one, state: 'met' as const })) }),
      asks,
      [],
    ],
    [
      'it is proposed: to the leaders above',
      aPlan({ clocks, waiting }),
      proposed,
      [`plan.e4 plan-consent:D1.v2 plan-due ${actions['plan-consent']} ${AFTER}: unit-b-leader,unit-b-head`],
    ],
    [
      'consented: to who wrote it',
      aPlan(),
      { ...answered, is: 'consented' },
      [`plan.e4 case plan-news ${actions['plan-consented']} -: unit-a-officer`],
    ],
    [
      'returned',
      aPlan(),
      { ...answered, is: 'returned' },
      [`plan.e4 case plan-news ${actions['plan-returned']} -: unit-a-officer`],
    ],
    [
      'refused',
      aPlan(),
      { ...answered, is: 'refused' },
      [`plan.e4 case plan-news ${actions['plan-refused']} -: unit-a-officer`],
    ],
    ['withdrawn: to nobody', aPlan(), { ...answered, is: 'withdrawn' }, []],
    ['gone: to nobody', aPlan(), { type: 'plan-gone' }, []],
    [
      'a rung',
      aPlan({ clocks }),
      {
        type: 'rung-fired',
        clockId: 'plan-consent:D1.v2',
        rung: 'half',
        kind: 'remind',
        to: ['unit-b-head'],
        unreachable: [],
      },
      [`plan-consent:D1.v2.half plan-consent:D1.v2 plan-due ${actions['plan-consent']} ${AFTER}: unit-b-head`],
    ],
  ])('%s', (_, state, body, is) => {
    expect(said(state, body)).toEqual(is);
  });

  it('without a body above: to the leaders of the Government Office', () => {
    const moved: PlanBody = { type: 'plan-redirected', draft: 'D1', version: 2 };
    expect(said(aPlan({ waiting: toDistrict }), moved, directory)).toEqual([
      `plan.e4 case plan-due ${actions['plan-consent']} -: duty-leader`,
    ]);
  });

  it('to the desk where nobody can be reached', () => {
    expect(said(aPlan({ clocks }), asks, without('unit-a-officer', 'unit-a-leader', 'unit-a-head'))).toEqual([
      `plan.e4 plan-reading:R1 step-unreachable ${actions['plan-reading']} ${AFTER}: desk (desk)`,
    ]);
    expect(said(aPlan({ clocks }), proposed)).toEqual([
      `plan.e4 plan-consent:D1.v2 step-unreachable ${actions['plan-consent']} ${AFTER}: desk (desk)`,
    ]);
    expect(said(aPlan(), { ...answered, is: 'refused' }, without('unit-a-officer'))).toEqual([
      `plan.e4 case plan-news ${actions['plan-refused']} -: `,
    ]);
  });
});
