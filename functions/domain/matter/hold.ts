import { type Refusal, refuse } from './refusal.ts';

/** 行政复议或申诉, 会同监察机关, 诉讼, 其他依法须保全的. */
export const HOLD_GROUNDS = ['appeal', 'joint-action', 'litigation', 'other'] as const;
export type HoldGround = (typeof HOLD_GROUNDS)[number];

/** H5: what stands against erasure: words and photos of the matter end neither by their time nor by a decision while it does. */
export interface Hold {
  id: string;
  ground: HoldGround;
  /** Who asked that it be lifted, which another decides. */
  asked?: string;
}

/** `kept`: asked to be lifted, and it is not. `person`: whose act it is. */
export interface HoldChanged {
  type: 'hold-changed';
  hold: string;
  is: 'placed' | 'lift-asked' | 'lifted' | 'kept';
  ground?: HoldGround;
  /** The number of the appeal, the case before the court, the letter of the organ. */
  reference?: string;
  says: string;
  person: string;
}

export type HoldCommand =
  | { command: 'change-hold'; is: 'placed'; ground: HoldGround; reference?: string; says: string }
  | { command: 'change-hold'; is: 'lift-asked' | 'lifted' | 'kept'; hold: string; says: string };

export type Held = { number: string; version: number; holds?: Hold[] };

export const isHeld = ({ holds = [] }: Pick<Held, 'holds'>): boolean => holds.length > 0;

/** The holds after it. */
export function foldHold({ holds = [] }: Pick<Held, 'holds'>, body: HoldChanged): { holds: Hold[] } {
  switch (body.is) {
    case 'placed':
      return { holds: [...holds, { id: body.hold, ground: body.ground ?? 'other' }] };
    case 'lift-asked':
      return { holds: holds.map((one) => (one.id === body.hold ? { ...one, asked: body.person } : one)) };
    case 'kept':
      return {
        holds: holds.map(({ asked, ...one }) =>
          one.id === body.hold || asked === undefined ? one : { ...one, asked },
        ),
      };
    case 'lifted':
      return { holds: holds.filter(({ id }) => id !== body.hold) };
  }
}

export const HELD = (what: string): Refusal =>
  refuse('held', 'H5', `${what}：该事项正在保全（复议、诉讼、会同监察机关等），解除后方可清除`);
