import type { Actor } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import type { Assignment, Case } from '../case/case.ts';
import type { Context } from './decide.ts';

/** R3: passed on so often, who is responsible is said by one office alone, and once it has decided nobody else changes it. */
export function unlessItsDecision(
  { passes }: Case,
  actor: Pick<Extract<Actor, { kind: 'person' }>, 'unit'>,
  { policy, directory }: Pick<Context, 'policy' | 'directory'>,
  field: string,
): Refusal | null {
  const office = passes?.next ?? (passes?.final ? policy.returns.final?.unit : undefined);
  if (office === undefined || actor.unit === office) return null;
  const name = directory.units.find(({ id }) => id === office)?.name ?? office;
  const says = passes?.final
    ? `本件由谁承办已作最终裁定，只能由${name}改变`
    : `本件已${passes?.count ?? 0}次同意退回，由谁承办只能由${name}决定`;
  return refuse('final-decision', 'R3', says, field);
}

/** R3: a return that was refused once, or a case of which it was said at last whose it is, comes back no more. */
export const isReturnFinal = ({ passes }: Case, { decidedAt, part }: Assignment): boolean =>
  decidedAt !== undefined || (passes?.final === true && part !== 'co-unit');
