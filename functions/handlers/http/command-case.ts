import { executeCommand, type ExecuteOptions } from '../../matter/execute-command.ts';
import type { Case } from '../../domain/case/case.ts';
import { HELD } from '../../domain/matter/hold.ts';
import { isKept } from '../../matter/keep-holds.ts';
import type { Instant } from '../../domain/matter/instant.ts';
import type { Ordered, PersonCommand } from '../../domain/case/commands.ts';
import { wordsIn } from '../../domain/case/free-text.ts';
import { asksIn } from '../../domain/substance/read-answer.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../runtime/http.ts';
import { cloud } from '../../runtime/cloud.ts';
import * as lambda from '../../runtime/lambda.ts';
import { table } from '../../runtime/services/table.ts';
import { salt } from '../../runtime/services/salt.ts';
import { photoBucket } from '../../runtime/services/photo-bucket.ts';
import { photosNamed } from '../../photos/take.ts';
import type { Ports } from '../../ports/ports.ts';
import { commandAnswer, refusalAnswer, staleAnswer } from './api/command-answer.ts';
import { keepPhotos } from './api/keep-photos.ts';
import { maskBody } from './api/mask-body.ts';
import { mustBeAllowed } from './api/permissions.ts';
import { linkWith, withLineOf } from './api/link-matter.ts';
import { joinInto } from './api/join-into.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import { findPolicy } from './api/find-policy.ts';
import { readBody, refuseFuture } from './api/read-body.ts';
import { commandBodies, type CommonCommandName, isCommonCommand, pastFields } from './api/schemas/commands.ts';
import { BATCH_NAMES, isBatchCommand } from './api/schemas/batch.ts';
import { BATCH, commandBatch } from './command-batch.ts';
import { splitPublicMatter } from './api/public-matter.ts';
import { splitOff } from './api/split-off.ts';
import { storedCase } from './api/stored-case.ts';
import { type Person, personOf } from './api/person.ts';
import { mustHoldWords } from './api/purge.ts';

/** A command that a person may give on a case by this route. */
export type Given =
  | Exclude<PersonCommand, { command: 'split' | 'open-words' | 'decide' }>
  | Pick<Extract<PersonCommand, { command: 'split' }>, 'command' | 'alertId' | 'reason' | 'releases' | 'assignments'>;

/** The body as the command that it means; the compiler holds each schema equal to its command (CommandsMirrorTheDomain). */
function readCommand(
  name: CommonCommandName,
  call: HttpCall,
  ports: Ports,
  rules: Policy,
): { given: Given; expectedVersion: number | undefined } {
  const body = readBody(call, commandBodies[name]);
  refuseFuture(body, pastFields[name] ?? [], ports.clock.now());
  const { expectedVersion, ...fields } = body;
  return { given: { command: name, ...maskBody(fields, rules) } as Given, expectedVersion };
}

/**
 * `POST /api/cases/{number}/{command}`: one command of a signed-in person; `?preview=true` decides and writes nothing. Where `batch` stands for a
 * number, one command on each of many cases.
 */
export async function commandCase(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const { number = '', command: name = '' } = call.path;
  if (number === BATCH && !isBatchCommand(name))
    return problem(404, 'unknown-command', `${name.slice(0, 30)} 不能批量办理，可批量的有 ${BATCH_NAMES.join('、')}`);
  if (number === BATCH && isBatchCommand(name))
    return commandBatch(name, call, await personOf(call, ports), ports, commandOne);
  if (!isCommonCommand(name)) return problem(404, 'unknown-command', `没有这个操作：${name.slice(0, 30)}`);
  const person = await personOf(call, ports);
  const { given, expectedVersion } = readCommand(name, call, ports, await ports.policies.current());
  const preview = call.query['preview'] === 'true';
  return commandOne(
    number,
    given,
    { preview, ...(expectedVersion === undefined ? {} : { expectedVersion }) },
    person,
    ports,
  );
}

/** One command on one case: whoever gives it may do so, and the rules take it or refuse. */
async function commandOne(
  number: string,
  asked: Given,
  { preview, ...seen }: { preview: boolean; expectedVersion?: number },
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const stored = await storedCase(number, ports);
  mustBeAllowed(person, asked, stored.state);
  const given =
    asked.command === 'share-line'
      ? await withLineOf(asked, stored.state, person, ports)
      : await withWords(asked, stored.state, ports);
  const mustHold = (state: Case): void => mustBeAllowed(person, asked, state);
  const options = { preview, mustHold, ...seen };
  if (given.command === 'split') return splitOff(given, stored.state, person, ports, options);
  if (given.command === 'link-matter') return linkWith(given, stored.state, person, ports, options);
  if (given.command === 'join') return joinInto(given, stored.state, person, ports, options);
  if (given.command === 'mark-wrongdoing' && given.publicMatter)
    return splitPublicMatter({ ...given, publicMatter: given.publicMatter }, stored.state, person, ports, options);
  if (given.command === 'move-policy') await mustBeKept(given.policyId, ports);
  if (given.command === 'ask-purge') {
    await mustBeThere(given, number, ports);
    if (await isKept(stored.state, ports)) return refusalAnswer(HELD('不能提请清除'));
  }
  const outcome = await withPhotos(
    given,
    number,
    { actor: person.actor, command: given },
    { ...options, read: stored.state },
    ports,
  );
  if ('stale' in outcome) return staleAnswer(outcome.stale, person, ports);
  if ('refusal' in outcome) return refusalAnswer(outcome.refusal);
  return commandAnswer(outcome, person, ports, { preview });
}

async function withPhotos(
  given: Given,
  number: string,
  ordered: Ordered,
  options: ExecuteOptions,
  ports: Ports,
): ReturnType<typeof executeCommand> {
  const named = photosNamed(given);
  if (named.length > 0 && !options.preview) {
    const would = await executeCommand(ports, number, ordered, { ...options, preview: true });
    if (!('done' in would)) return would;
    await keepPhotos(named, number, ports);
  }
  return executeCommand(ports, number, ordered, options);
}

/** What a command needs of citizens' words and no person types: when they came, or which of the asks they ask (H5: codes alone). */
async function withWords(asked: Given, state: Case, ports: Ports): Promise<Given> {
  if (asked.command === 'flag-wrongdoing' && state.wrongdoing?.declined)
    return { ...asked, ...(await newestWords(state.number, ports)) };
  if (asked.command !== 'release' || (asked.text === undefined && asked.document === undefined)) return asked;
  const [words, { substance }] = await Promise.all([ports.store.words(state.number), ports.policies.current()]);
  return { ...asked, asks: asksIn(words.map(({ title, text }) => `${title}\n${text}`).join('\n'), substance) };
}

/** H5: when the newest words of a case came, with an alert or under a known id. */
async function newestWords(number: string, { store }: Pick<Ports, 'store'>): Promise<{ wordsAt?: Instant }> {
  const joined = (await store.alerts(number)).map(({ receivedAt }) => receivedAt);
  const newer = (await store.events(number)).flatMap((event) =>
    event.type === 'attention-grew' && event.what === 'words' ? [event.at] : [],
  );
  const wordsAt = [...joined, ...newer].toSorted().at(-1);
  return wordsAt === undefined ? {} : { wordsAt };
}

/** A case moves to the version in force, which is stored first, or to one that was: what was withdrawn, or is only to come, binds nobody (H2). */
async function mustBeKept(policyId: string, ports: Ports): Promise<void> {
  const current = await ports.policies.current();
  if (policyId === current.id) return ports.policies.keep(current);
  if (!(await findPolicy(policyId, null, ports)))
    throw new BadRequest('unknown-policy', '没有这个政策版本', { pointer: '/policyId' }, 422);
  const now = ports.clock.now();
  const published = (await ports.policies.publications()).filter((one) => one.policyId === policyId);
  if (published.length > 0 && published.every(({ from, withdrawn }) => withdrawn !== undefined || from > now))
    throw new BadRequest(
      'never-in-force',
      '这个政策版本没有生效过（已撤回，或尚未到生效时刻），办件不能移到它',
      { pointer: '/policyId', clause: 'H2' },
      422,
    );
}

/** H5: only what is there can be erased; what is asked for stays in the record, so it is never free text. */
async function mustBeThere(
  { words, events }: { words: string[]; events: number[] },
  number: string,
  ports: Ports,
): Promise<void> {
  const held = words.length === 0 ? [] : (await ports.store.words(number)).map(({ id }) => id);
  if (!words.every((id) => held.includes(id)))
    throw new BadRequest(
      'unknown-words',
      '本件没有这条原文，或已到期清除；请用原文的编号',
      { pointer: '/words', clause: 'H5' },
      422,
    );
  if (events.length > 0) mustHoldWords({ wordsIn }, events, await ports.store.events(number));
}

export const handler = lambda.http(commandCase, cloud(table, salt, photoBucket));
