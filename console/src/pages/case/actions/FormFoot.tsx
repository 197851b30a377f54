import type { Problem } from '../../../api/problem.ts';
import { useWords } from '../../../app/language.ts';
import { Button } from '../../../components/Button.tsx';
import { common } from '../../../words/common.ts';
import { actionWords } from './action-words.ts';
import { Refusal } from '../../../components/Clause.tsx';
import { Submit } from '../../../components/Submit.tsx';

interface FootProps {
  onClose: () => void;
  onGo: () => void;
  ready?: boolean;
  /** What is wanting, where that is more than a field left empty. */
  why?: string;
  /** What the press does, where it is more than the form's title says. */
  goes?: string;
  busy: boolean;
  problem: Problem | null;
}

/** What the rules refused, and the two ways out of a form. */
export function FormFoot({ onClose, onGo, ready = true, why, goes, busy, problem }: FootProps) {
  const words = useWords(actionWords);
  const shared = useWords(common);
  return (
    <>
      {problem && <Refusal problem={problem} />}
      <div className="dialog-foot">
        <span className="dialog-note">{words.held}</span>
        <Button onClick={onClose}>{shared.cancel}</Button>
        <Submit ready={ready} busy={busy} onGo={onGo} {...(why === undefined ? {} : { why })}>
          {busy ? words.asking : (goes ?? words.go)}
        </Submit>
      </div>
    </>
  );
}
