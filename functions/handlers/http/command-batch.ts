import { fewAtOnce } from '../../ports/few-at-once.ts';
import { Contention, UnknownCase } from '../../errors.ts';
import { BadRequest, type HttpAnswer, type HttpCall, problem, type ProblemDetails } from '../../runtime/http.ts';
import { isTransient } from '../../runtime/transient-errors.ts';
import type { Ports } from '../../ports/ports.ts';
import { maskBody } from './api/mask-body.ts';
import type { Person } from './api/person.ts';
import { invalid, readBody } from './api/read-body.ts';
import type { BatchResult, CommandAnswer } from './api/schemas/answers.ts';
import { batchBodies, type BatchName } from './api/schemas/batch.ts';
import type { Given } from './command-case.ts';

/** What stands for the number of a case where there are many. */
export const BATCH = 'batch';
/** So many cases are decided on at once: each takes some round trips, and none waits for another. */
const WIDTH = 8;
/** The rules' way of saying that the first half of a row was done before. */
const DONE_BEFORE = 'urn:huiying:problem:already-confirmed';

type One = (
  number: string,
  given: Given,
  seen: { preview: boolean; expectedVersion?: number },
  person: Person,
  ports: Ports,
) => Promise<HttpAnswer>;

/**
 * `POST /api/cases/batch/{command}`: each row is decided on by itself, with the rights that its own case gives; one that is refused stops no
 * other. Sent again it does what is left: what was done is refused as such.
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
  if (twice >= 0) throw invalid([{ pointer: `/cases/${twice}/number`, detail: '同一办件只能出现一次' }]);
  const results = new Map<string, BatchResult>();
  const one = async ({ number, expectedVersion, ...fields }: (typeof cases)[number]): Promise<void> => {
    const give = async (given: Given, seen: { expectedVersion?: number } = {}): Promise<BatchResult> =>
      resultOf(number, await answered(() => commandOne(number, given, { preview: false, ...seen }, person, ports)));
    const assign = 'assign' in fields ? (fields.assign ?? []) : [];
    const body = Object.fromEntries(Object.entries(fields).filter(([field]) => field !== 'assign'));
    // The schema of each row is the command's own (CommandsMirrorTheDomain).
    const first = { command: name, ...body } as Given;
    let result = await give(first, expectedVersion === undefined ? {} : { expectedVersion });
    const isThere = result.is === 'done' || (assign.length > 0 && result.problem?.type === DONE_BEFORE);
    if (isThere)
      for (const part of assign) {
        result = await give({ command: 'assign', ...part });
        if (result.is !== 'done') break;
      }
    results.set(number, result);
  };
  await fewAtOnce(cases, WIDTH, one);
  const body = { now: ports.clock.now(), results: cases.flatMap(({ number }) => results.get(number) ?? []) };
  return { status: 200, body };
}

/** A row whose case is busy may be sent again; what nobody expects fails the whole, and is logged as ever. */
async function answered(act: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof BadRequest) return error.answer;
    if (error instanceof UnknownCase) return problem(404, 'unknown-case', '没有这个办件');
    if (error instanceof Contention || isTransient(error))
      return problem(503, 'busy', '此件正忙，没有办成；请稍后再试');
    throw error;
  }
}

function resultOf(number: string, { status, body }: HttpAnswer): BatchResult {
  if (status === 200) return { number, is: 'done', row: (body as CommandAnswer).row };
  const { type, title, detail, pointer, clause } = body as ProblemDetails;
  return {
    number,
    is: status === 503 ? 'retry' : 'refused',
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
