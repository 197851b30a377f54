import '../../components/matter.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type MeasureRecord, type MeasureView, useMeasure } from '../../api/measures.ts';
import { textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { MatterClocks } from '../../components/MatterClocks.tsx';
import { MatterLog, ofEach } from '../../components/MatterLog.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { WaitingProposals } from '../../components/WaitingProposals.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { type Act, ActDialog } from './ActDialog.tsx';
import { Grounds } from './Grounds.tsx';
import { measureWords } from './measure-words.ts';

/** One measure (S6, S7): the facts, what the unit said, who decides, what is to be mended. */
export function Page() {
  const { number = '' } = useParams();
  const query = useMeasure(number);
  const words = useWords(measureWords);
  return (
    <ReadPage title={number} query={query} notFound={words.notFound}>
      {({ measure, events }) => <Sheet view={measure} events={events} />}
    </ReadPage>
  );
}

/** What may be done, the likeliest first. */
const ACTS: Act['name'][] = [
  'submit',
  'state-case',
  'carry-out',
  'report-mending',
  'judge-mending',
  'return-mending',
  'record-outcome',
  'drop',
];

/** What people wrote in an entry. */
const writtenIn = (event: MeasureRecord[number]): string[] => [
  ...['says', 'reason'].map((field) => textOf(event[field])),
  ...ofEach(event['evidence'], ['ref']),
];

function Sheet({ view, events }: { view: MeasureView; events: MeasureRecord }) {
  const words = useWords(measureWords);
  const [act, setAct] = useState<Act | null>(null);
  return (
    <Frame
      title={`${view.number} ${view.what.name}`}
      aside={view.outcome === undefined ? words.statuses[view.status] : words.outcomes[view.outcome]}
      actions={
        <span className="matter-acts">
          {ACTS.filter((name) => view.allowed.includes(name)).map((name, index) => (
            <Button key={name} look={index === 0 ? 'primary' : 'plain'} onClick={() => setAct({ name })}>
              {words.acts[name]}
            </Button>
          ))}
          <Link to={`/measures/${view.number}/paper`}>{words.paper}</Link>
        </span>
      }
    >
      <About view={view} />
      <Panel title={words.grounds}>
        <ul className="matter-lines">
          <Grounds grounds={view.grounds} />
        </ul>
      </Panel>
      <WaitingProposals proposals={view.proposals} act={setAct} />
      <MatterLog
        number={view.number}
        events={events}
        erasable={view.erasable}
        words={{ ...words, erase: words.acts['ask-purge'] ?? '' }}
        writtenIn={writtenIn}
        erase={(seq) => setAct({ name: 'ask-purge', events: [seq] })}
      />
      {act && <ActDialog view={view} act={act} onClose={() => setAct(null)} />}
    </Frame>
  );
}

const names = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join('、');

/** Whom it is about, who opened and decided it, and its limits. */
function About({ view }: { view: MeasureView }) {
  const words = useWords(measureWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  return (
    <Panel title={words.about}>
      <ul className="matter-lines">
        <li>
          <div>
            {words.unit} <b>{view.unit.name}</b>{' '}
            {view.restricted && <span className="tag tag-strong">{words.restricted}</span>}
            <small>{words.openedBy(view.office.name, view.opener.name, at(view.openedAt))}</small>
            <p>{view.says}</p>
            {view.hearing && (
              <small>
                {view.hearing.statedAt === undefined
                  ? words.hearing(at(view.hearing.until))
                  : words.stated(at(view.hearing.statedAt))}
              </small>
            )}
            {view.decidedAt !== undefined && <small>{words.decided(names(view.deciders), at(view.decidedAt))}</small>}
            {view.officials.length > 0 && (
              <small>
                {words.officials}：{names(view.officials)}
              </small>
            )}
          </div>
        </li>
        <MatterClocks clocks={view.clocks} by={words.by} overdue={words.overdue} />
      </ul>
    </Panel>
  );
}
