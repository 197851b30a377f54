import './scores.css';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '../../api/queries.ts';
import { type Published, type Scores, type Stream, usePublishedScores, useScores } from '../../api/scores.ts';
import { useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { SelectField } from '../../components/fields.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { RulesVersion } from '../../components/RulesVersion.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { fullTime, ms } from '../../words/time.ts';
import { Besides } from './Besides.tsx';
import { Corrections } from './Corrections.tsx';
import { periodsOf } from './periods.ts';
import { PublishDialog } from './PublishDialog.tsx';
import { ScoreTable, sheetOf } from './ScoreTable.tsx';
import { scoreWords } from './score-words.ts';

const STREAMS: Stream[] = ['open-government', 'supervision'];
const KINDS = ['quarter', 'month', 'year'] as const;
type One = { stream: Stream; period: string };

/** 考核 (S5): the scores of each unit in a period, as the record stands now, and as they were published. */
export function Page() {
  const words = useWords(scoreWords);
  const now = useMinute();
  const [stream, setStream] = useState<Stream>('open-government');
  const [period, setPeriod] = useState<string>();
  const [frozen, setFrozen] = useState<One | null>(null);
  const live = useScores(stream, period);
  return (
    <Frame title={words.title} aside={words.aside}>
      <div className="score-bar no-print">
        <div className="score-streams">
          {STREAMS.map((one) => (
            <Button
              key={one}
              look={one === stream ? 'primary' : 'plain'}
              aria-pressed={one === stream}
              onClick={() => {
                setStream(one);
                setFrozen(null);
              }}
            >
              {words.streams[one]}
            </Button>
          ))}
        </div>
        <SelectField
          label={words.period}
          value={period ?? live.data?.table.period.id ?? ''}
          onChange={(id) => {
            setPeriod(id);
            setFrozen(null);
          }}
          groups={KINDS.map((kind) => ({
            name: words.periods[kind],
            choices: periodsOf(kind, now).map((id) => ({ id, name: words.periodName(id) })),
          }))}
        />
      </div>
      {frozen ? (
        <Frozen one={frozen} back={() => setFrozen(null)} />
      ) : (
        <Read query={live}>{(found) => <Live found={found} see={setFrozen} />}</Read>
      )}
      <Besides period={period} />
      <PublishedList stream={stream} see={setFrozen} />
    </Frame>
  );
}

function Live({ found, see }: { found: Scores; see: (one: One) => void }) {
  const words = useWords(scoreWords);
  const [publishing, setPublishing] = useState(false);
  const { table, published, unreadable, mayPublish, nothing } = found;
  const { stream, period } = table;
  const name = words.periodName(period.id);
  return (
    <>
      {published && (
        <p role="status" className="score-note">
          {words.isPublished(fullTime(ms(published.cutOff)))}{' '}
          <Button small onClick={() => see({ stream, period: period.id })}>
            {words.see}
          </Button>
        </p>
      )}
      {unreadable > 0 && (
        <p role="status" className="score-note">
          {words.unreadable(unreadable)}
        </p>
      )}
      {table.units.length === 0 ? (
        <>
          <Empty>{nothing ?? words.noneDue}</Empty>
          <OwnSheet period={period.id} />
        </>
      ) : (
        <ScoreTable units={table.units} named={found} caption={`${name} ${found.name}`} period={period.id} />
      )}
      <div>
        <small>
          {found.name} · {name} · {words.asOf(fullTime(ms(found.now)))} · {words.version}{' '}
          <RulesVersion rules={found.rules} policyId={table.policyId} />
        </small>
      </div>
      {mayPublish && published === null && unreadable === 0 && (
        <Button look="primary" onClick={() => setPublishing(true)}>
          {words.publish}
        </Button>
      )}
      {publishing && <PublishDialog stream={stream} period={period.id} onClose={() => setPublishing(false)} />}
    </>
  );
}

/** S2: also a unit to which nothing fell due inspects itself. */
function OwnSheet({ period }: { period: string }) {
  const words = useWords(scoreWords);
  const unit = useMe().data?.me.unit;
  return unit ? (
    <p className="no-print">
      <Link to={sheetOf(unit.id, period)}>{words.selfInspection(unit.name)}</Link>
    </p>
  ) : null;
}

function Frozen({ one, back }: { one: One; back: () => void }) {
  const words = useWords(scoreWords);
  const query = usePublishedScores(one);
  return (
    <>
      <p className="no-print">
        <Button small onClick={back}>
          {words.back}
        </Button>
      </p>
      <Read query={query}>{({ one: found }) => (found ? <Told found={found} /> : null)}</Read>
    </>
  );
}

function Told({ found }: { found: NonNullable<Published['one']> }) {
  const words = useWords(scoreWords);
  const { head, table, corrections } = found;
  return (
    <>
      <div role="status" className="score-note">
        {words.frozen(head.by.name, fullTime(ms(head.cutOff)))}
        <br />
        <small>
          {words.version} <RulesVersion rules={found.rules} policyId={table.policyId} />
        </small>
        <details>
          <summary>{words.hash}</summary>
          <span className="number">{head.id}</span>
        </details>
      </div>
      <ScoreTable
        units={table.units}
        named={found}
        caption={`${words.periodName(head.period)} ${found.name}`}
        period={head.period}
      />
      <Corrections corrections={corrections} named={found} />
    </>
  );
}

function PublishedList({ stream, see }: { stream: Stream; see: (one: One) => void }) {
  const words = useWords(scoreWords);
  const query = usePublishedScores();
  return (
    <Panel title={words.publishedList} className="score-published">
      <Read query={query}>
        {({ published }) => {
          const own = published.filter((one) => one.stream === stream);
          if (own.length === 0) return <p className="muted">{words.nonePublished}</p>;
          return (
            <ul className="lines">
              {own.map((head) => (
                <li key={head.id}>
                  <div>
                    <strong>{words.periodName(head.period)}</strong>
                    <small>{words.frozen(head.by.name, fullTime(ms(head.cutOff)))}</small>
                  </div>
                  <Button small onClick={() => see({ stream, period: head.period })}>
                    {words.see}
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </Read>
    </Panel>
  );
}
