import { giveNotice, type NoticeBody } from '../../api/advance-notices.ts';
import { useDirectory, useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { CategoriesField, type Category } from '../../components/CategoriesField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { useDraft } from '../../components/draft.ts';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { TextField } from '../../components/fields.tsx';
import { SubjectField } from '../../components/SubjectField.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { noticeWords } from './notice-words.ts';

interface Draft {
  subject: string;
  summary: string;
  place: string;
  mentions: string;
  categories: Category[];
  unit: string;
  givenBy: string;
  from: string | null;
  until: string | null;
}
const EMPTY: Draft = {
  subject: '',
  summary: '',
  place: '',
  mentions: '',
  categories: [],
  unit: '',
  givenBy: '',
  from: null,
  until: null,
};
const FIELDS = ['subject', 'summary', 'place', 'mentions', 'categories', 'unit', 'givenBy', 'from', 'until'];

/** What would be sent; null while the form lacks something. */
function bodyOf({
  subject,
  summary,
  place,
  mentions,
  categories,
  unit,
  givenBy,
  from,
  until,
}: Draft): NoticeBody | null {
  const words = mentions.split(/[、，,；;\s]+/).filter(Boolean);
  if (subject === '' || summary.trim() === '' || words.length === 0 || categories.length === 0 || until === null)
    return null;
  return {
    subject,
    summary: summary.trim(),
    categories,
    mentions: words,
    until,
    ...(place.trim() ? { place: place.trim() } : {}),
    ...(unit ? { unit } : {}),
    ...(givenBy ? { givenBy } : {}),
    ...(from === null ? {} : { from }),
  };
}

/** M1: told in a minute, before anything has happened. An officer speaks for the own unit, the desk for any. */
export function NoticeDialog({ maxDays, onClose }: { maxDays: number; onClose: () => void }) {
  const words = useWords(noticeWords);
  const [draft, change, clear] = useDraft<Draft>('notice', EMPTY);
  const { busy, problem, send } = useSending();
  const directory = useDirectory().data;
  const isDesk = useMe().data?.me.may.includes('register') === true;
  const body = bodyOf(draft);
  const submit = (): void => {
    if (!body) return;
    void send(async () => {
      await giveNotice(body);
      clear();
      say(words.saved, true);
      onClose();
    });
  };
  return (
    <Dialog title={words.dialog} onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={words.summary}
          hint={words.summaryHint}
          value={draft.summary}
          onChange={(summary) => change({ summary })}
          rows={2}
          maxLength={300}
          autoFocus
          error={faultOf(problem, 'summary')}
        />
        <TextField
          label={words.mentions}
          hint={words.mentionsHint}
          value={draft.mentions}
          onChange={(mentions) => change({ mentions })}
          maxLength={220}
          error={faultOf(problem, 'mentions')}
        />
        <div className="form-row">
          <SubjectField
            label={words.subject}
            value={draft.subject}
            onChange={(subject) => change({ subject })}
            placeholder={words.choose}
            error={faultOf(problem, 'subject')}
          />
          <TextField
            label={words.place}
            hint={words.placeHint}
            value={draft.place}
            onChange={(place) => change({ place })}
            maxLength={30}
            optional
            error={faultOf(problem, 'place')}
          />
        </div>
        <CategoriesField
          label={words.category}
          value={draft.categories}
          onChange={(categories) => change({ categories })}
          error={faultOf(problem, 'categories')}
        />
        <TimeField
          label={words.from}
          value={draft.from}
          onChange={(from) => change({ from })}
          min="now"
          empty="now"
          error={faultOf(problem, 'from')}
        />
        <TimeField
          label={words.until}
          hint={words.untilHint(maxDays)}
          value={draft.until}
          onChange={(until) => change({ until })}
          min="now"
          error={faultOf(problem, 'until')}
        />
        {isDesk && (
          <div className="form-row">
            <UnitField
              label={words.unit}
              value={draft.unit}
              onChange={(unit) => change({ unit })}
              directory={directory}
              placeholder={words.own}
              optional
              error={faultOf(problem, 'unit')}
            />
            <UnitField
              label={words.givenBy}
              value={draft.givenBy}
              onChange={(givenBy) => change({ givenBy })}
              directory={directory}
              placeholder={words.own}
              optional
              error={faultOf(problem, 'givenBy')}
            />
          </div>
        )}
        <FaultElsewhere problem={problem} fields={FIELDS} />
        <DialogFoot onClose={onClose} go={words.save} going={words.saving} ready={body !== null} busy={busy} />
      </form>
    </Dialog>
  );
}
