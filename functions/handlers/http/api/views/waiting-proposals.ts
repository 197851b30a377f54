import type { Clock } from '../../../../domain/matter/clock.ts';
import type { Recorded } from '../../../../domain/matter/event.ts';
import type { Instant } from '../../../../domain/matter/instant.ts';
import type { ProposalPayload, Proposed } from '../../../../domain/matter/proposal.ts';
import { type Decidable, mayNotDecide } from '../../../../domain/people/deciders.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { ruleOf } from '../../../../domain/rules/proposal-rule.ts';
import { type Person, personNamed } from '../person.ts';

type Purge = Extract<ProposalPayload, { kind: 'purge' }>;

/** H2: what waits for a second person on a matter of any kind, with what exactly it asks; `shownOf` null: not shown to this person. */
export function waitingProposals<Shown extends object>(
  state: Decidable & { clocks: readonly Clock[] },
  events: readonly Recorded<{ type: string }>[],
  shownOf: (proposed: Proposed) => Shown | null,
  policy: Policy,
  { directory, contact }: Person,
  now: Instant,
) {
  return (state.proposals ?? []).flatMap((proposal) => {
    const asked = events.filter(isProposed).find((event) => event.proposal.id === proposal.id);
    const shown = asked && shownOf(asked);
    if (!asked || !shown) return [];
    return [
      {
        id: proposal.id,
        name: ruleOf(proposal.kind, policy).name,
        by: personNamed(directory, proposal.by),
        ...shown,
        reason: asked.reason,
        dueAt: state.clocks.find(({ kind, of }) => kind === 'decision' && of === proposal.id)?.dueAt ?? proposal.at,
        mine: mayNotDecide(proposal, contact.id, { state, directory, now }) === null,
        own: proposal.by === contact.id,
      },
    ];
  });
}

/** H5: an erasure, to those who may ask for one: it is not told to the unit, whose words they may be. */
export const shownPurge = (payload: Purge, mayErase: boolean) =>
  mayErase ? { kind: payload.kind, events: payload.events } : null;

const isProposed = (event: Recorded<{ type: string }>): event is Recorded<Proposed> => event.type === 'proposed';
