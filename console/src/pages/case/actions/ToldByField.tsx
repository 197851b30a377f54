import type { Problem } from '../../../api/problem.ts';
import { useMe } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';

/** H2: whether the desk does it for another unit. */
export function useForOther(view: FormProps['view'], assignmentId: string): boolean {
  const me = useMe().data?.me;
  return view.assignments.some(({ id, unit }) => id === assignmentId && unit.id !== me?.unit.id);
}

export function ToldByField({
  draft,
  change,
  problem,
}: {
  draft: { toldBy: string };
  change: (part: { toldBy: string }) => void;
  problem: Problem | null;
}) {
  const words = useWords(actionWords);
  return (
    <TextField
      label={words.toldBy}
      hint={words.toldByHint}
      value={draft.toldBy}
      onChange={(toldBy) => change({ toldBy })}
      maxLength={60}
      error={faultOf(problem, 'toldBy')}
    />
  );
}
