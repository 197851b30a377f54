import { caseKind } from '../../../domain/kinds/case-kind.ts';
import { executeCommand } from '../../../matter/execute-command.ts';
import { executeOn } from '../../../matter/execute-on.ts';
import { isOpen } from '../../../domain/case/case.ts';
import { staysApart } from '../../../domain/routing/suggest.ts';
import { BadRequest, type HttpAnswer } from '../../../runtime/http.ts';
import { alikeTo, claimPage, isPasted, keptOf, type Pasted } from '../../../intake/registered.ts';
import type { Claim } from '../../../ports/stored.ts';
import { commandAnswer, refusalAnswer } from './command-answer.ts';
import { mustBeAllowedTo } from './permissions.ts';
import type { RegisterBody } from './schemas/register.ts';
import { keyReused } from './idempotency.ts';
import { type Asking, recordedAnswer } from './registered-answer.ts';

const refused = (type: string, says: string, clause: string): BadRequest =>
  new BadRequest(type, says, { pointer: '/joinTo', clause }, 422);

/**
 * M4: what somebody was about to register is a case already, and is told to that one: who, how learnt and in which words stands in its
 * record; what was pasted is kept like an alert that joined. P2: a superior's limit goes with it, first, so that a crash loses none.
 */
export async function joinRegistered(
  target: string,
  body: RegisterBody,
  pasted: Pasted,
  { person, policy, ports }: Asking,
  { preview, claim }: { preview: boolean; claim: Claim | null },
): Promise<HttpAnswer> {
  const state = (await ports.store.load(target))?.state;
  if (!state) throw refused('unknown-target', `没有办件 ${target}`, 'M4');
  mustBeAllowedTo(person, 'note', state);
  if (!isOpen(state)) throw refused('target-not-open', `办件 ${target} 已了结，请另行登记`, 'M4');
  if (state.drill !== (body.drill ?? false)) throw refused('drill-differs', `演练与真实办件不能归并`, 'S4');
  const { summary = '', text = '', place } = body;
  const said = { title: summary, text, ...(place === undefined ? {} : { place }) };
  if (staysApart(policy, said, state))
    throw refused('kept-apart', `疑为检举控告，不能归并到普通办件 ${target}，请另行登记`, 'H5');
  if (body.discoveredAt !== undefined && body.discoveredAt < state.discoveredAt)
    throw refused(
      'learnt-of-earlier',
      `此次获知更早，时限自最早的发现起算；请另行登记，再把 ${target} 归并到新办件`,
      'H4',
    );
  const { unit, number, dueAt } = body.assignedBy ?? {};
  if (!preview && unit !== undefined && dueAt !== undefined) {
    const by = { unit, dueAt, ...(number === undefined ? {} : { number }) };
    // A limit that is known already is refused, and nothing is missing then.
    await executeCommand(ports, target, { actor: person.actor, command: { command: 'set-limit', by } });
  }
  if (!preview && body.firstPublishedAt !== undefined) {
    const origin = { publishedAt: body.firstPublishedAt, on: `${person.contact.name}登记` };
    await executeCommand(ports, target, { actor: person.actor, command: { command: 'trace-back', ...origin } });
  }
  if (!preview && isPasted(pasted)) {
    const { alert, words } = keptOf(ports, policy, target, pasted, {
      code: 'registered-with',
      by: person.contact.name,
    });
    await ports.store.addAlert(alert, words);
    await claimPage(ports, target, await alikeTo(ports, policy, pasted));
  }
  const learnt = policy.words.learntBy.find(({ id }) => id === body.learntBy)?.name ?? body.learntBy;
  const outcome = await executeOn(
    ports,
    caseKind,
    target,
    { actor: person.actor, command: { command: 'note', says: `又收到同一事项（${learnt}）：${body.summary ?? ''}` } },
    { preview, ...(claim ? { claims: [claim] } : {}) },
  );
  // The same press came twice at once: the other one told it.
  if ('claimed' in outcome) {
    if (outcome.claimed.data !== claim?.data) throw keyReused();
    return recordedAnswer(outcome.claimed.matter, person, ports, 200);
  }
  if ('refusal' in outcome) return refusalAnswer(outcome.refusal);
  if ('stale' in outcome) throw new Error(`telling ${target} named no version, and yet it was stale`);
  return commandAnswer(outcome, person, ports, { preview });
}
