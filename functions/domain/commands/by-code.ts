import type { Case } from '../case/case.ts';
import { isKeptApart } from '../case/case.ts';
import type { PersonCommand } from '../case/commands.ts';
import type { Actor } from '../matter/actor.ts';
import { type Refusal, refuse } from '../matter/refusal.ts';
import { codeSuffices } from '../proposals/settle.ts';
import type { Policy } from '../rules/policy.ts';

/** What the desk does from a phone with a fresh code, as it is proposed; everything else of an appraisal takes sign-in. */
type ByCode = Extract<PersonCommand, { command: 'confirm' | 'assign' }>;

/** H2: whether a fresh code is proof enough for confirming and assigning: not at grades I and II, nor while alerts tell of graver ones. H5: never of what may be a report of wrongdoing. */
export const mayAppraiseByCode = (
  state: Pick<Case, 'grades' | 'graver' | 'review' | 'wrongdoing'>,
  { link }: Pick<Policy, 'link'>,
): boolean =>
  codeSuffices(state.grades, link) &&
  (state.graver === undefined || codeSuffices(state.graver.grades, link)) &&
  state.review === undefined &&
  !isKeptApart(state);

/** H2: by a code a case is confirmed as it was proposed or not at all. */
export function unlessByCode(
  state: Case,
  command: ByCode,
  actor: Actor,
  { policy }: { policy: Pick<Policy, 'link'> },
): Refusal | null {
  if (actor.kind !== 'person' || actor.via !== 'link') return null;
  if (!mayAppraiseByCode(state, policy))
    return refuse('sign-in-needed', 'H2', '此件须登录平台研判和交办，不能凭短信操作码办理');
  return command.command === 'confirm' && command.grades !== undefined
    ? refuse('sign-in-needed', 'H2', '凭短信操作码只能按建议等级确认，改等级请登录平台', '/grades')
    : null;
}
