import { describe, expect, it } from 'vitest';
import { orderKind } from '../../../functions/domain/kinds/order-kind.ts';
import type { OrderEvent } from '../../../functions/domain/order/events.ts';
import type { Proposal } from '../../../functions/domain/matter/proposal.ts';
import type { Order } from '../../../functions/domain/order/order.ts';
import type { MatterCommit } from '../../../functions/ports/stored.ts';
import { PAGE } from '../../../functions/adapters/listing.ts';
import { at, clockOf } from '../samples.ts';
import type { World } from './world.ts';

const order = (number: string, part: Partial<Order> = {}): Order => ({
  schema: 1,
  number,
  status: 'open',
  version: 1,
  personVersion: 1,
  head: 'h1',
  policyId: 'p',
  drill: false,
  changedAt: at(0),
  openedAt: at(0),
  issuer: { unit: 'office', person: 'wang' },
  basis: 'instruction',
  title: '整改',
  subject: '环境',
  grade: 'III',
  unit: 'housing',
  demands: [{ id: 'D1', state: 'open' }],
  rounds: [{ startAt: at(0), limit: { workingDays: 5 } }],
  clocks: [],
  ...part,
});

const signed = (seq: number): OrderEvent => ({
  type: 'order-signed',
  signer: 'zhang',
  seq,
  at: at(seq),
  actor: { kind: 'system', part: 'sweep' },
  prev: `h${seq - 1}`,
  hash: `h${seq}`,
});

const commitOf = (state: Order, part: Partial<MatterCommit<Order, OrderEvent>> = {}) => ({
  wasVersion: state.version - 1,
  state,
  events: [signed(state.version)],
  next: null,
  outbox: null,
  claims: [],
  ...part,
});

/** The opening of an order under the next number, from a case or by itself. */
export const opening = (number: string, count: number, openedFrom?: string) =>
  commitOf(order(number), { takes: { prefix: 'BLD26', count }, ...(openedFrom === undefined ? {} : { openedFrom }) });

const numbers = (matters: Order[]): string[] => matters.map(({ number }) => number);
const listed = async ({ store }: World, status: string) => numbers((await store.mattersBy(orderKind, status)).matters);
const changed = async ({ store }: World, since: string) =>
  numbers((await store.mattersChanged(orderKind, since)).matters);

export function mattersContract(world: World): void {
  describe('matters of another kind than the case', () => {
    it('take their numbers without a gap: of two that want one number only one gets it', async () => {
      expect(await world.store.countOf('BLD26')).toBe(0);
      const both = await Promise.all([
        world.store.commit(opening('BLD2600001', 1)),
        world.store.commit(opening('BLD2600001', 1)),
      ]);
      expect(both.filter(({ done }) => done)).toHaveLength(1);
      expect(await world.store.countOf('BLD26')).toBe(1);
      expect(await world.store.commit(opening('BLD2600003', 3))).toEqual({
        done: false,
        because: 'conflict',
      });
      expect(await world.store.matter(orderKind, 'BLD2600003')).toBeNull();
      expect(await world.store.commit(opening('BLD2600002', 2))).toEqual({ done: true });
    });

    it('take the number of a register with a later decision: of two that want one only one gets it', async () => {
      for (const nth of [1, 2]) await world.store.commit(opening(`BLD260000${nth}`, nth));
      const decided = (nth: number, count: number) =>
        world.store.commit(
          commitOf(order(`BLD260000${nth}`, { version: 2, head: 'h2' }), {
            takes: { prefix: 'issue#log#2026', count },
          }),
        );
      const both = await Promise.all([decided(1, 1), decided(2, 1)]);
      expect(both.filter(({ done }) => done)).toHaveLength(1);
      const left = both.findIndex(({ done }) => !done) + 1;
      expect((await world.store.matter(orderKind, `BLD260000${left}`))?.state.version).toBe(1);
      expect(await decided(left, 2)).toEqual({ done: true });
      expect(await world.store.countOf('issue#log#2026')).toBe(2);
    });

    it('are read as they were written, with their record, and listed by state', async () => {
      await world.store.commit(opening('BLD2600001', 1));
      const state = order('BLD2600001', { version: 2, head: 'h2', status: 'completed', changedAt: at(2) });
      expect(await world.store.commit(commitOf(state))).toEqual({ done: true });
      expect(await world.store.commit(commitOf(state))).toEqual({ done: false, because: 'conflict' });
      expect((await world.store.matter(orderKind, 'BLD2600001'))?.state).toEqual(state);
      expect((await world.store.matterRecord(orderKind, 'BLD2600001', 1)).map(({ seq }) => seq)).toEqual([2]);
      expect((await world.store.mattersBy(orderKind, 'open')).matters).toEqual([]);
      expect((await world.store.mattersBy(orderKind, 'completed')).matters).toEqual([state]);
      expect(await world.store.bearer('BLD2600001')).toMatchObject({ subject: '环境', status: 'closed' });
    });

    it('are listed by the limit that is next while they are open, and by their change once they are over', async () => {
      const reply: Order['clocks'][number] = { ...clockOf(), id: 'order-reply', kind: 'order-reply' };
      const due = (dueAt: string) => [
        { ...reply, dueAt },
        { ...reply, id: 'met', dueAt: at(0), state: 'met' as const },
      ];
      const dues = [at(300), at(100), null, at(200)];
      for (const [nth, dueAt] of dues.entries()) {
        const number = `BLD260000${nth + 1}`;
        const state = order(number, { changedAt: at(nth), ...(dueAt ? { clocks: due(dueAt) } : {}) });
        await world.store.commit(commitOf(state, { takes: { prefix: 'BLD26', count: nth + 1 } }));
      }
      expect(await listed(world, 'open')).toEqual(['BLD2600002', 'BLD2600004', 'BLD2600001', 'BLD2600003']);
      for (const [nth, number] of ['BLD2600004', 'BLD2600001'].entries())
        await world.store.commit(commitOf(order(number, { version: 2, status: 'completed', changedAt: at(10 + nth) })));
      expect(await listed(world, 'completed')).toEqual(['BLD2600001', 'BLD2600004']);
      expect(await changed(world, at(1))).toEqual(['BLD2600003', 'BLD2600004', 'BLD2600001']);
      expect(await changed(world, at(11))).toEqual([]);
    });

    it('are read by the matter that they were opened from, the last first, a page at a time', async () => {
      const count = PAGE + 3;
      for (let nth = 1; nth <= count; nth += 1) {
        const number = `BLD26${String(nth).padStart(5, '0')}`;
        const from = nth === 5 ? 'BL2600002' : 'BL2600001';
        expect(await world.store.commit(opening(number, nth, from))).toEqual({ done: true });
      }
      const first = await world.store.mattersFrom(orderKind, 'BL2600001');
      expect(first.matters.map(({ number }) => number)).toHaveLength(PAGE);
      expect(first.matters[0]?.number).toBe(`BLD26${String(count).padStart(5, '0')}`);
      const second = await world.store.mattersFrom(orderKind, 'BL2600001', first.cursor ?? undefined);
      expect(second.matters.map(({ number }) => number)).toEqual(['BLD2600002', 'BLD2600001']);
      expect(second.cursor).toBeNull();
      expect((await world.store.mattersFrom(orderKind, 'BL2600002')).matters).toHaveLength(1);
      expect(await world.store.mattersFrom(orderKind, 'BL26')).toEqual({ matters: [], unreadable: [], cursor: null });
    });

    it('H5: replace events whose words are erased, in the same transaction, and no event of another hash', async () => {
      await world.store.commit(opening('BLD2600001', 1));
      const state = order('BLD2600001', { version: 2, head: 'h2' });
      const left = { ...signed(1), signer: '〔已清除〕' };
      const purge = commitOf(state, { erases: { events: [left], words: [] } });
      expect(await world.store.commit(purge)).toEqual({ done: true });
      expect(await world.store.matterRecord(orderKind, 'BLD2600001')).toEqual([left, signed(2)]);
    });

    it('are listed by unit and state, and where a proposal waits', async () => {
      const proposal: Proposal = {
        id: 'P1',
        kind: 'purge',
        by: 'desk',
        at: at(0),
        deciders: ['desk'],
      };
      const { store } = world;
      for (const [number, count, part] of [
        ['BLD2600001', 1, {}],
        ['BLD2600002', 2, { unit: 'water' }],
        ['BLD2600003', 3, { proposals: [proposal] }],
      ] as [string, number, Partial<Order>][])
        await store.commit(commitOf(order(number, part), { takes: { prefix: 'BLD26', count } }));
      const of = async (unit: string, status: string) =>
        numbers((await store.mattersBy(orderKind, status, undefined, unit)).matters);
      expect(await of('housing', 'open')).toEqual(['BLD2600001', 'BLD2600003']);
      expect(await of('water', 'open')).toEqual(['BLD2600002']);
      expect(await of('office', 'open')).toHaveLength(3);
      expect(numbers((await store.mattersAwaiting(orderKind)).matters)).toEqual(['BLD2600003']);

      await store.commit(commitOf(order('BLD2600001', { version: 2, status: 'completed', changedAt: at(5) })));
      await store.commit(commitOf(order('BLD2600003', { version: 2, proposals: [] })));
      expect(await of('housing', 'open')).toEqual(['BLD2600003']);
      expect(await of('housing', 'completed')).toEqual(['BLD2600001']);
      expect((await store.mattersAwaiting(orderKind)).matters).toEqual([]);
    });

    it('hold claims, so that a consequence is carried out once', async () => {
      const claims = [{ key: 'consequence#BL2600001#3#0', matter: 'BLD2600001', expiresAt: null }];
      const first = commitOf(order('BLD2600001'), { takes: { prefix: 'BLD26', count: 1 }, claims });
      expect(await world.store.commit(first)).toEqual({ done: true });
      const again = commitOf(order('BLD2600002'), { takes: { prefix: 'BLD26', count: 2 }, claims });
      expect(await world.store.commit(again)).toMatchObject({ because: 'claimed' });
      expect(await world.store.countOf('BLD26')).toBe(1);
    });
  });
}
