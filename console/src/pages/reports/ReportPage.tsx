import '../../components/matter.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type ReportRecord, type ReportView, useReport } from '../../api/reports.ts';
import { textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Clause } from '../../components/Clause.tsx';
import { Button } from '../../components/Button.tsx';
import { MatterLog } from '../../components/MatterLog.tsx';
import { pageOf } from '../../components/matter-page.ts';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { WaitingProposals } from '../../components/WaitingProposals.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { type Act, ActDialog } from './ActDialog.tsx';
import { EditDialog } from './EditDialog.tsx';
import { reportWords } from './report-words.ts';

/** One report (A3, M2, S6): its figures with their cases, what changed since, what a person wrote, who approves it. */
export function Page() {
  const { number = '' } = useParams();
  const query = useReport(number);
  const words = useWords(reportWords);
  return (
    <ReadPage title={number} query={query} notFound={words.notFound}>
      {({ report, paper, events }) => <Sheet view={report} title={paper?.title ?? report.title} events={events} />}
    </ReadPage>
  );
}

/** What may be done, the likeliest first. */
const ACTS: (Act['name'] | 'edit')[] = ['edit', 'submit', 'refresh', 'record-document-number', 'drop', 'void'];

/** What people wrote in an entry. */
function writtenIn(event: ReportRecord[number]): string[] {
  const parts: unknown = event['parts'];
  const written = typeof parts === 'object' && parts !== null ? Object.values(parts) : [];
  return [...['title', 'says', 'reason', 'documentNumber'].map((field) => event[field]), ...written].map(textOf);
}

function Sheet({ view, title, events }: { view: ReportView; title: string; events: ReportRecord }) {
  const words = useWords(reportWords);
  const [act, setAct] = useState<Act | null>(null);
  const [editing, setEditing] = useState(false);
  return (
    <Frame
      title={`${view.number} ${view.what.name}`}
      aside={view.submitted ? words.submitted : words.statuses[view.status]}
      actions={
        <span className="matter-acts">
          {ACTS.filter((name) => view.allowed.includes(name)).map((name, index) => (
            <Button
              key={name}
              look={index === 0 ? 'primary' : 'plain'}
              onClick={() => (name === 'edit' ? setEditing(true) : setAct({ name }))}
            >
              {words.acts[name]}
            </Button>
          ))}
          <Link to={`/reports/${view.number}/paper`}>{words.paper}</Link>
        </span>
      }
    >
      <About view={view} title={title} />
      <WaitingProposals proposals={view.proposals} act={setAct} />
      {view.differs.length > 0 && (
        <Panel title={words.differs}>
          {view.status === 'draft' && <p className="form-note">{words.differsHint}</p>}
          <ul className="matter-lines">
            {view.differs.map(({ id, says, added, gone }) => (
              <li key={id}>
                <div>
                  {says}
                  <Matters numbers={[...added, ...gone]} />
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={words.figures}>
        <p className="form-note">{words.figuresHint}</p>
        <ul className="matter-lines">
          {view.figures.map(({ id, says, matters }) => (
            <li key={id}>
              <div>
                {says}
                <Matters numbers={matters} />
              </div>
            </li>
          ))}
        </ul>
      </Panel>
      <Written view={view} />
      <MatterLog
        number={view.number}
        events={events}
        erasable={view.erasable}
        words={{ ...words, erase: words.acts['ask-purge'] ?? '' }}
        writtenIn={writtenIn}
        erase={(seq) => setAct({ name: 'ask-purge', events: [seq] })}
      />
      {act && <ActDialog view={view} act={act} onClose={() => setAct(null)} />}
      {editing && <EditDialog view={view} title={title} onClose={() => setEditing(false)} />}
    </Frame>
  );
}

const SHOWN = 12;

/** The matters that a figure came of; many are shown once they are asked for. */
function Matters({ numbers }: { numbers: readonly string[] }) {
  const words = useWords(reportWords);
  const [all, setAll] = useState(false);
  const shown = all ? numbers : numbers.slice(0, SHOWN);
  if (numbers.length === 0) return null;
  return (
    <small>
      {shown.map((number) => (
        <span key={number}>
          <Link to={pageOf(number)} className="number">
            {number}
          </Link>{' '}
        </span>
      ))}
      {shown.length < numbers.length && (
        <Button small onClick={() => setAll(true)}>
          {words.more(numbers.length)}
        </Button>
      )}
    </small>
  );
}

/** Of what it is, its number in the register, and who approved it. */
function About({ view, title }: { view: ReportView; title: string }) {
  const words = useWords(reportWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const { issue, issuedAt, decider, frozen, documentNumber, because } = view;
  return (
    <Panel title={title}>
      <ul className="matter-lines">
        <li>
          <div>
            {issue && <b>{words.issue(issue.year, issue.nth)}</b>}{' '}
            <span className="tag">
              <Clause of={view.clause} />
            </span>
            <small>
              {words.drafted(at(view.openedAt))} · {words.asOf} {at(view.asOf)}
            </small>
            {issuedAt !== undefined && <small>{words.issuedAt(at(issuedAt), decider?.name ?? '')}</small>}
            {documentNumber !== undefined && (
              <small>
                {words.documentNumber} {documentNumber}
              </small>
            )}
            {frozen !== undefined && <small>{words.frozen(frozen)}</small>}
            {because !== undefined && (
              <p>
                {words.because}：{because}
              </p>
            )}
          </div>
        </li>
      </ul>
    </Panel>
  );
}

/** What a person wrote of it, and whether it may be published. */
function Written({ view }: { view: ReportView }) {
  const words = useWords(reportWords);
  return (
    <Panel title={words.written}>
      <ul className="matter-lines">
        {view.parts.map(({ id, name, required, says }) => (
          <li key={id}>
            <div>
              <b>{name}</b> {required && <span className="tag">{words.required}</span>}
              {says === '' ? <small>{words.writtenNothing}</small> : <p className="matter-words">{says}</p>}
            </div>
          </li>
        ))}
        <li>
          <div>
            <b>{words.publicityTitle}</b> {words.publicity[view.publicity.is]}
            <small>{view.publicity.says}</small>
          </div>
        </li>
      </ul>
    </Panel>
  );
}
