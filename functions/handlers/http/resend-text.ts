import { executeCommand } from '../../matter/execute-command.ts';
import { type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import * as lambda from '../../runtime/lambda.ts';
import type { Ports } from '../../ports/ports.ts';
import { refusalAnswer } from './api/command-answer.ts';
import { maskBody } from './api/mask-body.ts';
import { mustBeAllowedTo } from './api/permissions.ts';
import { readBody } from './api/read-body.ts';
import { resendBody } from './api/schemas/duty.ts';
import { storedCase } from './api/stored-case.ts';
import { textView } from './api/views/case-view.ts';
import { personOf } from './api/person.ts';

/** `POST /api/texts/{matter}/{textId}/resend`: P8: the same once more, by another channel or to another person; an event of the case. */
export async function resendText(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  const wish = maskBody(readBody(call, resendBody));
  const { matter = '', textId = '' } = call.path;
  const stored = await storedCase(matter, ports);
  mustBeAllowedTo(person, 'resend-text', stored.state);
  const outcome = await executeCommand(ports, matter, {
    actor: person.actor,
    command: { command: 'resend-text', textId, ...wish },
  });
  if ('refusal' in outcome)
    return outcome.refusal.refused === 'unknown-text'
      ? problem(404, 'unknown-text', outcome.refusal.says)
      : refusalAnswer(outcome.refusal);
  if ('stale' in outcome) throw new Error(`case ${matter} was called stale though no version was expected`);
  const [text] = outcome.texts;
  if (!text) throw new Error(`case ${matter}: text ${textId} was sent again and is not there`);
  const { delivery } = await ports.policies.current();
  const body = { now: ports.clock.now(), text: textView(text, person.directory, delivery) };
  return { status: 200, body, matter };
}

export const handler = lambda.http(resendText);
