import type * as z from 'zod/mini';
import type { Matter } from '../../../../domain/matter/matter.ts';
import type { MatterResult } from '../../../../matter/decision.ts';
import { type ExecuteOptions, executeOn, openMatter, type OpenOptions } from '../../../../matter/execute-on.ts';
import { photosNamed } from '../../../../photos/take.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem } from '../../../../runtime/http.ts';
import { refusalAnswer } from '../command-answer.ts';
import { maskBody } from '../mask-body.ts';
import type { Person } from '../person.ts';
import { mustHoldWords, purgeOf } from '../purge.ts';
import { readBody, refuseFuture } from '../read-body.ts';
import { matterFor, mustBeAllowedOn, type ServedKind, stillAllowed } from './served.ts';

/** How one kind of matter takes its commands. */
export interface Taking<State extends Matter, Body extends { type: string }, Given extends { command: string }> {
  /** The body of each command, held equal to the command of the domain by the compiler. */
  bodies: Readonly<Record<string, z.ZodMiniType<{ expectedVersion?: number | undefined }>>>;
  /** Fields that tell of something past. */
  past: readonly string[];
  /** What is said where a photo is named: those are sent in for cases alone, so that here it would be nowhere. */
  noPhotos: string;
  /** The commands that take photos all the same. */
  takesPhotos?: (given: Given) => boolean;
  /** What is asked of other matters beforehand. */
  prepared?: (given: Given, state: State) => Given | Promise<Given>;
  /** What the command hangs on, asked at each try. */
  hangsOn?: (given: Given, state: State) => ExecuteOptions['hangsOn'] | Promise<ExecuteOptions['hangsOn']>;
  /** Of a command that takes the next number of a register without gaps; null: this one takes none. */
  numbering?: (given: Given, state: State) => NonNullable<ExecuteOptions<State, Body, Given>['numbering']> | null;
  /** What the command takes together with what it does; whoever finds it taken is answered that it was changed. */
  claims?: () => ExecuteOptions['claims'];
  answered: (result: MatterResult<State, Body>, status: number) => Promise<HttpAnswer>;
}

/** `POST …/{number}/{command}`: one command on a matter beside the case, from its body to its answer. */
export async function commandOn<
  State extends Matter,
  Body extends { type: string },
  Command extends { command: string },
  Action extends string,
  Given extends Command & { command: Action },
>(
  served: ServedKind<State, Body, Command, Action>,
  call: HttpCall,
  person: Person,
  ports: Ports,
  taking: Taking<State, Body, Given>,
): Promise<HttpAnswer> {
  const { kind } = served;
  const { number = '', command: name = '' } = call.path;
  const body = Object.hasOwn(taking.bodies, name) ? taking.bodies[name] : undefined;
  if (!body) return problem(404, 'unknown-command', `没有这个操作：${name.slice(0, 30)}`);
  const { expectedVersion, ...fields } = readBody(call, body);
  const state = await matterFor(served, person, number, ports);
  // The compiler holds each body equal to its command, and so each name.
  mustBeAllowedOn(served, person, name as Given['command'], state);
  refuseFuture(fields, taking.past, ports.clock.now());
  const given = { command: name, ...maskBody(fields, await ports.policies.current()) } as Given;
  if (!taking.takesPhotos?.(given) && photosNamed(given).length > 0)
    throw new BadRequest('unknown-photo', taking.noPhotos, { pointer: '/evidence' }, 422);
  if (isAskingPurge(given)) mustHoldWords(kind, given.events, await ports.store.matterRecord(kind, number));
  const purge = await purgeOf(served, state, given, ports);
  const command = (await taking.prepared?.(given, state)) ?? given;
  const hangsOn = await taking.hangsOn?.(command, state);
  const numbering = taking.numbering?.(command, state) ?? null;
  const claims = taking.claims?.() ?? [];
  const acted = await executeOn(
    ports,
    kind,
    number,
    { actor: person.actor, command: purge ? { ...command, erasing: purge.erasing } : command },
    {
      mustHold: stillAllowed(served, person, given.command, ports),
      ...(purge ? { erases: purge.erases } : {}),
      ...(hangsOn ? { hangsOn } : {}),
      ...(numbering ? { numbering } : {}),
      ...(claims.length > 0 ? { claims } : {}),
      ...(expectedVersion === undefined ? {} : { expectedVersion }),
    },
  );
  if ('refusal' in acted) return refusalAnswer(acted.refusal);
  if ('claimed' in acted) return problem(409, 'stale', '刚有另一件同时办理，请看过最新情况后再试', { clause: 'ours' });
  if ('stale' in acted)
    return problem(409, 'stale', '此件刚被他人更新，请看过最新情况后再试', { pointer: '/expectedVersion' });
  return taking.answered(acted, 200);
}

/** H5: what any kind takes to have words erased. */
const isAskingPurge = (given: { command: string }): given is { command: 'ask-purge'; events: number[] } =>
  given.command === 'ask-purge';

/** `POST …`: a matter beside the case is opened. */
export async function openOn<
  State extends Matter,
  Body extends { type: string },
  Command extends { command: string },
  Action extends string,
>(
  { kind }: ServedKind<State, Body, Command, Action>,
  person: Person,
  commandOf: (number: string) => Command,
  options: OpenOptions,
  ports: Ports,
): Promise<{ result: MatterResult<State, Body> } | { refused: HttpAnswer }> {
  const acted = await openMatter(ports, kind, person.actor, commandOf, options);
  if ('refusal' in acted) return { refused: refusalAnswer(acted.refusal) };
  // Somebody opened one about the same thing at this moment.
  if ('claimed' in acted)
    return { refused: problem(409, 'stale', '同一事项刚由他人提出，请看过最新情况后再试', { clause: 'ours' }) };
  return { result: acted };
}
