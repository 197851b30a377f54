import { type Exposure, exposureClause } from './exposure.ts';
import { type Refusal, refuse } from './refusal.ts';

/** H5: what words for the public tell all the same, and the legal basis that whoever pressed gave for it. */
export interface Based {
  exposes?: Exposure[];
  exposureBasis?: string;
}

/** Where people write freely in it. */
export const BASED_FREE = ['exposureBasis', 'exposes.*.excerpt'] as const;

/** H5, H6: what is exposed takes a legal basis; where nothing is, none is asked. */
export function unlessBased(exposes: readonly Exposure[], basis: string | undefined, says: string): Based | Refusal {
  if (exposes.length === 0)
    return basis === undefined
      ? {}
      : refuse('reason-not-asked', 'H5', '没有须写明公开依据的内容，请去掉此项说明', '/exposureBasis');
  return basis === undefined
    ? refuse('exposes', exposureClause(exposes), says, '/exposureBasis')
    : { exposes: [...exposes], exposureBasis: basis };
}
