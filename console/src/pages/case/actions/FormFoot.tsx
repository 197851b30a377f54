import type { Problem } from '../../../api/problem.ts';
import { useWords } from '../../../app/language.ts';
import { Button } from '../../../components/Button.tsx';
import { common } from '../../../words/common.ts';
import { actionWords } from './action-words.ts';
import { saidOf } from '../../../components/sending.ts';

interface FootProps {
  onClose: () => void;
  onGo: () => void;
  ready?: boolean;
  /** What the press does, where it is more than the form's title says. */
  goes?: string;
  busy: boolean;
  problem: Problem | null;
}

/** What the rules refused, and the two ways out of a form. */
export function FormFoot({ onClose, onGo, ready = true, goes, busy, problem }: FootProps) {
  const words = useWords(actionWords);
  const shared = useWords(common);
  return (
    <>
      {problem && (
        <p className="form-problem" role="alert">
          {saidOf(problem)}
          {problem.details.clause !== undefined && problem.details.clause !== 'ours' && (
            <small>{problem.details.clause}</small>
          )}
        </p>
      )}
      <div className="dialog-foot">
        <span className="dialog-note">{words.held}</span>
        <Button onClick={onClose}>{shared.cancel}</Button>
        <Button look="primary" disabled={!ready || busy} onClick={onGo}>
          {busy ? words.asking : (goes ?? words.go)}
        </Button>
      </div>
    </>
  );
}
