import { Link } from 'react-router';
import type { CaseView, Clock } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { isLive, urgencyOf } from '../../components/ClockBadge.tsx';
import { cx } from '../../components/cx.ts';
import { Panel } from '../../components/Page.tsx';
import { clockCalled } from '../../words/clock-english.ts';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { caseWords } from './case-words.ts';
import { barsFor } from '../../words/clocks-together.ts';

/** Bars that are still read at a glance. */
const ROOM = 6;

/** From discovery to the last limit: each running clock as a bar with the rungs of its ladder, what was done, and now. */
export function Track({ view, labelOf }: { view: CaseView; labelOf: (clock: Clock) => string }) {
  const words = useWords(caseWords);
  const language = useLanguage();
  const now = useMinute();
  const { bars, left } = barsFor(view.clocks.filter(isLive), ROOM);
  const live = bars.flat();
  if (live.length === 0) return null;
  const start = Math.min(ms(view.discoveredAt), ...live.map(({ startAt }) => ms(startAt)));
  const end = Math.max(now, ...live.map(({ dueAt }) => ms(dueAt))) + 1;
  const place = (at: number): string => `${Math.min(100, Math.max(0, ((at - start) / (end - start)) * 100))}%`;
  const done = [
    { at: view.discoveredAt, says: words.discovered },
    { at: view.registeredAt, says: words.registered },
    ...view.assignments.flatMap(({ signedAt, unit }) =>
      signedAt === undefined ? [] : [{ at: signedAt, says: `${unit.name} ✓` }],
    ),
    ...view.releases.map(({ publishedAt }) => ({ at: publishedAt, says: words.answered })),
  ];
  return (
    <Panel title={words.track} className="track">
      <div className="track-grid">
        <span />
        <div className="track-line track-done">
          {done.map(({ at, says }, index) => (
            <span
              key={`${at}${says}`}
              className={cx('track-mark', index === 0 && 'track-first')}
              style={{ left: place(ms(at)) }}
              title={`${says} ${clockWords(ms(at), now, language)}`}
            />
          ))}
          <span className="track-start">
            {words.discovered} {clockWords(ms(view.discoveredAt), now, language)}
          </span>
        </div>
        {bars.map((group) =>
          group
            .slice(0, 1)
            .map((clock) => (
              <Bar
                key={clock.id}
                {...{ view, clock, place, now }}
                label={group.length > 1 ? words.alike(clockCalled(clock, language), group.length) : labelOf(clock)}
              />
            )),
        )}
        <span />
        <div className="track-line track-axis">
          <span
            className={cx('track-now', (now - start) / (end - start) > 0.9 && 'track-now-last')}
            style={{ left: place(now) }}
          >
            <b>{words.now}</b>
          </span>
        </div>
      </div>
      {left > 0 && <p className="muted">{words.moreClocks(left)}</p>}
    </Panel>
  );
}

function Bar({
  view,
  clock,
  label,
  place,
  now,
}: {
  view: CaseView;
  clock: Clock;
  label: string;
  place: (at: number) => string;
  now: number;
}) {
  const shared = useWords(common);
  const language = useLanguage();
  const [start, due] = [ms(clock.startAt), ms(clock.dueAt)];
  const from = place(start);
  return (
    <>
      <Link className="track-name" to={`/cases/${view.number}/clocks/${encodeURIComponent(clock.id)}`}>
        {label}
        <small>{clockWords(due, now, language)}</small>
      </Link>
      <div className={cx('track-line', `track-${urgencyOf(clock, now)}`)}>
        <span className="track-limit" style={{ left: from, width: `calc(${place(due)} - ${from})` }} />
        <span className="track-gone" style={{ left: from, width: `calc(${place(Math.min(now, due))} - ${from})` }} />
        {now > due && (
          <span className="track-late" style={{ left: place(due), width: `calc(${place(now)} - ${place(due)})` }} />
        )}
        {(clock.rungs ?? []).map((rung) => (
          <span
            key={rung.id}
            className={cx('track-rung', `track-rung-${rung.kind}`, rung.past && 'track-past')}
            style={{ left: place(ms(rung.at)) }}
            title={`${clockWords(ms(rung.at), now, language)} ${shared.rungs[rung.kind] ?? ''} ${rung.to.map((role) => shared.recipients[role] ?? role).join('、')}`}
          />
        ))}
        <span className="track-due" style={{ left: place(due) }} />
      </div>
    </>
  );
}
