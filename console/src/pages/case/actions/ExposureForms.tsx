import { useState } from 'react';
import type { CommandBody } from '../../../api/command.ts';
import { useMe } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { serverNow } from '../../../app/server-time.ts';
import { useDraft } from '../../../components/draft.ts';
import { ChoiceField, SelectField, TextField } from '../../../components/fields.tsx';
import { faultOf } from '../../../components/sending.ts';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { exposureWords } from '../../../words/exposure.ts';
import { documentWords } from '../../documents/document-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { useVersion } from './DocumentForms.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { ReasonField } from './ReasonField.tsx';

/** H5, H6: the legal basis on which a version may say what it says. */
export function AllowExposure({ view, documentId = '', version = 1, onClose }: FormProps) {
  const words = useWords(exposureWords);
  const [draft, change, clear] = useDraft(`allow-exposure.${view.number}.${documentId}.${version}`, { basis: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const exposes = useVersion(view.number, documentId, version)?.exposes ?? [];
  return (
    <>
      <p className="form-note">
        {words.allowHint(exposes.map(({ name, excerpt }) => words.of(name, excerpt)).join('、'))}
      </p>
      <TextField
        label={words.basis}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        rows={2}
        maxLength={500}
        error={faultOf(problem, 'basis')}
        autoFocus
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.basis.trim() !== ''}
        onGo={() => void give('allow-exposure', { documentId, version, basis: draft.basis.trim() })}
      />
    </>
  );
}

/** H2, H5: whether what a release exposed may be public. */
export function JudgeExposure({ view, releaseId = '', onClose }: FormProps) {
  const words = useWords(exposureWords);
  const [draft, change, clear] = useDraft<{ verdict: 'lawful' | 'unlawful' | ''; reason: string }>(
    `judge-exposure.${view.number}.${releaseId}`,
    { verdict: '', reason: '' },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  return (
    <>
      <p className="form-note">{words.judgeHint}</p>
      <ChoiceField
        label={words.verdict}
        value={draft.verdict}
        onChange={(id) => (id === 'lawful' || id === 'unlawful') && change({ verdict: id })}
        choices={(['lawful', 'unlawful'] as const).map((id) => ({ id, name: words.verdicts[id] }))}
        error={faultOf(problem, 'lawful')}
      />
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.verdict !== '' && draft.reason.trim() !== ''}
        onGo={() =>
          void give('judge-exposure', {
            release: releaseId,
            lawful: draft.verdict === 'lawful',
            reason: draft.reason.trim(),
          })
        }
      />
    </>
  );
}

type Means = CommandBody<'record-private-answer'>['means'];
const MEANS: Means[] = ['telephone', 'in-person', 'letter', 'message'];

/** H5: whoever asked was answered himself: when and how, and nothing of what was said. */
export function RecordPrivateAnswer({ view, onClose }: FormProps) {
  const words = useWords(exposureWords);
  const documents = useWords(documentWords);
  const me = useMe().data?.me;
  const [openedAt] = useState(() => new Date(serverNow()).toISOString());
  const [draft, change, clear] = useDraft<{ answeredAt: string | null; means: Means; unit: string }>(
    `record-private-answer.${view.number}`,
    { answeredAt: null, means: 'telephone', unit: '' },
  );
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const units = view.assignments.filter(({ state }) => state !== 'taken-back').map(({ unit }) => unit);
  return (
    <>
      <p className="form-note">{words.privateHint}</p>
      {me?.desk && units.length > 0 && (
        <SelectField
          label={documents.unit}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          placeholder={me.unit.name}
          groups={[{ choices: units }]}
          error={faultOf(problem, 'unit')}
        />
      )}
      <ChoiceField
        label={words.means}
        value={draft.means}
        onChange={(id) => {
          const means = MEANS.find((one) => one === id);
          if (means) change({ means });
        }}
        choices={MEANS.map((id) => ({ id, name: words.meansOf[id] }))}
      />
      <TimeField
        label={words.answeredAt}
        value={draft.answeredAt}
        onChange={(answeredAt) => change({ answeredAt })}
        max="now"
        empty="now"
        error={faultOf(problem, 'answeredAt')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        onGo={() =>
          void give('record-private-answer', {
            answeredAt: draft.answeredAt ?? openedAt,
            means: draft.means,
            ...(draft.unit === '' ? {} : { unit: draft.unit }),
          })
        }
      />
    </>
  );
}
