import { executeCommand, type CommandResult } from '../../matter/execute-command.ts';
import { nextCaseNumber } from '../../matter/number.ts';
import { type AdvanceNotice, foretoldBy } from '../../domain/routing/advance-notice.ts';
import { pick } from '../../domain/matter/pick.ts';
import type { OpenCase } from '../../domain/case/commands.ts';
import type { Refusal } from '../../domain/matter/refusal.ts';
import { earliest } from '../../domain/matter/instant.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { suggest } from '../../domain/routing/suggest.ts';
import { subjectOf } from '../../domain/routing/subject.ts';
import { noteCase } from '../../intake/foretold.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import { advanceNoticeRules } from '../../policy/advance-notice.ts';
import type { Ports } from '../../ports/ports.ts';
import { commandAnswer, refusalAnswer } from './api/command-answer.ts';
import { maskBody } from './api/mask-body.ts';
import { foretoldIn } from './api/advance-notices.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import { alikeView, openWith, pastedOf } from './api/pasted.ts';
import { invalid, readBody, refuseFuture } from './api/read-body.ts';
import { type RegisterBody, registerBody, registerPastFields } from './api/schemas/register.ts';
import { joinRegistered } from './api/join-registered.ts';
import { personOf, type Person } from './api/person.ts';

/** `POST /api/cases`: registers by hand; `?preview=true` shows the deadlines that would follow and writes nothing. */
export async function registerCase(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const policy = await ports.policies.current();
  mustBeAllowedTo(person, 'register');
  const body = maskBody(readBody(call, registerBody));
  refuseFuture(body, registerPastFields, ports.clock.now());
  mustFit(body, policy, person);
  const pasted = pastedOf(body, policy);
  const preview = call.query['preview'] === 'true';
  if (body.joinTo !== undefined) return joinRegistered(body.joinTo, body, pasted, person, policy, ports, preview);
  const foretold = await foretoldIn(body, ports);
  if (!preview) await ports.policies.keep(policy);
  const number = preview ? `${policy.district.code}000000` : await nextCaseNumber(ports, policy);
  const { opened, alike } = await openWith(
    pasted,
    opening(number, body, policy, ports, foretold),
    person,
    policy,
    ports,
    preview,
  );
  if ('refusal' in opened) return refusalAnswer(opened.refusal);
  if (foretold && !preview) await noteCase(ports, foretold.id, number, foretold.until);
  const assigned = body.unit && !preview ? await assign(number, body.unit, person, ports) : opened;
  if ('refusal' in assigned) return refusalAnswer(assigned.refusal);
  return commandAnswer(assigned, person, ports, {
    status: preview ? 200 : 201,
    preview,
    ...(alike.match ? { alike: alikeView(alike.match, person) } : {}),
  });
}

/** Words of the policy's lists, and H6: a 线下办理件 has no content. */
function mustFit(body: RegisterBody, policy: Policy, { directory }: Person): void {
  const { learntBy, subjects } = policy.words;
  if (!learntBy.some((row) => row.id === body.learntBy))
    throw invalid([{ pointer: '/learntBy', detail: `应为 ${learntBy.map((row) => row.id).join('、')} 之一` }]);
  if (body.subject && !subjects.some((row) => row.word === body.subject))
    throw invalid([{ pointer: '/subject', detail: '主题词不在清单中' }]);
  if (body.emergencyKind && !policy.grading.emergencyKinds.some((row) => row.id === body.emergencyKind)) {
    throw invalid([
      {
        pointer: '/emergencyKind',
        detail: `应为 ${policy.grading.emergencyKinds.map((row) => row.id).join('、')} 之一`,
      },
    ]);
  }
  if (body.unit && !directory.units.some((unit) => unit.id === body.unit && unit.active))
    throw invalid([{ pointer: '/unit', detail: '通讯录中没有这个在用单位' }]);
  const linked =
    body.foretoldBy === undefined
      ? null
      : body.joinTo !== undefined
        ? '归并到已有办件时不关联提前通报'
        : body.drill
          ? '演练不关联提前通报'
          : null;
  if (linked !== null) throw invalid([{ pointer: '/foretoldBy', detail: linked }]);
  const content = (['summary', 'place', 'url', 'text', 'joinTo'] as const).find((field) => body[field] !== undefined);
  if (body.offline && content) throw invalid([{ pointer: `/${content}`, detail: '线下办理件不登记内容' }]);
  if (body.offline && !body.unit) throw invalid([{ pointer: '/unit', detail: '线下办理件须写明承办单位' }]);
  if (!body.offline && !body.summary) throw invalid([{ pointer: '/summary', detail: '缺少这个字段' }]);
}

function opening(
  number: string,
  body: RegisterBody,
  policy: Policy,
  ports: Ports,
  foretold: AdvanceNotice | null,
): OpenCase {
  const now = ports.clock.now();
  const facts = {
    title: body.summary ?? '',
    text: body.text ?? '',
    platforms: [],
    metrics: {},
    ...pick(body, ['place', 'categories', 'assignedBy']),
    ...(body.emergencyKind || body.emergency
      ? { emergency: { ...body.emergency, ...(body.emergencyKind ? { kind: body.emergencyKind } : {}) } }
      : {}),
  };
  return {
    command: 'open',
    number,
    origin: { source: 'registered', kind: 'registered' },
    subject: body.subject ?? foretold?.subject ?? subjectOf(policy, facts),
    discoveredAt: earliest(body.discoveredAt ?? now, now),
    suggestion: suggest(policy, facts, foretold && foretoldBy(foretold, advanceNoticeRules)),
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

/** The unit named in the same form; a first assignment of a unit that is there is never refused. */
async function assign(
  number: string,
  unit: string,
  person: Person,
  ports: Ports,
): Promise<CommandResult | { refusal: Refusal }> {
  const outcome = await executeCommand(ports, number, {
    actor: person.actor,
    command: { command: 'assign', unit, part: 'primary' },
  });
  if ('stale' in outcome) throw new Error(`assigning ${number} named no version, and yet it was stale`);
  return outcome;
}

export const handler = lambda.http(registerCase);
