import { type CommandResult, executeOpening, type Extras } from '../../../matter/execute-command.ts';
import { isOpen } from '../../../domain/case/case.ts';
import type { OpenCase } from '../../../domain/case/commands.ts';
import type { Refusal } from '../../../domain/matter/refusal.ts';
import type { Policy } from '../../../domain/rules/policy.ts';
import { readAddress } from '../../../domain/intake/web-address.ts';
import { Contention, LeaseLost } from '../../../errors.ts';
import { shardOf } from '../../../intake/accept.ts';
import { alikeClaims } from '../../../intake/opening.ts';
import { type Alike, alikeTo, isPasted, keptOf, type Pasted } from '../../../intake/registered.ts';
import type { StandingMatch } from '../../../intake/look-up.ts';
import type { Ports } from '../../../ports/ports.ts';
import { maySee } from './permissions.ts';
import { invalid } from './read-body.ts';
import type { RegisterBody } from './schemas/register.ts';
import type { Person } from './person.ts';

const TRIES = 8;
/** A writer that took over has begun its work by then, or is done with it. */
const PAUSE_MS = 100;

/** M4: with the claims on what was pasted, looked up again when the shard's writer takes over in between. A drill takes none: real alerts must not join it. */
export async function openWith(
  pasted: Pasted,
  plain: OpenCase,
  person: Person,
  policy: Policy,
  ports: Ports,
  preview: boolean,
): Promise<{ opened: CommandResult | { refusal: Refusal }; alike: Pick<Alike, 'match'> }> {
  const { number, drill } = plain;
  if (!isPasted(pasted)) return { opened: await unclaimed(ports, person, plain, {}, preview), alike: { match: null } };
  const kept = keptOf(ports, policy, number, pasted, 'opened');
  const command = {
    ...plain,
    wordsHash: await ports.ids.salted(`${kept.words.title}\n${kept.words.text}`),
    alertId: kept.alert.id,
  };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    // What alerts are known by has one writer: whoever holds the shard's lease. The one that loses it goes on when it is nudged.
    const lease = preview || drill ? null : await ports.store.takeLease(shardOf(policy));
    const alike = drill ? { match: null } : await alikeTo(ports, policy, pasted);
    const { match } = alike;
    const recurs =
      match && !isOpen(match.standing)
        ? { number: match.standing.number, numbers: [match.standing.number, match.caseNumber] }
        : null;
    const claims = 'held' in alike ? alikeClaims(policy, number, ports.clock.now(), { ...alike, recurs }) : [];
    const recurring = { ...command, ...(recurs ? { recurrenceOf: recurs.number } : {}) };
    if (!lease) return { opened: await unclaimed(ports, person, recurring, kept, preview), alike };
    try {
      await ports.store.putClaims(claims);
      const working = { lease, entry: null };
      const opened = await unclaimed(ports, person, recurring, { ...kept, working }, preview);
      await ports.nudges.nudge(lease.shard);
      return { opened, alike };
    } catch (error) {
      if (!(error instanceof LeaseLost)) throw error;
      await ports.outside.pause(PAUSE_MS);
    }
  }
  throw new Contention(number, TRIES);
}

async function unclaimed(
  ports: Ports,
  { actor }: Person,
  command: OpenCase,
  extras: Extras,
  preview: boolean,
): Promise<CommandResult | { refusal: Refusal }> {
  const opened = await executeOpening(ports, actor, command, extras, { preview });
  if ('claimed' in opened)
    throw new Error(`registering ${command.number} claims nothing, and yet ${opened.claimed.key} was taken`);
  return opened;
}

/** For whoever registers: the case that is like it. A case that this person may not see is named by its number alone. */
export function alikeView({ standing, why }: StandingMatch, person: Person) {
  const { number, status, subject, summary } = standing;
  return {
    number,
    status,
    why,
    ...(maySee(person, standing) ? { subject, ...(summary === undefined ? {} : { summary }) } : {}),
  };
}

export function pastedOf({ url, text }: RegisterBody, { intake }: Policy): Pasted {
  const address = url === undefined ? null : readAddress(url);
  if (url !== undefined && address === null) throw invalid([{ pointer: '/url', detail: '不是 http 或 https 网址' }]);
  if (text !== undefined && text.length > intake.maxTextChars)
    throw invalid([{ pointer: '/text', detail: `最多 ${intake.maxTextChars} 字` }]);
  return { address, text };
}
