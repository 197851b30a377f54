import { executeCommand } from '../../../../matter/execute-command.ts';
import { MINUTE, plus } from '../../../../domain/matter/instant.ts';
import { proposalOfStep } from '../../../../domain/matter/proposal.ts';
import { mayNotDecide } from '../../../../domain/people/deciders.ts';
import { sharesAddress } from '../../../../domain/people/same-person.ts';
import { mayBeByCode } from '../../../../domain/proposals/settle.ts';
import type { Ports } from '../../../../ports/ports.ts';
import type { Link } from '../../../../ports/stored.ts';
import { maskBody } from '../../api/mask-body.ts';
import { readAs } from '../../api/read-body.ts';
import { commandBodies } from '../../api/schemas/commands.ts';
import type { Pressed } from './press.ts';
import { freshStepOf, isFreshCode } from './fresh-code.ts';
import { codeOf, isReachedThere } from './opened.ts';
import { mayPress, pressHolds, type Visit } from './visit.ts';

/** What the person behind the code may do about the proposal that the text was about; null where it was about none, or none waits. */
export function decisionFor(visit: Visit): 'by-code' | 'signed-in' | 'not-yours' | null {
  const { proposal, proposed, person, state, directory, policy, now } = visit;
  if (!proposal) return null;
  if (!mayPress(visit, 'decide') || mayNotDecide(proposal, person.contact.id, { state, directory, now }) !== null)
    return 'not-yours';
  // Whoever holds a telephone that both share holds the codes of both.
  const by = directory.contacts.find(({ id }) => id === proposal.by);
  const alike = by !== undefined && sharesAddress(by, person.contact);
  return proposed && !alike && mayBeByCode(state, proposed.payload, policy) ? 'by-code' : 'signed-in';
}

/** H2: a decision from the phone: with a fresh code besides the one that opened the page. */
export async function decideBehindCode(fields: URLSearchParams, visit: Visit, ports: Ports): Promise<Pressed> {
  const { proposal, person, state, events, link, policy } = visit;
  // A weak network sends the same press twice.
  const decided = events.findLast(
    (event) =>
      (event.type === 'proposal-decided' || event.type === 'proposal-passed-on') &&
      event.proposalId === proposalOfStep(link.step),
  );
  if (!proposal)
    return decided?.actor.kind === 'person' && decided.actor.id === person.contact.id
      ? { done: 'decide' }
      : { says: '此项提请已有决定，您无需再办', status: 409 };
  if (decisionFor(visit) === 'signed-in') return { says: '此项须登录平台审批，不能凭短信操作码审批', status: 422 };
  const given = (name: string): Record<string, string> => {
    const text = fields.get(name)?.replaceAll('\r\n', '\n').trim();
    return text ? { [name]: text } : {};
  };
  const { expectedVersion: _, ...body } = maskBody(
    readAs(commandBodies.decide, {
      proposalId: proposal.id,
      ...given('decision'),
      ...given('says'),
      ...(fields.has('prepared') ? { prepared: Number(fields.get('prepared')) } : {}),
      ...(fields.get('decision') === 'pass-on' ? given('to') : {}),
      ...(fields.get('decision') === 'approve' && fields.has('text') ? { changes: given('text') } : {}),
    }),
    policy,
  );
  const proof = await secondProof(fields.get('fresh') ?? '', visit, ports);
  if (proof === 'too-many') return { says: '操作码填错次数过多，请登录平台审批', status: 403 };
  if (proof === 'wrong') return { says: '操作码不对或已过期，请重新获取并填写最新短信中的操作码', status: 422 };
  const command = { command: 'decide' as const, ...body, ...(proof === 'proven' ? { proof: 'code' as const } : {}) };
  const ordered = { actor: person.actor, command };
  const outcome = await executeCommand(ports, state.number, ordered, { mustHold: pressHolds(visit, 'decide') });
  if ('stale' in outcome) return { says: '办件刚有更新，请看过最新情况后再试', status: 409 };
  return 'refusal' in outcome ? { says: outcome.refusal.says, status: 422 } : { done: 'decide' };
}

/** The page's own code where it is a fresh one, else the one that was typed; wrong ones are counted against the page's. */
export async function secondProof(
  typed: string,
  visit: Visit,
  { store, ids }: Ports,
): Promise<'proven' | 'none' | 'wrong' | 'too-many'> {
  const { link, policy } = visit;
  if (isFresh(link, visit)) return 'proven';
  if (typed.trim() === '') return 'none';
  if (link.tries >= policy.link.tries) return 'too-many';
  const code = codeOf(typed);
  const fresh = await store.link(ids.hash(code));
  const same =
    fresh &&
    isReachedThere({ code, link: fresh }, visit.person.contact, { ids }) &&
    fresh.person === link.person &&
    fresh.matter === link.matter &&
    fresh.step === freshStepOf(visit);
  if (fresh && same && isFresh(fresh, visit)) return 'proven';
  await store.countTry(link.codeHash);
  return 'wrong';
}

/** A code that was asked for a short while ago, so that whoever has it holds the phone now. */
export const isFresh = (link: Link, { now, policy }: Pick<Visit, 'now' | 'policy'>): boolean =>
  isFreshCode(link) && plus(link.issuedAt, policy.link.secondProofMinutes * MINUTE) > now;
