import { fill } from '../clocks/explain.ts';
import type { Instant } from '../matter/instant.ts';
import type { PaperRow } from '../rules/paper-rules.ts';
import { dateOf, hourOf } from './dates.ts';
import type { Block, Paper } from './paper.ts';
import { type FullName, framed, heading, text, wording } from './wording.ts';

interface Named {
  id: string;
  name: string;
}

/** What of an order stands on its paper, as a reader of the order is shown it. */
export interface OrderOnPaper {
  number: string;
  drill: boolean;
  title: string;
  issuer: { unit: Named };
  unit: Named;
  basis: { says: string; name: string };
  caseNumber?: string;
  openedAt: Instant;
  /** When it was withdrawn, where it was. */
  withdrawnAt?: Instant;
  demands: { id: string; says: string }[];
  clocks: { kind: string; dueAt: Instant; state: string; metAt?: Instant }[];
}

/** As it stands in a sentence, however its writer began and ended it. */
const basisOf = ({ basis: { says, name } }: OrderOnPaper): string =>
  says
    .trim()
    .replace(/^(?:根据|按照)/, '')
    .replace(/[。．.；]$/, '') || name;

/** S3: the supervision order as the unit gets it: on what it rests, what is asked one by one, and by when. */
export function supervisionOrder(order: OrderOnPaper, row: PaperRow<'supervision-order'>, fullName: FullName): Paper {
  const says = wording(row);
  const opened = { matter: order.number, event: 1 };
  const issuer = fullName(order.issuer.unit);
  const limit = (kind: string): OrderOnPaper['clocks'][number] | undefined =>
    order.clocks.findLast((clock) => clock.kind === kind && clock.state !== 'superseded');
  const [sign, reply] = [limit('order-sign'), limit('order-reply')];
  const body: Block[] = [
    ...(order.withdrawnAt === undefined
      ? []
      : [text(says('withdrawn', { at: hourOf(order.withdrawnAt) }), { matter: order.number })]),
    text(says('opening', { basis: basisOf(order) }), opened),
    ...(order.caseNumber === undefined
      ? []
      : [text(says('ofCase', { case: order.caseNumber }), { matter: order.caseNumber })]),
    heading(says('demands')),
    { block: 'items', items: order.demands.map((demand) => ({ says: demand.says, from: [opened] })) },
    heading(says('limits')),
    ...(sign ? [text(says('sign', { due: hourOf(sign.dueAt) }), opened)] : []),
    ...(reply ? [text(says('reply', { due: hourOf(reply.dueAt) }), opened)] : []),
    ...(reply?.metAt === undefined
      ? []
      : [text(says('replied', { at: hourOf(reply.metAt) }), { matter: order.number })]),
    text(says('late')),
  ];
  return {
    ...framed(row, order),
    mark: issuer,
    number: order.number,
    title: fill(row.title, { title: order.title }),
    to: fullName(order.unit),
    body,
    signed: { by: issuer, on: dateOf(order.openedAt) },
  };
}
