import { useState } from 'react';
import { useNavigate } from 'react-router';
import { openReport, type ReportBody } from '../../api/reports.ts';
import type { Schemas } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { serverNow } from '../../app/server-time.ts';
import { CaseNumberField } from '../../components/CaseNumberField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { ChoiceField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { matterNumberIn } from '../../components/sought.ts';
import { DayField } from '../../components/time/DayField.tsx';
import { reportWords } from './report-words.ts';

type Kinds = Schemas['Reports']['kinds'];

/** H3: a day in Ningbo, whatever the browser’s own zone. */
const dayAt = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);

/** A3: drafts one from the record: of the stretch of time that has this day in it, or of a case. */
export function OpenDialog({ kinds, onClose }: { kinds: Kinds; onClose: () => void }) {
  const words = useWords(reportWords);
  const navigate = useNavigate();
  const [what, setWhat] = useState(kinds[0]?.id ?? 'daily-log');
  const [on, setOn] = useState(dayAt(serverNow() - 86_400_000));
  const [typed, setTyped] = useState('');
  const { busy, problem, send } = useSending();
  const kind = kinds.find(({ id }) => id === what);
  const ofCase = kind !== undefined && kind.every === undefined;
  const caseNumber = matterNumberIn(typed);
  const body: ReportBody | null = ofCase
    ? caseNumber === null
      ? null
      : { what, caseNumber }
    : on === ''
      ? null
      : { what, on };
  const open = () =>
    send(async () => {
      if (!body) return;
      const number = await openReport(body);
      say(words.said(words.start, number), true);
      void navigate(`/reports/${number}`);
    });
  return (
    <Dialog title={words.start} onClose={onClose}>
      <ChoiceField
        label={words.kind}
        value={what}
        onChange={(id) => setWhat(kinds.find((one) => one.id === id)?.id ?? what)}
        choices={kinds.map(({ id, name }) => ({ id, name }))}
        error={faultOf(problem, 'what')}
      />
      {ofCase ? (
        <CaseNumberField
          label={words.caseNumber}
          value={typed}
          onChange={setTyped}
          error={faultOf(problem, 'caseNumber')}
        />
      ) : (
        <DayField
          label={words.on}
          hint={words.onHint}
          value={on}
          onChange={setOn}
          max={dayAt(serverNow())}
          error={faultOf(problem, 'on')}
        />
      )}
      <FaultElsewhere problem={problem} fields={['what', 'on', 'caseNumber']} />
      <DialogFoot
        onClose={onClose}
        go={words.start}
        going={words.sending}
        ready={body !== null}
        busy={busy}
        onGo={() => void open()}
      />
    </Dialog>
  );
}
