import type { Suggestion } from '../case/events.ts';
import { type Instant, wallClock } from '../matter/instant.ts';
import type { Reason } from '../matter/reason.ts';
import type { DistrictPolicy, Policy } from '../rules/policy.ts';
import { readable, says } from './senses.ts';
import { type Facts, wording, type Worded } from './subject.ts';

/** Whose a matter is, as the ledger says, and who else has a part in it. */
export interface Routed {
  unit: string;
  reasons: Reason[];
  beside?: NonNullable<Suggestion['beside']>;
  /** Whether the table is sure of it: whatever was learnt from other matters comes after. */
  decides: boolean;
  /** R2: whether it is the place alone that makes it this unit's. */
  byPlace?: boolean;
}

/**
 * R1: the department that answers for the policy of the district that a concern names, with those who coordinate it; null: it names none that
 * was in force. What happened in an emergency is not about the policy that is mentioned in passing.
 */
export function ownerOf(policy: Policy, facts: Worded & Pick<Facts, 'at' | 'emergency'>): Routed | null {
  if (facts.emergency) return null;
  const said = wording(facts);
  const { policies = [], coordinators } = policy.routing;
  const named = policies
    .filter((one) => inForce(one, facts.at))
    .flatMap((one) => {
      const word = [one.name, ...(one.also ?? [])]
        .filter((name) => says(policy, said, readable(name)))
        .toSorted((a, b) => b.length - a.length)[0];
      return word === undefined ? [] : [{ ...one, word }];
    })
    // The longer name says more: 补助办法实施细则 before 补助办法.
    .toSorted((a, b) => b.word.length - a.word.length)[0];
  if (!named) return null;
  const { unit, name, number, word } = named;
  const called = word === name ? '' : `（文中称“${word}”）`;
  return {
    unit,
    decides: true,
    reasons: [
      {
        row: named.id,
        clause: 'R1',
        says: `涉及${quoted(name)}${number === undefined ? '' : `（${number}）`}${called}，由其责任部门作为第一责任主体`,
      },
    ],
    ...(coordinators
      ? {
          beside: coordinators.units
            .filter((one) => one !== unit)
            .map((one) => ({
              unit: one,
              part: 'coordinator' as const,
              reasons: [{ row: named.id, clause: coordinators.clause, says: coordinators.says }],
            })),
        }
      : {}),
  };
}

const quoted = (name: string): string => (name.startsWith('《') ? name : `《${name}》`);

function inForce({ from, until }: DistrictPolicy, at: Instant | undefined): boolean {
  if (at === undefined) return true;
  const { date } = wallClock(at);
  return (from === undefined || from <= date) && (until === undefined || date <= until);
}
