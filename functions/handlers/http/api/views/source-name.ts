import { sourceById } from '../../../../domain/intake/exercise-source.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';

/** What came in otherwise than from a source. */
const REGISTERED = 'registered';

/** What a source is called before people. */
export const sourceName = (id: string, policy: Policy): string =>
  sourceById(id, policy)?.name ?? (id === REGISTERED ? '人工登记' : id);
