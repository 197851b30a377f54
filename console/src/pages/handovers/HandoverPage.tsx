import '../../components/matter.css';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type HandoverForm, type HandoverRecord, type HandoverView, useHandover } from '../../api/handovers.ts';
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
import { handoversWords } from './handovers-words.ts';
import { WriteDialog } from './WriteDialog.tsx';

/** One handover (M3): what is false, what is known against it, by which article and to whom, and the answer beside it. */
export function Page() {
  const { number = '' } = useParams();
  const query = useHandover(number);
  const words = useWords(handoversWords);
  return (
    <ReadPage title={number} query={query} notFound={words.notFound}>
      {({ handover, form, events }) => <Sheet view={handover} form={form} events={events} />}
    </ReadPage>
  );
}

/** What may be done, the likeliest first. */
const ACTS: Act['name'][] = ['submit', 'send', 'record-receipt', 'record-outcome', 'name-hour', 'drop', 'retract'];

/** What people wrote in an entry. */
const writtenIn = (event: HandoverRecord[number]): string[] => [
  ...['falseFact', 'knownFact', 'harm', 'says', 'reason', 'document'].map((field) => textOf(event[field])),
  ...ofEach(event['proof'], ['ref']),
  ...ofEach(event['leads'], ['address']),
];

function Sheet({ view, form, events }: { view: HandoverView; form: HandoverForm | undefined; events: HandoverRecord }) {
  const words = useWords(handoversWords);
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  return (
    <Frame
      title={`${view.number} ${words.title}`}
      aside={view.outcome?.name ?? words.statuses[view.status]}
      actions={
        <span className="matter-acts">
          {ACTS.filter((name) => view.allowed.includes(name)).map((name, index) => (
            <Button key={name} look={index === 0 ? 'primary' : 'plain'} onClick={() => setAct({ name })}>
              {words.acts[name]}
            </Button>
          ))}
          <Link to={`/handovers/${view.number}/paper`}>{words.paper}</Link>
        </span>
      }
    >
      <About view={view} />
      <What view={view} />
      <WaitingProposals proposals={view.proposals} act={setAct} />
      <MatterLog
        number={view.number}
        events={events}
        erasable={view.erasable}
        words={{ ...words, erase: words.acts['ask-purge'] ?? '' }}
        writtenIn={writtenIn}
        erase={(seq) => setAct({ name: 'ask-purge', events: [seq] })}
      />
      {act && act.name === 'submit' && form && <WriteDialog was={view} form={form} onClose={close} />}
      {act && act.name !== 'submit' && <ActDialog view={view} form={form} act={act} onClose={close} />}
    </Frame>
  );
}

/** To whom and by which article, beside which answer, and what became of it. */
function About({ view }: { view: HandoverView }) {
  const words = useWords(handoversWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const { cites, documents, answer, caseNumber, decider, decidedAt, sentAt, receivedAt, outcome, outcomeAt } = view;
  return (
    <Panel title={words.about1}>
      <ul className="matter-lines">
        <li>
          <div>
            {words.to} <b>{view.to.name}</b>{' '}
            <span className="tag">{answer.at === undefined ? words.running : words.published}</span>
            <p>
              {view.article.name}：{cites.says}
            </p>
            <small>
              {words.inForce(cites.from, cites.until)}
              {cites.confirmed === null && ` · ${words.unchecked}`}
            </small>
            {caseNumber !== undefined && (
              <small>
                {words.of}{' '}
                <Link to={`/cases/${caseNumber}`} className="number">
                  {caseNumber}
                </Link>{' '}
                {answer.at === undefined
                  ? answer.by !== undefined && words.answerBy(at(answer.by))
                  : words.answeredAt(at(answer.at))}
              </small>
            )}
            <small>{words.openedBy(view.office.name, view.opener.name, at(view.openedAt))}</small>
            {view.sentBack !== undefined && <small>{words.sentBack(view.sentBack)}</small>}
            {decider && decidedAt !== undefined && <small>{words.approvedBy(decider.name, at(decidedAt))}</small>}
            {sentAt !== undefined && <small>{words.sentAt(at(sentAt), documents.sent ?? '')}</small>}
            {receivedAt !== undefined && <small>{words.receivedAt(at(receivedAt), documents.receipt ?? '')}</small>}
            {outcome && outcomeAt !== undefined && (
              <small>{words.outcomeAt(outcome.name, at(outcomeAt), documents.outcome ?? '')}</small>
            )}
            {documents.retracted !== undefined && <small>{words.retracted(documents.retracted)}</small>}
          </div>
        </li>
        <MatterClocks clocks={view.clocks} by={words.by} overdue={words.overdue} />
      </ul>
    </Panel>
  );
}

/** What is handed over. */
function What({ view }: { view: HandoverView }) {
  const words = useWords(handoversWords);
  const language = useLanguage();
  const now = useMinute();
  return (
    <Panel title={words.falseFact}>
      <ul className="matter-lines">
        <li>
          <div>
            <p>{view.falseFact}</p>
            <b>{words.knownFact}</b>
            <p>{view.knownFact}</p>
            <small>
              {words.proofs}：{view.proof.map(({ ref }) => ref).join('；')}
            </small>
            <b>{words.harm}</b>
            <p>{view.harm}</p>
            {view.about.length > 0 && (
              <small>
                {words.aboutUnits}：{view.about.map(({ name }) => name).join('、')}
              </small>
            )}
          </div>
        </li>
        {view.leads.map(({ address, publishedAt }) => (
          <li key={address}>
            <div>
              <span className="handover-address">{address}</span>
              <small>
                {words.publishedAt} {clockWords(ms(publishedAt), now, language)}
              </small>
            </div>
          </li>
        ))}
      </ul>
      <p className="form-note">{words.least}</p>
    </Panel>
  );
}
