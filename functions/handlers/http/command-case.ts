import { act } from '../../act.ts';
import type { PersonCommand } from '../../domain/commands.ts';
import { wordsIn } from '../../domain/free-text.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../http.ts';
import * as lambda from '../../lambda.ts';
import type { Ports } from '../../ports.ts';
import { actedAnswer, refusalAnswer, staleAnswer } from './acted-answer.ts';
import { cleaned } from './clean.ts';
import { mustBeAllowed } from './guard.ts';
import { joinInto } from './join-into.ts';
import { policyOr } from './policy-or.ts';
import { readBody, refuseFuture } from './read-body.ts';
import { commandBodies, type CommonCommandName, isCommonCommand, pastFields } from './schemas/commands.ts';
import { splitOff } from './split-off.ts';
import { storedCase } from './stored-case.ts';
import { personOf } from './who.ts';

type Given = Exclude<PersonCommand, { command: 'split' | 'open-words' | 'decide-purge' }> | { command: 'split'; alertId: string; reason: string };

/** The body as the command that it means; the compiler holds each schema equal to its command (CommandsMirrorTheDomain). */
function readCommand(name: CommonCommandName, call: HttpCall, ports: Ports): { given: Given; expectedVersion: number | undefined } {
  const body = readBody(call, commandBodies[name]);
  refuseFuture(body, pastFields[name] ?? [], ports.clock.now());
  const { expectedVersion, ...fields } = body;
  return { given: { command: name, ...cleaned(fields) } as Given, expectedVersion };
}

/** `POST /api/cases/{number}/{command}`: one command of a signed-in person; `?preview=true` decides and writes nothing. */
export async function commandCase(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const { number = '', command: name = '' } = call.path;
  if (!isCommonCommand(name)) return problem(404, 'unknown-command', `没有这个操作：${name.slice(0, 30)}`);
  const person = await personOf(call, ports);
  const { given, expectedVersion } = readCommand(name, call, ports);
  const stored = await storedCase(number, ports);
  mustBeAllowed(person, given, stored.state);
  const preview = call.query['preview'] === 'true';
  const options = { preview, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
  if (given.command === 'split') return splitOff(given, stored.state, person, ports, options);
  if (given.command === 'join') return joinInto(given, stored.state, person, ports, options);
  if (given.command === 'move-policy') await mustBeKept(given.policyId, ports);
  if (given.command === 'ask-purge') await mustHoldWords(given.events, number, ports);
  const outcome = await act(ports, number, { actor: person.actor, command: given }, { ...options, read: stored.state });
  if ('stale' in outcome) return staleAnswer(outcome.stale, person, ports);
  if ('refusal' in outcome) return refusalAnswer(outcome.refusal);
  return actedAnswer(outcome, person, ports, { preview });
}

/** A case moves to a version that is stored, or to the one in force, which is stored first. */
async function mustBeKept(policyId: string, ports: Ports): Promise<void> {
  const current = await ports.policies.current();
  if (policyId === current.id) await ports.policies.keep(current);
  else if (!(await policyOr(policyId, null, ports))) throw new BadRequest('unknown-policy', '没有这个政策版本', { pointer: '/policyId' }, 422);
}

/** H5: only where a person wrote something is there anything to erase. */
async function mustHoldWords(seqs: number[], number: string, ports: Ports): Promise<void> {
  if (seqs.length === 0) return;
  const wordless = (await ports.store.events(number)).find((event) => seqs.includes(event.seq) && wordsIn(event).length === 0);
  if (!wordless) return;
  throw new BadRequest('no-words', `第 ${wordless.seq} 条记录中没有人填写的文字，不必清除`, { pointer: '/events', clause: 'H5' }, 422);
}

export const handler = lambda.http(commandCase);
