import { useState } from 'react';
import { Link } from 'react-router';
import { api, read } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import { type CaseView, type RecordEvent, type Schemas, useAlerts } from '../../api/queries.ts';
import { textOf } from '../../api/record.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { alertReasonWords } from '../../words/alert-reasons.ts';
import { clockWords, ms } from '../../words/time.ts';
import { WhyOpen } from '../../components/WhyOpen.tsx';
import { AlertFacts } from './AlertFacts.tsx';
import { caseWords } from './case-words.ts';
import { SameEvent } from './SameEvent.tsx';
import { SameMatterLink } from './SameMatterLink.tsx';

const FIGURES = ['views', 'reposts', 'comments', 'likes'] as const;

/** Those that stand above the rest of the page. */
const SHOWN = 2;

/** M4, H5: the alerts that were joined, without words; the words are a deliberate click away. */
export function Alerts({
  view,
  events,
  split,
}: {
  view: CaseView;
  events: RecordEvent[];
  split: (alertId: string) => void;
}) {
  const words = useWords(caseWords);
  const language = useLanguage();
  const now = useMinute();
  const query = useAlerts(view.number);
  const [asking, setAsking] = useState(false);
  const [all, setAll] = useState(false);
  const [opened, setOpened] = useState<Schemas['WordsAnswer']>();
  // What was split off stays listed where it came in, with the number that it has now.
  const gone = new Map(
    events.flatMap((event) =>
      event.type === 'split-off' ? [[textOf(event['alertId']), textOf(event['newCase'])] as const] : [],
    ),
  );
  if (query.data?.alerts.length === 0) return null;
  const open = async (why?: string) => {
    setAsking(false);
    try {
      const answer = await read(
        api.POST('/api/cases/{number}/words', {
          params: { path: { number: view.number } },
          body: why === undefined ? {} : { why },
        }),
      );
      setOpened(answer);
    } catch (error) {
      if (!isProblem(error)) throw error;
      // Somebody else has decided on it meanwhile, so that reading it is no longer part of triage.
      if (error.slug === 'reason-missing') return setAsking(true);
      say(error.details.detail, false);
    }
  };
  return (
    <Panel
      className="case-alerts"
      title={words.alerts}
      actions={
        view.may.includes('open-words') && (
          <Button small onClick={() => (view.readsInTriage ? void open() : setAsking(true))} title={words.wordsLogged}>
            {words.openWords}
          </Button>
        )
      }
    >
      <Read query={query}>
        {({ alerts }) => (
          <>
            <ul className="lines">
              {(all ? alerts : alerts.slice(0, SHOWN)).map((alert) => {
                const said = opened?.words.find(({ id }) => id === alert.id);
                const own = gone.get(alert.id);
                return (
                  <li key={alert.id}>
                    <div>
                      <strong>
                        {alert.platform ??
                          (alert.source === 'registered' ? words.pasted : (alert.sourceName ?? alert.source))}
                      </strong>{' '}
                      <span className="tag">{words.opened(alert.outcome)}</span>
                      <small>
                        {clockWords(ms(alert.receivedAt), now, language)}
                        {FIGURES.flatMap((name) =>
                          alert.metrics[name] === undefined ? [] : [` · ${words[name]} ${alert.metrics[name]}`],
                        ).join('')}
                        {alert.why !== undefined && ` · ${alertReasonWords(alert.why, language)}`}
                      </small>
                      <AlertFacts alert={alert} />
                      {said && (
                        <blockquote className="lane-words">
                          {said.title !== '' && <strong>{said.title}</strong>}
                          {said.text !== '' && <p>{said.text}</p>}
                          {said.url !== undefined && (
                            <a href={said.url} target="_blank" rel="noopener noreferrer">
                              {said.url}
                            </a>
                          )}
                        </blockquote>
                      )}
                      {own !== undefined && (
                        <small>
                          {words.splitInto} {own === '' ? words.another : <Link to={`/cases/${own}`}>{own}</Link>}
                        </small>
                      )}
                    </div>
                    {alert.outcome === 'joined' && own === undefined && view.may.includes('split') && (
                      <span className="lines-acts">
                        <Button small onClick={() => split(alert.id)} title={words.splitHint}>
                          {words.split}
                        </Button>
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
            {!all && alerts.length > SHOWN && (
              <Button small look="quiet" onClick={() => setAll(true)}>
                {words.allAlerts(alerts.length)}
              </Button>
            )}
          </>
        )}
      </Read>
      <SameEvent view={view} shared={opened?.shared} />
      <SameMatterLink view={view} />
      {asking && <WhyOpen onClose={() => setAsking(false)} onOpen={(why) => void open(why)} />}
    </Panel>
  );
}
