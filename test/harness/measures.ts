import { measureKind } from '../../functions/domain/kinds/measure-kind.ts';
import type { Measure } from '../../functions/domain/measure/measure.ts';
import { commandMeasure } from '../../functions/handlers/http/command-measure.ts';
import { readMeasures } from '../../functions/handlers/http/read-measures.ts';
import { type Answer, front } from '../handlers/call.ts';
import type { World } from './world.ts';

export const MEASURE = 'BLJ2600001';
export const proof = [{ kind: 'document', ref: '材料 1 号' }];

/** Measures by API, as their people would. */
export function measuresOf(world: World) {
  const settled = async (call: Promise<Answer>): Promise<Answer> => {
    const answer = await call;
    await world.settle();
    return answer;
  };
  const stored = async (number = MEASURE): Promise<Measure> => {
    const found = await world.ports.store.matter(measureKind, number);
    if (!found) throw new Error(`no measure ${number}`);
    return found.state;
  };
  const command = (name: string, body: object = {}, as = 'desk', number = MEASURE) =>
    settled(
      front(commandMeasure, world.ports).call('POST /api/measures/{number}/{command}', {
        as,
        path: { number, command: name },
        body,
      }),
    );
  return {
    stored,
    command,
    open: (what: string, body: object = {}, as = 'desk') =>
      settled(
        front(commandMeasure, world.ports).call('POST /api/measures', {
          as,
          body: { what, unit: 'unit-a', says: '两次逾期，群众反映强烈', ...body },
        }),
      ),
    /** Decides what waits of it. */
    decide: async (as: string, body: object = { decision: 'approve' }, number = MEASURE) =>
      command('decide', { proposalId: (await stored(number)).proposals?.[0]?.id ?? 'P0', ...body }, as, number),
    read: (as = 'desk', number = MEASURE) =>
      front(readMeasures, world.ports).call('GET /api/measures/{number}', { as, path: { number } }),
    list: (as = 'desk', query: Record<string, string> = {}) =>
      front(readMeasures, world.ports).call('GET /api/measures', { as, query }),
  };
}
