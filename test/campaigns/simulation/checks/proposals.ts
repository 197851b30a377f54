import type { Event } from '../../../../functions/domain/case/events.ts';
import { MINUTE } from '../../../../functions/domain/matter/instant.ts';
import type { Matter } from '../../../../functions/domain/matter/matter.ts';
import type { OrderEvent } from '../../../../functions/domain/order/events.ts';
import type { CheckContext } from './context.ts';

/** Who of the simulated district may decide a kind of proposal, said apart from the rules: all man the duty desk. */
const DECIDERS: Record<string, readonly string[]> = {
  purge: ['coordinator', 'leader'],
  'no-answer': ['leader'],
  end: ['leader'],
  correction: ['coordinator', 'leader'],
  'no-duty': ['leader'],
};
const DESK_UNIT = 'qu-zhengfu-ban';

/** 13: a proposal is decided by somebody who may, and never by its proposer; what needs one is done under an approval alone. */
export function checkProposals(
  { number, proposals = [] }: Pick<Matter, 'number' | 'proposals'>,
  event: Event | OrderEvent,
  context: CheckContext,
): void {
  const { invariants, contacts } = context;
  const { actor } = event;
  if (event.type === 'proposed')
    invariants.check(
      13,
      number,
      actor.kind === 'person' && actor.id === event.proposal.by,
      () => `${event.proposal.id} is said to be proposed by ${event.proposal.by}, and ${JSON.stringify(actor)} did`,
    );
  if (event.type === 'proposal-decided' || event.type === 'proposal-passed-on') {
    const proposal = proposals.find(({ id }) => id === event.proposalId);
    const roles = DECIDERS[proposal?.kind ?? ''] ?? [];
    const may =
      actor.kind === 'person' &&
      contacts.some(({ id, unit }) => id === actor.id && unit === DESK_UNIT) &&
      (roles.includes(actor.role) || standsIn(actor.id, roles, context));
    invariants.check(
      13,
      number,
      may && actor.id !== proposal?.by && proposal?.actors?.includes(actor.id) !== true && actor.id === event.by,
      () => `${event.proposalId} of ${proposal?.by} is decided by ${JSON.stringify(actor)}, who may not`,
    );
  }
  if (event.type === 'purged' || (event.type === 'ended' && event.proposalId !== undefined))
    invariants.check(
      13,
      number,
      proposals.some(({ id, approvedBy }) => id === event.proposalId && approvedBy !== undefined),
      () => `${event.proposalId} is carried out, and nobody approved it`,
    );
}

/** A function's directory is as old as its cache and its skewed clock make it. */
const TOLERANCE = MINUTE;

/** AB角: whether somebody is in the place of one who may decide, and cannot be reached. */
function standsIn(
  person: string,
  roles: readonly string[],
  { contacts, absences, now }: Pick<CheckContext, 'contacts' | 'absences' | 'now'>,
): boolean {
  const current = absences.filter(({ from, until }) => from <= now + TOLERANCE && now - TOLERANCE < until);
  let gone = contacts.filter(({ unit, role }) => unit === DESK_UNIT && roles.includes(role)).map(({ id }) => id);
  for (let turns = 0; turns < contacts.length; turns += 1) {
    const next = current
      .filter((absence) => gone.includes(absence.person))
      .flatMap(({ substitute }) => substitute ?? []);
    if (next.includes(person)) return true;
    gone = next;
  }
  return false;
}
