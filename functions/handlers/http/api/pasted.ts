import { type CommandResult, executeOpening } from '../../../matter/execute-command.ts';
import { isOpen } from '../../../domain/case/case.ts';
import type { Refusal } from '../../../domain/matter/refusal.ts';
import type { Policy } from '../../../domain/rules/policy.ts';
import { messagePage } from '../../../domain/intake/message-page.ts';
import { readAddress } from '../../../domain/intake/web-address.ts';
import { alikeTo, isPasted, type Pasted } from '../../../intake/registered.ts';
import type { StandingMatch } from '../../../intake/look-up.ts';
import type { Registration } from '../../../ports/intake-log.ts';
import type { Ports } from '../../../ports/ports.ts';
import { maySee } from './permissions.ts';
import { invalid } from './read-body.ts';
import type { CommandAnswer } from './schemas/answers.ts';
import type { RegisterBody } from './schemas/register.ts';
import type { Person } from './person.ts';

/** What a registration would come to as things stand, and the case that is like it. Nothing is written. */
export async function foreseen(
  { opens }: Registration,
  pasted: Pasted,
  { actor }: Person,
  policy: Policy,
  ports: Ports,
): Promise<{ would: CommandResult | { refusal: Refusal }; match: StandingMatch | null }> {
  const { match } = isPasted(pasted) && opens.drill !== true ? await alikeTo(ports, policy, pasted) : { match: null };
  const recurs = match && !isOpen(match.standing) ? { recurrenceOf: match.standing.number } : {};
  const command = { ...opens, ...recurs, number: `${policy.district.code}000000` };
  const would = await executeOpening(ports, actor, command, {}, { preview: true });
  if ('claimed' in would) throw new Error(`a preview takes no claim, and yet ${would.claimed.key} was taken`);
  return { would, match };
}

/** For whoever registers: the case that is like it; nothing of one that this person may not see (H5). */
export function alikeView({ standing, why }: StandingMatch, person: Person): Pick<CommandAnswer, 'alike'> {
  if (!maySee(person, standing)) return {};
  const { number, status, subject, summary } = standing;
  return { alike: { number, status, why, subject, ...(summary === undefined ? {} : { summary }) } };
}

export function pastedOf({ url, text }: RegisterBody, { intake }: Policy): Pasted {
  const address = url === undefined ? null : readAddress(url);
  if (url !== undefined && address === null)
    throw invalid([{ pointer: '/url', detail: '不是 http 或 https 网址', code: 'wrong-format' }]);
  if (text !== undefined && text.length > intake.maxTextChars)
    throw invalid([
      { pointer: '/text', detail: `最多 ${intake.maxTextChars} 字`, code: 'too-long', limit: intake.maxTextChars },
    ]);
  // The list that a message stands on is no page of its own.
  const page = address?.page ? messagePage(address.page, intake) : null;
  return { address: address && { ...address, page }, text };
}
