import { describe, expect, it } from 'vitest';
import type { ClockKind } from '../../functions/domain/case/case.ts';
import type { Policy } from '../../functions/domain/rules/policy.ts';
import type { ApprovalChain, ApprovalRules } from '../../functions/domain/rules/approval-rules.ts';
import { floorFindings } from '../../functions/policy/floors.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { changed } from '../harness/policies.ts';

type Change = (rules: Policy) => Partial<Policy>;
const clock =
  (kind: ClockKind, change: (row: Policy['clocks'][number]) => object | null): Change =>
  ({ clocks }) => ({
    clocks: clocks.flatMap((row) => {
      if (row.kind !== kind || row.per !== undefined) return [row];
      const to = change(row);
      return to === null ? [] : [{ ...row, ...to }];
    }),
  });
const proposal =
  (kind: Policy['proposals'][number]['kind'], change: Partial<Policy['proposals'][number]>): Change =>
  ({ proposals }) => ({ proposals: proposals.map((row) => (row.kind === kind ? { ...row, ...change } : row)) });
const must = <Found>(found: Found | undefined): Found => {
  if (found === undefined) throw new Error('the rules have no such row');
  return found;
};
const approvals =
  (change: (rows: ApprovalRules) => Partial<ApprovalRules>): Change =>
  ({ approval: rows }) => ({ approval: { ...must(rows), ...change(must(rows)) } });
const approval = (change: (chain: ApprovalChain) => Partial<ApprovalChain>): Change =>
  approvals(({ chains }) => ({ chains: chains.map((chain) => ({ ...chain, ...change(chain) })) }));
const says = (change: Change): string[] => floorFindings(changed(change)).map(({ pointer }) => pointer);

describe('H2 · what no publication takes away', () => {
  it('finds nothing in the rules as they are shipped', () => {
    expect(floorFindings(currentPolicy())).toEqual([]);
  });

  it.each<[string, Change, RegExp]>([
    [
      'A4: a grave handling without a leader',
      approval(({ when }) => (when.opinionGrades ? { steps: ['review', 'secrecy-check'] } : {})),
      /^\/approval\/chains\/1$/,
    ],
    [
      'A4: a grave handling that may go without',
      approval(({ when }) => (when.emergencyGrades ? { required: false } : {})),
      /^\/approval\/chains\/0$/,
    ],
    [
      'A4: a laxer row before it',
      approvals((rows) => ({
        chains: [{ ...must(rows.chains.at(-1)), documents: ['handling'], when: {} }, ...rows.chains],
      })),
      /^\/approval\/chains\/0$/,
    ],
    [
      'A4: no row for grave concern',
      approvals(({ chains }) => ({ chains: chains.slice(0, 1) })),
      /^\/approval\/chains$/,
    ],
    [
      'D3: first information that waits for approval',
      approvals(({ exempt }) => ({ exempt: { ...exempt, firstInformation: false } })),
      /^\/approval\/exempt\/firstInformation$/,
    ],
    [
      'A4: grave emergencies without a consultation',
      ({ consultations }) => {
        const rows = must(consultations);
        return { consultations: { ...rows, required: rows.required.filter(({ when }) => !when.emergencyGrades) } };
      },
      /^\/consultations\/required$/,
    ],
    ['P4: longer than 48 hours', clock('response', () => ({ limit: { hours: 49 } })), /^\/clocks\/\d+\/limit$/],
    ['P4: in working days', clock('response', () => ({ limit: { workingDays: 1 } })), /^\/clocks\/\d+\/limit$/],
    ['P4: switched off', clock('response', () => ({ off: { reason: '试行' } })), /^\/clocks\/\d+\/off$/],
    ['P4: no such row', clock('response', () => null), /^\/clocks$/],
    [
      'P4: not for concern without an emergency',
      clock('response', (row) => ({ when: { ...row.when, emergencyGrades: ['III', 'IV'] } })),
      /^\/clocks$/,
    ],
    [
      'P4: for the graver opinion grades alone',
      clock('response', (row) => ({ when: { ...row.when, opinionGrades: ['I', 'II'] } })),
      /^\/clocks$/,
    ],
    ['H4: from its registration', clock('response', () => ({ start: 'registration' })), /^\/clocks\/\d+\/start$/],
    ['P3: longer than 24 hours', clock('press-conference', () => ({ limit: { hours: 25 } })), /\/limit$/],
    [
      'P3: not for major emergencies',
      clock('press-conference', () => ({ when: { emergencyGrades: ['I'] } })),
      /^\/clocks$/,
    ],
    ['P3a: longer than 5 hours', clock('first-information', () => ({ limit: { hours: 6 } })), /\/limit$/],
    ['P4: no answer, by a coordinator', proposal('no-answer', { deciders: ['desk'] }), /deciders$/],
    ['P4: no answer, by the unit concerned', proposal('no-answer', { barsUnitConcerned: false }), /barsUnitConcerned$/],
    ['H5: an erasure by a text’s code', proposal('purge', { codeSuffices: ['IV'] }), /codeSuffices$/],
    ['H2: what is grave by a text’s code', proposal('end', { codeSuffices: ['II'] }), /codeSuffices$/],
    [
      'H2: what is grave confirmed by a text’s code',
      ({ link }) => ({ link: { ...link, codeSuffices: ['II', 'IV'] } }),
      /^\/link\/codeSuffices$/,
    ],
    [
      'H2: a grave case ended by one person',
      ({ ends }) => ({
        ends: ends.map((row) =>
          row.outcome === 'passed-on' ? { outcome: row.outcome, name: row.name, clause: row.clause } : row,
        ),
      }),
      /^\/ends\/\d+\/proposal$/,
    ],
    [
      'S5: a miss that is pressed for once in ten years',
      ({ ladders }) => ({
        ladders: Object.fromEntries(
          Object.entries(ladders).map(([id, one]) =>
            id === 'response'
              ? [id, { ...one, after: one.after.map((rung, at) => (at === 0 ? rung : { ...rung, every: 'P3650D' })) }]
              : [id, one],
          ),
        ),
      }),
      /^\/ladders\/response\/after\/\d\/every$/,
    ],
    ['P8: grave texts held at night', ({ quiet }) => ({ quiet: { ...quiet, grades: ['I'] } }), /^\/quiet\/grades$/],
    [
      'P8: a night of a whole day',
      ({ quiet }) => ({ quiet: { ...quiet, from: '00:00', to: '23:59' } }),
      /^\/quiet\/to$/,
    ],
    ['P8: a code that lives for years', ({ link }) => ({ link: { ...link, hours: 9_999 } }), /^\/link\/hours$/],
    ['H5: words kept for ever', () => ({ masks: { wordsDays: 99_999 } }), /^\/masks\/wordsDays$/],
    ['H5: words gone before anybody read them', () => ({ masks: { wordsDays: 0.01 } }), /^\/masks\/wordsDays$/],
    ['M4: no alert taken in', ({ intake }) => ({ intake: { ...intake, maxAlerts: 0 } }), /^\/intake\/maxAlerts$/],
    [
      'M4: a delivery replayed for years',
      ({ intake }) => ({ intake: { ...intake, maxAgeMinutes: 9_999_999 } }),
      /^\/intake\/maxAgeMinutes$/,
    ],
    [
      'P8: an address of somebody else’s in a text',
      ({ texts }) => ({
        texts: {
          ...texts,
          templates: {
            ...texts.templates,
            note: { body: '办件请见 bl-gov.example/t', variables: [], withCode: false },
          },
        },
      }),
      /^\/texts\/templates\/note\/body$/,
    ],
  ])('%s', (_, change, pointer) => {
    expect(says(change)).toEqual([expect.stringMatching(pointer)]);
  });

  it('P3a · may be switched off with a reason, and any limit may be shorter', () => {
    expect(says(clock('first-information', () => ({ off: { reason: '上级统一发布' } })))).toEqual([]);
    expect(says(clock('response', () => ({ limit: { hours: 24 } })))).toEqual([]);
  });
});
