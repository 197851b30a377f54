import './wall.css';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { useWall, type Wall } from '../../api/duty.ts';
import { useMe } from '../../api/queries.ts';
import { useLive } from '../../app/changes.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useNow } from '../../app/server-time.ts';
import { setTitle } from '../../app/title.ts';
import { cx } from '../../components/cx.ts';
import { Read } from '../../components/states.tsx';
import { common } from '../../words/common.ts';
import { agoWords, ms } from '../../words/time.ts';
import { wallClock } from '../../words/wall-clock.ts';
import { Conferences } from './Conferences.tsx';
import { Deadlines } from './Deadlines.tsx';
import { Duty } from './Duty.tsx';
import { Inquiries } from './Inquiries.tsx';
import { Unsent, Unsigned } from './Waiting.tsx';
import { wallWords } from './wall-words.ts';

/** 值班大屏: what a duty room reads from four metres; it never scrolls, and says so itself when it grows old. */
export function Page() {
  const query = useWall();
  const words = useWords(wallWords);
  const { product } = useWords(common);
  useEffect(() => {
    setTitle(`${words.title} · ${product}`);
  }, [words, product]);
  return (
    <div className="wall">
      <h1 className="hidden">{words.title}</h1>
      <Read query={query}>
        {(wall) => (
          <>
            <Head wall={wall} />
            <Deadlines deadlines={wall.deadlines} />
            <div className="wall-side">
              <Conferences conferences={wall.conferences} />
              <Inquiries inquiries={wall.inquiries} />
              <Unsigned unsigned={wall.unsigned} />
              <Unsent unsent={wall.unsent} />
            </div>
            <Duty wall={wall} />
          </>
        )}
      </Read>
    </div>
  );
}

function Head({ wall }: { wall: Wall }) {
  const words = useWords(wallWords);
  const shared = useWords(common);
  const demo = useMe().data?.demoPeople === true;
  return (
    <header className="wall-head">
      <span className="wall-name">{shared.product}</span>
      <span className="wall-marks">
        <span className="mark">{shared.unclassified}</span>
        {demo && <span className="mark mark-trial">{shared.trial}</span>}
      </span>
      <span className="wall-figure">
        {words.open}
        <b>{wall.open}</b>
      </span>
      <span className={cx('wall-figure', wall.overdue > 0 && 'wall-bad')}>
        {words.overdue}
        <b>{wall.overdue}</b>
      </span>
      {wall.elsewhere.total > 0 && (
        <span className="wall-figure">
          {words.elsewhere}
          <b>{wall.elsewhere.total}</b>
        </span>
      )}
      <Health health={wall.health} />
      <Clock />
      <Link className="wall-back" to="/" aria-label={words.back}>
        ✕
      </Link>
    </header>
  );
}

/** The machine's own pulse: when the sweep was last here, and whether every rung fires in time. */
function Health({ health }: Pick<Wall, 'health'>) {
  const words = useWords(wallWords);
  const language = useLanguage();
  const live = useLive();
  const now = useNow();
  const seen = live.health ?? health;
  const bad = live.lost || !seen.ok;
  const says = live.lost
    ? words.lost
    : seen.overdue > 0
      ? words.healthLate(seen.overdue)
      : seen.silent
        ? words.healthSilent
        : words.healthOk;
  return (
    <span className={cx('wall-health', bad && 'wall-bad')} role="status">
      <i aria-hidden="true">{bad ? '✕' : '●'}</i>
      <span>
        {words.health} <b>{says}</b>
        <small>
          {seen.beatAt === null
            ? words.noBeat
            : words.heartbeat(agoWords(Math.max(0, now - ms(seen.beatAt)), language))}
        </small>
      </span>
    </span>
  );
}

function Clock() {
  const now = useNow();
  const { time, seconds, month, day } = wallClock(now);
  const language = useLanguage();
  return (
    <time className="wall-clock">
      <small>{language === 'zh' ? `${month}月${day}日` : `${month}-${day}`}</small>
      {time}
      <small>:{seconds}</small>
    </time>
  );
}
