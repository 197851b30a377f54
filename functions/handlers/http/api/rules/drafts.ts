import { isPartName, type Part, type PartName, PARTS, partsOf } from '../../../../domain/rules/parts.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import { inForceAt, type Named, type RuleDraft, writersOf } from '../../../../domain/rules/publication.ts';
import { isAmong } from '../../../../domain/people/same-person.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { findPolicy } from '../find-policy.ts';
import { maskBody, unmarked } from '../mask-body.ts';
import { may, mustBeAllowedTo } from '../permissions.ts';
import type { Person } from '../person.ts';
import { invalid, readBody } from '../read-body.ts';
import { discardDraftBody, draftPartBody, newDraftBody } from '../schemas/rules.ts';

/** A draft is somebody's work of some days: beyond this it is published or begun anew. */
const MOST_CHANGES = 300;

export const named = ({ contact }: Person): Named => ({ id: contact.id, name: contact.name });

export const stale = (): HttpAnswer =>
  problem(409, 'stale', '草稿刚有变化或已结束，请看过最新情况后再试', { pointer: '/expectedVersion' });

const DRAFT = /^D\d{1,9}$/;

const unknownDraft = (): BadRequest => new BadRequest('unknown-draft', '没有这份草稿', {}, 404);

/** The draft that an address names; throws a 404. */
export async function draftAt(call: HttpCall, ports: Ports): Promise<RuleDraft> {
  const { id = '' } = call.path;
  const draft = DRAFT.test(id) ? await ports.policies.draft(id) : null;
  if (!draft) throw unknownDraft();
  return draft;
}

/** P1: what a unit proposes of its plan is neither written on nor published as rules are: the body above has the word. Throws a 409. */
export function mustBeOfRules({ plan }: RuleDraft): void {
  if (plan)
    throw new BadRequest(
      'plan-proposal',
      '这是单位提请的预案修订，由其上级在“预案”页同意、退回或不同意；要改别的规则，请另起一份草稿',
      { clause: 'P1' },
      409,
    );
}

/** `GET /api/policy-drafts`: every draft, and whether the rules of this release wait for somebody to take them up. */
export async function readDrafts(person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-drafts');
  const { policies, clock } = ports;
  const [drafts, publications] = await Promise.all([policies.drafts(), policies.publications()]);
  const { id } = policies.shipped();
  // Until a first publication they are in force by themselves.
  const taken = publications.filter(({ withdrawn }) => withdrawn === undefined);
  const offered = taken.length > 0 && taken.every(({ policyId }) => policyId !== id);
  const mayWrite = may(person, 'write-rules');
  return { status: 200, body: { now: clock.now(), drafts, shipped: { id, offered }, mayWrite } };
}

/** `GET /api/policy-drafts/{id}`. */
export async function readDraft(person: Person, ports: Ports, call: HttpCall): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-drafts');
  return draftAnswer(await draftAt(call, ports), person, ports);
}

const CLASSES = Object.fromEntries(Object.entries(PARTS).map(([name, part]) => [name, part.class]));

export async function draftAnswer(draft: RuleDraft, person: Person, ports: Ports, status = 200): Promise<HttpAnswer> {
  const open = draft.state === 'open' && draft.plan === undefined;
  const mayPublish = open && (await mayPublishAs(person, ports)) && !wrote(person, draft);
  const mayWrite = open && may(person, 'write-rules');
  return { status, body: { now: ports.clock.now(), draft, classes: CLASSES, mayWrite, mayPublish } };
}

export const wrote = ({ contact, directory }: Person, draft: RuleDraft): boolean =>
  isAmong(
    writersOf(draft).map(({ id }) => id),
    contact.id,
    directory,
  );

/** The rules in force say which of those who may publish do. */
export async function mayPublishAs(person: Person, { policies }: Ports): Promise<boolean> {
  const { publishers } = (await policies.current()).publication;
  return may(person, 'publish-rules') && publishers.some((role) => role === person.contact.role);
}

/** `POST /api/policy-drafts`: from the version in force unless another is named; going back is a draft that is left as it is. */
export async function beginDraft(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'write-rules');
  const { name, basedOn } = maskBody(readBody(call, newDraftBody), await ports.policies.current());
  const { policies } = ports;
  const base = basedOn === undefined ? await policies.current() : await findPolicy(basedOn, null, ports);
  if (!base)
    throw invalid([{ pointer: '/basedOn', detail: `没有版本 ${basedOn ?? ''}，应为存过的版本或本次发布附带的版本` }]);
  return written(await begun(name, base, person, ports), person, ports, 'POST policy-drafts', 201);
}

/** A new draft that is as a version is. */
export const begun = async (name: string, base: Policy, person: Person, ports: Ports): Promise<RuleDraft> => ({
  id: `D${await ports.store.nextNumber('RULE-DRAFT')}`,
  version: 1,
  name,
  basedOn: base.id,
  state: 'open',
  changes: [{ version: 1, at: ports.clock.now(), by: named(person) }],
  parts: partsOf(base),
});

/** `PUT /api/policy-drafts/{id}/parts/{part}`: one part, as it was typed; whether it holds is said when the draft is checked. */
export async function writePart(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'write-rules');
  const { part = '' } = call.path;
  if (!isPartName(part))
    return problem(404, 'unknown-part', `没有这一部分，应为 ${Object.keys(PARTS).join('、')} 之一`);
  const draft = await draftAt(call, ports);
  const { expectedVersion, value } = unmarked(readBody(call, draftPartBody), draft.parts[part]);
  const known: string[] = PARTS[part].keys;
  const strange = Object.keys(value).filter((key) => !known.includes(key));
  if (strange.length > 0)
    throw invalid([
      { pointer: '/value', detail: `没有名为 ${strange.join('、')} 的表，这一部分应为 ${known.join('、')}` },
    ]);
  const next = withPart(draft, expectedVersion, part, value, person, ports);
  return 'status' in next ? next : written(next, person, ports, `PUT policy-drafts/${draft.id}/parts/${part}`);
}

/** The draft with a part of it written by this person, or why not. */
export function withPart(
  draft: RuleDraft,
  expectedVersion: number,
  part: PartName,
  value: Part,
  person: Person,
  ports: Ports,
): RuleDraft | HttpAnswer {
  mustBeOfRules(draft);
  if (draft.changes.length >= MOST_CHANGES)
    return problem(409, 'too-many-changes', `草稿已改 ${MOST_CHANGES} 次，请另起一份`);
  if (draft.version !== expectedVersion || draft.state !== 'open') return stale();
  const next = { ...draft, ...changedBy(person, draft, ports), parts: { ...draft.parts, [part]: value } };
  return {
    ...next,
    changes: [...draft.changes, { version: next.version, at: ports.clock.now(), by: named(person), part }],
  };
}

const changedBy = (person: Person, { version, changes }: RuleDraft, ports: Ports) => ({
  version: version + 1,
  changes: [...changes, { version: version + 1, at: ports.clock.now(), by: named(person) }],
});

/** `POST /api/policy-drafts/{id}/discard`: it stays to be read. */
export async function discardDraft(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'write-rules');
  const { expectedVersion } = readBody(call, discardDraftBody);
  const draft = await draftAt(call, ports);
  mustBeOfRules(draft);
  if (draft.version !== expectedVersion || draft.state !== 'open') return stale();
  const discarded = { ...draft, ...changedBy(person, draft, ports), state: 'discarded' as const };
  return written(discarded, person, ports, `POST policy-drafts/${draft.id}/discard`);
}

/** Logged first: a change that is not on record must not be there. */
export async function written(
  draft: RuleDraft,
  person: Person,
  ports: Ports,
  what: string,
  status = 200,
): Promise<HttpAnswer> {
  await ports.store.audit({ at: ports.clock.now(), actor: person.actor, what });
  if (!(await ports.policies.putDraft(draft))) return stale();
  return draftAnswer(draft, person, ports, status);
}

/** The version that will be in force at an instant, as far as is known now; null: that of this release. */
export async function publishedAt(at: string, { policies }: Ports): Promise<string | null> {
  return inForceAt(await policies.publications(), at)?.policyId ?? null;
}
