import { DAY, plus } from '../domain/matter/instant.ts';
import type { AlertReason } from '../domain/intake/alert-reason.ts';
import { isPageKey, keysOf, type Likeness, likenessOf, matchesOf } from '../domain/intake/joining.ts';
import type { Policy } from '../domain/rules/policy.ts';
import type { Source } from '../domain/rules/source.ts';
import type { WebAddress } from '../domain/intake/web-address.ts';
import type { Ports } from '../ports/ports.ts';
import type { Claim, StoredAlert, Words } from '../ports/stored.ts';
import type { Arrival } from './arrival.ts';
import { casesMatched, heldOf, type Known, likenessIn, type StandingMatch, standingMatch } from './look-up.ts';

/** What a person pasted into the form of registration: words of citizens, masked already, and a page. */
export interface Pasted {
  address: WebAddress | null;
  text: string | undefined;
}

export interface Alike {
  /** Claims that somebody holds on what it is like. */
  held: Claim[];
  likeness: Likeness;
  /** The case that is like it, if any: open, or the closed one that it recurs. */
  match: StandingMatch | null;
}

export const isPasted = ({ address, text }: Pasted): boolean => address !== null || text !== undefined;

/** M4: whether the page or the words are a case already, by the same measure that alerts go by. */
export async function alikeTo(ports: Ports, policy: Policy, { address, text }: Pasted): Promise<Alike> {
  const said = {
    title: '',
    ...(text === undefined ? {} : { text }),
    ...(address?.page ? { pageHash: ports.ids.hash(address.page) } : {}),
  };
  const likeness = likenessOf(said, true, policy.joining, (words) => ports.ids.hash(words));
  const held = await ports.store.claimsOf(keysOf(likeness));
  const matches = matchesOf(likeness, held, policy.joining);
  const match = standingMatch(await casesMatched(ports, matches), matches);
  // S4: nothing real is like a drill.
  return { likeness, held, match: match?.standing.drill ? null : match };
}

/** As `alikeTo`, from what a batch has looked up already. */
export function alikeIn(ports: Ports, policy: Policy, known: Known, arrival: Arrival): Alike {
  const likeness = likenessIn(ports, policy, known, arrival);
  const held = heldOf(likeness, known.claims).filter((claim) => known.cases.has(claim.matter));
  const match = standingMatch(known.cases, matchesOf(likeness, held, policy.joining));
  return { likeness, held, match: match?.standing.drill ? null : match };
}

/** M4: the page of what was joined by hand stays with the case; a claim that somebody holds stays where it is. */
export async function claimPage(ports: Ports, caseNumber: string, { likeness }: Alike): Promise<void> {
  for (const { key } of likeness.exact.filter((one) => isPageKey(one.key)))
    await ports.store.setClaim({ key, matter: caseNumber, expiresAt: null });
}

/** Source of what a person registers; no monitoring system has this name. */
export const REGISTERED = 'registered';

/** What a person pasted is compared by its words, as monitoring systems' alerts are. */
export const registeredSource: Source = {
  id: REGISTERED,
  name: '人工登记',
  clause: 'M4',
  joinsByText: true,
  lists: [],
  fields: {},
  times: [],
  grades: {},
  sentiments: {},
};

/** H5: the words apart, with their time to live, and what is kept of where they came from. The same paste twice is one. */
export function keptOf(
  ports: Ports,
  policy: Policy,
  caseNumber: string,
  pasted: Pasted,
  why: AlertReason,
): { alert: StoredAlert; words: Words } {
  const now = ports.clock.now();
  const { address, text = '' } = pasted;
  const vendorId = ports.ids.hash(`${caseNumber} ${address?.shown ?? ''} ${text}`).slice(0, 24);
  const id = ports.ids.hash(`${REGISTERED} ${vendorId}`).slice(0, 24);
  return {
    alert: {
      id,
      caseNumber,
      source: REGISTERED,
      vendorId,
      receivedAt: now,
      outcome: 'joined',
      metrics: {},
      why,
    },
    words: {
      id,
      caseNumber,
      title: '',
      text,
      expiresAt: plus(now, policy.masks.wordsDays * DAY),
      ...(address ? { url: address.shown } : {}),
    },
  };
}
