import { useState } from 'react';
import { commandReport, type BodyOf, type ReportView } from '../../api/reports.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { ChoiceField, TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { reportWords } from './report-words.ts';

type Publicity = ReportView['publicity'];
const PUBLICITY: Publicity['is'][] = ['public', 'on-request', 'internal'];

/** A3: a person writes what the record cannot say, and whether it may be published. `title`: as the paper has it now. */
export function EditDialog({ view, title: was, onClose }: { view: ReportView; title: string; onClose: () => void }) {
  const words = useWords(reportWords);
  const [title, setTitle] = useState(was);
  const [parts, setParts] = useState<Record<string, string>>(() =>
    Object.fromEntries(view.parts.map(({ id, says }) => [id, says])),
  );
  const [publicity, setPublicity] = useState<Publicity>(view.publicity);
  const { busy, problem, send } = useSending();
  const changed = view.parts.filter(({ id, says }) => (parts[id] ?? '').trim() !== says);
  const isOther = publicity.is !== view.publicity.is || publicity.says.trim() !== view.publicity.says;
  const body: BodyOf<'edit'> = {
    ...(title.trim() === was ? {} : { title: title.trim() }),
    ...(changed.length === 0
      ? {}
      : { parts: Object.fromEntries(changed.map(({ id }) => [id, (parts[id] ?? '').trim()])) }),
    ...(isOther ? { publicity: { ...publicity, says: publicity.says.trim() } } : {}),
  };
  const write = () =>
    send(async () => {
      await commandReport(view, { name: 'edit', body });
      say(words.said(words.acts['edit'] ?? '', view.number), true);
      onClose();
    });
  return (
    <Dialog title={`${words.acts['edit']} ${view.number}`} onClose={onClose} wide>
      <TextField
        label={words.reportTitle}
        value={title}
        onChange={setTitle}
        maxLength={100}
        error={faultOf(problem, 'title')}
      />
      {view.parts.map(({ id, name, required, maxChars }) => (
        <TextField
          key={id}
          label={name}
          hint={words.chars(maxChars)}
          value={parts[id] ?? ''}
          onChange={(says) => setParts((all) => ({ ...all, [id]: says }))}
          rows={maxChars > 100 ? 4 : 1}
          maxLength={maxChars}
          optional={!required}
          error={faultOf(problem, `parts/${id}`)}
        />
      ))}
      <ChoiceField
        label={words.publicityTitle}
        value={publicity.is}
        onChange={(is) => setPublicity((all) => ({ ...all, is: PUBLICITY.find((one) => one === is) ?? all.is }))}
        choices={PUBLICITY.map((id) => ({ id, name: words.publicity[id] ?? id }))}
      />
      <TextField
        label={words.publicitySays}
        value={publicity.says}
        onChange={(says) => setPublicity((all) => ({ ...all, says }))}
        maxLength={200}
        error={faultOf(problem, 'publicity/says')}
      />
      <FaultElsewhere
        problem={problem}
        fields={['title', 'publicity/says', ...view.parts.map(({ id }) => `parts/${id}`)]}
      />
      <DialogFoot
        onClose={onClose}
        go={words.acts['edit'] ?? ''}
        going={words.sending}
        ready={Object.keys(body).length > 0 && publicity.says.trim() !== '' && title.trim() !== ''}
        busy={busy}
        onGo={() => void write()}
      />
    </Dialog>
  );
}
