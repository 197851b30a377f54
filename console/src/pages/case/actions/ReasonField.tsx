import type { Problem } from '../../../api/problem.ts';
import { useWords } from '../../../app/language.ts';
import { TextField } from '../../../components/fields.tsx';
import { actionWords } from './action-words.ts';
import { faultOf } from '../../../components/sending.ts';

interface ReasonProps {
  draft: { reason: string };
  change: (part: { reason: string }) => void;
  problem: Problem | null;
  hint?: string;
  suggestions?: string[];
  rows?: number;
  autoFocus?: boolean;
}

/** Why: the field that nearly every command asks for. */
export function ReasonField({ draft, change, problem, ...look }: ReasonProps) {
  const words = useWords(actionWords);
  return (
    <TextField
      label={words.reason}
      value={draft.reason}
      onChange={(reason) => change({ reason })}
      maxLength={500}
      error={faultOf(problem, 'reason')}
      {...look}
    />
  );
}
