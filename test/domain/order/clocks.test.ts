import { describe, expect, it } from 'vitest';
import { dueOf } from '../../../functions/domain/clocks/reconcile-clocks.ts';
import { factsMet, wantedAnyway, wantedClocks } from '../../../functions/domain/order/clocks.ts';
import type { Order } from '../../../functions/domain/order/order.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aProposal, at } from '../samples.ts';

const policy = currentPolicy();
/** A Friday. */
const ISSUED = at('2026-03-20 10:00');
const REPLIED = at('2026-03-25 10:00');
const NAMED = at('2026-03-21 09:00');

const order = (part: Partial<Order> = {}): Order => ({
  schema: 1,
  number: 'BLD2600001',
  status: 'open',
  version: 1,
  personVersion: 1,
  head: '',
  policyId: policy.id,
  drill: false,
  changedAt: ISSUED,
  openedAt: ISSUED,
  issuer: { unit: 'office', person: 'wang' },
  basis: 'instruction',
  title: '柴桥异味整改',
  subject: '环境',
  grade: 'III',
  unit: 'housing',
  demands: [],
  rounds: [{ startAt: ISSUED, limit: { workingDays: 5 } }],
  clocks: [],
  ...part,
});
const wanted = (state: Order, of = wantedClocks): string[] =>
  of(state, policy).map((want) =>
    [
      want.of === undefined ? want.row.kind : `${want.row.kind}:${want.of}`,
      JSON.stringify(dueOf(want, policy)).replaceAll('"', ''),
      'unit' in want.move ? want.move.unit : 'decider',
    ].join(' '),
  );

const SIGN = `order-sign ${at('2026-03-21 10:00')} housing`;
/** H3: five working days from a Friday end on the next one, at the end of the day. */
const REPLY = `order-reply ${at('2026-03-27 23:59:59')} housing`;
const CHECK = `order-check ${at('2026-03-28 10:00')} office`;
const answered = { rounds: [{ startAt: ISSUED, limit: { workingDays: 5 }, repliedAt: REPLIED }] };

describe('S3 · the clocks of an order', () => {
  it.each<[string, Partial<Order>, string[]]>([
    ['to sign within a day, to answer as was given', {}, [SIGN, REPLY]],
    ['to judge the answers within three days of the last', answered, [SIGN, REPLY, CHECK]],
    [
      'to answer anew what was returned',
      {
        rounds: [
          { startAt: ISSUED, limit: { workingDays: 5 }, repliedAt: REPLIED, checkedAt: REPLIED },
          { startAt: REPLIED, limit: { at: at('2026-03-30 10:00') } },
        ],
      },
      [SIGN, REPLY, `order-reply:again1 ${at('2026-03-30 10:00')} housing`, CHECK],
    ],
    [
      'of a unit that a correction named: to sign since then',
      {
        unit: 'water',
        addressed: [
          { unit: 'housing', at: ISSUED },
          { unit: 'water', at: NAMED },
        ],
      },
      [
        `order-sign:to1 ${at('2026-03-22 09:00')} water`,
        REPLY.replace('order-reply', 'order-reply:to1').replace('housing', 'water'),
      ],
    ],
    [
      'of an issuer that a correction named before the answer came: to judge since that',
      {
        ...answered,
        issuer: { unit: 'cyber', person: 'li' },
        issued: [
          { unit: 'office', at: ISSUED },
          { unit: 'cyber', at: NAMED },
        ],
      },
      [SIGN, REPLY, CHECK.replace('order-check', 'order-check:by1').replace('office', 'cyber')],
    ],
    [
      'of an issuer that a correction named after the answer came: to judge since it was named',
      {
        ...answered,
        issuer: { unit: 'cyber', person: 'li' },
        issued: [
          { unit: 'office', at: ISSUED },
          { unit: 'cyber', at: at('2026-03-26 09:00') },
        ],
      },
      [SIGN, REPLY, `order-check:by1 ${at('2026-03-29 09:00')} cyber`],
    ],
    ['none of one that was found done', { ...answered, status: 'completed' }, []],
    ['none of one that was withdrawn', { status: 'withdrawn' }, []],
  ])('%s', (_, part, clocks) => {
    expect(wanted(order(part))).toEqual(clocks);
  });

  it('H2: keeps those of its proposals when it is over', () => {
    const [decision, ...others] = wanted(order({ status: 'completed', proposals: [aProposal('P1', { at: ISSUED })] }));
    expect(decision).toMatch(/^decision:P1 .* decider$/);
    expect(others).toEqual([]);
  });

  it('what it brought stands, though it is over', () => {
    expect(wanted(order({ ...answered, status: 'completed' }), wantedAnyway)).toEqual([SIGN, REPLY, CHECK]);
  });

  it.each<[Parameters<typeof factsMet>[1], string | undefined, string | null]>([
    ['order-sign', undefined, NAMED],
    ['order-reply', undefined, REPLIED],
    ['order-reply', 'again1', null],
    ['order-reply', 'to1.again1', null],
    ['order-reply', 'to1', REPLIED],
    ['order-check', undefined, at('2026-03-26 10:00')],
    ['order-check', 'again1', null],
    ['decision', 'P1', null],
  ])('%s of %s was met at %s', (kind, of, when) => {
    const first = { ...order(answered).rounds[0], checkedAt: at('2026-03-26 10:00') };
    const state = order({
      signedAt: NAMED,
      rounds: [
        { startAt: ISSUED, limit: { workingDays: 5 }, ...first },
        { startAt: REPLIED, limit: { workingDays: 3 } },
      ],
    });
    expect(factsMet(state, kind, of)).toBe(when);
  });
});
