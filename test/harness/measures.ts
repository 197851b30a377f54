import { measureKind } from '../../functions/domain/kinds/measure-kind.ts';
import { commandMeasure } from '../../functions/handlers/http/command-measure.ts';
import { readMeasures } from '../../functions/handlers/http/read-measures.ts';
import { front } from '../handlers/call.ts';
import { matterApi } from './matter-api.ts';
import type { World } from './world.ts';

export const MEASURE = 'BLJ2600001';
export const proof = [{ kind: 'document', ref: '材料 1 号' }];

/** Measures by API, as their people would. */
export function measuresOf(world: World) {
  const { stored, open, command, decide } = matterApi(world, measureKind, 'measures', MEASURE, commandMeasure);
  return {
    stored,
    command,
    open: (what: string, body: object = {}, as = 'desk') =>
      open({ what, unit: 'unit-a', says: '两次逾期，群众反映强烈', ...body }, as),
    decide: (as: string, body: object = { decision: 'approve' }, number = MEASURE) => decide(as, body, number),
    read: (as = 'desk', number = MEASURE) =>
      front(readMeasures, world.ports).call('GET /api/measures/{number}', { as, path: { number } }),
    list: (as = 'desk', query: Record<string, string> = {}) =>
      front(readMeasures, world.ports).call('GET /api/measures', { as, query }),
  };
}
