import { giveNotice, type NoticeBody } from '../../api/advance-notices.ts';
import { useDirectory, useMe, usePolicy } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { useDraft } from '../../components/draft.ts';
import { ManyField, SelectField, TextField } from '../../components/fields.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import { common } from '../../words/common.ts';
import { policyLists } from '../../words/policy.ts';
import { faultOf, saidOf, useSending } from '../../components/sending.ts';
import { CATEGORIES, type Category } from '../register/draft.ts';
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
  const shared = useWords(common);
  const [draft, change, clear] = useDraft<Draft>('notice', EMPTY);
  const { busy, problem, send } = useSending();
  const directory = useDirectory().data;
  const policy = usePolicy().data?.policy;
  const subjects = policy ? policyLists(policy).subjects : [];
  const isDesk = useMe().data?.me.may.includes('register') === true;
  const body = bodyOf(draft);
  const elsewhere = problem && !FIELDS.some((field) => faultOf(problem, field) !== undefined);
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
          <SelectField
            label={words.subject}
            value={draft.subject}
            onChange={(subject) => change({ subject })}
            placeholder={words.choose}
            groups={[{ choices: subjects.map((id) => ({ id, name: id })) }]}
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
        <ManyField
          label={words.category}
          value={draft.categories}
          onChange={(ids) => change({ categories: CATEGORIES.filter((one) => ids.includes(one)) })}
          choices={CATEGORIES.map((id) => ({ id, name: shared.categories[id] ?? id }))}
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
        {elsewhere && (
          <p role="alert" className="field-hint">
            <strong>{saidOf(problem)}</strong>
          </p>
        )}
        <DialogFoot onClose={onClose} go={words.save} going={words.saving} ready={body !== null} busy={busy} />
      </form>
    </Dialog>
  );
}
