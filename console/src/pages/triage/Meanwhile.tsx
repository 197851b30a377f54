import { type CaseView, useDirectory, useEvents, usePolicy } from '../../api/queries.ts';
import { actorOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { useDraft } from '../../components/draft.ts';
import { policyLists } from '../../words/policy.ts';
import { clockWords, ms } from '../../words/time.ts';
import { describe } from '../case/describe.ts';
import { triageWords } from './triage-words.ts';

/** As many as tell how it came to stand so: confirmed, assigned to two. */
const SHOWN = 3;

/** H2: of a case that awaits no appraisal any more: who did what, and what one had typed oneself until then. */
export function Meanwhile({ view }: { view: CaseView }) {
  const language = useLanguage();
  const now = useMinute();
  const directory = useDirectory().data;
  const policy = usePolicy().data?.policy;
  const record = useEvents(view.number).data;
  const knowing = {
    view,
    directory,
    language,
    now,
    lists: policy && policyLists(policy),
    unmet: record?.unmet ?? [],
  };
  // Without the lists of the rules an outcome would stand there by its key.
  const acts = (policy ? (record?.events ?? []) : [])
    .filter((event) => event.type !== 'words-opened' && !actorOf(event).system)
    .map((event) => ({ event, entry: describe(event, knowing) }))
    .filter(({ entry }) => entry.kind === 'decision')
    .slice(-SHOWN)
    .reverse();
  return (
    <>
      <ul className="triage-meanwhile">
        {acts.map(({ event, entry }) => (
          <li key={event.seq}>
            {clockWords(ms(event.at), now, language)} {actorOf(event).name}：{entry.says}
            {entry.detail !== undefined && <q>{entry.detail}</q>}
          </li>
        ))}
      </ul>
      <Typed view={view} />
    </>
  );
}

/** What was typed and not sent: to be read and copied, until it is thrown away. */
function Typed({ view }: { view: CaseView }) {
  const words = useWords(triageWords);
  const [{ summary, reason }, , clear] = useDraft<{ summary: string | null; reason: string }>(
    `triage.${view.number}`,
    NOTHING,
  );
  const typed = [summary ?? '', reason]
    .map((text) => text.trim())
    .filter((text) => text !== '' && text !== view.summary);
  if (typed.length === 0) return null;
  return (
    <section className="triage-typed">
      <p className="form-note">{words.typed}</p>
      {typed.map((text) => (
        <blockquote key={text} className="citizens-words">
          <p>{text}</p>
        </blockquote>
      ))}
      <Button small onClick={clear}>
        {words.throwAway}
      </Button>
    </section>
  );
}

const NOTHING = { summary: null, reason: '' };
