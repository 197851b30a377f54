import { useState } from 'react';
import { type Directory, useDirectory, useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { ListExport } from '../../components/export/ListExport.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { contactsOf, type Shift, unitsOf } from '../../words/people.ts';
import { clockWords, ms } from '../../words/time.ts';
import { wallClock } from '../../words/wall-clock.ts';
import { DirectoryFrame } from './Frame.tsx';
import { columnsOf, ROTA_HEADINGS, rotaRows } from './list-columns.ts';
import { midnight, type RotaDay, rotaDays } from './rota-days.ts';
import { spanOf } from './rota-span.ts';
import { rotaWords } from './rota-words.ts';
import { type Editing, ShiftDialog } from './ShiftDialog.tsx';

const DAYS = 14;
const DAY = 86_400_000;

/** 值班表: two weeks at a time, with days of rest and what nobody covers. */
export function Page() {
  const query = useDirectory();
  return (
    <DirectoryFrame>
      <Read query={query}>{(directory) => <Rota directory={directory} />}</Read>
    </DirectoryFrame>
  );
}

const short = (at: number): string => wallClock(at).date.slice(5).replace('-', '/');

function Rota({ directory }: { directory: Directory }) {
  const words = useWords(rotaWords);
  const now = useMinute();
  const [page, setPage] = useState(0);
  const [editing, setEditing] = useState<Editing | null>(null);
  const mayEdit = useMe().data?.me.may.includes('edit-directory') === true;
  const from = midnight(now) + page * DAYS * DAY;
  const days = rotaDays(directory, from, DAYS);
  const gaps = days.reduce((sum, day) => sum + day.parts.filter((part) => 'gap' in part).length, 0);
  return (
    <Panel className="rota">
      <div className="rota-bar">
        <Button small onClick={() => setPage(page - 1)}>
          {words.earlier}
        </Button>
        <b>{words.week(short(from), short(from + (DAYS - 1) * DAY))}</b>
        <Button small onClick={() => setPage(page + 1)}>
          {words.later}
        </Button>
        {page !== 0 && (
          <Button small look="quiet" onClick={() => setPage(0)}>
            {words.now}
          </Button>
        )}
        <span className={cx('tag', gaps > 0 && 'tag-gap')} role="status">
          {gaps > 0 && '! '}
          {words.gaps(gaps)}
        </span>
        {gaps > 0 && <small className="muted">{words.gapHint}</small>}
        {mayEdit && (
          <div className="panel-actions">
            <ButtonLink small to="/directory/import?list=rota">
              {words.importRota}
            </ButtonLink>
            <Button
              small
              look="primary"
              onClick={() =>
                setEditing({ shift: null, from: Math.max(from, now), until: Math.max(from, now) + 9 * 3_600_000 })
              }
            >
              {words.add}
            </Button>
          </div>
        )}
      </div>
      {days.map((day) => (
        <Day key={day.date} day={day} directory={directory} now={now} edit={mayEdit ? setEditing : null} />
      ))}
      <ListExport
        columns={columnsOf(ROTA_HEADINGS)}
        rows={rotaRows(directory.rota, contactsOf(directory), unitsOf(directory)).slice(1)}
        file={{ list: 'rota', title: words.caption }}
      />
      {editing && <ShiftDialog editing={editing} directory={directory} onClose={() => setEditing(null)} />}
    </Panel>
  );
}

interface DayProps {
  day: RotaDay<Shift>;
  directory: Directory;
  now: number;
  edit: ((editing: Editing) => void) | null;
}

function Day({ day, directory, now, edit }: DayProps) {
  const words = useWords(rotaWords);
  const language = useLanguage();
  const { month, day: number } = wallClock(day.at);
  const weekday = new Date(`${day.date}T00:00:00Z`).getUTCDay();
  const today = now >= day.at && now < day.at + DAY;
  const time = (at: number): string => (at === day.at + DAY ? '24:00' : wallClock(at).time);
  return (
    <div className={cx('rota-day', today && 'rota-today', day.rest && 'rota-rest')}>
      <div className="rota-date">
        <b>
          {language === 'zh' ? `${month}月${number}日` : `${month}/${number}`}{' '}
          {words.weekday(words.weekdays.charAt(weekday))}
        </b>
        <small>
          {day.holiday !== null
            ? `${day.holiday}${day.makeUp ? ` · ${words.makeUp}` : ''}`
            : day.rest
              ? words.rest
              : ''}
        </small>
      </div>
      {day.parts.map((part) =>
        'gap' in part ? (
          <div key={`gap ${part.gap.from}`} className="rota-gap">
            ! {words.gap(time(part.gap.from), time(part.gap.until))}{' '}
            {edit && (
              <Button small onClick={() => edit({ shift: null, from: part.gap.from, until: part.gap.until })}>
                {words.fill}
              </Button>
            )}
          </div>
        ) : (
          <ShiftLine key={part.shift.from} shift={part.shift} directory={directory} now={now} edit={edit} />
        ),
      )}
    </div>
  );
}

function ShiftLine({ shift, directory, now, edit }: { shift: Shift } & Omit<DayProps, 'day'>) {
  const words = useWords(rotaWords);
  const language = useLanguage();
  const contacts = contactsOf(directory);
  const nameOf = (id: string): string => contacts.find((one) => one.id === id)?.name ?? id;
  const [from, until] = [ms(shift.from), ms(shift.until)];
  const on = from <= now && now < until;
  return (
    <div className={cx('rota-shift', on && 'rota-now')}>
      <span className="rota-time">
        {wallClock(from).time} – {wallClock(until).time}
      </span>
      <span className="rota-people">
        {shift.coordinators.map(nameOf).join('、')}
        <small>
          {words.leader} {nameOf(shift.leader)} {on && `· ${words.onNow} `}
          {shift.signed && `· ✓ ${words.signed}`}
        </small>
        {shift.changes?.map(({ at, by, is, says, was, with: other }) => (
          <small key={`${at} ${is}`} className="muted">
            {words.changed(words.kinds[is], by.name, clockWords(ms(at), now, language))}
            {other !== undefined && ` ${words.swappedWith(spanOf({ from: other, until: other }).slice(0, 16))}`}{' '}
            {words.wasOn([...was.coordinators, was.leader].map(nameOf).join('、'))}
            {says !== undefined && `：${says}`}
          </small>
        ))}
      </span>
      {edit && until > now && (
        <Button small look="quiet" onClick={() => edit({ shift, from, until })}>
          {words.edit}
        </Button>
      )}
    </div>
  );
}
