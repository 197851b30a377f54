import { orderKind } from '../../../../domain/kinds/order-kind.ts';
import type { Event } from '../../../../domain/case/events.ts';
import type { OrderEvent } from '../../../../domain/order/events.ts';
import type { Order } from '../../../../domain/order/order.ts';
import { scoredIn } from '../../../../domain/projections/score-months.ts';
import { factsOfCase } from '../../../../domain/scores/case-facts.ts';
import type { MatterFacts } from '../../../../domain/scores/facts.ts';
import { factsOfOrder } from '../../../../domain/scores/order-facts.ts';
import { isIn, monthsOf, type Period, type Stretch } from '../../../../domain/scores/period.ts';
import { BrokenItem, UnknownSchema } from '../../../../errors.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { everyMatter } from '../../../../matter/every-matter.ts';

/** Records read at once. */
const AT_ONCE = 24;
const PAGE = 500;

export interface Gathered {
  facts: MatterFacts[];
  /** Matters whose record cannot be read: a table without them is not whole. */
  unreadable: string[];
}

type Needed = Pick<Ports, 'store'>;

/** What is read of one record. */
export interface Reading<Found> {
  ofCase: (events: readonly Event[]) => Found;
  ofOrder: (events: readonly OrderEvent[]) => Found;
}

/** S5: what the records say of all that may count in a period. A list finds the numbers, the record says what counts. */
export async function gathered(period: Period, ports: Needed): Promise<Gathered> {
  const { found, unreadable } = await readIn(period, { ofCase: factsOfCase, ofOrder: factsOfOrder }, ports);
  return { facts: found, unreadable };
}

/** The same, read for whatever is asked of them. */
export async function readIn<Found>(
  period: Stretch,
  { ofCase, ofOrder }: Reading<Found>,
  { store }: Needed,
): Promise<{ found: Found[]; unreadable: string[] }> {
  const [cases, orders] = await Promise.all([casesIn(period, { store }), ordersIn(period, { store })]);
  const unreadable = [...orders.unreadable];
  const found: Found[] = [];
  const reads = [
    ...cases.map((matter) => ({ matter, read: async () => ofCase(await store.events(matter)) })),
    ...orders.numbers.map((matter) => ({
      matter,
      read: async () => ofOrder(await store.matterRecord(orderKind, matter)),
    })),
  ];
  for (let from = 0; from < reads.length; from += AT_ONCE) {
    const some = reads.slice(from, from + AT_ONCE).map(async ({ matter, read }) => {
      try {
        return [await read()];
      } catch (error) {
        if (!(error instanceof BrokenItem || error instanceof UnknownSchema)) throw error;
        unreadable.push(matter);
        return [];
      }
    });
    found.push(...(await Promise.all(some)).flat());
  }
  return { found, unreadable: unreadable.toSorted() };
}

async function casesIn(period: Stretch, { store }: Needed): Promise<string[]> {
  const numbers = new Set<string>();
  for (const month of monthsOf(period)) {
    let cursor: string | undefined;
    do {
      const page = await store.posted(scoredIn(month), PAGE, cursor);
      for (const { matter } of page) numbers.add(matter);
      cursor = page.length < PAGE ? undefined : page.at(-1)?.place;
    } while (cursor !== undefined);
  }
  return [...numbers];
}

/** Orders are few: each is looked at. */
async function ordersIn(period: Stretch, ports: Needed): Promise<{ numbers: string[]; unreadable: string[] }> {
  const { matters, unreadable } = await everyMatter(orderKind, [...orderKind.open, ...orderKind.ended], ports);
  return { numbers: matters.filter((order) => touches(order, period)).map(({ number }) => number), unreadable };
}

/** What was given or sent back lies before the last event. Rather one too many, as a correction moves the opening alone: the record says what counts. */
const touches = ({ changedAt, clocks, breaches = [] }: Order, period: Stretch): boolean =>
  changedAt >= period.from || [...clocks, ...breaches].some(({ dueAt }) => isIn(period, dueAt));
