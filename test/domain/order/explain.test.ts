import { describe, expect, it } from 'vitest';
import { explain } from '../../../functions/domain/order/explain.ts';
import type { Clock } from '../../../functions/domain/order/order.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const policy = currentPolicy();
/** Friday 20 March 2026, 10:00 in Shanghai. */
const AT = '2026-03-20T02:00:00.000Z';

const clock = (part: Partial<Clock> & Pick<Clock, 'kind' | 'limit' | 'dueAt'>): Clock => ({
  id: part.kind,
  basis: 'S3',
  startAt: AT,
  openedAt: AT,
  move: { unit: 'housing' },
  ladder: part.kind,
  state: 'running',
  done: [],
  ...part,
});

describe('S3, H3, H4 · the basis of an order’s deadlines', () => {
  it.each<[what: string, clock: Clock, name: string, lines: string[]]>([
    [
      'signing, which is ours to set',
      clock({ kind: 'order-sign', limit: { hours: 24 }, dueAt: '2026-03-21T02:00:00.000Z' }),
      '签收督办件',
      [
        '时限数值：通知未定，24小时由本区政策自定。',
        '起算：督办件签发时间 2026-03-20 10:00。',
        '计算：2026-03-20 10:00 加 24小时，至 2026-03-21 10:00。',
      ],
    ],
    [
      'a reply within working days that the issuer set',
      clock({ kind: 'order-reply', limit: { workingDays: 2 }, dueAt: '2026-03-24T15:59:59.000Z' }),
      '反馈督办件',
      ['计入：2026-03-23、2026-03-24。', '不计休息日：2026-03-21、2026-03-22。'],
    ],
    [
      'a reply by an instant',
      clock({ kind: 'order-reply', limit: { at: '2026-03-22T04:00:00.000Z' }, dueAt: '2026-03-22T04:00:00.000Z' }),
      '反馈督办件',
      ['时限由签发单位确定，至 2026-03-22 12:00。'],
    ],
    [
      'a reply once more',
      clock({ kind: 'order-reply', of: 'again1', limit: { workingDays: 3 }, dueAt: '2026-03-25T15:59:59.000Z' }),
      '反馈督办件',
      ['时限数值：通知未定，3个工作日由本区政策自定。', '起算：反馈被退回的时间 2026-03-20 10:00。'],
    ],
    [
      'the issuer’s own judgement',
      clock({ kind: 'order-check', basis: 'ours', limit: { hours: 72 }, dueAt: '2026-03-23T02:00:00.000Z' }),
      '审核督办反馈',
      ['起算：承办单位全部反馈的时间 2026-03-20 10:00。'],
    ],
  ])('%s', (_what, given, name, lines) => {
    const basis = explain(given, {}, policy);
    expect(basis).toMatchObject({ name, due: given.dueAt, policyId: policy.id, rule: { clause: given.basis } });
    for (const line of lines) expect(basis?.arithmetic).toContain(line);
  });
});

const start = (one: Clock, state: Parameters<typeof explain>[1]): string | undefined =>
  explain(one, state, policy)?.start.says;

describe('H2, S3 · a unit that a correction named has its time from then', () => {
  const hours = { limit: { hours: 24 }, dueAt: '2026-03-21T02:00:00.000Z' };
  const named = {
    addressed: [
      { unit: 'housing', at: '2026-03-19T02:00:00.000Z' },
      { unit: 'xinqi', at: AT },
    ],
  };

  it.each<[string, Clock, Parameters<typeof explain>[1], string]>([
    ['to carry it out', clock({ kind: 'order-sign', of: '1', ...hours }), named, '起算：更正为本单位的时间'],
    [
      'or to have issued it',
      clock({ kind: 'order-check', of: '1', ...hours }),
      { issued: named.addressed },
      '起算：更正为本单位的时间',
    ],
    [
      'not by another correction',
      clock({ kind: 'order-sign', of: '1', ...hours }),
      { addressed: named.addressed.slice(0, 1) },
      '起算：督办件签发时间',
    ],
    ['not the unit that was named first', clock({ kind: 'order-sign', ...hours }), named, '起算：督办件签发时间'],
    [
      'nor a reply, whose time is the order’s',
      clock({ kind: 'order-reply', of: '1', ...hours }),
      named,
      '起算：督办件签发时间',
    ],
    [
      'no other duty is one that was asked for again',
      clock({ kind: 'order-sign', of: 'again1', ...hours }),
      {},
      '起算：督办件签发时间',
    ],
  ])('%s', (_, one, state, says) => {
    expect(start(one, state)).toContain(says);
  });
});
