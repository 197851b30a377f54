import { Fragment } from 'react';
import { Link } from 'react-router';
import { useWall, type Wall } from '../../api/duty.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { GradeTag } from '../../components/GradeTag.tsx';
import { pageOf } from '../../components/matter-page.ts';
import { Panel } from '../../components/Page.tsx';
import { Phone } from '../../components/Phone.tsx';
import { Read } from '../../components/states.tsx';
import { clockCalled } from '../../words/clock-english.ts';
import { clockLabel } from '../../words/clocks-together.ts';
import { clockWords, ms } from '../../words/time.ts';
import { wallClock } from '../../words/wall-clock.ts';
import { useCaseList } from '../desk/lists.ts';
import { ConferencesAhead } from './ConferencesAhead.tsx';
import { Figures, gravest, today } from './Figures.tsx';
import { homeWords } from './home-words.ts';
import { Instruct, useInstructs } from './Instruct.tsx';

type Deadline = Wall['deadlines'][number];

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
export function DistrictDay() {
  const words = useWords(homeWords).leader;
  const instructs = useInstructs();
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
                  {instructs && pageOf(number).startsWith('/cases/') && <Instruct number={number} />}
                </li>
              ))}
            </ul>
            <h3>{words.conferences}</h3>
            {wall.conferences.length === 0 ? (
              <p className="muted">{words.noConferences}</p>
            ) : (
              <ConferencesAhead rows={wall.conferences} />
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
