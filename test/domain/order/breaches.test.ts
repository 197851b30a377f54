import { describe, expect, it } from 'vitest';
import type { Breach } from '../../../functions/domain/matter/breach.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { judgeBreaches } from '../../../functions/domain/order/breaches.ts';
import type { OpenOrder } from '../../../functions/domain/order/commands.ts';
import { missedName } from '../../../functions/domain/order/names.ts';
import { openOrder } from '../../../functions/domain/order/open-order.ts';
import type { Order, Round } from '../../../functions/domain/order/order.ts';
import { possible } from '../../../functions/domain/order/possible.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aDirectory, at } from '../samples.ts';
import { anOrder, ISSUED } from './sample.ts';

const policy = currentPolicy();
const now = at('2026-04-01 10:00');
/** H3: five working days from Friday 20 March end with Friday 27 March, seven with Tuesday 31 March, ten with Friday 3 April. */
const DUE = at('2026-03-27 23:59:59');
const reply = (part: Partial<Breach> = {}): Breach => ({
  duty: 'order-reply',
  unit: 'housing',
  is: 'stands',
  dueAt: DUE,
  ...part,
});
const within = (workingDays: number, part: Partial<Round> = {}): Pick<Order, 'rounds'> => ({
  rounds: [{ startAt: ISSUED, limit: { workingDays }, ...part }],
});
const answeredAt = (repliedAt: string) => within(5, { repliedAt });
/** Signed in time, so that the answer alone is judged. */
const judged = (part: Partial<Order>, corrected = true) =>
  judgeBreaches(anOrder({ signedAt: ISSUED, ...part }), [], corrected, policy, now);

describe('S3, H2 · a missed duty of an order is judged again by the facts as they are now', () => {
  it.each<[string, Partial<Order>, Pick<Breach, 'is' | 'dueAt'> | null]>([
    ['missed as before', { breaches: [reply()] }, null],
    [
      'missed by a longer limit too: when it was due is said anew',
      { breaches: [reply()], ...within(7) },
      { is: 'stands', dueAt: at('2026-03-31 23:59:59') },
    ],
    [
      'not over yet by the limit that was right',
      { breaches: [reply()], ...within(10) },
      { is: 'healed', dueAt: at('2026-04-03 23:59:59') },
    ],
    ['answered at the very instant', { breaches: [reply()], ...answeredAt(DUE) }, { is: 'healed', dueAt: DUE }],
    ['answered a second after it', { breaches: [reply()], ...answeredAt(at('2026-03-28 00:00:00')) }, null],
    [
      'healed before, and late after all',
      { breaches: [reply({ is: 'healed' })], ...answeredAt(at('2026-03-28 09:00')) },
      { is: 'stands', dueAt: DUE },
    ],
    ['healed, and still in time', { breaches: [reply({ is: 'healed' })], ...answeredAt(at('2026-03-26 09:00')) }, null],
    ['set aside by a leader', { breaches: [reply({ is: 'set-aside' })], ...answeredAt(at('2026-03-26 09:00')) }, null],
    ['of a proposal: no fact of the order bears on it', { breaches: [reply({ duty: 'decision:P1' })] }, null],
  ])('%s', (_, part, expected) => {
    expect(judged(part)).toEqual(
      expected === null ? [] : [{ change: 'breach-judged', duty: part.breaches?.[0]?.duty, ...expected }],
    );
  });

  it('is nobody’s where no fact brings the duty any more', () => {
    const again = reply({ duty: 'order-reply:again1', dueAt: at('2026-03-30 10:00') });
    expect(judged({ breaches: [again], ...answeredAt(at('2026-03-26 09:00')) })).toEqual([
      { change: 'breach-judged', duty: 'order-reply:again1', is: 'healed', dueAt: at('2026-03-30 10:00') },
    ]);
  });

  it('is left alone where nothing was corrected', () => {
    expect(judged({ breaches: [reply()], ...within(10) }, false)).toEqual([]);
  });

  it.each<[string, Partial<Order>, boolean]>([
    [
      'late, of an order that is over',
      { status: 'completed', endedAt: now, ...answeredAt(at('2026-03-28 09:00')) },
      true,
    ],
    ['in time, of an order that is over', { status: 'completed', endedAt: now, ...answeredAt(DUE) }, false],
    ['never, of an order that was withdrawn after it was due', { status: 'withdrawn', endedAt: now }, true],
    ['never, of an order that was withdrawn before', { status: 'withdrawn', endedAt: at('2026-03-27 10:00') }, false],
    ['late, while it is open and a clock says so', answeredAt(at('2026-03-28 09:00')), false],
    [
      'late, and on record already',
      { status: 'completed', endedAt: now, breaches: [reply()], ...answeredAt(at('2026-03-28 09:00')) },
      false,
    ],
  ])('no clock is left to tell it: answered %s', (_, part, isMissed) => {
    expect(judged(part).filter(({ duty }) => duty === 'order-reply')).toEqual(
      isMissed
        ? [{ change: 'breached', duty: 'order-reply', kind: 'order-reply', unit: 'housing', dueAt: DUE, basis: 'S3' }]
        : [],
    );
  });
});

describe('S3 · what was missed is called by its name', () => {
  it.each([
    ['order-sign', '签收督办件'],
    ['order-reply:again1', '反馈督办件'],
    ['order-check:by1', '审核督办反馈'],
    ['decision:P1', policy.texts.actions.decision],
    ['something-else', 'something-else'],
  ])('%s', (duty, name) => {
    expect(missedName(duty, policy)).toBe(name);
  });
});

describe('H2 · what was missed may be set aside as long as something counts', () => {
  it.each<[string, Breach[], boolean]>([
    ['nothing was missed', [], false],
    ['all is set aside', [reply({ is: 'set-aside' })], false],
    ['one of two is', [reply({ is: 'set-aside' }), reply({ duty: 'order-sign' })], true],
    ['it stands', [reply()], true],
  ])('%s', (_, breaches, may) => {
    for (const status of ['open', 'completed'] as const)
      expect(possible(anOrder({ status, breaches })).includes('set-aside')).toBe(may);
  });
});

const opening = (breach: OpenOrder['breach']): OpenOrder => ({
  command: 'open',
  number: 'BLD2600001',
  basis: { kind: 'instruction', says: '区长批示' },
  title: '柴桥异味整改',
  subject: '环境',
  unit: 'housing',
  limit: { workingDays: 5 },
  demands: ['查明来源'],
  ...(breach ? { breach } : {}),
});

/** What the desk is answered. */
const said = (breach: OpenOrder['breach']): string => {
  const actor = {
    kind: 'person',
    id: 'wang',
    name: '王',
    unit: 'office',
    role: 'coordinator',
    via: 'console',
  } as const;
  const answer = openOrder(actor, opening(breach), { policy, directory: aDirectory(), now: ISSUED });
  return isRefusal(answer) ? `${answer.says} ${answer.field ?? ''}` : 'issued';
};

describe('S3 · an order about a missed duty of a case', () => {
  const found: Breach = { duty: 'response', unit: 'housing', is: 'stands', dueAt: ISSUED };

  it.each<[string, OpenOrder['breach'], string]>([
    ['that stands, to whose it is', { duty: 'response', found, unit: 'housing' }, 'issued'],
    [
      'that is not on record, by its name',
      { duty: 'response', found: null, unit: 'housing' },
      '办件没有“公开回应”的超时记录；请从办件的超时记录中选择 /breach',
    ],
    [
      'of one thing of several, by the same name',
      { duty: 'sign:A1', found: null, unit: 'housing' },
      '办件没有“签收”的超时记录；请从办件的超时记录中选择 /breach',
    ],
    [
      'of no kind that there is',
      { duty: 'nothing', found: null, unit: 'housing' },
      '办件没有“所写时限”的超时记录；请从办件的超时记录中选择 /breach',
    ],
    [
      'that counts no more',
      { duty: 'response', found: { ...found, is: 'healed' }, unit: 'housing' },
      '这条超时记录已经不计，不能据以督办 /breach',
    ],
    [
      'of another unit',
      { duty: 'response', found, unit: 'xinqi' },
      '督办件发给超时的单位；这条超时记录是其他单位的 /breach',
    ],
    [
      'that is ordered already, by which',
      { duty: 'response', found, unit: 'housing', ordered: 'BLD2600009' },
      '已就这条超时记录发出督办件 BLD2600009，尚未办结 /breach',
    ],
  ])('%s', (_, breach, says) => {
    expect(said(breach)).toBe(says);
  });
});
