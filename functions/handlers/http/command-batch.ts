import { fewAtOnce } from '../../ports/few-at-once.ts';
import { Contention, UnknownCase } from '../../errors.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem, type ProblemDetails } from '../../runtime/http.ts';
import { report } from '../../runtime/lambda.ts';
import { isTransient } from '../../runtime/transient-errors.ts';
import type { Ports } from '../../ports/ports.ts';
import { commandAnswer } from './api/command-answer.ts';
import { doneBefore } from './api/done-before.ts';
import { maskBody } from './api/mask-body.ts';
import type { Person } from './api/person.ts';
import { invalid, readBody } from './api/read-body.ts';
import type { BatchResult, CommandAnswer } from './api/schemas/answers.ts';
import { batchBodies, type BatchName } from './api/schemas/batch.ts';
import { storedCase } from './api/stored-case.ts';
import type { Given } from './command-case.ts';

/** What stands for the number of a case where there are many. */
export const BATCH = 'batch';
/** So many cases are decided on at once: each takes some round trips, and none waits for another. */
const WIDTH = 8;

type One = (
  number: string,
  given: Given,
  seen: { preview: boolean; expectedVersion?: number },
  person: Person,
  ports: Ports,
) => Promise<HttpAnswer>;

type Row = Extract<Given, { command: BatchName }>;

/**
 * `POST /api/cases/batch/{command}`: each row is decided on by itself, with the rights that its own case gives; one that is refused stops no
 * other. Sent again, because its answer was lost or a key was pressed twice, it does what is left: what the same person did of it already counts
 * as done and is done once. What another did meanwhile is refused, with the row as it stands.
 */
export async function commandBatch(
  name: BatchName,
  call: HttpCall,
  person: Person,
  ports: Ports,
  commandOne: One,
): Promise<HttpAnswer> {
  const { cases } = maskBody(readBody(call, batchBodies[name]), await ports.policies.current());
  const twice = cases.findIndex(({ number }, at) => cases.slice(0, at).some((one) => one.number === number));
  if (twice >= 0) throw invalid([{ pointer: `/cases/${twice}/number`, detail: '同一办件只能出现一次', code: 'twice' }]);
  const results = new Map<string, BatchResult>();
  const one = async ({ number, expectedVersion, ...fields }: (typeof cases)[number]): Promise<void> => {
    const give = (given: Row, seen: { expectedVersion?: number } = {}): Promise<HttpAnswer> =>
      answered(number, () => commandOne(number, given, { preview: false, ...seen }, person, ports));
    const giveOnce = async (given: Row, since?: number): Promise<HttpAnswer> => {
      const answer = await give(given, since === undefined ? {} : { expectedVersion: since });
      if (answer.status !== 409 && answer.status !== 422) return answer;
      return answered(number, () => again(number, given, { answer, since, give }, person, ports));
    };
    const assign = 'assign' in fields ? (fields.assign ?? []) : [];
    const body = Object.fromEntries(Object.entries(fields).filter(([field]) => field !== 'assign'));
    // The schema of each row is the command's own (CommandsMirrorTheDomain).
    let answer = await giveOnce({ command: name, ...body } as Row, expectedVersion);
    for (const part of assign) {
      if (answer.status !== 200) break;
      answer = await giveOnce({ command: 'assign', ...part });
    }
    const isKnown = answer.status === 409 || answer.status === 422;
    const row = isKnown ? await answered(number, () => standing(number, person, ports)) : answer;
    results.set(number, resultOf(number, answer, row));
  };
  await fewAtOnce(cases, WIDTH, one);
  const body = { now: ports.clock.now(), results: cases.flatMap(({ number }) => results.get(number) ?? []) };
  return { status: 200, body };
}

/** The case as it stands, to one who may act on it. */
async function standing(number: string, person: Person, ports: Ports): Promise<HttpAnswer> {
  const { state } = await storedCase(number, ports);
  return commandAnswer({ done: true, state, events: [], texts: [], next: null }, person, ports, { preview: false });
}

/** A press that is refused: it counts where the same person did just this; where all that is new is his own, it is decided on as the case stands. */
async function again(
  number: string,
  given: Row,
  {
    answer,
    since,
    give,
  }: {
    answer: HttpAnswer;
    since: number | undefined;
    give: (given: Row, seen: { expectedVersion: number }) => Promise<HttpAnswer>;
  },
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const { state } = await storedCase(number, ports);
  const record = await ports.store.events(number, since);
  const { done, alone } = doneBefore(given, state, record, person.contact.id);
  if (done) return standing(number, person, ports);
  return answer.status === 409 && alone ? give(given, { expectedVersion: state.personVersion }) : answer;
}

/** A row whose case is busy, or at which something failed that nobody expects and is logged, may be sent again: the others stand and are told. */
async function answered(number: string, act: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof BadRequest) return error.answer;
    if (error instanceof UnknownCase) return problem(404, 'unknown-case', '没有这个办件');
    if (error instanceof Contention || isTransient(error))
      return problem(503, 'busy', '此件正忙，没有办成；请稍后再试');
    report({ matter: number, batch: 'row failed' }, error);
    return problem(500, 'failed', '系统出错，此件可能没有办成；请稍后再试，再不行请告诉管理员');
  }
}

/** H2: a second person decides first, and until then nothing is done. */
const isAsked = ({ events }: CommandAnswer): boolean =>
  events.some(({ type }) => type === 'proposed') &&
  events.every(({ type }) => type === 'proposed' || type === 'clocks-changed');

function resultOf(number: string, { status, body }: HttpAnswer, stands: HttpAnswer): BatchResult {
  const row = stands.status === 200 ? { row: (stands.body as CommandAnswer).row } : {};
  if (status === 200)
    return { number, is: 'done', ...row, ...(isAsked(body as CommandAnswer) ? { proposed: true } : {}) };
  const { type, title, detail, pointer, clause } = body as ProblemDetails;
  return {
    number,
    is: status >= 500 ? 'retry' : 'refused',
    ...row,
    problem: {
      type,
      title,
      status,
      detail,
      ...(pointer === undefined ? {} : { pointer }),
      ...(clause === undefined ? {} : { clause }),
    },
  };
}
