import { describe, expect, it } from 'vitest';
import { groundKey } from '../../../functions/domain/matter/ground.ts';
import type { Instant } from '../../../functions/domain/matter/instant.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { clockChanges, wantedClocks } from '../../../functions/domain/measure/clocks.ts';
import type { MeasureCommand, OpenMeasure } from '../../../functions/domain/measure/commands.ts';
import { conditionsOf } from '../../../functions/domain/measure/conditions.ts';
import type { Measure } from '../../../functions/domain/measure/measure.ts';
import { possible } from '../../../functions/domain/measure/possible.ts';
import { rowOf } from '../../../functions/domain/measure/rules-of.ts';
import { takenIn, underWay, unmendedIn } from '../../../functions/domain/measure/unmended.ts';
import { fold } from '../../../functions/domain/measure/apply.ts';
import type { MeasureBody } from '../../../functions/domain/measure/events.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aProposal, at } from '../samples.ts';
import {
  aLate,
  aMeasure,
  cameOf,
  DECIDED,
  decided,
  directory,
  DONE,
  FACTS,
  MEND_BY,
  NOW,
  OFFICE,
  officer,
  OPENED,
  OPENING,
  proof,
  reported,
  underDecision,
  UNTIL,
} from './sample.ts';

const policy = currentPolicy();
const next = (time: Instant, ms: number): Instant => new Date(Date.parse(time) + ms).toISOString();

const STATE_CASE: MeasureCommand = { command: 'state-case', says: '当日停电', evidence: [] };
const SUBMIT: MeasureCommand = { command: 'submit', says: '两次逾期', facts: FACTS };
const DROP: MeasureCommand = { command: 'drop', says: '理由成立', facts: FACTS };
const CARRY: MeasureCommand = { command: 'carry-out', doneAt: DONE, says: '已通报', evidence: proof };
const REPORT: MeasureCommand = { command: 'report-mending', says: '已整改', evidence: proof };
const RETURN: MeasureCommand = { command: 'return-mending', says: '材料不全' };
const MENDED: MeasureCommand = { command: 'judge-mending', mended: true, says: '到位' };
const UNMENDED: MeasureCommand = { command: 'judge-mending', mended: false, says: '不到位' };
const OUTCOME: MeasureCommand = { command: 'record-outcome', says: '已处分', evidence: proof };

const came = (state: Measure, command: MeasureCommand): string =>
  cameOf(state, command, ['state-case', 'report-mending'].includes(command.command) ? { actor: officer } : {});

const bare = (command: MeasureCommand): MeasureCommand => ({ ...command, evidence: [] }) as MeasureCommand;
const carriedOutAt = (doneAt: Instant): string => came(aMeasure('decided'), { ...CARRY, doneAt });
const heldWith = (state: Measure, attended?: string[]): string =>
  came(state, { ...CARRY, ...(attended ? { attended } : {}) });
const citedFor = (part: Partial<Measure>): unknown => {
  const refused = decided(aMeasure('prepared', part), CARRY);
  return isRefusal(refused) ? refused.clause : refused;
};
describe('S6, S7 · what is done with a measure, and when it is too early or too late for that', () => {
  it.each<[string, Measure, Record<string, string>]>([
    [
      'its unit is heard still',
      aMeasure('prepared', { hearing: { until: next(NOW, 1) } }),
      {
        'state-case': 'case-stated',
        submit: 'refused: still-heard',
        drop: 'measure-dropped',
        'carry-out': 'refused: not-decided',
        'report-mending': 'refused: nothing-to-mend',
        'return-mending': 'refused: not-reported',
        'judge-mending': 'refused: nothing-to-mend',
        'record-outcome': 'refused: nothing-awaited',
      },
    ],
    [
      'its time to state its case is over',
      aMeasure('prepared', { hearing: { until: NOW } }),
      { 'state-case': 'case-stated', submit: 'measure-submitted, proposed', drop: 'measure-dropped' },
    ],
    [
      'it stated its case before',
      aMeasure('prepared', { hearing: { until: next(NOW, 1), statedAt: OPENED } }),
      { 'state-case': 'case-stated', submit: 'measure-submitted, proposed' },
    ],
    [
      'it is before whoever decides',
      underDecision(),
      { 'state-case': 'case-stated', submit: 'refused: under-decision', drop: 'refused: under-decision' },
    ],
    [
      'it was decided',
      aMeasure('decided'),
      {
        'state-case': 'refused: decided-already',
        submit: 'refused: decided-already',
        drop: 'refused: decided-already',
        'carry-out': 'carried-out',
        'report-mending': 'refused: nothing-to-mend',
        'record-outcome': 'refused: nothing-awaited',
      },
    ],
    [
      'the unit is to mend',
      aMeasure('mending'),
      {
        'state-case': 'refused: decided-already',
        submit: 'refused: decided-already',
        drop: 'refused: decided-already',
        'carry-out': 'refused: not-decided',
        'report-mending': 'mending-reported',
        'return-mending': 'refused: not-reported',
        'record-outcome': 'refused: nothing-awaited',
      },
    ],
    [
      'it reported that it did',
      reported(),
      { 'report-mending': 'refused: reported-already', 'return-mending': 'mending-returned' },
    ],
    [
      'it was handed over',
      aMeasure('awaiting'),
      { drop: 'refused: handed-over', 'carry-out': 'refused: not-decided', 'record-outcome': 'outcome-recorded' },
    ],
    [
      'it is over',
      aMeasure('closed'),
      {
        'state-case': 'refused: decided-already',
        drop: 'refused: over-already',
        'carry-out': 'refused: not-decided',
        'report-mending': 'refused: nothing-to-mend',
        'judge-mending': 'refused: nothing-to-mend',
        'record-outcome': 'refused: nothing-awaited',
      },
    ],
    ['nobody took it', aMeasure('dropped'), { drop: 'refused: over-already', submit: 'refused: decided-already' }],
  ])('%s', (_, state, expected) => {
    const commands = [STATE_CASE, SUBMIT, DROP, CARRY, REPORT, RETURN, MENDED, OUTCOME];
    expect(
      Object.fromEntries(
        commands
          .filter(({ command }) => Object.hasOwn(expected, command))
          .map((command) => [command.command, came(state, command)]),
      ),
    ).toEqual(expected);
  });

  it('H2: finds it mended on a report alone, unmended on one or once its time is over', () => {
    expect(came(reported(), MENDED)).toBe('mending-judged');
    expect(came(reported(), UNMENDED)).toBe('mending-judged');
    expect(came(aMeasure('mending'), MENDED)).toBe('refused: not-reported /mended');
    const judgedAt = (now: Instant): string => cameOf(aMeasure('mending'), UNMENDED, { now });
    expect(judgedAt(next(MEND_BY, -1))).toBe('refused: time-left /mended');
    expect(judgedAt(MEND_BY)).toBe('mending-judged');
    // Reported in time, it need not wait for the end of that.
    expect(cameOf(reported(), UNMENDED, { now: next(MEND_BY, -1) })).toBe('mending-judged');
  });

  it('H2: what was decided stands while its facts do', () => {
    for (const status of ['decided', 'mending'] as const) {
      expect(came(aMeasure(status), { ...DROP, facts: FACTS.slice(1) })).toBe('measure-dropped');
      expect(came(aMeasure(status), { ...DROP, facts: [...FACTS, aLate('BL2600003')] })).toContain('decided-already');
      // Other facts than those that it rests on say nothing for it.
      expect(came(aMeasure(status), { ...DROP, facts: [aLate('BL2600003'), aLate('BL2600004')] })).toBe(
        'measure-dropped',
      );
    }
  });

  it('offers what it lets somebody do, and nothing that it refuses', () => {
    const heard = { hearing: { until: next(NOW, 1) } };
    const states = [
      aMeasure('prepared', heard),
      aMeasure('prepared'),
      aMeasure('prepared', { hearing: { until: next(NOW, 1), statedAt: OPENED } }),
      underDecision(),
      aMeasure('mending'),
      reported(),
      aMeasure('awaiting'),
      aMeasure('closed'),
      aMeasure('dropped'),
    ];
    const tried = [STATE_CASE, SUBMIT, { ...DROP, facts: [] }, CARRY, REPORT, RETURN, UNMENDED, OUTCOME];
    for (const state of states)
      expect(new Set(possible(state, NOW))).toEqual(
        new Set([
          'ask-purge',
          ...tried.filter((one) => !came(state, one).startsWith('refused')).map(({ command }) => command),
        ]),
      );
    const { hearing: _none, ...unheard } = aMeasure('prepared', { what: 'mend' });
    expect(possible(unheard, NOW)).toEqual(['submit', 'drop', 'ask-purge']);
    expect(possible(aMeasure('decided'), NOW)).toEqual(['carry-out', 'drop', 'ask-purge']);
    expect(possible(aMeasure('mending'), next(MEND_BY, -1))).not.toContain('judge-mending');
    expect(possible(aMeasure('mending'), MEND_BY)).toContain('judge-mending');
  });

  it('is stated by the unit, mended by it, and by no other', () => {
    expect(cameOf(aMeasure('prepared'), STATE_CASE)).toBe('refused: not-your-unit');
    expect(cameOf(aMeasure('mending'), REPORT)).toBe('refused: not-your-unit');
    const { hearing: _none, ...unheard } = aMeasure('prepared', { what: 'mend' });
    expect(cameOf(unheard, STATE_CASE, { actor: officer })).toBe('refused: nobody-heard');
  });

  it('takes nothing without what proves it, and one thing suffices', () => {
    expect(came(aMeasure('decided'), bare(CARRY))).toBe('refused: evidence-missing /evidence');
    expect(came(aMeasure('mending'), bare(REPORT))).toBe('refused: evidence-missing /evidence');
    expect(came(aMeasure('awaiting'), bare(OUTCOME))).toBe('refused: evidence-missing /evidence');
    expect(came(aMeasure('prepared'), STATE_CASE)).toBe('case-stated');
  });

  it('is carried out after it was decided, and not in the future', () => {
    expect(carriedOutAt(DECIDED)).toBe('carried-out');
    expect(carriedOutAt(NOW)).toBe('carried-out');
    expect(carriedOutAt(next(NOW, 1))).toBe('refused: in-the-future /doneAt');
    // What is written to the minute counts to the minute.
    expect(carriedOutAt(next(DECIDED, -60_000))).toBe('refused: before-decision /doneAt');
  });

  it('a talk is held with somebody of the unit, and nothing else with anybody', () => {
    const talk = aMeasure('decided', { what: 'talk' });

    expect(heldWith(talk, ['unit-a-leader', 'desk'])).toBe('carried-out');
    expect(heldWith(talk, ['desk'])).toBe('refused: nobody-attended /attended');
    expect(heldWith(talk)).toBe('refused: nobody-attended /attended');
    expect(heldWith(talk, ['unit-a-leader', 'unit-b-leader'])).toBe('refused: not-of-either /attended');
    expect(heldWith(aMeasure('decided'), ['unit-a-leader'])).toBe('refused: no-meeting /attended');
    expect(heldWith(aMeasure('decided'), [])).toBe('carried-out');
  });

  it('cites S7 for what is not published, S6 for all else', () => {
    expect((['criticism', 'talk', 'sanction', 'mend', 'referral'] as const).map((what) => citedFor({ what }))).toEqual([
      'S6',
      'S6',
      'S6',
      'S7',
      'S7',
    ]);
  });

  it('is opened and decided on by named people alone', () => {
    const workflow = { kind: 'system', part: 'workflow' } as const;
    expect(cameOf(null, OPENING, { actor: workflow })).toBe('refused: named-person-needed');
    expect(cameOf(aMeasure('decided'), CARRY, { actor: workflow })).toBe('refused: named-person-needed');
    expect(cameOf(null, CARRY)).toBe('refused: no-such-measure');
    expect(cameOf(aMeasure('decided'), OPENING)).toBe('refused: already-open');
  });
});

const opened = (part: Partial<OpenMeasure>, more = {}): string =>
  cameOf(null, { ...OPENING, ...part }, { now: OPENED, ...more });
const grew = aLate('BL2600003', { fact: 'grew' });

const openingOf = (part: Partial<OpenMeasure>): unknown => {
  const drafts = decided(null, { ...OPENING, ...part }, { now: OPENED });
  return isRefusal(drafts) ? drafts.says : drafts[0];
};
const refusalOf = (part: Partial<OpenMeasure>): unknown => {
  const drafts = decided(null, { ...OPENING, ...part }, { now: OPENED });
  return isRefusal(drafts) ? drafts.says : drafts;
};
describe('S6, S7 · what may be opened', () => {
  it.each<[string, Partial<OpenMeasure>, string]>([
    ['on facts that bear it', {}, 'measure-opened'],
    ['on no fewer', { grounds: FACTS.slice(1) }, 'refused: condition-unmet /what'],
    ['against no unit that nobody knows', { unit: 'nobody' }, 'refused: unknown-unit /unit'],
    ['against one’s own unit by none', { unit: OFFICE }, 'refused: own-unit /unit'],
    ['within a day', { mendWorkingDays: 1 }, 'measure-opened'],
    ['not within none', { mendWorkingDays: 0 }, 'refused: limit-out-of-range /mendWorkingDays'],
    ['nor within a half', { mendWorkingDays: 1.5 }, 'refused: limit-out-of-range /mendWorkingDays'],
    ['within sixty', { mendWorkingDays: 60 }, 'measure-opened'],
    ['not within more', { mendWorkingDays: 61 }, 'refused: limit-out-of-range /mendWorkingDays'],
    [
      'nothing is to be mended of what is handed over',
      { what: 'sanction', grounds: [grew], mendWorkingDays: 5 },
      'refused: nothing-to-mend /mendWorkingDays',
    ],
    ['which is opened without', { what: 'sanction', grounds: [grew] }, 'measure-opened'],
  ])('%s', (_, part, is) => {
    expect(opened(part)).toBe(is);
  });

  it('by an office alone, against a unit in use, and where the rules know measures', () => {
    expect(opened({}, { actor: officer })).toBe('refused: not-an-office');
    const { measures: _none, ...without } = policy;
    expect(opened({}, { policy: without })).toBe('refused: no-rules');
    const closed = { ...directory, units: directory.units.map((one) => ({ ...one, active: one.id !== 'unit-a' })) };
    expect(opened({}, { among: closed })).toBe('refused: unknown-unit /unit');
  });

  it('H3: hears the unit for three working days, and says how long it has to mend, by the rules where nobody said', () => {
    expect(openingOf({})).toMatchObject({ heardUntil: UNTIL, mendWorkingDays: 10, drill: false, opener: 'desk' });
    expect(openingOf({ mendWorkingDays: 7 })).toMatchObject({ mendWorkingDays: 7 });
    expect(openingOf({})).not.toHaveProperty('restricted');
    // S7: an order to mend is heard by nobody.
    const mend = openingOf({ what: 'mend' });
    expect(mend).toMatchObject({ mendWorkingDays: 5 });
    expect(mend).not.toHaveProperty('heardUntil');
    const referral = openingOf({
      what: 'referral',
      grounds: [...FACTS, { fact: 'unmended', matter: 'BLJ2600009', unit: 'unit-a', at: OPENED, of: 'mend' }],
    });
    expect(referral).toMatchObject({ restricted: true });
    expect(referral).not.toHaveProperty('mendWorkingDays');
    expect(referral).not.toHaveProperty('heardUntil');
  });

  it('says what is missing of what, and how many honest mistakes do not count', () => {
    expect(refusalOf({ grounds: [] })).toBe(
      '通报批评的条件尚不具备：回应不及时、不到位（须超时记录 2 件以上，或重办或退回 3 件以上，或逾期后升级 1 件以上）',
    );
    expect(refusalOf({ grounds: [aLate('BL2600001'), aLate('BL2600002', { tolerated: true })] })).toContain(
      '；另有 1 件已认定容错，不作为依据',
    );
    expect(refusalOf({ what: 'talk', grounds: FACTS })).toBe(
      '约谈的条件尚不具备：整改不到位（须整改未到位 1 件以上，或“反馈督办件”的超时记录 1 件以上且至今未办）',
    );
  });

  it('P7: shows apart what was an honest mistake, and nothing that was none', () => {
    const honest = aLate('BL2600003', { tolerated: true });
    const returned = aLate('BL2600004', { fact: 'unmended', tolerated: true });
    const { tolerated, needs } = conditionsOf(rowOf('criticism', policy), 'unit-a', [...FACTS, honest, returned]);
    expect(tolerated).toEqual([honest]);
    expect(needs).toMatchObject([{ met: true, grounds: FACTS }]);
  });
});

const submittedAs = (state: Measure, part: object = {}): string => cameOf(state, { ...SUBMIT, ...part });
const aReferral = (): Measure => {
  const {
    hearing: _none,
    mendWorkingDays: _nothing,
    ...rest
  } = aMeasure('prepared', {
    what: 'referral',
    involved: ['desk'],
  });
  return rest;
};
describe('S6, S7 · putting it before whoever decides', () => {
  const grave = [...FACTS, { fact: 'unmended' as const, matter: 'BLJ2600009', unit: 'unit-a', at: OPENED, of: 'mend' }];

  it.each<[string, Measure, object, string]>([
    ['on its facts', aMeasure('prepared'), {}, 'measure-submitted, proposed'],
    ['which stand no more', aMeasure('prepared'), { facts: FACTS.slice(1) }, 'refused: condition-unmet /command'],
    ['not on others', aMeasure('prepared'), { facts: [aLate('X'), aLate('Y')] }, 'refused: condition-unmet /command'],
    ['of no official', aMeasure('prepared'), { officials: ['unit-a-head'] }, 'refused: unit-alone /officials'],
    [
      'of a talk, of those of the unit',
      aMeasure('prepared', { what: 'talk', grounds: grave.map(groundKey) }),
      { officials: ['unit-a-head'], facts: grave },
      'measure-submitted, proposed',
    ],
    [
      'and of nobody else',
      aMeasure('prepared', { what: 'talk', grounds: grave.map(groundKey) }),
      { officials: ['unit-b-head'], facts: grave },
      'refused: not-of-unit /officials',
    ],
    ['one decides', aMeasure('prepared'), { second: 'mayor' }, 'refused: one-decides /second'],
    ['S7: two do, each by name', aReferral(), { facts: grave }, 'refused: nobody-named /to'],
    ['the second too', aReferral(), { facts: grave, to: 'duty-leader' }, 'refused: nobody-named /second'],
    [
      'and none twice',
      aReferral(),
      { facts: grave, to: 'mayor', second: 'mayor' },
      'refused: second-person-needed /second',
    ],
    [
      'as the rules have it',
      aReferral(),
      { facts: grave, to: 'duty-leader', second: 'mayor' },
      'measure-submitted, proposed',
    ],
  ])('%s', (_, state, part, is) => {
    expect(submittedAs(state, part)).toBe(is);
  });
});

const waitsFor = (state: Measure, now = NOW): string[] =>
  wantedClocks(state, policy, now).map(({ row, of = '', startAt, limit, move }) =>
    [row.kind, of, startAt, JSON.stringify(limit), JSON.stringify(move)].join(' '),
  );
const metIn = (state: Measure, now: Instant): string[] =>
  clockChanges(state, [], policy, now).flatMap((change) =>
    change.change === 'met' ? [`${change.clockId} ${change.metAt} ${change.late}`] : [],
  );
describe('S6, S7 · what a measure waits for', () => {
  const office = `{"unit":"${OFFICE}"}`;
  const unit = '{"unit":"unit-a"}';
  const statement = `measure-statement  ${OPENED} {"at":"${UNTIL}"} ${unit}`;
  const submit = (from: Instant, of = ''): string => `measure-submit ${of} ${from} {"workingDays":2} ${office}`;
  const STATED = at('2026-03-05 10:00');

  it.each<[string, Measure, Instant, string[]]>([
    ['the unit', aMeasure('prepared'), next(UNTIL, -1), [statement]],
    ['then the office', aMeasure('prepared'), UNTIL, [statement, submit(UNTIL)]],
    [
      'sooner, where it stated its case',
      aMeasure('prepared', { hearing: { until: UNTIL, statedAt: STATED } }),
      STATED,
      [statement, submit(STATED)],
    ],
    ['what was let go by is asked for no more', aMeasure('prepared', { submitted: 1 }), NOW, [submit(UNTIL)]],
    [
      'sent back, anew from then',
      aMeasure('prepared', { submitted: 1, sentBackAt: DECIDED }),
      NOW,
      [submit(DECIDED, 'again1')],
    ],
    [
      'not before it was heard',
      aMeasure('prepared', { submitted: 1, sentBackAt: at('2026-03-06 10:00') }),
      NOW,
      [submit(UNTIL, 'again1')],
    ],
    [
      'decided, to be carried out within five days',
      aMeasure('decided'),
      NOW,
      [submit(UNTIL), `measure-carry-out  ${DECIDED} {"workingDays":5} ${office}`],
    ],
    [
      'carried out, to be mended, and once that is reported, to be looked at',
      aMeasure('mending', { rounds: [{ startAt: DONE, reportedAt: NOW, checkedAt: NOW }, { startAt: NOW }] }),
      NOW,
      [
        submit(UNTIL),
        `measure-carry-out  ${DECIDED} {"workingDays":5} ${office}`,
        `measure-mend  ${DONE} {"workingDays":10} ${unit}`,
        `measure-check  ${NOW} {"workingDays":3} ${office}`,
        `measure-mend again1 ${NOW} {"workingDays":10} ${unit}`,
      ],
    ],
    [
      'handed over, for what comes of it',
      aMeasure('awaiting'),
      NOW,
      [
        submit(UNTIL),
        `measure-carry-out  ${DECIDED} {"workingDays":5} ${office}`,
        `measure-outcome  ${DONE} {"workingDays":30} ${office}`,
      ],
    ],
    ['nothing once it is over', aMeasure('closed'), NOW, []],
    ['nor where nobody took it', aMeasure('dropped'), NOW, []],
  ])('%s', (_, state, now, expected) => {
    expect(waitsFor(state, now)).toEqual(expected);
  });

  it('an order to mend is carried out by being given', () => {
    const { hearing: _none, ...mend } = aMeasure('mending', {
      what: 'mend',
      mendWorkingDays: 5,
      rounds: [{ startAt: DECIDED }],
    });
    expect(waitsFor(mend)).toEqual([submit(OPENED), `measure-mend  ${DECIDED} {"workingDays":5} ${unit}`]);
  });

  it('each is met by what was waited for, in its own round', () => {
    expect(metIn(aMeasure('prepared', { hearing: { until: UNTIL, statedAt: STATED } }), STATED)).toEqual([
      `measure-statement ${STATED} false`,
    ]);
    const again = aMeasure('mending', {
      clocks: [],
      rounds: [{ startAt: DONE, reportedAt: NOW, checkedAt: MEND_BY }, { startAt: MEND_BY }],
    });
    expect(metIn(again, MEND_BY)).toEqual([
      `measure-submit ${MEND_BY} true`,
      `measure-carry-out ${DONE} false`,
      `measure-mend ${NOW} false`,
      `measure-check ${MEND_BY} true`,
    ]);
  });
});

const unmendedAt = (when: Instant) => ({
  fact: 'unmended',
  matter: 'BLJ2600001',
  unit: 'unit-a',
  at: when,
  of: 'criticism',
});
describe('S6 · what an earlier measure says against a unit', () => {
  const from = at('2026-01-01 00:00');
  const said = (state: Measure, now: Instant = NOW): unknown[] =>
    unmendedIn([state], from, now).map(({ ground }) => ground);

  it('that it was found unmended, or that its time went by without a report', () => {
    expect(said(aMeasure('closed'))).toEqual([unmendedAt(NOW)]);
    expect(said(aMeasure('closed', { outcome: 'mended' }))).toEqual([]);
    expect(said(aMeasure('closed', { endedAt: from }))).toEqual([unmendedAt(from)]);
    expect(said(aMeasure('closed', { endedAt: next(from, -1) }))).toEqual([]);
    expect(said(aMeasure('mending'), MEND_BY)).toEqual([]);
    expect(said(aMeasure('mending'), next(MEND_BY, 1))).toEqual([unmendedAt(MEND_BY)]);
    expect(said(reported(), next(MEND_BY, 1))).toEqual([]);
    expect(said(aMeasure('decided'), next(MEND_BY, 1))).toEqual([]);
  });

  it('its facts are taken while it is under way and after, unless nobody took it', () => {
    const all = (['prepared', 'decided', 'mending', 'awaiting', 'closed', 'dropped'] as const).map((status, index) =>
      aMeasure(status, { number: `BLJ260000${index}` }),
    );
    expect(takenIn(all)).toHaveLength(5);
    expect(takenIn(all, 'BLJ2600001')).toHaveLength(4);
    expect(all.map((one) => underWay([one], 'unit-a', one.what) !== undefined)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(underWay(all, 'unit-b', 'criticism')).toBeUndefined();
    expect(underWay(all, 'unit-a', 'talk')).toBeUndefined();
  });
});

describe('S6, S7 · what stands on its record', () => {
  const stamp = { seq: 9, at: NOW, byPerson: true, hash: 'h' };
  const after = (state: Measure, body: MeasureBody): Measure => fold(state, body, stamp);
  const decides = (what: Measure['what']): Measure => {
    const proposals = [aProposal('P2', { kind: 'measure', approvedBy: 'mayor' })];
    const decision: MeasureBody = { type: 'measure-decided', proposalId: 'P2', by: 'mayor' };
    return after({ ...underDecision(), what, proposals }, decision);
  };

  it('an order to mend runs from its decision, all else is to be carried out first', () => {
    expect(decides('mend')).toMatchObject({ status: 'mending', decidedAt: NOW, rounds: [{ startAt: NOW }] });
    expect(decides('criticism')).toMatchObject({ status: 'decided', decidedAt: NOW, deciders: ['mayor'] });
    expect(decides('criticism').rounds).toBeUndefined();
    const done: MeasureBody = { type: 'carried-out', doneAt: DONE, says: '已通报', evidence: proof };
    expect(after(aMeasure('decided'), done)).toMatchObject({ status: 'mending', rounds: [{ startAt: NOW }] });
    const { mendWorkingDays: _none, ...handed } = aMeasure('decided', { what: 'sanction' });
    expect(after(handed, done)).toMatchObject({ status: 'awaiting', carriedOutAt: NOW });
  });

  it('when the unit first stated its case, whatever it said later', () => {
    const stated: MeasureBody = { type: 'case-stated', says: '停电', evidence: [] };
    expect(after(aMeasure('prepared'), stated).hearing).toEqual({ until: UNTIL, statedAt: NOW });
    const before = aMeasure('prepared', { hearing: { until: UNTIL, statedAt: OPENED } });
    expect(after(before, stated).hearing).toEqual({ until: UNTIL, statedAt: OPENED });
  });

  it('each round of mending by itself', () => {
    const rounds = [{ startAt: DECIDED, reportedAt: DONE, checkedAt: DONE }, { startAt: DONE }];
    const report: MeasureBody = { type: 'mending-reported', says: '已改', evidence: proof };
    const twice = after(aMeasure('mending', { rounds }), report);
    expect(twice.rounds).toEqual([rounds[0], { startAt: DONE, reportedAt: NOW }]);
    expect(after(twice, { type: 'mending-returned', says: '不足' }).rounds).toEqual([
      rounds[0],
      { startAt: DONE, reportedAt: NOW, checkedAt: NOW },
      { startAt: NOW },
    ]);
    const judged = after(twice, { type: 'mending-judged', mended: false, says: '不足' });
    expect([judged.status, judged.outcome, judged.endedAt]).toEqual(['closed', 'unmended', NOW]);
    expect(after(twice, { type: 'mending-judged', mended: true, says: '到位' }).outcome).toBe('mended');
  });

  const backSince = (kind: 'measure' | 'purge', approved: boolean): unknown =>
    after({ ...underDecision(), proposals: [aProposal('P2', { kind })] }, {
      type: 'proposal-decided',
      proposalId: 'P2',
      by: 'mayor',
      approved,
    } as MeasureBody).sentBackAt;
  it('since when it came back, and not of what else was proposed', () => {
    expect(backSince('measure', false)).toBe(NOW);
    expect(backSince('measure', true)).toBeUndefined();
    expect(backSince('purge', false)).toBeUndefined();
  });

  it('refuses a record that no measure could have', () => {
    expect(() => fold(null, { type: 'mending-returned', says: '' }, stamp)).toThrow(
      'event mending-returned before measure-opened',
    );
    const [opening] = ((drafts) => (isRefusal(drafts) ? [] : drafts))(decided(null, OPENING, { now: OPENED }));
    if (!opening) throw new Error('nothing was opened');
    expect(() => fold(aMeasure('decided'), opening, stamp)).toThrow('measure BLJ2600001 was opened twice');
  });
});
