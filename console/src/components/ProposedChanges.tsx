import { type CaseView, usePolicy } from '../api/queries.ts';
import { useWords } from '../app/language.ts';
import { changesSaid, correctionWords } from '../words/corrections.ts';
import { choiceNamed, policyLists } from '../words/policy.ts';

/** H2: what a correction would change, so that whoever decides it sees what he decides; nothing for other proposals. */
export function ProposedChanges({ payload }: { payload: NonNullable<CaseView['proposals']>[number]['payload'] }) {
  const words = useWords(correctionWords);
  const policy = usePolicy().data?.policy;
  if (payload.kind !== 'correction') return null;
  const named = choiceNamed(policy === undefined ? undefined : policyLists(policy));
  return changesSaid(payload, words, named).map((change) => <small key={change}>{change}</small>);
}
