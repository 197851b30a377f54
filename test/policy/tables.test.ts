import { describe, expect, it } from 'vitest';
import { clockRows } from '../../functions/domain/rules/clock-rows.ts';
import type { ClockRow, Recipient } from '../../functions/domain/rules/policy.ts';
import { durationMs } from '../../functions/domain/matter/instant.ts';
import { canonicalJson, currentPolicy, policyIdOf } from '../../functions/policy/load.ts';
import { units } from '../../infra/local/seed/units.ts';

const policy = currentPolicy();
const row = (kind: string, when: ClockRow['when'] = {}): ClockRow | undefined =>
  policy.clocks.find(
    (r) =>
      r.kind === kind &&
      Object.entries(when).every(
        ([name, value]) => JSON.stringify(Reflect.get(r.when, name)) === JSON.stringify(value),
      ),
  );

describe('A1, P8 · each duty has a name of its own in texts', () => {
  // The same duty within a shorter time has the same name for people.
  const named = policy.clocks.map(({ kind, per, limit, name, action }) => ({
    kind,
    duty: `${name} ${per ?? ''}`,
    alike: `${per ?? ''} ${JSON.stringify(limit)}`,
    said: action ?? policy.texts.actions[kind],
  }));

  it.each(['confirm', 'first-information', 'response'])('%s', (kind) => {
    const own = named.filter((one) => one.kind === kind);
    expect(own.length).toBeGreaterThan(1);
    expect(new Set(own.map(({ said }) => said)).size).toBe(own.length);
  });

  it('and no other kind has two that may run at one time', () => {
    const other = named.filter(({ kind }) => !['confirm', 'first-information', 'response'].includes(kind));
    for (const one of other)
      for (const two of other.filter(({ kind, said }) => kind === one.kind && said === one.said))
        expect(two.duty === one.duty || two.alike === one.alike).toBe(true);
  });
});

describe('the policy has one id', () => {
  it('is the first 16 hex digits of the hash of everything else', () => {
    const { id, ...rest } = policy;
    expect(id).toMatch(/^[0-9a-f]{16}$/);
    expect(policyIdOf(rest)).toBe(id);
    expect(policyIdOf(policy)).toBe(id);
  });

  it('H3 · is another where one day of rest is another: holidays are part of the rules', () => {
    const { id, ...rules } = currentPolicy();
    const [first, ...days] = rules.calendar.days;
    if (!first) throw new Error('a calendar without days');
    const moved = { ...rules.calendar, days: [{ ...first, rest: !first.rest }, ...days] };
    expect(policyIdOf({ ...rules, calendar: moved })).not.toBe(id);
  });

  it('changes with any figure, and not with the order of keys', () => {
    expect(policyIdOf({ ...policy, appraisal: { ...policy.appraisal, minutes: 31 } })).not.toBe(policy.id);
    expect(policyIdOf(Object.fromEntries(Object.entries(policy).toReversed()))).toBe(policy.id);
  });

  it('keeps the order of lists, and drops what is undefined', () => {
    expect(canonicalJson({ b: [2, 1, null], a: undefined, c: { z: '九', y: true } })).toBe(
      '{"b":[2,1,null],"c":{"y":true,"z":"九"}}',
    );
  });
});

/** What a text says that was done of an order: no clock waits for it. */
const ORDER_NEWS = [
  'order-replied',
  'order-returned',
  'order-completed',
  'order-withdrawn',
  'order-urged',
  'order-reopened',
  'order-corrected',
  'order-reworded',
];
const CONFERENCE_NEWS = ['conference-speaker', 'conference-limit'];
const INQUIRY_NEWS = ['inquiry-speaker', 'inquiry-approve', 'inquiry-approved', 'inquiry-returned'];
const WATCH_NEWS = [
  'watch-moved',
  'watch-off',
  'watch-removed',
  'watch-seen',
  'watch-submitted',
  'watch-returned',
  'watch-approved',
];
const MEASURE_NEWS = ['measure-decide', 'measure-decided', 'measure-dropped', 'measure-mended', 'measure-unmended'];
const EXERCISE_NEWS = ['exercise-started', 'exercise-over'];
const HANDOVER_NEWS = ['handover-decide', 'handover-dropped', 'handover-retracted'];
const ASSESSMENT_NEWS = [
  'assessment-finding',
  'assessment-launch',
  'assessment-postpone',
  'assessment-not-launch',
  'assessment-moved',
  'assessment-dropped',
  'assessment-echo',
  'assessment-unruled',
  'assessment-regraded',
];
const PLAN_NEWS = ['plan-consented', 'plan-returned', 'plan-refused'];
const RETRO_NEWS = ['retro-done', 'retro-returned', 'retro-confirmed', 'retro-dropped', 'retro-reopened'];
const CONSULTATION_NEWS = ['consultation-approved', 'consultation-moved', 'consultation-resumed'];

describe('P3, P3a, P4, D3, M2 · which clock arises when, and how long', () => {
  it.each([
    [
      'P4 · everything but emergencies I and II is answered within 48 hours',
      row('response'),
      'P4',
      ['III', 'IV', 'none'],
      48,
    ],
    [
      'P3 · a press conference within 24 hours hangs on the emergency grade',
      row('press-conference'),
      'P3',
      ['I', 'II'],
      24,
    ],
    [
      'P3a · first information within 5 hours is on by default',
      row('first-information', { emergencyGrades: ['I', 'II'] }),
      'P3a',
      ['I', 'II'],
      5,
    ],
    [
      'D3 · first information for a larger emergency',
      row('first-information', { emergencyGrades: ['III'] }),
      'D3',
      ['III'],
      12,
    ],
    [
      'D3 · first information for an ordinary emergency',
      row('first-information', { emergencyGrades: ['IV'] }),
      'D3',
      ['IV'],
      24,
    ],
  ])('%s', (_, found, clause, grades, hours) => {
    expect(found).toMatchObject({
      clause,
      start: 'discovery',
      limit: { hours },
      when: { emergencyGrades: grades },
      move: 'primary',
    });
    expect(found?.off).toBeUndefined();
    expect(found?.when.opinionGrades).toBeUndefined();
  });

  it('A4, D1, D3, M2, M4, P1, P3, P5, P8, R2, R3, R4, S1 · marks the figures that the notice does not set as ours', () => {
    const ours = policy.clocks.filter((r) => r.limitClause === 'ours').map((r) => r.clause);
    expect([...new Set(ours)].toSorted()).toEqual([
      'A4',
      'D1',
      'D3',
      'M2',
      'M4',
      'P1',
      'P3',
      'P5',
      'P8',
      'R2',
      'R3',
      'R4',
      'S1',
    ]);
  });

  it('H4 · every legal clock that is not given per release runs from discovery; who leads, what goes upward, a co-unit’s answer, a word to a superior, a step of a plan, missing outlets, what came of a release, what the media said and a consultation to convene are no limit to the public; a reopening brings a limit of our own', () => {
    const ours = [
      'take-lead',
      'immediate-report',
      'written-report',
      'receipt',
      'feedback',
      'ask-superior',
      'relay',
      'contribution',
      'tell-superior',
      'plan-step',
      'settlement',
      'handoff',
      'spread',
      'effect',
      'media-reply',
      'convene',
    ];
    const legal = policy.clocks.filter(
      (r) => r.clause !== 'ours' && r.per !== 'release' && !ours.includes(r.kind) && r.per !== 'reopening',
    );
    const [again] = policy.clocks.filter((r) => r.per === 'reopening');
    expect(again).toMatchObject({ limitClause: 'ours', start: 'event' });
    expect(legal.map((r) => r.start)).toEqual(legal.map(() => 'discovery'));
  });

  it('every pair of grades has exactly one of response and press conference', () => {
    for (const emergency of ['I', 'II', 'III', 'IV', 'none'] as const) {
      const duties = policy.clocks.filter(
        (r) => ['response', 'press-conference'].includes(r.kind) && r.when.emergencyGrades?.includes(emergency),
      );
      expect(duties).toHaveLength(1);
    }
  });

  it('every kind of clock has a row, a name for people and an action for texts', () => {
    const kinds = Object.keys(policy.texts.actions).filter(
      (kind) =>
        ![
          'return-accepted',
          'return-rejected',
          'everything',
          'regrade',
          ...ORDER_NEWS,
          ...CONFERENCE_NEWS,
          ...CONSULTATION_NEWS,
          ...INQUIRY_NEWS,
          ...WATCH_NEWS,
          ...PLAN_NEWS,
          ...EXERCISE_NEWS,
          ...HANDOVER_NEWS,
          ...ASSESSMENT_NEWS,
          ...MEASURE_NEWS,
          ...RETRO_NEWS,
          'report-decide',
        ].includes(kind),
    );
    const rows = [
      ...clockRows(policy),
      ...policy.orders.clocks,
      ...policy.conferences.clocks,
      ...(policy.consultations?.clocks ?? []),
      ...(policy.inquiries?.clocks ?? []),
      ...(policy.watches?.clocks ?? []),
      ...policy.plans.clocks,
      ...(policy.exercises?.clocks ?? []),
      ...(policy.handovers?.clocks ?? []),
      ...(policy.assessments?.clocks ?? []),
      ...(policy.measures?.clocks ?? []),
      ...(policy.retrospectives?.clocks ?? []),
    ];
    expect(new Set(rows.map((r) => r.kind as string))).toEqual(new Set(kinds));
  });
});

describe('P3, P4, P7 · what a form of release may stop', () => {
  it('only a conference, of its own or of the superior government, stops the 24 hours; a briefing is none', () => {
    const forms = policy.forms.filter((form) => form.fulfils.includes('press-conference')).map((form) => form.id);
    expect(forms).toEqual(['press-conference', 'superior-release']);
  });

  it('a conference and a briefing need head or spokesperson', () => {
    expect(policy.forms.filter((form) => form.attendance).map((form) => form.id)).toEqual([
      'press-conference',
      'briefing',
    ]);
  });

  it('P4 · no answer is always proposed to a decider', () => {
    expect(policy.ends.find((end) => end.outcome === 'no-answer')?.proposal).toEqual({ kind: 'no-answer' });
  });
});

describe('R1, R2 · the ledger names units that exist', () => {
  const known = new Set(units.map((unit) => unit.id));

  it.each([...policy.routing.rows.map((r) => [r.id, r.unit]), ['default', policy.routing.defaultUnit]])(
    '%s → %s',
    (_, unit) => {
      expect(known.has(unit ?? '')).toBe(true);
    },
  );

  it('has a row for every sub-district', () => {
    const routed = new Set(policy.routing.rows.map((r) => r.unit));
    expect(units.filter((unit) => unit.kind === 'sub-district' && !routed.has(unit.id))).toEqual([]);
  });
});

describe('every row names its clause or `ours`', () => {
  const named: string[] = [];
  JSON.stringify(policy, (key, value: unknown) => {
    if ((key === 'clause' || key === 'limitClause') && typeof value === 'string') named.push(value);
    return value;
  });

  it('and each of them can be printed', () => {
    expect(named.length).toBeGreaterThan(80);
    expect([...new Set(named)].filter((clause) => !policy.clauses[clause])).toEqual([]);
  });

  it('knows every clause of the notice', () => {
    const ids =
      'V1 R1 R2 R3 R4 M1 M2 M3 M4 A1 A2 A3 A4 D1 D2 D3 D4 P1 P2 P3 P3a P4 P5 P6 P7 P8 S1 S2 S3 S4 S5 S6 S7 H1 H2 H3 H4 H5 H6 ours'.split(
        ' ',
      );
    expect(ids.filter((id) => !policy.clauses[id])).toEqual([]);
  });
});

describe('ladders stay humane', () => {
  const countFor = (role: Recipient, ladder: string): number =>
    (policy.ladders[ladder]?.rungs ?? []).filter((rung) => rung.to.includes(role)).length;

  it.each(Object.keys(policy.ladders))('%s rings no phone more than eight times before it thins out', (ladder) => {
    for (const role of [
      'move',
      'desk',
      'leader-on-duty',
      'unit-leader',
      'principal-leader',
      'district-leader',
    ] as const) {
      expect(countFor(role, ladder)).toBeLessThanOrEqual(8);
    }
  });

  it.each(Object.keys(policy.ladders))('%s is never denser than daily after its last rung', (ladder) => {
    for (const rung of policy.ladders[ladder]?.after ?? [])
      expect(durationMs(rung.every)).toBeGreaterThanOrEqual(durationMs('P1D'));
  });

  it.each(['first-information', 'press-conference', 'response', 'assigned-limit', 'sign', 'sign-urgent'])(
    "%s reaches the unit's principal leader",
    (ladder) => {
      expect(countFor('principal-leader', ladder)).toBeGreaterThan(0);
    },
  );

  it.each([
    'confirm',
    'return-decision',
    'closing',
    'immediate-report',
    'written-report',
    'next-report',
    'receipt',
    'ask-superior',
    'relay',
  ])("%s rings nobody of a unit: the move is the desk's", (ladder) => {
    const to = [...(policy.ladders[ladder]?.rungs ?? []), ...(policy.ladders[ladder]?.after ?? [])].flatMap(
      (rung) => rung.to,
    );
    expect(to.filter((role) => ['move', 'unit-leader', 'principal-leader'].includes(role))).toEqual([]);
  });

  it('the district leader hears of missed duties of emergencies and reports alone', () => {
    const heard = Object.entries(policy.ladders).filter(([, ladder]) =>
      ladder.rungs.some((rung) => rung.to.includes('district-leader')),
    );
    expect(heard.map(([id]) => id).toSorted()).toEqual(['first-information', 'immediate-report', 'press-conference']);
    for (const [, ladder] of heard) {
      for (const rung of ladder.rungs.filter((r) => r.to.includes('district-leader')))
        expect('due' in rung.when || 'afterDue' in rung.when).toBe(true);
    }
  });
});

describe('H1, A1 · figures on views and reposts', () => {
  it('ship as defaults of ours, which no clause is cited for', () => {
    const rows = policy.grading.opinion.filter(({ when }) =>
      [when.views, when.reposts, when.comments].some((figure) => figure !== undefined),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ clause }) => clause))).toEqual(new Set(['ours']));
    // The graver, the more of them.
    const of = (grade: string): number =>
      Math.min(...rows.filter((one) => one.grade === grade && !one.when.on).map(({ when }) => when.views ?? Infinity));
    expect(of('I')).toBeGreaterThan(of('II'));
    expect(of('II')).toBeGreaterThan(of('III'));
    expect(policy.growth.views).toBeNull();
  });

  it('so do those on messages within an hour, by platform, and one for any other; each platform is known', () => {
    const { perHour } = policy.growth;
    expect(new Set(perHour.map(({ clause }) => clause))).toEqual(new Set(['ours']));
    expect(perHour.filter(({ on }) => on === undefined)).toHaveLength(1);
    const named = perHour.flatMap(({ on = [] }) => on);
    expect(new Set(named).size).toBe(named.length);
    const known = policy.intake.platforms.map(({ name }) => name);
    expect(named.filter((name) => !known.includes(name))).toEqual(['论坛']);
    // Twenty posts are an ordinary hour there; five calls to the hotline about one thing are not.
    const of = (platform: string) => perHour.find(({ on }) => on?.includes(platform))?.messages ?? 0;
    expect(of('12345热线')).toBeLessThan(of('百度贴吧'));
    expect(of('百度贴吧')).toBeLessThan(of('微博'));
  });
});
