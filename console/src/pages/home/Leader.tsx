import { Fragment } from 'react';
import { Link } from 'react-router';
import { useConferences } from '../../api/conferences.ts';
import { useMyProposals, useWall, type Wall } from '../../api/duty.ts';
import { useInquiries } from '../../api/inquiries.ts';
import { type Schemas, useMe } from '../../api/queries.ts';
import { useUnitFigures } from '../../api/scores.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { CaseRow } from '../../components/CaseRow.tsx';
import { cx } from '../../components/cx.ts';
import { GradeTag } from '../../components/GradeTag.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { Phone } from '../../components/Phone.tsx';
import { Empty, ErrorState, Loading, Read } from '../../components/states.tsx';
import { clockCalled } from '../../words/clock-english.ts';
import { clockLabel } from '../../words/clocks-together.ts';
import { clockWords, ms, wallClock } from '../../words/time.ts';
import { useCaseList } from '../desk/lists.ts';
import { MyProposals } from '../desk/MyProposals.tsx';
import { homeWords } from './home-words.ts';
import { UnitBreaches } from './UnitBreaches.tsx';

/** Cases shown of those that are late; the rest is one press away. */
const MOST_LATE = 6;

type Deadline = Wall['deadlines'][number];

/** H2, A4: what awaits a leader's decision, what his units are late with, and the day in one page. */
export function Leader() {
  const words = useWords(homeWords).leader;
  const me = useMe().data?.me;
  const all = me?.may.includes('list-all') === true;
  return (
    <Frame
      title={words.title}
      actions={
        <Button className="no-print" onClick={() => window.print()}>
          {words.print}
        </Button>
      }
    >
      <Decisions />
      <div className="home-columns">
        <Late all={all} />
        {all ? <District /> : <OwnUnit />}
      </div>
    </Frame>
  );
}

/** H2: shown also where nothing awaits him, so that an empty page says what it is for. */
function Decisions() {
  const words = useWords(homeWords).leader;
  const query = useMyProposals();
  if (query.isError && !query.data) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (!query.data)
    return (
      <Panel title={words.decisions}>
        <Loading />
      </Panel>
    );
  return query.data.proposals.length + query.data.rights.length === 0 ? (
    <Panel title={words.decisions}>
      <Empty>{words.noDecisions}</Empty>
    </Panel>
  ) : (
    <MyProposals title={words.decisions} />
  );
}

function Late({ all }: { all: boolean }) {
  const words = useWords(homeWords).leader;
  const list = useCaseList({ view: all ? 'all' : 'unit', status: 'open', due: 'overdue' });
  const found = list.data?.pages.flatMap(({ cases }) => cases);
  const total = list.data?.pages[0]?.counts.due['overdue'] ?? 0;
  return (
    <div>
      <Panel
        title={words.late}
        {...(total > MOST_LATE
          ? {
              actions: (
                <ButtonLink small to="/desk?due=overdue">
                  {words.allLate(total)}
                </ButtonLink>
              ),
            }
          : {})}
      >
        {found === undefined ? (
          list.isError ? (
            <ErrorState error={list.error} retry={() => void list.refetch()} />
          ) : (
            <Loading />
          )
        ) : found.length === 0 ? (
          <Empty>{words.noLate}</Empty>
        ) : (
          <ul>
            {found.slice(0, MOST_LATE).map((row) => (
              <CaseRow key={row.number} row={row} active={false} />
            ))}
          </ul>
        )}
      </Panel>
      <Panel
        title={words.lateUnits}
        actions={
          <ButtonLink small to="/scores">
            {words.toScores}
          </ButtonLink>
        }
      >
        <Read query={useUnitFigures(undefined)}>{({ units }) => <UnitBreaches units={units} />}</Read>
      </Panel>
    </div>
  );
}

interface Figure {
  name: string;
  count: number;
  to?: string;
  bad?: boolean;
}

function Figures({ figures }: { figures: Figure[] }) {
  return (
    <div className="home-figures">
      {figures.map(({ name, count, to, bad }) => {
        const inside = (
          <>
            {name}
            <b>{count}</b>
          </>
        );
        const look = cx(bad && count > 0 && 'home-bad');
        return to === undefined ? (
          <span key={name} className={look}>
            {inside}
          </span>
        ) : (
          <Link key={name} to={to} className={look}>
            {inside}
          </Link>
        );
      })}
    </div>
  );
}

const gravest = ({ grade }: Schemas['CaseList']['counts']): number => (grade['I'] ?? 0) + (grade['II'] ?? 0);
/** What falls due before the day is over; what is late already stands apart. */
const today = ({ due }: Schemas['CaseList']['counts']): number =>
  (due['hour'] ?? 0) + (due['four-hours'] ?? 0) + (due['today'] ?? 0);

/** Of an instant as it is written. */
const TO_THE_MINUTE = '2026-03-20T02:00'.length;

/** Deadlines of several units in one duty of a case, due in one minute, are one line, with how many units they are of. */
function alike(deadlines: Deadline[]): [first: Deadline, units: number][] {
  const lines = new Map<string, [first: Deadline, units: number]>();
  for (const deadline of deadlines) {
    const { number, clock } = deadline;
    const key = [number, clock.of === undefined ? clock.id : clock.name, clock.dueAt.slice(0, TO_THE_MINUTE)].join(' ');
    const [first, units] = lines.get(key) ?? [deadline, 0];
    lines.set(key, [first, units + 1]);
  }
  return [...lines.values()];
}

/** The day of the whole district, as its wall has it. */
function District() {
  const words = useWords(homeWords).leader;
  const language = useLanguage();
  const now = useMinute();
  const counts = useCaseList({ view: 'all', status: 'open' }).data?.pages[0]?.counts;
  const { month, day } = wallClock(now);
  return (
    <Panel title={`${words.today} · ${language === 'zh' ? `${month}月${day}日` : `${month}-${day}`}`}>
      <Read query={useWall()}>
        {(wall) => (
          <>
            <Figures
              figures={[
                { name: words.open, count: wall.open, to: '/desk' },
                { name: words.overdue, count: wall.overdue, to: '/desk?due=overdue', bad: true },
                ...(counts
                  ? [
                      { name: words.ofGrade, count: gravest(counts) },
                      { name: words.dueToday, count: today(counts) },
                    ]
                  : []),
                { name: words.unsigned, count: wall.unsigned.total, bad: true },
              ]}
            />
            <h3>{words.next}</h3>
            <ul className="lines">
              {alike(wall.deadlines).map(([{ number, subject, summary, grade, gradesConfirmed, clock }, units]) => (
                <li key={`${number} ${clock.id}`}>
                  <div>
                    <GradeTag grade={grade} confirmed={gradesConfirmed} short />{' '}
                    <Link to={`/cases/${number}`}>{number}</Link> {summary ?? subject}
                    <small>
                      {words.due(
                        units > 1 ? words.ofUnits(clockCalled(clock, language), units) : clockLabel(clock, language),
                        clockWords(ms(clock.dueAt), now, language),
                      )}
                    </small>
                  </div>
                </li>
              ))}
            </ul>
            <h3>{words.conferences}</h3>
            {wall.conferences.length === 0 ? (
              <p className="muted">{words.noConferences}</p>
            ) : (
              <Ahead rows={wall.conferences} />
            )}
            <h3>{words.inquiries}</h3>
            {wall.inquiries.total === 0 ? (
              <p className="muted">{words.noInquiries}</p>
            ) : (
              <ul className="lines">
                {wall.inquiries.first.map(({ number, outlet, subject, questions }) => (
                  <li key={number}>
                    <div>
                      <Link to={`/inquiries/${number}`}>{outlet}</Link> {subject}
                      <small>{words.waiting(questions.all - questions.settled)}</small>
                    </div>
                  </li>
                ))}
              </ul>
            )}
            <h3>{words.duty}</h3>
            {wall.shifts.map(({ from, coordinators, leader }) => (
              <p key={from}>
                {[...coordinators, leader].map((one) => (
                  <Fragment key={one.id}>
                    <Phone person={one} />{' '}
                  </Fragment>
                ))}
              </p>
            ))}
          </>
        )}
      </Read>
    </Panel>
  );
}

function Ahead({ rows }: { rows: { number: string; title: string; at: string; place?: string }[] }) {
  const language = useLanguage();
  const now = useMinute();
  return (
    <ul className="lines">
      {rows.map(({ number, title, at, place }) => (
        <li key={number}>
          <div>
            <Link to={`/conferences/${number}`}>{title}</Link>
            <small>{[clockWords(ms(at), now, language), place].filter(Boolean).join(' · ')}</small>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The day of a leader of a unit: his own unit's, and nothing of others. */
function OwnUnit() {
  const words = useWords(homeWords).leader;
  const list = useCaseList({ view: 'unit', status: 'open' });
  const rows = list.data?.pages.flatMap(({ cases }) => cases) ?? [];
  const counts = list.data?.pages[0]?.counts;
  const conferences = useConferences('open').data?.conferences ?? [];
  const inquiries = useInquiries('open').data?.pages.flatMap((page) => page.inquiries) ?? [];
  return (
    <Panel title={words.today}>
      {counts ? (
        <Figures
          figures={[
            { name: words.open, count: counts.total, to: '/desk' },
            { name: words.overdue, count: counts.due['overdue'] ?? 0, to: '/desk?due=overdue', bad: true },
            { name: words.ofGrade, count: gravest(counts) },
            { name: words.dueToday, count: today(counts) },
          ]}
        />
      ) : list.isError ? (
        <ErrorState error={list.error} />
      ) : (
        <Loading />
      )}
      <h3>{words.next}</h3>
      <ul>
        {rows.slice(0, MOST_LATE).map((row) => (
          <CaseRow key={row.number} row={row} active={false} />
        ))}
      </ul>
      <h3>{words.conferences}</h3>
      {conferences.length === 0 ? <p className="muted">{words.noConferences}</p> : <Ahead rows={conferences} />}
      <h3>{words.inquiries}</h3>
      {inquiries.length === 0 ? (
        <p className="muted">{words.noInquiries}</p>
      ) : (
        <ul className="lines">
          {inquiries.map(({ number, outlet, subject, questions }) => (
            <li key={number}>
              <div>
                <Link to={`/inquiries/${number}`}>{outlet}</Link> {subject}
                <small>{words.waiting(questions.waiting)}</small>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
