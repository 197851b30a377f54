import { isAmongThem } from '../matter/complained-of.ts';
import type { Role } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Directory } from '../people/directory.ts';
import type { OrderPersonCommand } from './commands.ts';
import type { Order } from './order.ts';

/** What a person may ask for of supervision orders. */
export type OrderAction = OrderPersonCommand['command'] | 'resend-text' | 'issue-order' | 'read-order' | 'list-orders';

/** What a unit is to an order: it issued it, or it carries it out. `desk`: one of the units that man the duty desk. */
export interface OrderRelation {
  desk: boolean;
  part: 'issuer' | 'unit' | 'none';
}

/** H5: whom its case complains of is nobody to it; an office that issued it goes on with it, but for the person himself. null: no order is meant. */
export function orderRelationTo(
  state: Order | null,
  { id, unit }: { id: string; unit: string },
  directory: Directory,
): OrderRelation {
  const own = state?.issuer.unit === unit;
  if (state && isAmongThem(state.against, own ? '' : unit, id)) return { desk: false, part: 'none' };
  const desk = directory.units.some((known) => known.id === unit && known.active && known.desk === true);
  const part = own ? 'issuer' : state?.unit === unit ? 'unit' : 'none';
  return { desk, part };
}

interface Rights {
  always: OrderAction[];
  /** As a member of a unit of the duty desk, on any order. */
  desk: OrderAction[];
  issuer: OrderAction[];
  unit: OrderAction[];
}

/** One row per role. S3: offices of the duty desk issue and judge, the unit signs and answers, the auditor reads. */
const RIGHTS: Record<Role, Rights> = {
  coordinator: {
    always: ['list-orders'],
    desk: ['issue-order', 'read-order', 'urge', 'resend-text', 'ask-purge', 'correct', 'withdraw-proposal', 'decide'],
    issuer: ['urge', 'return-reply', 'complete', 'withdraw'],
    unit: ['read-order', 'sign', 'reply', 'correct', 'withdraw-proposal'],
  },
  officer: {
    always: ['list-orders'],
    desk: [],
    issuer: [],
    unit: ['read-order', 'sign', 'reply', 'correct', 'withdraw-proposal'],
  },
  leader: {
    always: ['list-orders'],
    desk: [
      'issue-order',
      'read-order',
      'urge',
      'resend-text',
      'set-aside',
      'ask-purge',
      'correct',
      'withdraw-proposal',
      'decide',
    ],
    issuer: ['return-reply', 'complete', 'withdraw'],
    unit: ['read-order', 'sign', 'reply', 'correct', 'withdraw-proposal'],
  },
  spokesperson: { always: [], desk: [], issuer: [], unit: ['read-order'] },
  auditor: { always: ['list-orders', 'read-order'], desk: [], issuer: [], unit: [] },
  administrator: { always: [], desk: [], issuer: [], unit: [] },
};

/** S3, H2, H5: the one function of role × action × relation for orders. True, or the refusal that says who may. */
export function mayDoOrder(role: Role, { desk, part }: OrderRelation, action: OrderAction): true | Refusal {
  const rights = RIGHTS[role];
  const granted =
    rights.always.includes(action) ||
    (desk && rights.desk.includes(action)) ||
    (part === 'issuer' && rights.issuer.includes(action)) ||
    (part === 'unit' && rights.unit.includes(action));
  if (granted) return true;
  if (part === 'unit' && rights.issuer.includes(action))
    return refuse('not-the-issuer', 'S3', '督办件是否办结由签发单位的人员决定，承办单位不能自行决定');
  return [...rights.desk, ...rights.issuer, ...rights.unit].includes(action)
    ? refuse('not-your-order', 'H5', '此督办件由签发单位和承办单位办理，本单位不在其列，请联系值班台')
    : refuse('not-your-role', 'H2', '您的角色无权做此操作，请联系值班台');
}
