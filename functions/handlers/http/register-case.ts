import { foretoldBy, wordsSaid } from '../../domain/routing/advance-notice.ts';
import { planned } from '../../intake/opening.ts';
import { pick } from '../../domain/matter/pick.ts';
import { earliest } from '../../domain/matter/instant.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import type { RoutingModel } from '../../domain/routing/model.ts';
import { suggest } from '../../domain/routing/suggest.ts';
import { weightsOf } from '../../intake/weights.ts';
import { sureSubject } from '../../domain/routing/subject.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { nudgeQueue } from '../../runtime/services/nudge-queue.ts';
import { salt } from '../../runtime/services/salt.ts';
import { advanceNoticeRules } from '../../policy/advance-notice.ts';
import type { Registration } from '../../ports/intake-log.ts';
import type { Ports } from '../../ports/ports.ts';
import { commandAnswer, refusalAnswer } from './api/command-answer.ts';
import { maskBody } from './api/mask-body.ts';
import { foretoldIn, type Registrable } from './api/advance-notices.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import { alikeView, foreseen, pastedOf } from './api/pasted.ts';
import { invalid, missing, notOneOf, readBody, refuseFuture } from './api/read-body.ts';
import { type RegisterBody, registerBody, registerPastFields } from './api/schemas/register.ts';
import { joinRegistered } from './api/join-registered.ts';
import { personOf, type Person } from './api/person.ts';
import { joinClaim, pressedBefore } from './api/idempotency.ts';
import { askedOf, throughLog } from './api/through-log.ts';

/**
 * `POST /api/cases`: registers by hand, through the log of the shard, so that one writer opens it. Answers with the case where it is open
 * within about a second, else 202 with where to ask. `?preview=true` shows the deadlines that would follow and writes nothing.
 * `GET /api/registrations/{id}`: what became of it, for whoever registered it.
 */
export async function registerCase(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const policy = await ports.policies.current();
  mustBeAllowedTo(person, 'register');
  if (call.method === 'GET') return askedOf(call, person, policy, ports);
  const body = maskBody(readBody(call, registerBody), policy);
  const preview = call.query['preview'] === 'true';
  // What was accepted once is told again, whatever the lists say by now.
  const before = preview ? null : await pressedBefore(call, { person, policy, ports });
  if (before) return before;
  refuseFuture(body, registerPastFields, ports.clock.now());
  mustFit(body, policy, person);
  const pasted = pastedOf(body, policy);
  if (body.joinTo !== undefined) {
    const claim = preview ? null : await joinClaim(call, body.joinTo, person, ports);
    return joinRegistered(body.joinTo, body, pasted, { person, policy, ports }, { preview, claim });
  }
  const foretold = await foretoldIn(body, ports);
  const registration: Registration = {
    by: person.actor,
    opens: opening(body, policy, ports, foretold, await weightsOf(policy, ports)),
    ...(foretold ? { noticeUntil: foretold.until } : {}),
    ...pick(body, ['unit']),
  };
  const { would, match } = await foreseen(registration, pasted, person, policy, ports);
  if ('refusal' in would) return refusalAnswer(would.refusal);
  const alike = match ? alikeView(match, person) : {};
  if (preview) return commandAnswer(would, person, ports, { preview, ...alike });
  return throughLog(call, { registration, pasted }, { person, policy, ports }, alike);
}

/** Words of the policy's lists, and H6: a 线下办理件 has no content. */
function mustFit(body: RegisterBody, policy: Policy, { directory }: Person): void {
  const { learntBy, subjects } = policy.words;
  if (!learntBy.some((row) => row.id === body.learntBy))
    throw invalid([
      notOneOf(
        '/learntBy',
        learntBy.map((row) => row.id),
      ),
    ]);
  if (body.subject && !subjects.some((row) => row.word === body.subject))
    throw invalid([{ pointer: '/subject', detail: '主题词不在清单中' }]);
  const emergencyKinds = policy.grading.emergencyKinds.map((row) => row.id);
  if (body.emergencyKind && !emergencyKinds.includes(body.emergencyKind))
    throw invalid([notOneOf('/emergencyKind', emergencyKinds)]);
  if (body.unit && !directory.units.some((unit) => unit.id === body.unit && unit.active))
    throw invalid([{ pointer: '/unit', detail: '通讯录中没有这个在用单位', code: 'not-a-current-unit' }]);
  const linked =
    body.foretoldBy === undefined
      ? null
      : body.joinTo !== undefined
        ? '归并到已有办件时不关联提前通报'
        : body.drill
          ? '演练不关联提前通报'
          : null;
  if (linked !== null) throw invalid([{ pointer: '/foretoldBy', detail: linked, code: 'notice-not-linked' }]);
  const content = (['summary', 'place', 'url', 'text', 'joinTo'] as const).find((field) => body[field] !== undefined);
  if (body.offline && content)
    throw invalid([{ pointer: `/${content}`, detail: '线下办理件不登记内容', code: 'offline-without-contents' }]);
  if (body.offline && !body.unit)
    throw invalid([{ pointer: '/unit', detail: '线下办理件须写明承办单位', code: 'missing' }]);
  if (!body.offline && !body.summary) throw invalid([missing('/summary')]);
}

function opening(
  body: RegisterBody,
  policy: Policy,
  ports: Ports,
  foretold: Registrable | null,
  model: RoutingModel,
): Registration['opens'] {
  const now = ports.clock.now();
  const facts = {
    title: body.summary ?? '',
    text: body.text ?? '',
    platforms: [],
    metrics: {},
    at: earliest(body.discoveredAt ?? now, now),
    ...pick(body, ['place', 'categories', 'assignedBy']),
    ...(body.emergencyKind || body.emergency
      ? { emergency: { ...body.emergency, ...(body.emergencyKind ? { kind: body.emergencyKind } : {}) } }
      : {}),
  };
  const suggestion = suggest(policy, facts, {
    notice: foretold && foretoldBy(foretold, advanceNoticeRules),
    // H6: of what is kept offline nothing is read.
    model: body.offline ? null : model,
  });
  return {
    command: 'open',
    ...(foretold ? planned({ ...foretold, mentioned: wordsSaid(foretold, facts) }) : {}),
    origin: { source: 'registered', kind: 'registered' },
    subject: body.subject ?? foretold?.subject ?? sureSubject(policy, facts, suggestion.ranked),
    discoveredAt: earliest(body.discoveredAt ?? now, now),
    suggestion,
    ...pick(body, [
      'learntBy',
      'summary',
      'place',
      'categories',
      'natures',
      'firstPublishedAt',
      'grades',
      'gradeReason',
      'emergencyKind',
      'assignedBy',
      'foretoldBy',
      'offline',
      'drill',
    ]),
  };
}

export const handler = lambda.http(registerCase, cloud(table, nudgeQueue, salt));
