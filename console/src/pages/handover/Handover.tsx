import './handover.css';
import { Link } from 'react-router';
import { type Handover, signHandover, useHandover } from '../../api/duty.ts';
import { isWatched, useNotices } from '../../api/advance-notices.ts';
import { useDeskPath } from '../../app/desk-path.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { CaseRow } from '../../components/CaseRow.tsx';
import { pageOf } from '../../components/matter-page.ts';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { TextState } from '../../components/TextState.tsx';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { textWords } from '../../words/texts.ts';
import { handoverWords } from './handover-words.ts';
import { Shifts } from './Shifts.tsx';
import { usePress } from '../../components/sending.ts';

/** 交接班: one page from the record, read together and signed by the shift that comes. */
export function Page() {
  const query = useHandover();
  const words = useWords(handoverWords);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  return (
    <Frame
      title={words.title}
      aside={query.data && words.since(clockWords(ms(query.data.since), now, language))}
      actions={
        <>
          <Button className="no-print" onClick={() => print()}>
            {shared.print}
          </Button>
          {query.data?.mine && query.data.incoming && <Sign from={query.data.incoming.from} />}
        </>
      }
    >
      <Read query={query}>{(handover) => <Sheet handover={handover} />}</Read>
    </Frame>
  );
}

function Sign({ from }: { from: string }) {
  const words = useWords(handoverWords);
  const { busy, press } = usePress();
  const sign = (): Promise<void> =>
    press(async () => {
      await signHandover(from);
      say(words.done, true);
    });
  return (
    <Button look="primary" disabled={busy} onClick={() => void sign()}>
      {busy ? words.signing : words.sign}
    </Button>
  );
}

function Sheet({ handover }: { handover: Handover }) {
  const words = useWords(handoverWords);
  const { cases, total, notes, unsent } = handover;
  const desk = useDeskPath();
  const overdue = cases.filter((row) => row.clocks.some((clock) => (clock.remainingSeconds ?? 0) < 0)).length;
  const unsigned = cases.flatMap((row) => row.assignments.filter(({ state }) => state === 'assigned')).length;
  return (
    <div className="handover">
      <Shifts handover={handover} />
      <Panel
        className="handover-cases"
        title={
          <>
            {words.cases} <b className="count">{total}</b>
            {overdue > 0 && <span className="tag tag-strong">{words.overdue(overdue)}</span>}
            {unsigned > 0 && <span className="tag">{words.unsignedUnits(unsigned)}</span>}
          </>
        }
        actions={<Link to={desk}>{words.allCases}</Link>}
      >
        {cases.length === 0 ? (
          <Empty>{words.noCases}</Empty>
        ) : (
          <ul className="handover-list">
            {cases.map((row) => (
              <CaseRow key={row.number} row={row} />
            ))}
          </ul>
        )}
        {total > cases.length && <p className="muted">{words.casesMore(cases.length, total)}</p>}
      </Panel>
      <div className="handover-side">
        <Notes notes={notes} />
        <Asked inquiries={handover.inquiries} />
        <Foretold />
        <Panel
          title={
            <>
              {words.unsent} <b className="count">{unsent.length}</b>
            </>
          }
          actions={<Link to="/texts">{words.toTexts}</Link>}
        >
          {unsent.length === 0 ? <p className="muted">{words.noUnsent}</p> : <Unsent texts={unsent} />}
        </Panel>
      </div>
    </div>
  );
}

/** P6: what the press waits for. */
function Asked({ inquiries }: Pick<Handover, 'inquiries'>) {
  const words = useWords(handoverWords);
  const language = useLanguage();
  const now = useMinute();
  return (
    <Panel
      title={
        <>
          {words.inquiries} <b className="count">{inquiries.length}</b>
        </>
      }
      actions={<Link to="/inquiries">{words.allInquiries}</Link>}
    >
      {inquiries.length === 0 && <p className="muted">{words.noInquiries}</p>}
      <ul className="lines">
        {inquiries.map(({ number, outlet, subject, unit, questions, next }) => (
          <li key={number}>
            <div>
              <Link to={`/inquiries/${number}`}>{number}</Link> {outlet} {subject}
              <small>
                {[
                  unit?.name,
                  words.answered(questions.settled, questions.all),
                  next && `${next.name} ${clockWords(ms(next.dueAt), now, language)}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Notes({ notes }: Pick<Handover, 'notes'>) {
  const words = useWords(handoverWords);
  const language = useLanguage();
  const now = useMinute();
  return (
    <Panel
      title={
        <>
          {words.notes} <b className="count">{notes.length}</b>
        </>
      }
    >
      {notes.length === 0 && <p className="muted">{words.noNotes}</p>}
      <ol className="notes">
        {notes.map((note) => (
          <li key={`${note.number}-${note.seq}`}>
            <p>
              {note.star && <span className="tag tag-strong">{words.star}</span>} {note.says}
            </p>
            <p className="muted">
              {clockWords(ms(note.at), now, language)} · {note.by} ·{' '}
              <Link to={`/cases/${note.number}`}>{note.number}</Link>
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** M1: what units said may come, for whoever sits here next. */
function Foretold() {
  const words = useWords(handoverWords);
  const language = useLanguage();
  const now = useMinute();
  const watched = useNotices().data?.notices.filter(isWatched) ?? [];
  if (watched.length === 0) return null;
  return (
    <Panel
      title={
        <>
          {words.foretold} <b className="count">{watched.length}</b>
        </>
      }
      actions={<Link to="/notices">{words.toNotices}</Link>}
    >
      <ul className="notes">
        {watched.map(({ id, summary, unit, from, until }) => (
          <li key={id}>
            <p>{summary}</p>
            <p className="muted">
              {unit.name} · {clockWords(ms(from), now, language)} – {clockWords(ms(until), now, language)}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Unsent({ texts }: { texts: Handover['unsent'] }) {
  const words = useWords(textWords);
  return (
    <ul className="notes">
      {texts.map((text) => (
        <li key={`${text.matter}-${text.id}`}>
          <p>
            {text.person.name}
            <small className="muted"> {text.unit.name}</small> · {words.templates[text.template] ?? text.template}
          </p>
          <p className="muted">
            <TextState text={text} /> · <Link to={pageOf(text.matter)}>{text.matter}</Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
