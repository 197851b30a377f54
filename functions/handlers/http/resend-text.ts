import type { Case } from '../../domain/case/case.ts';
import { isRightsId } from '../../domain/commands/rights-texts.ts';
import { caseKind } from '../../domain/kinds/case-kind.ts';
import { planKind } from '../../domain/kinds/plan-kind.ts';
import type { ResendText } from '../../domain/matter/text-resent.ts';
import { executeOn } from '../../matter/execute-on.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import type { Ports } from '../../ports/ports.ts';
import { refusalAnswer } from './api/command-answer.ts';
import { maskBody } from './api/mask-body.ts';
import { SERVED } from './api/matters/every.ts';
import { isNumberOf, matterFor, mustBeAllowedOn, type ServedKind, stillAllowed } from './api/matters/served.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import { readBody } from './api/read-body.ts';
import { resendBody } from './api/schemas/duty.ts';
import { storedCase } from './api/stored-case.ts';
import { textView } from './api/views/case-view.ts';
import { type Person, personOf } from './api/person.ts';

/** `POST /api/texts/{matter}/{textId}/resend`: P8: the same once more, by another channel or to another person; an event of its matter. */
export async function resendText(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const wish = maskBody(readBody(call, resendBody), await ports.policies.current());
  const { matter = '', textId = '' } = call.path;
  if (isRightsId(matter))
    return problem(409, 'not-sent-again', '权限变更的短信不补发：请告知带班领导登录后在“通讯录 → 权限变更”中核对');
  if (isNumberOf({ kind: planKind }, matter, ports))
    return problem(409, 'not-sent-again', '预案的短信不补发：请告知其登录后在“预案”中办理');
  const ordered = { actor: person.actor, command: { command: 'resend-text' as const, textId, ...wish } };
  const served = SERVED.find((kind) => isNumberOf(kind, matter, ports));
  const outcome = served
    ? await onMatter(served, person, matter, ordered, ports)
    : await onCase(person, matter, ordered, ports);
  if ('refusal' in outcome)
    return outcome.refusal.refused === 'unknown-text'
      ? problem(404, 'unknown-text', outcome.refusal.says)
      : refusalAnswer(outcome.refusal);
  if (!('done' in outcome)) throw new Error(`${matter} was called stale though no version was expected`);
  const [text] = outcome.texts;
  if (!text) throw new Error(`${matter}: text ${textId} was sent again and is not there`);
  const { delivery } = await ports.policies.current();
  const body = { now: ports.clock.now(), text: textView(text, person.directory, delivery) };
  return { status: 200, body, matter };
}

type Ordered = { actor: Person['actor']; command: ResendText };

async function onCase(person: Person, number: string, ordered: Ordered, ports: Ports) {
  const mustHold = (state: Case): void => mustBeAllowedTo(person, 'resend-text', state);
  mustHold((await storedCase(number, ports)).state);
  return executeOn(ports, caseKind, number, ordered, { mustHold });
}

async function onMatter(served: ServedKind, person: Person, number: string, ordered: Ordered, ports: Ports) {
  mustBeAllowedOn(served, person, 'resend-text', await matterFor(served, person, number, ports));
  const mustHold = stillAllowed(served, person, 'resend-text', ports);
  return executeOn(ports, served.kind, number, ordered, { mustHold });
}

export const handler = lambda.http(resendText, cloud(table));
