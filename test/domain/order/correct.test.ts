import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../functions/domain/matter/actor.ts';
import type { Evidence } from '../../../functions/domain/matter/evidence.ts';
import type { FactFields } from '../../../functions/domain/matter/fact-fields.ts';
import type { Proposed } from '../../../functions/domain/matter/proposal.ts';
import { isRefusal } from '../../../functions/domain/matter/refusal.ts';
import { apply } from '../../../functions/domain/order/apply.ts';
import type { OpenOrder, OrderCommand } from '../../../functions/domain/order/commands.ts';
import { CORRECTABLE, UNCORRECTED } from '../../../functions/domain/order/correction.ts';
import { decide } from '../../../functions/domain/order/decide.ts';
import type { OrderEvent } from '../../../functions/domain/order/events.ts';
import type { Order } from '../../../functions/domain/order/order.ts';
import { factsOfOrder } from '../../../functions/domain/scores/order-facts.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { aDirectory } from '../samples.ts';

const policy = currentPolicy();
const directory = aDirectory();
const person = (id: string, unit: string): Actor => ({
  kind: 'person',
  id,
  name: id,
  unit,
  role: 'coordinator',
  via: 'console',
});
const wang = person('wang', 'office');
const li = person('li', 'cyber');
const officer = person('zhang', 'housing');
const proof: Evidence[] = [{ kind: 'document', ref: '收文登记' }];

/** Friday 20 March 2026, 10:00 in Shanghai; five working days end on Friday 27 March, 23:59:59. */
const ISSUED = '2026-03-20T02:00:00.000Z';
const DUE = '2026-03-27T15:59:59.000Z';
const opening: OpenOrder = {
  command: 'open',
  number: 'BLD2600001',
  basis: { kind: 'instruction', says: '区长批示' },
  title: '柴桥异味整改',
  subject: '环境',
  unit: 'housing',
  limit: { workingDays: 5 },
  demands: ['查明来源', '公布整改措施'],
};

/** One order with its whole record, as commands come in. */
class Sheet {
  state: Order | null = null;
  readonly record: OrderEvent[] = [];

  #decided(actor: Actor, command: OrderCommand, now: string) {
    const waiting = this.state?.proposals?.map(({ id }) => id) ?? [];
    const proposed = this.record
      .filter((event): event is OrderEvent & Proposed => event.type === 'proposed')
      .filter(({ proposal }) => waiting.includes(proposal.id));
    return decide(this.state, actor, command, { policy, directory, now, facts: this.record, proposed });
  }

  does(actor: Actor, command: OrderCommand, now: string): this {
    const drafts = this.#decided(actor, command, now);
    if (isRefusal(drafts)) throw new Error(`${drafts.refused} ${drafts.field ?? ''}: ${drafts.says}`);
    for (const draft of drafts) {
      const event = { ...draft, seq: this.record.length + 1, at: now, actor, prev: '', hash: '' };
      this.state = apply(this.state, event);
      this.record.push(event);
    }
    return this;
  }

  refuses(actor: Actor, command: OrderCommand, now: string): string | null {
    const drafts = this.#decided(actor, command, now);
    return isRefusal(drafts) ? `${drafts.refused} ${drafts.field ?? ''}`.trim() : null;
  }

  fact(type: OrderEvent['type']): number {
    return this.record.findLast((event) => event.type === type)?.seq ?? 0;
  }

  corrects(actor: Actor, type: OrderEvent['type'], is: FactFields, now: string): this {
    return this.does(actor, correct(this.fact(type), is), now);
  }

  approves(actor: Actor, now: string): this {
    const proposalId = this.state?.proposals?.[0]?.id ?? '';
    return this.does(actor, { command: 'decide', proposalId, decision: 'approve' }, now);
  }

  clock(id: string) {
    return this.state?.clocks.find((one) => one.id === id);
  }

  get breaches(): string[] {
    return (this.state?.breaches ?? []).map(({ duty, unit, is, dueAt }) => `${duty} ${unit} ${is} ${dueAt}`);
  }

  get proposals() {
    return this.state?.proposals ?? [];
  }
}

const correct = (event: number, is: FactFields): OrderCommand => ({
  command: 'correct',
  event,
  is,
  says: '经核对收文登记',
  evidence: proof,
});
const reply = (demandId: string): OrderCommand => ({ command: 'reply', demandId, says: '已办', evidence: proof });
const issued = (): Sheet => new Sheet().does(wang, opening, ISSUED);
const signed = (): Sheet => issued().does(officer, { command: 'sign' }, '2026-03-20T03:00:00.000Z');
const answered = (first = '2026-03-24T02:00:00.000Z', last = '2026-03-25T02:00:00.000Z'): Sheet =>
  signed().does(officer, reply('D1'), first).does(officer, reply('D2'), last);
const LATE = '2026-03-30T02:00:00.000Z';

describe('H2 · every fact of an order can be corrected, or says why not', () => {
  it('names each event once', () => {
    const all = [...Object.keys(CORRECTABLE), ...Object.keys(UNCORRECTED)];
    expect(new Set(all).size).toBe(all.length);
  });

  it('corrects alone what no duty hangs on, and records what, was, is, why and by what evidence', () => {
    const sheet = signed().corrects(wang, 'order-opened', { title: '大碶异味整改' }, LATE);
    expect(sheet.state).toMatchObject({ title: '大碶异味整改' });
    expect(sheet.record.at(-1)).toMatchObject({
      type: 'corrected',
      event: 1,
      fact: 'order-opened',
      was: { title: '柴桥异味整改' },
      is: { title: '大碶异味整改' },
      reason: '经核对收文登记',
      evidence: proof,
    });
    sheet.corrects(officer, 'order-signed', { signer: 'zhao' }, LATE);
    expect(sheet.proposals).toEqual([]);
  });

  it.each<[string, Actor, (sheet: Sheet) => number, FactFields]>([
    ['not-a-fact /event', wang, () => 99, { title: '另题' }],
    ['not-own-unit /event', officer, () => 1, { title: '另题' }],
    ['not-own-unit /event', person('sun', 'xinqi'), (sheet) => sheet.fact('order-signed'), { signer: 'sun' }],
    ['not-correctable /is/repliedAt', wang, () => 1, { repliedAt: ISSUED }],
    ['no-change /is', wang, () => 1, { unit: 'housing' }],
    [
      'in-the-future /is/repliedAt',
      wang,
      (sheet) => sheet.fact('demand-replied'),
      { repliedAt: '2026-04-01T00:00:00.000Z' },
    ],
    ['unknown-unit /is/unit', wang, () => 1, { unit: 'nowhere' }],
    ['own-unit /is/unit', wang, () => 1, { unit: 'office' }],
    ['not-an-issuer /is/issuer', wang, () => 1, { issuer: 'sun' }],
    ['answered-already /is/unit', wang, () => 1, { unit: 'xinqi' }],
    ['unknown-subject /is/subject', wang, () => 1, { subject: '没有' }],
    ['unknown-basis /is/basis', wang, () => 1, { basis: 'rumour' }],
    ['limit-before-start /is/limit/at', wang, () => 1, { limit: { at: '2026-03-19T00:00:00.000Z' } }],
    ['limit-out-of-range /is/limit/workingDays', wang, () => 1, { limit: { workingDays: 61 } }],
    ['not-of-unit /is/signer', wang, (sheet) => sheet.fact('order-signed'), { signer: 'sun' }],
    // D2 was answered on the 25th, so that its order was not issued after.
    ['out-of-order /is/issuedAt', wang, () => 1, { issuedAt: '2026-03-26T00:00:00.000Z' }],
  ])('refuses %s', (refused, actor, event, is) => {
    const sheet = answered();
    expect(sheet.refuses(actor, correct(event(sheet), is), LATE)).toBe(refused);
  });

  it('corrects what a demand says, alone before it is answered, by a second person after it', () => {
    const demands = [
      { id: 'D1', says: '查明来源' },
      { id: 'D2', says: '在三个工作日内公布整改措施' },
    ];
    const sheet = signed().corrects(wang, 'order-opened', { demands }, '2026-03-23T02:00:00.000Z');
    expect(sheet.record.at(-1)).toMatchObject({
      type: 'corrected',
      is: { demands },
      was: { demands: [{ id: 'D1' }, { says: '公布整改措施' }] },
    });
    expect(sheet.state?.demands).toMatchObject([
      { id: 'D1', state: 'open' },
      { id: 'D2', state: 'open' },
    ]);
    const late = answered().corrects(wang, 'order-opened', { demands }, LATE);
    expect(late.proposals).toHaveLength(1);
    late.approves(li, LATE);
    expect(late.record.findLast(({ type }) => type === 'corrected')).toMatchObject({
      is: { demands },
      approvedBy: 'li',
    });
    expect(late.state?.status).toBe('open');
  });

  it.each<[string, { id: string; says: string }[]]>([
    [
      'a demand more',
      [
        { id: 'D1', says: '查明来源' },
        { id: 'D2', says: '公布' },
        { id: 'D3', says: '赔偿' },
      ],
    ],
    ['a demand less', [{ id: 'D1', says: '查明来源' }]],
    [
      'another order of them',
      [
        { id: 'D2', says: '公布整改措施' },
        { id: 'D1', says: '查明来源' },
      ],
    ],
  ])('refuses %s: that is another order', (_, demands) => {
    expect(signed().refuses(wang, correct(1, { demands }), LATE)).toBe('other-demands /is/demands');
  });

  it('refuses a correction without evidence', () => {
    const bare = { ...correct(1, { title: '另题' }), evidence: [] } as OrderCommand;
    expect(issued().refuses(wang, bare, LATE)).toBe('evidence-missing /evidence');
  });
});

describe('H2 · nobody turns a missed order into "in time" alone', () => {
  it('asks a second person, never of the unit that carries it out; until he has decided all stands', () => {
    const sheet = answered('2026-03-24T02:00:00.000Z', LATE);
    expect(sheet.breaches).toEqual([`order-reply housing stands ${DUE}`]);
    sheet.corrects(officer, 'demand-replied', { repliedAt: '2026-03-25T02:00:00.000Z' }, LATE);
    expect(sheet.proposals).toMatchObject([{ kind: 'correction', by: 'zhang', barred: ['housing'] }]);
    expect(sheet.clock('order-reply')).toMatchObject({ metAt: LATE, late: true });
    expect(sheet.breaches).toEqual([`order-reply housing stands ${DUE}`]);
    expect(
      sheet.refuses(
        person('deputy', 'housing'),
        { command: 'decide', proposalId: sheet.proposals[0]?.id ?? '', decision: 'approve' },
        LATE,
      ),
    ).toBe('not-the-decider');
    sheet.approves(wang, LATE);
    expect(sheet.clock('order-reply')).toMatchObject({ state: 'met', metAt: '2026-03-25T02:00:00.000Z' });
    expect(sheet.clock('order-reply')?.late).toBeUndefined();
    expect(sheet.record.findLast(({ type }) => type === 'corrected')).toMatchObject({
      approvedBy: 'wang',
      proposalId: expect.any(String),
    });
    // What was answered on the 25th was to be judged within 72 hours, which was not done.
    expect(sheet.breaches).toEqual([
      `order-reply housing healed ${DUE}`,
      'order-check office stands 2026-03-28T02:00:00.000Z',
    ]);
    expect(sheet.clock('order-check#2')).toMatchObject({ state: 'missed', startAt: '2026-03-25T02:00:00.000Z' });
  });

  it('a later time than was recorded opens the breach that there was, also once the order is over', () => {
    const sheet = answered().does(wang, { command: 'complete', says: '已落实' }, '2026-03-26T02:00:00.000Z');
    expect(sheet.breaches).toEqual([]);
    // The answer stood there before the order was found done: it cannot have come after.
    expect(
      sheet.refuses(wang, correct(sheet.fact('demand-replied'), { repliedAt: '2026-03-28T02:00:00.000Z' }), LATE),
    ).toBe('out-of-order /is/repliedAt');
    sheet.corrects(wang, 'order-completed', { completedAt: '2026-03-29T02:00:00.000Z' }, LATE).approves(li, LATE);
    expect(sheet.state).toMatchObject({ status: 'completed', endedAt: '2026-03-29T02:00:00.000Z' });
    // Answered on the 25th, 10:00; 72 hours end on the 28th.
    expect(sheet.breaches).toEqual(['order-check office stands 2026-03-28T02:00:00.000Z']);
    sheet.corrects(wang, 'demand-replied', { repliedAt: '2026-03-28T02:00:00.000Z' }, LATE).approves(li, LATE);
    expect(sheet.breaches).toEqual([
      'order-check office healed 2026-03-31T02:00:00.000Z',
      `order-reply housing stands ${DUE}`,
    ]);
    expect(sheet.state?.clocks.every(({ state: is }) => is === 'met')).toBe(true);
  });

  it('a correction of a correction goes back by the same way, and the breach stands again', () => {
    const sheet = answered('2026-03-24T02:00:00.000Z', LATE)
      .corrects(wang, 'demand-replied', { repliedAt: '2026-03-25T02:00:00.000Z' }, LATE)
      .approves(li, LATE)
      .corrects(wang, 'demand-replied', { repliedAt: LATE }, LATE);
    expect(sheet.proposals).toHaveLength(1);
    sheet.approves(li, LATE);
    expect(sheet.breaches).toContain(`order-reply housing stands ${DUE}`);
    expect(sheet.breaches).toContain('order-check office healed 2026-04-02T02:00:00.000Z');
  });

  it('refuses what was corrected meanwhile', () => {
    const sheet = answered('2026-03-24T02:00:00.000Z', LATE);
    const event = sheet.fact('demand-replied');
    sheet.does(officer, correct(event, { repliedAt: '2026-03-25T02:00:00.000Z' }), LATE);
    sheet.does(officer, correct(event, { repliedAt: '2026-03-26T02:00:00.000Z' }), LATE);
    const [first, second] = sheet.proposals;
    sheet.does(wang, { command: 'decide', proposalId: second?.id ?? '', decision: 'approve' }, LATE);
    expect(sheet.refuses(wang, { command: 'decide', proposalId: first?.id ?? '', decision: 'approve' }, LATE)).toBe(
      'changed-since /proposalId',
    );
  });

  it('what a leader set aside stays set aside', () => {
    const sheet = answered('2026-03-24T02:00:00.000Z', LATE)
      .does(
        { ...person('mayor', 'office'), role: 'leader' } as Actor,
        { command: 'set-aside', duty: 'order-reply', says: '系统中断' },
        LATE,
      )
      .corrects(wang, 'demand-replied', { repliedAt: '2026-03-28T02:00:00.000Z' }, LATE)
      .approves(li, LATE);
    expect(sheet.breaches[0]).toBe(`order-reply housing set-aside ${DUE}`);
  });
});

describe('S3, H4 · when an order was issued, and its limit', () => {
  it('an earlier issue moves the clocks that run from it, and what is over by now is missed at once', () => {
    const sheet = issued().corrects(
      wang,
      'order-opened',
      { issuedAt: '2026-03-18T02:00:00.000Z' },
      '2026-03-20T04:00:00.000Z',
    );
    // Nor of the office whose own act it is, as another of the desk can decide.
    expect(sheet.proposals).toMatchObject([{ barred: ['housing', 'office'] }]);
    expect(sheet.clock('order-sign')).toMatchObject({ startAt: ISSUED });
    sheet.approves(li, '2026-03-20T05:00:00.000Z');
    expect(sheet.clock('order-sign#2')).toMatchObject({
      state: 'missed',
      dueAt: '2026-03-19T02:00:00.000Z',
      openedAt: '2026-03-20T05:00:00.000Z',
    });
    // Wednesday; Thursday, Friday, Monday, Tuesday and Wednesday are five working days.
    expect(sheet.clock('order-reply#2')).toMatchObject({ state: 'running', dueAt: '2026-03-25T15:59:59.000Z' });
    expect(sheet.breaches).toEqual(['order-sign housing stands 2026-03-19T02:00:00.000Z']);
    expect(sheet.state).toMatchObject({ openedAt: '2026-03-18T02:00:00.000Z' });
  });

  it('a second before midnight is the day before', () => {
    const sheet = issued()
      .corrects(wang, 'order-opened', { issuedAt: '2026-03-19T15:59:59.000Z' }, LATE)
      .approves(li, LATE);
    expect(sheet.clock('order-reply#2')?.dueAt).toBe('2026-03-26T15:59:59.000Z');
  });

  it('a longer limit heals, a shorter one that is over opens a breach', () => {
    const late = answered('2026-03-24T02:00:00.000Z', LATE);
    late.corrects(wang, 'order-opened', { limit: { at: '2026-03-31T00:00:00.000Z' } }, LATE).approves(li, LATE);
    expect(late.breaches).toEqual(['order-reply housing healed 2026-03-31T00:00:00.000Z']);
    expect(late.clock('order-reply#2')).toMatchObject({ state: 'met', metAt: LATE });
    const inTime = answered();
    inTime.corrects(wang, 'order-opened', { limit: { workingDays: 2 } }, LATE).approves(li, LATE);
    // Friday; Monday and Tuesday are two working days.
    expect(inTime.breaches).toEqual(['order-reply housing stands 2026-03-24T15:59:59.000Z']);
  });

  it('counts a breach of an order that was withdrawn by the limit that there was', () => {
    const sheet = signed().does(wang, { command: 'withdraw', says: '并入另件' }, '2026-03-26T02:00:00.000Z');
    sheet.corrects(wang, 'order-opened', { limit: { at: '2026-03-25T00:00:00.000Z' } }, LATE).approves(li, LATE);
    expect(sheet.breaches).toEqual(['order-reply housing stands 2026-03-25T00:00:00.000Z']);
    expect(sheet.state).toMatchObject({ status: 'withdrawn' });
    expect(sheet.clock('order-reply')).toBeUndefined();
    sheet.corrects(wang, 'order-opened', { limit: { workingDays: 5 } }, LATE).approves(li, LATE);
    expect(sheet.breaches).toEqual([`order-reply housing healed ${DUE}`]);
  });

  it('refuses to count working days into a year without a calendar', () => {
    const sheet = new Sheet().does(
      wang,
      { ...opening, limit: { at: '2028-01-10T02:00:00.000Z' } },
      '2027-12-30T02:00:00.000Z',
    );
    expect(sheet.refuses(wang, correct(1, { limit: { workingDays: 5 } }), '2027-12-31T02:00:00.000Z')).toBe(
      'no-calendar /is/limit/workingDays',
    );
  });
});

describe('S3 · who signed, answered, returned and found done', () => {
  it('a signature that never was opens its clock again', () => {
    const sheet = signed()
      .corrects(wang, 'order-signed', { void: true }, '2026-03-20T05:00:00.000Z')
      .approves(li, '2026-03-20T06:00:00.000Z');
    expect(sheet.state?.signedAt).toBeUndefined();
    expect(sheet.clock('order-sign#2')).toMatchObject({ state: 'running', dueAt: '2026-03-21T02:00:00.000Z' });
    expect(sheet.refuses(wang, correct(sheet.fact('order-signed'), { void: true }), LATE)).toBe('no-change /is');
    sheet.does(officer, { command: 'sign' }, '2026-03-20T07:00:00.000Z');
    expect(sheet.clock('order-sign#2')).toMatchObject({ state: 'met' });
  });

  it('an earlier signature within the limit needs nobody else', () => {
    const sheet = signed().corrects(officer, 'order-signed', { signedAt: '2026-03-20T02:30:00.000Z' }, LATE);
    expect(sheet.proposals).toEqual([]);
    expect(sheet.clock('order-sign')).toMatchObject({ metAt: '2026-03-20T02:30:00.000Z' });
  });

  it('an answer that never was is asked for again, from the limit that there was', () => {
    const sheet = answered();
    sheet.corrects(wang, 'demand-replied', { void: true }, LATE).approves(li, LATE);
    expect(sheet.state?.demands.map(({ state: is }) => is)).toEqual(['replied', 'open']);
    expect(sheet.clock('order-reply#2')).toMatchObject({ state: 'missed', dueAt: DUE });
    expect(sheet.clock('order-check')).toBeUndefined();
    expect(sheet.breaches).toEqual([`order-reply housing stands ${DUE}`]);
    sheet.does(officer, reply('D2'), LATE);
    expect(sheet.clock('order-reply#2')).toMatchObject({ state: 'met', late: true });
    expect(sheet.clock('order-check#2')).toMatchObject({ state: 'running', startAt: LATE });
  });

  it('reopens an order that was found done on an answer that never was', () => {
    const sheet = answered().does(wang, { command: 'complete', says: '已落实' }, '2026-03-26T02:00:00.000Z');
    sheet.corrects(wang, 'demand-replied', { void: true }, LATE).approves(li, LATE);
    expect(sheet.record.some(({ type }) => type === 'order-reopened')).toBe(true);
    expect(sheet.state).toMatchObject({ status: 'open' });
    expect(sheet.state?.endedAt).toBeUndefined();
    expect(sheet.breaches).toEqual([`order-reply housing stands ${DUE}`]);
    sheet.does(officer, reply('D2'), LATE).does(wang, { command: 'complete', says: '已落实' }, LATE);
    expect(sheet.state).toMatchObject({ status: 'completed', endedAt: LATE });
  });

  it('reopens an order whose completion never was', () => {
    const sheet = answered().does(wang, { command: 'complete', says: '点错' }, '2026-03-26T02:00:00.000Z');
    sheet
      .corrects(wang, 'order-completed', { void: true }, '2026-03-26T03:00:00.000Z')
      .approves(li, '2026-03-26T04:00:00.000Z');
    expect(sheet.state).toMatchObject({ status: 'open' });
    expect(sheet.clock('order-check#2')).toMatchObject({ state: 'running', dueAt: '2026-03-28T02:00:00.000Z' });
    sheet.does(wang, { command: 'complete', says: '已落实' }, '2026-03-27T02:00:00.000Z');
    expect(sheet.breaches).toEqual([]);
  });

  it('a return that never was takes its limit with it, and the answer stands', () => {
    const sheet = answered().does(
      wang,
      { command: 'return-reply', demandId: 'D2', says: '看错' },
      '2026-03-26T02:00:00.000Z',
    );
    expect(sheet.refuses(wang, correct(sheet.fact('demand-replied'), { void: true }), LATE)).toBe(
      'returned-since /is/void',
    );
    sheet
      .corrects(wang, 'reply-returned', { void: true }, '2026-03-26T03:00:00.000Z')
      .approves(li, '2026-03-26T04:00:00.000Z');
    expect(sheet.state?.rounds).toHaveLength(1);
    expect(sheet.state?.demands).toEqual([
      { id: 'D1', state: 'replied' },
      { id: 'D2', state: 'replied' },
    ]);
    expect(sheet.clock('order-reply:again1')).toBeUndefined();
    expect(sheet.clock('order-check#2')).toMatchObject({ state: 'running', dueAt: '2026-03-28T02:00:00.000Z' });
    expect(sheet.state?.voided).toEqual([sheet.fact('reply-returned')]);
    // S5, S6: nothing was done anew, so that no figure and no measure may count it.
    expect(factsOfOrder(sheet.record).acts.map(({ what }) => what)).toEqual(['assigned']);
  });

  it('moves the limit of a return with its time', () => {
    const sheet = answered().does(
      wang,
      { command: 'return-reply', demandId: 'D2', says: '没有网址' },
      '2026-03-26T02:00:00.000Z',
    );
    sheet
      .corrects(wang, 'reply-returned', { limit: { workingDays: 5 } }, '2026-03-26T03:00:00.000Z')
      .approves(li, '2026-03-26T04:00:00.000Z');
    // Thursday; Friday to Thursday of the next week are five working days.
    expect(sheet.clock('order-reply:again1#2')).toMatchObject({ dueAt: '2026-04-02T15:59:59.000Z' });
    expect(sheet.clock('order-reply')).toMatchObject({ state: 'met' });
  });
});

describe('S3 · two units: whose order it is', () => {
  const NOW = '2026-03-23T02:00:00.000Z';

  it('gives it to the unit that it is addressed to: that one signs from now on, by the limit that there is', () => {
    const sheet = signed().corrects(wang, 'order-opened', { unit: 'xinqi' }, NOW);
    expect(sheet.proposals).toMatchObject([{ barred: ['housing', 'xinqi', 'office'] }]);
    sheet.approves(li, NOW);
    expect(sheet.state).toMatchObject({
      unit: 'xinqi',
      addressed: [
        { unit: 'housing', at: ISSUED },
        { unit: 'xinqi', at: NOW },
      ],
    });
    expect(sheet.state?.signedAt).toBeUndefined();
    expect(sheet.clock('order-sign:to1')).toMatchObject({
      startAt: NOW,
      dueAt: '2026-03-24T02:00:00.000Z',
      move: { unit: 'xinqi' },
    });
    expect(sheet.clock('order-reply:to1')).toMatchObject({ startAt: ISSUED, dueAt: DUE, move: { unit: 'xinqi' } });
    expect(sheet.refuses(officer, { command: 'sign' }, NOW)).toBe('not-your-order');
    sheet.does(person('sun', 'xinqi'), { command: 'sign' }, NOW);
    expect(sheet.clock('order-sign:to1')).toMatchObject({ state: 'met' });
  });

  it('takes the miss from a unit whose order it never was, and gives it back with the order', () => {
    const sheet = issued().does(
      { kind: 'system', part: 'workflow' },
      { command: 'fire', clockId: 'order-sign', rung: 'half' },
      NOW,
    );
    expect(sheet.breaches).toEqual(['order-sign housing stands 2026-03-21T02:00:00.000Z']);
    sheet.corrects(wang, 'order-opened', { unit: 'xinqi' }, NOW).approves(li, NOW);
    expect(sheet.breaches).toEqual(['order-sign housing healed 2026-03-21T02:00:00.000Z']);
    sheet.corrects(wang, 'order-opened', { unit: 'housing' }, NOW).approves(li, NOW);
    expect(sheet.breaches).toEqual(['order-sign housing stands 2026-03-21T02:00:00.000Z']);
    expect(sheet.clock('order-sign#2')).toMatchObject({ state: 'missed', dueAt: '2026-03-21T02:00:00.000Z' });
  });

  it('refuses to name a unit that could only be late: its limit is corrected with it', () => {
    const sheet = signed();
    expect(sheet.refuses(wang, correct(1, { unit: 'xinqi' }), LATE)).toBe('limit-past /is/limit');
    sheet
      .corrects(wang, 'order-opened', { unit: 'xinqi', limit: { at: '2026-04-03T02:00:00.000Z' } }, LATE)
      .approves(li, LATE);
    expect(sheet.clock('order-reply:to1')).toMatchObject({ state: 'running', dueAt: '2026-04-03T02:00:00.000Z' });
  });

  it('judges what is answered by the office that issued it', () => {
    const sheet = answered().corrects(wang, 'order-opened', { issuer: 'li' }, '2026-03-26T02:00:00.000Z');
    // Nobody but these two offices mans the desk here, so that they decide.
    expect(sheet.proposals).toMatchObject([{ barred: ['housing'] }]);
    sheet.approves(person('chief', 'office'), '2026-03-26T02:00:00.000Z');
    expect(sheet.state).toMatchObject({ issuer: { unit: 'cyber', person: 'li' } });
    expect(sheet.clock('order-check:by1')).toMatchObject({
      startAt: '2026-03-26T02:00:00.000Z',
      dueAt: '2026-03-29T02:00:00.000Z',
      move: { unit: 'cyber' },
    });
    expect(sheet.refuses(wang, { command: 'complete', says: '已落实' }, '2026-03-26T03:00:00.000Z')).toBe(
      'not-the-issuer',
    );
    sheet.does(li, { command: 'complete', says: '已落实' }, '2026-03-26T03:00:00.000Z');
    expect(sheet.state).toMatchObject({ status: 'completed' });
  });
});
