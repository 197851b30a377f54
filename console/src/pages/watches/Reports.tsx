import { Link } from 'react-router';
import { useMe } from '../../api/queries.ts';
import { commandWatch, type ReportDay, type WatchView } from '../../api/watches.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { usePress } from '../../components/sending.ts';
import { Empty } from '../../components/states.tsx';
import { clockWords, localOf, ms } from '../../words/time.ts';
import type { Act } from './act-draft.ts';
import { watchWords } from './watch-words.ts';

interface Props {
  view: WatchView;
  act: (act: Act) => void;
}

/** M1: each day with what each unit said of it; whoever did not stands first. */
export function Reports({ view, act }: Props) {
  const words = useWords(watchWords);
  const registers = useMe().data?.me.may.includes('register') === true;
  const today = localOf(useMinute()).slice(0, 10);
  const begun = view.days.filter(({ day }) => day <= today);
  return (
    <Panel
      title={words.reports}
      actions={
        registers && (
          <Link to="/register" className="button">
            {words.registerFrom}
          </Link>
        )
      }
    >
      {begun.length === 0 ? (
        <Empty>{words.noReports}</Empty>
      ) : (
        <ul className="matter-lines">
          {begun.map((one) => (
            <Day key={one.day} view={view} one={one} today={today} act={act} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

const OPEN: readonly string[] = ['owing', 'missed'];

function Day({ view, one, today, act }: Props & { one: ReportDay; today: string }) {
  const words = useWords(watchWords);
  const language = useLanguage();
  const now = useMinute();
  const { busy, press } = usePress();
  const { day, dueAt, units } = one;
  const may = (name: string): boolean => view.allowed.includes(name);
  const mine = units.find(({ unit }) => unit.id === view.own);
  const owes = mine !== undefined && OPEN.includes(mine.is);
  const nothing = words.acts['nothing'] ?? '';
  const zero = () =>
    press(async () => {
      await commandWatch(view, { name: 'report', body: { day } });
      say(words.said(nothing, day), true);
    });
  const open = units.filter(({ is }) => OPEN.includes(is));
  return (
    <li>
      <div>
        <b>{day}</b> {words.dueAt(clockWords(ms(dueAt), now, language))}{' '}
        <span className={open.length > 0 ? 'tag tag-strong' : 'tag'}>{words.owing(open.length, day.slice(5))}</span>
        {open.map(({ unit, is }) => (
          <p key={unit.id}>
            {unit.name} · {words.is[is]}{' '}
            {may('report') && unit.id !== view.own && (
              <Button small look="quiet" onClick={() => act({ name: 'report', day, unit: unit.id })}>
                {words.recordFor}
              </Button>
            )}
            {is === 'missed' && may('excuse-miss') && unit.id !== view.own && (
              <Button small look="quiet" onClick={() => act({ name: 'excuse-miss', day, unit: unit.id })}>
                {words.acts['excuse-miss']}
              </Button>
            )}
          </p>
        ))}
        {units
          .filter(({ is, says }) => says.length > 0 || is === 'late' || is === 'excused')
          .map(({ unit, is, says, excuse }) => (
            <p key={`${unit.id} said`} className="matter-words">
              {unit.name} · {words.is[is]}{' '}
              {is === 'late' && may('excuse-miss') && may('report') && unit.id !== view.own && (
                <Button small look="quiet" onClick={() => act({ name: 'report', day, unit: unit.id })}>
                  {words.recordFor}
                </Button>
              )}
              {excuse !== undefined && `：${excuse}`}
              {says.map((seen) => `\n${clockWords(ms(seen.at), now, language)} ${seen.says}`)}
            </p>
          ))}
      </div>
      {may('report') && mine && (
        <span className="matter-acts">
          {owes && (
            <Button small look="primary" disabled={busy} onClick={() => void zero()}>
              {nothing}
            </Button>
          )}
          {(owes || day === today) && (
            <Button small onClick={() => act({ name: 'report', day })}>
              {words.acts['report']}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
