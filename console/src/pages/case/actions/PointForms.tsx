import { useWords } from '../../../app/language.ts';
import { useDraft } from '../../../components/draft.ts';
import { evidenceOf } from '../../../components/evidence.ts';
import { TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { readingWords } from '../../../words/answer-reading.ts';
import { breachWords } from '../../../words/breaches.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

/** P7: an honest mistake of those who came forward to answer, as a named leader finds. */
export function Tolerate({ view, duty = '', onClose }: FormProps) {
  const words = useWords(breachWords);
  const [draft, change, clear] = useDraft(`tolerate.${view.number}.${duty}`, { reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="form-note">
        {view.breaches.find((breach) => breach.duty === duty)?.name}：{words.tolerateHint}
      </p>
      <ReasonField {...{ draft, change, problem }} rows={2} autoFocus />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() => void give('tolerate', { duty, reason: draft.reason })}
      />
    </>
  );
}

/** S5: a unit asks a point back, with what shows it; somebody else decides. */
export function Appeal({ view, duty = '', onClose }: FormProps) {
  const words = useWords(breachWords);
  const [draft, change, clear] = useDraft(`appeal.${view.number}.${duty}`, { reason: '', evidence: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const evidence = evidenceOf(draft.evidence);
  return (
    <>
      <p className="form-note">
        {view.breaches.find((breach) => breach.duty === duty)?.name}：{words.appealHint}
      </p>
      <ReasonField {...{ draft, change, problem }} rows={2} autoFocus />
      <TextField
        label={words.proof}
        hint={words.proofHint}
        rows={2}
        value={draft.evidence}
        onChange={(typed) => change({ evidence: typed })}
        error={faultOf(problem, 'evidence')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== '' && evidence.length > 0}
        onGo={() => void give('appeal', { duty, reason: draft.reason, evidence })}
      />
    </>
  );
}

/** P4, H2: what read as no answer is one. */
export function FindAnswer({ view, releaseId = '', onClose }: FormProps) {
  const words = useWords(readingWords);
  const [draft, change, clear] = useDraft(`find-answer.${view.number}.${releaseId}`, { reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="form-note">{words.findHint}</p>
      <ReasonField {...{ draft, change, problem }} rows={2} autoFocus />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() => void give('find-answer', { release: releaseId, reason: draft.reason.trim() })}
      />
    </>
  );
}

/** S5, 复核不通过: a release says nothing in answer; a second person decides. */
export function FindNoAnswer({ view, releaseId = '', onClose }: FormProps) {
  const words = useWords(breachWords);
  const [draft, change, clear] = useDraft(`find-no-answer.${view.number}.${releaseId}`, { reason: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="form-note">{words.noAnswerHint}</p>
      <ReasonField {...{ draft, change, problem }} rows={2} autoFocus />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason.trim() !== ''}
        onGo={() => void give('find-no-answer', { release: releaseId, reason: draft.reason })}
      />
    </>
  );
}
