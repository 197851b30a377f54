import type { Clock } from '../api/queries.ts';
import { useLanguage, useWords } from '../app/language.ts';
import { useNow } from '../app/server-time.ts';
import { clockCalled } from '../words/clock-english.ts';
import { clockLabel } from '../words/clocks-together.ts';
import { common } from '../words/common.ts';
import { clockWords, leftWords, ms } from '../words/time.ts';
import { cx } from './cx.ts';

export type Urgency = 'over' | 'hour' | 'soon' | 'calm' | 'done';

const HOUR = 3_600_000;

export function urgencyOf(clock: Clock, now: number): Urgency {
  if (clock.state === 'met' || clock.state === 'superseded') return 'done';
  const left = ms(clock.dueAt) - now;
  if (left < 0) return 'over';
  if (left < HOUR) return 'hour';
  return left < 4 * HOUR ? 'soon' : 'calm';
}

export const isLive = ({ state }: Clock): boolean => state === 'running' || state === 'missed';

const SHAPES: Record<Urgency, string> = { over: '■', hour: '▲', soon: '◆', calm: '●', done: '✓' };

/** A time limit by shape, bar and word; colour belongs to the grade. */
export function ClockBadge({
  clock,
  wide = false,
  unit = true,
  label,
}: {
  clock: Clock;
  wide?: boolean;
  unit?: boolean;
  /** What it is called where more is known of it than its row says. */
  label?: string;
}) {
  const now = useNow();
  const language = useLanguage();
  const words = useWords(common);
  const name = label ?? (unit ? clockLabel(clock, language) : clockCalled(clock, language));
  const urgency = urgencyOf(clock, now);
  const [start, due] = [ms(clock.startAt), ms(clock.dueAt)];
  const share = Math.min(1, Math.max(0, (now - start) / Math.max(1, due - start)));
  const says =
    urgency === 'done'
      ? clock.state === 'met'
        ? clock.late && clock.metAt !== undefined
          ? `${words.clockStates['late']} ${leftWords(due - ms(clock.metAt), language)}`
          : words.clockStates[clock.late ? 'late' : 'met']
        : words.clockStates['superseded']
      : leftWords(due - now, language);
  const at = urgency === 'done' && clock.metAt !== undefined ? ms(clock.metAt) : due;
  return (
    <span className={cx('clock', `clock-${urgency}`, wide && 'clock-wide')}>
      <span className="clock-line">
        <i aria-hidden="true">{SHAPES[urgency]}</i>
        <b>{name}</b>
        {clock.past && <span className="tag">{words.past[clock.past]}</span>}
        <span className="clock-left">{says}</span>
        <span className="clock-at">{clockWords(at, now, language)}</span>
      </span>
      {urgency !== 'done' && (
        <span className="clock-bar" aria-hidden="true">
          <progress max={1} value={urgency === 'over' ? 1 : share} />
        </span>
      )}
    </span>
  );
}
