import { Link } from 'react-router';
import type { WatchRow } from '../../api/watches.ts';
import { useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { cx } from '../../components/cx.ts';
import { localOf, ms } from '../../words/time.ts';
import { monthsFrom, weeksOf } from './days.ts';
import { watchWords } from './watch-words.ts';

const SHOWN = 3;

const isOn = ({ launchAt, period, test }: WatchRow, day: string): boolean =>
  test
    ? localOf(ms(test.askAt)).startsWith(day)
    : period
      ? period.from <= day && day <= period.until
      : launchAt !== undefined && localOf(ms(launchAt)).startsWith(day);

/** Nothing comes in it, and it is not now: on a phone the list stands nearer without it. */
const isEmpty = (month: string, today: string, rows: readonly WatchRow[]): boolean =>
  !today.startsWith(month.slice(0, 7)) &&
  !weeksOf(month).some((week) => week.some((day) => day !== null && rows.some((row) => isOn(row, day))));

/** M1: this month and the two after it, with what comes on each day. */
export function Months({ rows }: { rows: readonly WatchRow[] }) {
  const words = useWords(watchWords);
  const today = localOf(useMinute()).slice(0, 10);
  return (
    <div className="watch-months">
      {monthsFrom(today, SHOWN).map((month) => (
        <table key={month} className={cx(isEmpty(month, today, rows) && 'watch-empty')}>
          <caption>{words.month(Number(month.slice(0, 4)), Number(month.slice(5, 7)))}</caption>
          <thead>
            <tr>
              {words.weekdays.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week.find((day) => day !== null) ?? month}>
                {week.map((day, index) => (
                  <td key={day ?? `${month}-${index}`} className={cx(day === today && 'watch-today')}>
                    {day !== null && <Day day={day} rows={rows.filter((row) => isOn(row, day))} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

const Day = ({ day, rows }: { day: string; rows: readonly WatchRow[] }) => (
  <>
    <span>{Number(day.slice(8))}</span>
    {rows.map(({ number, form, subject, name }) => (
      <Link
        key={number}
        to={`/watches/${number}`}
        title={`${number} ${name}`}
        className={cx(form === 'launch' && 'watch-launch')}
      >
        {subject}
      </Link>
    ))}
  </>
);
