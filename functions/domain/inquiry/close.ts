import type { Actor } from '../matter/actor.ts';
import { pick } from '../matter/pick.ts';
import { isRefusal, type Refusal, refuse } from '../matter/refusal.ts';
import type { Deciding } from '../texts/text-context.ts';
import type { InquiryPersonCommand } from './commands.ts';
import type { InquiryBody } from './events.ts';
import { type Inquiry, isSettled } from './inquiry.ts';
import { eraseAsker } from './purge.ts';

/**
 * P6, P5: it is over once all that was asked is answered or declined and nothing is promised any more, or the outlet
 * asks it no longer.
 */
export function close(
  state: Inquiry,
  { says, withdrawn }: Extract<InquiryPersonCommand, { command: 'close' }>,
  actor: Actor,
  context: Deciding<InquiryBody>,
): InquiryBody[] | Refusal {
  const asked = state.questions.filter((one) => !isSettled(one)).map(({ id }) => id);
  const promised = state.questions.filter((one) => one.state === 'promised').map(({ id }) => id);
  if (withdrawn && says === undefined)
    return refuse('reason-missing', 'P6', '媒体撤回问询的，请写明何时、以何方式撤回', '/says');
  if (!withdrawn && asked.length > 0)
    return refuse(
      'still-asked',
      'P6',
      `${asked.join('、')} 尚未答复：请答复、决定不予答复，或承诺答复时间；媒体撤回的，请注明`,
    );
  if (!withdrawn && promised.length > 0)
    return refuse('still-promised', 'P5', `${promised.join('、')} 承诺答复，尚未兑现`);
  const uncounted = (state.reports ?? []).filter(({ counted, release }) => counted && release === undefined);
  if (uncounted.length > 0)
    return refuse(
      'not-on-the-case',
      'P6',
      `${uncounted.map(({ id }) => id).join('、')} 尚未在办件中登记：请稍候；办件中已另行登记的，请指明是哪次发布`,
    );
  const erasing = eraseAsker(state, actor, context);
  return isRefusal(erasing)
    ? erasing
    : [{ type: 'inquiry-closed', ...pick({ says, withdrawn }, ['says', 'withdrawn']) }, ...erasing];
}
