import { useNavigate } from 'react-router';
import { issueOrder, type OrderBody } from '../../api/orders.ts';
import { useDirectory, usePolicy } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { CaseNumberField } from '../../components/CaseNumberField.tsx';
import { matterNumberIn } from '../../components/sought.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { useDraft } from '../../components/draft.ts';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { SubjectField } from '../../components/SubjectField.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { basesOf } from './bases.ts';
import { orderWords } from './order-words.ts';

interface Draft {
  basis: string;
  basisSays: string;
  title: string;
  subject: string;
  unit: string;
  caseNumber: string;
  limitBy: string;
  days: string;
  at: string | null;
  demands: string;
}
const EMPTY: Draft = {
  basis: '',
  basisSays: '',
  title: '',
  subject: '',
  unit: '',
  caseNumber: '',
  limitBy: 'days',
  days: '5',
  at: null,
  demands: '',
};
const FIELDS = ['basis', 'title', 'subject', 'unit', 'caseNumber', 'limit', 'demands'];

/** Working days, or the instant itself; null while neither is there. */
function limitOf({ limitBy, days, at }: Draft): OrderBody['limit'] | null {
  if (limitBy === 'at') return at === null ? null : { at };
  return /^\d+$/.test(days.trim()) ? { workingDays: Number(days) } : null;
}

/** What would be sent; null while the form lacks something. */
function bodyOf(draft: Draft): OrderBody | null {
  const { basis, basisSays, title, subject, unit, caseNumber, demands } = draft;
  const limit = limitOf(draft);
  const asked = demands
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const lacking = [basis, basisSays.trim(), title.trim(), subject, unit].includes('');
  if (lacking || asked.length === 0 || limit === null) return null;
  return {
    basis: { kind: basis, says: basisSays.trim() },
    title: title.trim(),
    subject,
    unit,
    limit,
    demands: asked,
    ...(caseNumber.trim() ? { caseNumber: matterNumberIn(caseNumber) ?? caseNumber.trim() } : {}),
  };
}

/** The miss of a case that an order is to be about. */
export interface FromBreach {
  caseNumber: string;
  duty: string;
  name: string;
  unit: string;
}

/** S3: what it rests on, what is asked one by one, of whom and until when; of a missed duty, to whoever missed it. */
export function IssueDialog({ from, onClose }: { from?: FromBreach; onClose: () => void }) {
  const words = useWords(orderWords);
  const navigate = useNavigate();
  const [draft, change, clear] = useDraft<Draft>(
    from ? `order ${from.caseNumber} ${from.duty}` : 'order',
    from
      ? { ...EMPTY, basis: 'case', basisSays: words.missed(from.name), unit: from.unit, caseNumber: from.caseNumber }
      : EMPTY,
  );
  const { busy, problem, send } = useSending();
  const directory = useDirectory().data;
  const policy = usePolicy().data?.policy;
  const body = bodyOf(draft);
  const submit = (): void => {
    if (!body) return;
    void send(async () => {
      const number = await issueOrder({ ...body, ...(from ? { breach: from.duty } : {}) });
      clear();
      say(words.issued(number), true);
      void navigate(`/orders/${number}`);
    });
  };
  return (
    <Dialog title={words.issue} onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={words.name}
          hint={words.nameHint}
          value={draft.title}
          onChange={(title) => change({ title })}
          maxLength={100}
          autoFocus
          error={faultOf(problem, 'title')}
        />
        <div className="form-row">
          <SelectField
            label={words.basis}
            value={draft.basis}
            onChange={(basis) => change({ basis })}
            placeholder={words.choose}
            groups={[{ choices: basesOf(policy) }]}
            error={faultOf(problem, 'basis')}
          />
          <TextField
            label={words.basisSays}
            hint={words.basisHint}
            value={draft.basisSays}
            onChange={(basisSays) => change({ basisSays })}
            maxLength={200}
          />
        </div>
        <div className="form-row">
          <UnitField
            label={words.unit}
            value={draft.unit}
            onChange={(unit) => change({ unit })}
            directory={directory}
            placeholder={words.choose}
            error={faultOf(problem, 'unit')}
          />
          <SubjectField
            label={words.subject}
            value={draft.subject}
            onChange={(subject) => change({ subject })}
            placeholder={words.choose}
            error={faultOf(problem, 'subject')}
          />
        </div>
        <TextField
          label={words.demandsField}
          hint={words.demandsHint}
          value={draft.demands}
          onChange={(demands) => change({ demands })}
          rows={4}
          error={faultOf(problem, 'demands')}
        />
        <div className="form-row">
          <SelectField
            label={words.limitBy}
            value={draft.limitBy}
            onChange={(limitBy) => change({ limitBy })}
            groups={[{ choices: (['days', 'at'] as const).map((id) => ({ id, name: words.limitKinds[id] })) }]}
          />
          {draft.limitBy === 'days' && (
            <TextField
              label={words.limit}
              hint={words.limitHint}
              value={draft.days}
              onChange={(days) => change({ days })}
              maxLength={2}
              error={faultOf(problem, 'limit')}
            />
          )}
          <CaseNumberField
            label={words.caseNumber}
            value={draft.caseNumber}
            onChange={(typed) => change({ caseNumber: typed })}
            optional
            error={faultOf(problem, 'caseNumber')}
          />
        </div>
        {draft.limitBy === 'at' && (
          <TimeField
            label={words.limitAt}
            hint={words.limitAtHint}
            value={draft.at}
            onChange={(at) => change({ at })}
            min="now"
            error={faultOf(problem, 'limit')}
          />
        )}
        <FaultElsewhere problem={problem} fields={FIELDS} />
        <DialogFoot onClose={onClose} go={words.send} going={words.sending} ready={body !== null} busy={busy} />
      </form>
    </Dialog>
  );
}
