import { Link } from 'react-router';
import { useConference, useConferences } from '../../api/conferences.ts';
import { useInquiries } from '../../api/inquiries.ts';
import { type CaseLine, useLines } from '../../api/lines.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { GradeTag } from '../../components/GradeTag.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Empty, ErrorState, Loading, Read } from '../../components/states.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { homeWords } from './home-words.ts';

/** P7: whoever speaks reads what is agreed, what will be asked, and where he is to speak. */
export function Spokesperson() {
  const words = useWords(homeWords).spokesperson;
  const lines = useLines();
  const conferences = useConferences('open');
  return (
    <Frame title={words.title}>
      <div className="home-columns">
        <Panel title={words.lines}>
          <p className="muted">{words.linesSays}</p>
          <Read query={lines}>
            {({ lines: found }) =>
              found.length === 0 ? (
                <Empty>{words.noLines}</Empty>
              ) : (
                <ul className="lines">
                  {found.map((line) => (
                    <LineOf key={line.number} line={line} />
                  ))}
                </ul>
              )
            }
          </Read>
        </Panel>
        <div>
          <Panel title={words.conferences}>
            <Read query={conferences}>
              {({ conferences: found }) =>
                found.length === 0 ? (
                  <Empty>{words.noConferences}</Empty>
                ) : (
                  <ul className="lines">
                    {found.map(({ number }) => (
                      <Conference key={number} number={number} />
                    ))}
                  </ul>
                )
              }
            </Read>
          </Panel>
          <Asked />
        </div>
      </div>
    </Frame>
  );
}

function LineOf({ line }: { line: CaseLine }) {
  const words = useWords(homeWords).spokesperson;
  const language = useLanguage();
  const now = useMinute();
  return (
    <li>
      <div>
        <strong>
          <GradeTag grade={line.grade} short /> <Link to={`/cases/${line.number}/documents`}>{line.number}</Link>{' '}
          {line.summary ?? line.subject}
        </strong>
        {line.facts.map(({ id, label, value, unit, setAt, confirmedBy }) => (
          <div key={id} className="home-line">
            {label === undefined ? value : `${label}：${value}`}
            <small>
              {words.agreed(unit.name, clockWords(ms(setAt), now, language))}
              {confirmedBy !== undefined && ` · ${words.confirmedBy(confirmedBy)}`}
            </small>
          </div>
        ))}
      </div>
    </li>
  );
}

function Conference({ number }: { number: string }) {
  const words = useWords(homeWords).spokesperson;
  const language = useLanguage();
  const now = useMinute();
  const query = useConference(number);
  if (!query.data) return <li>{query.isError ? <ErrorState error={query.error} /> : <Loading />}</li>;
  const { conference } = query.data;
  return (
    <li>
      <div>
        <strong>
          <GradeTag grade={conference.grade} short /> <Link to={`/conferences/${number}`}>{conference.title}</Link>{' '}
          {clockWords(ms(conference.at), now, language)}
        </strong>
        {conference.spokesperson && (
          <small>
            {words.speaker(conference.spokesperson.person.name, conference.spokesperson.confirmedAt !== undefined)}
          </small>
        )}
        {conference.line && <p className="home-line">{conference.line.says}</p>}
        <small>{conference.questions.length === 0 ? words.noQuestions : words.questions}</small>
        {conference.questions.length > 0 && (
          <ul className="home-questions">
            {conference.questions.map(({ asks, answer }) => (
              <li key={asks}>
                {asks}
                <small>{answer ?? words.unanswered}</small>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** P6: what newsrooms asked and nobody has answered yet. */
function Asked() {
  const words = useWords(homeWords);
  const language = useLanguage();
  const now = useMinute();
  const query = useInquiries('open');
  const found = query.data?.pages.flatMap(({ inquiries }) => inquiries);
  return (
    <Panel title={words.spokesperson.inquiries}>
      {found === undefined ? (
        query.isError ? (
          <ErrorState error={query.error} />
        ) : (
          <Loading />
        )
      ) : found.length === 0 ? (
        <Empty>{words.spokesperson.noInquiries}</Empty>
      ) : (
        <ul className="lines">
          {found.map(({ number, outlet, subject, grade, pressBy, questions }) => (
            <li key={number}>
              <div>
                <strong>
                  <GradeTag grade={grade} short /> <Link to={`/inquiries/${number}`}>{outlet}</Link> {subject}
                </strong>
                <small>
                  {words.leader.waiting(questions.waiting)}
                  {pressBy !== undefined && ` · ${words.spokesperson.pressBy(clockWords(ms(pressBy), now, language))}`}
                </small>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
