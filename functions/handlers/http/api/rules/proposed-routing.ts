import { printed } from '../../../../domain/clocks/explain.ts';
import type { Case } from '../../../../domain/case/case.ts';
import { ROUTED } from '../../../../domain/projections/projection.ts';
import {
  type ProposedRouting,
  proposedRoutingIn,
  routingRow,
  routingRowId,
  withRoutingRow,
} from '../../../../domain/routing/proposed-routing.ts';
import type { RoutingDecision, RuleDraftHead } from '../../../../domain/rules/publication.ts';
import { routingLedger } from '../../../../policy/schemas/matters.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../../../runtime/http.ts';
import { maskBody } from '../mask-body.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import { type Person, unitNamed } from '../person.ts';
import { readBody } from '../read-body.ts';
import { adoptRoutingBody, dismissRoutingBody, type ProposedRoutingAnswer } from '../schemas/rules.ts';
import { draftAnswer, draftAt, named, stale, withPart } from './drafts.ts';

const PAGE = 100;
/** Final decisions of some years; older ones are in their cases. */
const MOST_PAGES = 5;

/** `GET /api/rules/proposed-routing`: R3: rows that final decisions propose for the routing ledger, those that wait first, and what was made of the others. */
export async function readProposedRouting(person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'write-rules');
  const [states, decisions, drafts, policy] = await Promise.all([
    routed(ports),
    ports.policies.routingDecisions(),
    ports.policies.drafts(),
    ports.policies.current(),
  ]);
  const all = await Promise.all(
    states.map(async (state) => proposedRoutingIn(state, await ports.store.events(state.number))),
  );
  const reasons = new Map(policy.returns.reasons.map(({ id, name }) => [id, name]));
  const proposals = all.flat().map((proposed) => {
    const decision = standing(proposed, decisions, drafts);
    const { unit, now, returns, ...rest } = proposed;
    return {
      ...rest,
      unit: unitNamed(person.directory, unit),
      ...(now === undefined ? {} : { now: unitNamed(person.directory, now) }),
      returns: returns.map(({ reason, ...one }) => ({
        ...one,
        unit: unitNamed(person.directory, one.unit),
        ...(reason === undefined ? {} : { reason: reasons.get(reason) ?? reason }),
      })),
      ...(decision ? { decided: decision } : {}),
    };
  });
  const newest = proposals.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const body = {
    now: ports.clock.now(),
    proposals: [...newest.filter(({ decided }) => !decided), ...newest.filter(({ decided }) => decided)],
  } satisfies ProposedRoutingAnswer;
  return { status: 200, body };
}

/** Every case with a final decision, as it stands. */
async function routed({ store }: Ports): Promise<Case[]> {
  const numbers: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { entries, cursor: next } = await store.unitPlaces(ROUTED, { limit: PAGE, ...(cursor ? { cursor } : {}) });
    const told = entries.filter(({ place }) => place.startsWith('1'));
    numbers.push(...told.map(({ matter }) => matter));
    if (next === null || told.length < entries.length) break;
    cursor = next;
  }
  return store.states(numbers);
}

type Which = Pick<ProposedRouting, 'number' | 'event'>;

const isOf = (one: Which, other: Which): boolean => one.number === other.number && one.event === other.event;

/** What was made of it; taken over into a draft that was discarded since, it waits again. */
function standing(
  proposed: Which,
  decisions: readonly RoutingDecision[],
  drafts: readonly RuleDraftHead[],
): RoutingDecision | null {
  const decision = decisions.find((one) => isOf(one, proposed));
  const draft = drafts.find(({ id }) => id === decision?.draft?.id);
  return decision && draft?.state !== 'discarded' ? decision : null;
}

interface Found {
  proposed: ProposedRouting;
  decided: RoutingDecision | null;
  /** The discarded draft that had it before. */
  over?: string;
}

async function found(which: Which, { store, policies }: Ports): Promise<Found> {
  const [stored, decisions, drafts] = await Promise.all([
    store.load(which.number),
    policies.routingDecisions(),
    policies.drafts(),
  ]);
  const events = stored ? await store.events(which.number) : [];
  const proposed = stored && proposedRoutingIn(stored.state, events).find((one) => isOf(one, which));
  if (!proposed)
    throw new BadRequest('unknown-proposal', `办件 ${which.number} 第 ${which.event} 条记录没有提出台账条目`, {}, 404);
  const decided = standing(which, decisions, drafts);
  const before = decisions.find((one) => isOf(one, which));
  return { proposed, decided, ...(before && !decided && before.draft ? { over: before.draft.id } : {}) };
}

const already = ({ by, decision, draft, at }: RoutingDecision): HttpAnswer =>
  problem(
    409,
    'decided-already',
    decision === 'adopted'
      ? `${by.name}已采用到草稿“${draft?.name ?? ''}”（${printed(at)}），无须再定`
      : `${by.name}已决定不采用（${printed(at)}），无须再定`,
  );

/** `POST /api/rules/proposed-routing/adopt`: the row is written into a draft, as a person writes a part; it is in force once somebody else publishes that. */
export async function adoptRouting(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'write-rules');
  const { number, event, draft: id, expectedVersion } = readBody(call, adoptRoutingBody);
  const [{ proposed, decided, over }, draft] = await Promise.all([
    found({ number, event }, ports),
    draftAt({ ...call, path: { id } }, ports),
  ]);
  if (decided) {
    const again = decided.by.id === person.contact.id && decided.draft?.id === draft.id;
    return again ? draftAnswer(draft, person, ports) : already(decided);
  }
  const unit = person.directory.units.find((one) => one.id === proposed.unit && one.active);
  if (!unit) return problem(422, 'unknown-unit', `通讯录中没有在用单位 ${proposed.unit}，不能采用；可写明理由不予采用`);
  const part = draft.parts.routing;
  const read = routingLedger.safeParse(part['routing']);
  if (!read.success)
    return problem(422, 'part-at-fault', '草稿的“承办台账”有错，请先改正并保存，再采用', { pointer: '/draft' });
  const { rows } = read.data;
  const row = routingRow(proposed, unit.short, rows);
  const isThere = rows.some((one) => one.id === routingRowId(proposed));
  const ledger = isThere ? read.data : { ...read.data, rows: withRoutingRow(rows, row) };
  const next = withPart(draft, expectedVersion, 'routing', { ...part, routing: ledger }, person, ports);
  if ('status' in next) return next;
  const now = ports.clock.now();
  const decision: RoutingDecision = {
    number,
    event,
    decision: 'adopted',
    at: now,
    by: named(person),
    draft: { id: draft.id, name: draft.name, version: next.version },
  };
  await ports.store.audit({
    at: now,
    actor: person.actor,
    what: `POST rules/proposed-routing/adopt ${number}/${event} into policy-drafts/${draft.id}`,
    matter: number,
  });
  if (await ports.policies.putDraft(next, decision, over)) return draftAnswer(next, person, ports);
  const since = (await found({ number, event }, ports)).decided;
  return since ? already(since) : stale();
}

/** `POST /api/rules/proposed-routing/dismiss`: it stays out of the ledger, for a reason that is on record. */
export async function dismissRouting(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'write-rules');
  const { number, event, reason } = maskBody(readBody(call, dismissRoutingBody), await ports.policies.current());
  const { decided, over } = await found({ number, event }, ports);
  if (decided) {
    const again = decided.by.id === person.contact.id && decided.decision === 'dismissed' && decided.reason === reason;
    return again ? readProposedRouting(person, ports) : already(decided);
  }
  const now = ports.clock.now();
  const decision: RoutingDecision = { number, event, decision: 'dismissed', at: now, by: named(person), reason };
  await ports.store.audit({
    at: now,
    actor: person.actor,
    what: `POST rules/proposed-routing/dismiss ${number}/${event}`,
    matter: number,
  });
  if (await ports.policies.decideRouting(decision, over)) return readProposedRouting(person, ports);
  const since = (await found({ number, event }, ports)).decided;
  return since ? already(since) : stale();
}
