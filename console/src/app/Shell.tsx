import { lazy, type ReactNode, Suspense, useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import type { Schemas } from '../api/queries.ts';
import { cx } from '../components/cx.ts';
import { Loading } from '../components/states.tsx';
import { common } from '../words/common.ts';
import { useLive } from './changes.ts';
import { chooseLanguage, useLanguage, useWords } from './language.ts';
import { MenuGroup } from './MenuGroup.tsx';
import { FIT, GROUPS, LANDS_ON_DESK, places, SEES_CASES } from './navigation.ts';
import { onThisMachine } from './local/this-machine.ts';
import { PendingBar } from './PendingBar.tsx';
import { moment, useNow } from './server-time.ts';
import { signOut } from './sign-in.ts';
import { UpdateBar } from './UpdateBar.tsx';
import { Tools } from './Tools.tsx';
import { shell } from './shell-words.ts';
import { agoWords, clockWords, ms } from '../words/time.ts';
import { wallClock } from '../words/wall-clock.ts';

/** On one machine alone: where time may be moved. Nobody else loads it. */
const LocalBar = onThisMachine()
  ? lazy(async () => ({ default: (await import('./local/LocalBar.tsx')).LocalBar }))
  : null;

/** What waits, in the title of the tab and as a call: nothing of the first page hangs on it. */
const Caller = lazy(async () => ({ default: (await import('./calls/Caller.tsx')).Caller }));

type Me = Schemas['Me'];

/** The frame of every page: where one is, who one is, how old the data is, and that nothing secret belongs here. */
export function Shell({ me, bare, children }: { me: Me; bare: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const words = useWords(shell);
  const shared = useWords(common);
  const language = useLanguage();
  const { pathname } = useLocation();
  const onDesk = LANDS_ON_DESK.includes(me.me.role);
  const offered = places
    .filter(
      ({ name, for: whose, beside }) =>
        name && !(beside && onDesk) && (whose === undefined || whose.some((action) => me.me.may.includes(action))),
    )
    .map((place) => {
      const name = onDesk ? (me.me.desk ? place.name : (place.ofUnit ?? place.name)) : (place.landing ?? place.name);
      return name ? { ...place, name } : place;
    });
  const more = offered.length > FIT ? offered.filter(({ under }) => under !== undefined) : [];
  const shown = offered.filter((place) => !more.includes(place));
  if (bare)
    return (
      <main className="bare">
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </main>
    );
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      {LocalBar && (
        <Suspense>
          <LocalBar />
        </Suspense>
      )}
      <header className="top">
        <div className="brand">
          <button
            type="button"
            className="icon-button top-menu"
            aria-expanded={open}
            aria-controls="navigation"
            aria-label={words.menu}
            onClick={() => setOpen(!open)}
          >
            ☰
          </button>
          <span className="brand-name">{shared.product}</span>
          <span className="mark" title={shared.unclassifiedLong}>
            {shared.unclassified}
          </span>
          {me.demoPeople && (
            <span className="mark mark-trial" title={shared.trialLong}>
              {shared.trial}
            </span>
          )}
        </div>
        <nav id="navigation" className={cx('navigation', open && 'navigation-open')} aria-label={words.navigation}>
          {shown.map(({ path, name }) => (
            <NavLink key={path} to={path} end={path === '/'} onClick={() => setOpen(false)}>
              {name?.[language]}
            </NavLink>
          ))}
          {GROUPS.map((group) => {
            const of = more.filter(({ under }) => under === group);
            return of.length > 0 && <MenuGroup key={group} group={group} places={of} onGo={() => setOpen(false)} />;
          })}
          <div className="navigation-foot">
            <Who me={me} />
            <button
              type="button"
              className="link-button"
              lang={language === 'zh' ? 'en' : 'zh-CN'}
              onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
            >
              {language === 'zh' ? 'English' : '中文'}
            </button>
            <button type="button" className="link-button" onClick={() => void signOut()}>
              {words.signOut}
            </button>
          </div>
        </nav>
        <Tools me={me.me} />
        <Age />
      </header>
      <LostBar me={me} />
      <UpdateBar />
      {SEES_CASES.some((action) => me.me.may.includes(action)) && (
        <Suspense>
          <Caller me={me.me} />
        </Suspense>
      )}
      <main id="content" tabIndex={-1} key={pathname}>
        <Suspense fallback={<Loading />}>{children}</Suspense>
      </main>
      <PendingBar />
    </div>
  );
}

function Who({ me }: { me: Me }) {
  const shared = useWords(common);
  return (
    <span className="who" title={me.me.unit.name}>
      {me.me.name}
      <small>
        {me.me.unit.name} · {shared.roles[me.me.role]}
      </small>
    </span>
  );
}

/** 北京时间 and how old the data is. */
function Age() {
  const now = useNow();
  const live = useLive();
  const language = useLanguage();
  const words = useWords(shell);
  const age = live.at === null ? null : moment() - live.at;
  const { time, seconds } = wallClock(now);
  return (
    <div className={cx('age', live.lost && 'age-lost')}>
      <time className="age-now" title={words.beijing}>
        {time}
        <small>:{seconds}</small>
      </time>
      <span className="age-data">
        {age === null ? words.connecting : age < 9_000 ? words.live : words.data(agoWords(age, language))}
      </span>
    </div>
  );
}

/** Who can do something about a desk that nobody can be told at. */
const MAY_MEND: readonly Me['me']['role'][] = ['administrator', 'coordinator', 'leader'];

/** A red bar when updates stop, when the machine itself does not keep up, or when nobody at the desk can be told. */
function LostBar({ me }: { me: Me }) {
  const live = useLive();
  const words = useWords(shell);
  useNow();
  const language = useLanguage();
  if (live.lost)
    return (
      <div className="lost" role="alert">
        {words.lost(live.at === null ? '' : agoWords(moment() - live.at, language))}
      </div>
    );
  if (live.health && !live.health.ok)
    return (
      <div className="lost lost-health" role="alert">
        {live.health.overdue > 0 ? words.health(live.health.overdue) : words.healthSilent}
      </div>
    );
  if (live.health?.deskUnheard && MAY_MEND.includes(me.me.role))
    return (
      <div className="lost lost-health" role="alert">
        {words.deskUnheard[live.health.deskUnheard]} {words.deskUnheardSays}
        {me.me.may.includes('edit-directory') && <NavLink to="/directory">{words.toDirectory}</NavLink>}
      </div>
    );
  if (live.health?.restored) return <RestoredBar restored={live.health.restored} />;
  return null;
}

/** The table was taken back: what is missing from when to when, and who has to do something about it. */
function RestoredBar({ restored }: { restored: NonNullable<Schemas['Changes']['health']['restored']> }) {
  const words = useWords(shell);
  const language = useLanguage();
  const now = useNow();
  const at = (instant: string) => clockWords(ms(instant), now, language);
  return (
    <div className="lost lost-health" role="alert">
      {restored.to === null ? words.restoring(at(restored.from)) : words.restored(at(restored.from), at(restored.to))}
      {restored.lostCount > 0 && words.lostCases(restored.lost.join('、'), restored.lostCount)}
      {restored.broken.length > 0 && words.brokenRecords(restored.broken.map(({ matter }) => matter).join('、'))}
    </div>
  );
}
