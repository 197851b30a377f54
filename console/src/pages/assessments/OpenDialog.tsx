import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type AssessmentBody, type AssessmentForm, openAssessment } from '../../api/assessments.ts';
import { useDirectory, useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { CheckField, TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { SubjectField } from '../../components/SubjectField.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import { UnitsField } from '../../components/UnitsField.tsx';
import { assessmentWords } from './assessment-words.ts';
import { linesOf } from './lines.ts';

interface Draft {
  name: string;
  document: string;
  says: string;
  subject: string;
  unit: string;
  coUnits: string[];
  mentions: string;
  launchAt: string | null;
  launched: boolean;
}

/** What of a launch that is watched for already is known; the hour and the words are its own. */
export interface FromWatch {
  number: string;
  name: string;
  owner: string;
  says: string;
}

/** What is typed as it is opened; null while something is missing. */
function bodyOf(draft: Draft, watch: FromWatch | undefined): AssessmentBody | null {
  const { subject, unit, coUnits, launchAt, launched } = draft;
  const [name, document, says] = [draft.name.trim(), draft.document.trim(), draft.says.trim()];
  if ([name, says, unit].includes('')) return null;
  const said = { name, says, unit, coUnits, ...(document === '' ? {} : { document }) };
  if (watch) return { ...said, watch: watch.number };
  if (subject === '' || launchAt === null) return null;
  return {
    ...said,
    subject,
    launchAt,
    mentions: linesOf(draft.mentions),
    ...(launched ? { launched: true as const } : {}),
  };
}

const FIELDS = ['name', 'document', 'says', 'subject', 'unit', 'coUnits', 'mentions', 'launchAt'];

/** A2: a policy that is to be assessed before its launch. `ofAny`: of whichever unit; else of one's own. */
export function OpenDialog({
  form,
  ofAny,
  watch,
  onClose,
}: {
  form: Pick<AssessmentForm, 'findingsWorkingDays'> | undefined;
  ofAny: boolean;
  watch?: FromWatch;
  onClose: () => void;
}) {
  const words = useWords(assessmentWords);
  const navigate = useNavigate();
  const directory = useDirectory().data;
  const own = useMe().data?.me.unit.id ?? '';
  const [draft, setDraft] = useState<Draft>(() => ({
    name: watch?.name ?? '',
    document: '',
    says: watch?.says ?? '',
    subject: '',
    unit: watch?.owner ?? (ofAny ? '' : own),
    coUnits: [],
    mentions: '',
    launchAt: null,
    launched: false,
  }));
  const change = (part: Partial<Draft>): void => setDraft((was) => ({ ...was, ...part }));
  const { busy, problem, send } = useSending();
  const given = bodyOf(draft, watch);
  const go = () =>
    send(async () => {
      if (!given) return;
      const number = await openAssessment(given);
      say(words.said(words.open, number), true);
      void navigate(`/assessments/${number}`);
    });
  return (
    <Dialog title={watch ? `${words.open} ${watch.number}` : words.open} onClose={onClose} wide>
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={60}
        autoFocus
        error={faultOf(problem, 'name')}
      />
      <TextField
        label={words.document}
        value={draft.document}
        onChange={(document) => change({ document })}
        maxLength={200}
        optional
        error={faultOf(problem, 'document')}
      />
      <TextField
        label={words.saysWhat}
        value={draft.says}
        onChange={(says) => change({ says })}
        rows={3}
        maxLength={2000}
        error={faultOf(problem, 'says')}
      />
      {ofAny && !watch && (
        <UnitField
          label={words.unit}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          directory={directory}
          placeholder={words.choose}
          error={faultOf(problem, 'unit')}
        />
      )}
      <UnitsField
        label={words.coUnits}
        value={draft.coUnits}
        onChange={(coUnits) => change({ coUnits })}
        directory={directory}
        placeholder={words.choose}
      />
      <p className="form-note">{faultOf(problem, 'coUnits') ?? words.coUnitsHint}</p>
      {!watch && (
        <>
          <SubjectField
            label={words.subject}
            value={draft.subject}
            onChange={(subject) => change({ subject })}
            placeholder={words.choose}
            error={faultOf(problem, 'subject')}
          />
          <TextField
            label={words.mentions}
            hint={words.mentionsHint}
            value={draft.mentions}
            onChange={(mentions) => change({ mentions })}
            rows={3}
            error={faultOf(problem, 'mentions')}
          />
          <TimeField
            label={words.launchAt}
            hint={form && words.launchHint(form.findingsWorkingDays)}
            {...(draft.launched ? { max: 'now' as const } : { min: 'now' as const })}
            value={draft.launchAt}
            onChange={(launchAt) => change({ launchAt })}
            error={faultOf(problem, 'launchAt')}
          />
          <CheckField
            label={words.launched}
            hint={words.launchedHint}
            value={draft.launched}
            onChange={(launched) => change({ launched })}
          />
        </>
      )}
      <FaultElsewhere problem={problem} fields={watch ? FIELDS.filter((one) => one !== 'launchAt') : FIELDS} />
      <DialogFoot
        onClose={onClose}
        go={words.open}
        going={words.sending}
        ready={given !== null}
        busy={busy}
        onGo={() => void go()}
      />
    </Dialog>
  );
}
