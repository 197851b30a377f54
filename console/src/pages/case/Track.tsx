import { Link } from 'react-router';
import type { CaseView, Clock } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { ClockBadge, isLive, urgencyOf } from '../../components/ClockBadge.tsx';
import { cx } from '../../components/cx.ts';
import { Panel } from '../../components/Page.tsx';
import { clockCalled } from '../../words/clock-english.ts';
import { common } from '../../words/common.ts';
import { clockWords, ms } from '../../words/time.ts';
import { caseWords } from './case-words.ts';
import { apart, barsFor } from '../../words/clocks-together.ts';

/** Bars that are still read at a glance. */
const ROOM = 6;
/** The share of the line that one mark takes on a phone; nearer ones stand as one, with how many they are. */
const MARK = 0.045;

/** The clocks that the track shows, each where it is told of on this page. */
export const tracked = (view: CaseView) => barsFor(view.clocks.filter(isLive), ROOM, view.dueNext);

interface Scale {
  share: (at: number) => number;
  place: (at: number) => string;
  now: number;
}

/** From discovery to the last limit: each running clock, how long it has and what falls when; what was done, and now. */
export function Track({ view, labelOf }: { view: CaseView; labelOf: (clock: Clock) => string }) {
  const words = useWords(caseWords);
  const language = useLanguage();
  const now = useMinute();
  const { bars, left } = tracked(view);
  const live = bars.flat();
  if (live.length === 0) return null;
  const start = Math.min(ms(view.discoveredAt), ...live.map(({ startAt }) => ms(startAt)));
  const end = Math.max(now, ...live.map(({ dueAt }) => ms(dueAt))) + 1;
  const share = (at: number): number => Math.min(1, Math.max(0, (at - start) / (end - start)));
  const scale: Scale = { share, place: (at) => `${share(at) * 100}%`, now };
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
        <span className="track-began">
          {words.discovered} {clockWords(ms(view.discoveredAt), now, language)}
        </span>
        <div className="track-line track-done">
          {apart(done, ({ at }) => share(ms(at)), MARK).map((near) => (
            <Mark
              key={near[0]?.at}
              at={scale.place(ms(near[0]?.at ?? view.discoveredAt))}
              look="track-mark"
              says={near.map(({ at, says }) => `${says} ${clockWords(ms(at), now, language)}`)}
            />
          ))}
          <span className="track-now" style={{ left: scale.place(now) }} title={words.now} />
        </div>
        {bars.map((group) => (
          <Bar key={group[0]?.id} {...{ view, group, scale, labelOf }} />
        ))}
      </div>
      <Legend />
      {left > 0 && <p className="muted">{words.moreClocks(left)}</p>}
    </Panel>
  );
}

/** What stands so near together that nobody could tell it apart is one mark. */
function Mark({ at, look, says }: { at: string; look: string; says: string[] }) {
  return (
    <span className={cx(look, says.length > 1 && 'track-several')} style={{ left: at }} title={says.join('\n')}>
      {says.length > 1 && <b>{says.length}</b>}
    </span>
  );
}

function Bar({
  view,
  group,
  scale: { share, place, now },
  labelOf,
}: {
  view: CaseView;
  group: Clock[];
  scale: Scale;
  labelOf: (clock: Clock) => string;
}) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  const language = useLanguage();
  const [clock] = group;
  if (!clock) return null;
  const [start, due] = [ms(clock.startAt), ms(clock.dueAt)];
  const from = place(start);
  // What falls at the limit itself is the limit.
  const rungs = (clock.rungs ?? []).filter(({ at }) => Math.abs(share(ms(at)) - share(due)) > MARK / 2);
  const basis = (one: Clock) => `/cases/${view.number}/clocks/${encodeURIComponent(one.id)}`;
  const isNext = group.some(({ id }) => id === view.dueNext);
  return (
    <>
      <div className={cx('track-name', isNext && 'track-next')}>
        {isNext && <small className="track-first">{words.next}</small>}
        {group.length === 1 ? (
          <Link to={basis(clock)} title={words.basis}>
            <ClockBadge clock={clock} label={labelOf(clock)} wide />
          </Link>
        ) : (
          <details>
            <summary>
              <ClockBadge clock={clock} label={words.alike(clockCalled(clock, language), group.length)} wide />
            </summary>
            <ul className="lines">
              {group.map((one) => (
                <li key={one.id}>
                  <Link to={basis(one)}>
                    <ClockBadge clock={one} label={labelOf(one)} wide />
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className={cx('track-line', `track-${urgencyOf(clock, now)}`)} aria-hidden="true">
        <span className="track-limit" style={{ left: from, width: `calc(${place(due)} - ${from})` }} />
        <span className="track-gone" style={{ left: from, width: `calc(${place(Math.min(now, due))} - ${from})` }} />
        {now > due && (
          <span className="track-late" style={{ left: place(due), width: `calc(${place(now)} - ${place(due)})` }} />
        )}
        {apart(rungs, ({ at }) => share(ms(at)), MARK).map((near) => (
          <Mark
            key={near[0]?.id}
            at={place(ms(near[0]?.at ?? clock.dueAt))}
            look={cx('track-rung', `track-rung-${near[0]?.kind}`, near.every(({ past }) => past) && 'track-past')}
            says={near.map(
              (rung) =>
                `${clockWords(ms(rung.at), now, language)} ${shared.rungs[rung.kind] ?? ''} ${rung.to.map((role) => shared.recipients[role] ?? role).join('、')}`,
            )}
          />
        ))}
        <span className="track-due" style={{ left: place(due) }} />
        <span className="track-now" style={{ left: place(now) }} />
      </div>
    </>
  );
}

/** What the shapes mean, since colour belongs to the grade. */
function Legend() {
  const words = useWords(caseWords);
  const shapes = [
    ['track-rung track-rung-remind', words.legend.remind],
    ['track-rung track-rung-escalate', words.legend.escalate],
    ['track-rung track-rung-remind track-past', words.legend.sent],
    ['track-due', words.legend.due],
    ['track-late', words.legend.late],
    ['track-mark', words.legend.done],
    ['track-now', words.now],
  ] as const;
  return (
    <ul className="track-legend" aria-label={words.legend.label}>
      {shapes.map(([look, says]) => (
        <li key={look}>
          <i aria-hidden="true">
            <span className={look} />
          </i>
          {says}
        </li>
      ))}
    </ul>
  );
}
