import { expect, it } from 'vitest';
import { unclearActs } from '../../../functions/domain/commands/acts.ts';
import { ERASED } from '../../../functions/domain/matter/free-text.ts';
import { aCase } from '../samples.ts';

it('V1, H5 · acts whose words were erased hold up no correction of their release', () => {
  const acts = (['hardship', 'grievance'] as const).map((nature) => ({ nature, says: ERASED }));
  expect(unclearActs(aCase(), { acts }, [])).toBeNull();
});
