import { isOpen } from '../../domain/case/case.ts';
import { caseOver, isOverAs, laterCase } from '../../domain/kinds/retrospectives-told.ts';
import { retrospectiveKind } from '../../domain/kinds/retrospective-kind.ts';
import { isRefusal } from '../../domain/matter/refusal.ts';
import type { OpenRetrospective, RetrospectivePersonCommand } from '../../domain/retrospective/commands.ts';
import type { RetrospectiveBody } from '../../domain/retrospective/events.ts';
import { draftChange } from '../../domain/retrospective/perform.ts';
import type { LaterCase } from '../../domain/retrospective/recurrence.ts';
import type { Retrospective } from '../../domain/retrospective/retrospective.ts';
import { partsOf } from '../../domain/rules/parts.ts';
import type { RuleDraft } from '../../domain/rules/publication.ts';
import type { MatterResult } from '../../matter/decision.ts';
import { keptInForce } from '../../matter/keep-plans.ts';
import type { Ports } from '../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall } from '../../runtime/http.ts';
import { maskBody } from './api/mask-body.ts';
import { commandOn, openOn } from './api/matters/command-on.ts';
import { caseToOpenFrom } from './api/matters/from-case.ts';
import { retrospectives } from './api/matters/retrospectives.ts';
import { mustBeAllowedOn } from './api/matters/served.ts';
import { mustSee } from './api/permissions.ts';
import { type Person, personOf } from './api/person.ts';
import { readBody } from './api/read-body.ts';
import { caseOf } from './api/retrospective-case.ts';
import { named } from './api/rules/drafts.ts';
import { retrospectiveBody, retrospectiveCommandBodies } from './api/schemas/retrospectives.ts';
import { storedCase } from './api/stored-case.ts';
import { retrospectiveViewOf } from './api/views/retrospective-view.ts';
import { withoutUnseen } from './api/without-unseen.ts';

/** D4: `POST /api/retrospectives` asks for one by hand, `POST /api/retrospectives/{number}/{command}` is one command on it. */
export async function commandRetrospective(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.path['number'] === undefined) return open(call, person, ports);
  return commandOn(retrospectives, call, person, ports, {
    bodies: retrospectiveCommandBodies,
    past: [],
    noPhotos: '复盘不收照片，请写明网址、文号或材料',
    prepared: async (given: RetrospectivePersonCommand, state) => {
      if (given.command === 'confirm-recurrence')
        return { ...given, ...(await comparedWith(given.case, person, ports)) };
      if (given.command === 'propose-change') return { ...given, ...(await keptAs(given.plan, person, ports)) };
      return given.command === 'draft-change' ? { ...given, draft: await begun(given, state, person, ports) } : given;
    },
    answered: (result, status) => answered(result, status, person, ports),
  });
}

/** What the record of a later case says of it, for whoever may read it. */
async function comparedWith(number: string, person: Person, ports: Ports): Promise<{ later?: LaterCase }> {
  const { state } = await storedCase(number, ports);
  mustSee(person, state);
  const later = laterCase(state);
  return later ? { later } : {};
}

/** D4, P1: the number under which the plan is kept that is to be another. */
async function keptAs(plan: string | undefined, { actor }: Person, ports: Ports): Promise<{ kept?: string }> {
  const row = (await ports.policies.current()).plans.rows.find(({ id }) => id === plan);
  return row ? { kept: await keptInForce(row, actor, ports) } : {};
}

async function open(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedOn(retrospectives, person, 'enter-retrospective');
  const { caseNumber, says } = maskBody(readBody(call, retrospectiveBody), await ports.policies.current());
  const { state, hangsOn } = await caseToOpenFrom(
    caseNumber,
    person,
    {
      offline: '线下办理件的复盘在线下进行，不在平台上留内容',
      also: async (found) => {
        const pointer = '/caseNumber';
        if (isOpen(found))
          throw new BadRequest('still-open', '办件尚未办结，请办结后再复盘', { pointer, clause: 'D4' }, 422);
        const { matters } = await ports.store.mattersFrom(retrospectiveKind, caseNumber);
        const known = matters.find((one) => one.status === 'open');
        if (known)
          throw new BadRequest('open-already', `该办件已在复盘：${known.number}`, { pointer, clause: 'D4' }, 409);
      },
    },
    ports,
  );
  const over = isOverAs(state);
  if (over === null)
    throw new BadRequest(
      'joined',
      `该办件已并入 ${state.joinedInto ?? '其他办件'}，请对并入的办件复盘`,
      { pointer: '/caseNumber', clause: 'M4' },
      422,
    );
  const opened = await openOn(
    retrospectives,
    person,
    (number): OpenRetrospective => ({ command: 'open', number, byHand: says, ...caseOver(state, over) }),
    { hangsOn },
    ports,
  );
  return 'refused' in opened ? opened.refused : answered(opened.result, 201, person, ports);
}

/** D4: a draft as the rules stand, which says what is to be another; whoever writes rules goes on with it, and another publishes it. */
async function begun(
  given: Extract<RetrospectivePersonCommand, { command: 'draft-change' }>,
  state: Retrospective,
  person: Person,
  ports: Ports,
): Promise<string> {
  const refused = draftChange(state, { ...given, draft: 'D0' });
  if (isRefusal(refused)) throw new BadRequest(refused.refused, refused.says, { clause: refused.clause }, 422);
  const { policies, store, clock } = ports;
  const [base, record] = await Promise.all([policies.current(), store.matterRecord(retrospectiveKind, state.number)]);
  const proposed = record.find((event) => event.type === 'change-proposed' && event.change === given.change);
  const says = proposed?.type === 'change-proposed' ? proposed.says : '';
  const draft: RuleDraft = {
    id: `D${await store.nextNumber('RULE-DRAFT')}`,
    version: 1,
    name: `${state.number} ${given.change}：${says}`.slice(0, MOST_NAME),
    basedOn: base.id,
    state: 'open',
    changes: [{ version: 1, at: clock.now(), by: named(person) }],
    parts: partsOf(base),
  };
  await store.audit({
    at: clock.now(),
    actor: person.actor,
    what: `POST policy-drafts from ${state.number}/${given.change}`,
  });
  if (!(await policies.putDraft(draft))) throw new Error(`the new draft ${draft.id} was there already`);
  return draft.id;
}

/** As of any draft. */
const MOST_NAME = 60;

async function answered(
  { state, events }: MatterResult<Retrospective, RetrospectiveBody>,
  status: number,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const record = await ports.store.matterRecord(retrospectiveKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  const of = await caseOf(state, person, ports);
  const retrospective = retrospectiveViewOf(state, record, of, policy, person, now);
  const answer = { status, body: { now, retrospective, events }, matter: state.number };
  return withoutUnseen(answer, person, ports, [state.caseNumber ?? '']);
}
