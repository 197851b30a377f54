import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../app/language.ts';
import { cx } from '../cx.ts';
import { dayWords, timeWords } from './time-words.ts';
import { dayAfter, monthAfter, weeksOf } from './typed.ts';

interface CalendarProps {
  day: string;
  today: string;
  allows: (day: string) => boolean;
  onPick: (day: string) => void;
  onClose: () => void;
}

const MOVES: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => dayAfter(day, -1),
  ArrowRight: (day) => dayAfter(day, 1),
  ArrowUp: (day) => dayAfter(day, -7),
  ArrowDown: (day) => dayAfter(day, 7),
  PageUp: (day) => monthAfter(day, -1),
  PageDown: (day) => monthAfter(day, 1),
};

/** A month in the form itself, not above it: nothing is covered or cut off on a phone, in a dialog or at the end of a page. */
export function Calendar({ day, today, allows, onPick, onClose }: CalendarProps) {
  const words = useWords(timeWords);
  const language = useLanguage();
  const [at, setAt] = useState(day);
  const grid = useRef<HTMLTableElement>(null);
  // The arrow keys move the focus with the day; opening takes it along.
  useEffect(() => grid.current?.querySelector<HTMLButtonElement>('[tabindex="0"]')?.focus(), [at]);
  const keys = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (move) {
      event.preventDefault();
      setAt(move(at));
    } else if (event.key === 'Escape') {
      // The dialog around it stays.
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };
  return (
    <div className="calendar">
      <div className="calendar-head">
        <button
          type="button"
          className="icon-button"
          aria-label={words.monthBefore}
          onClick={() => setAt(monthAfter(at, -1))}
        >
          ‹
        </button>
        <b aria-live="polite">{words.month(at.slice(0, 4), Number(at.slice(5, 7)))}</b>
        <button
          type="button"
          className="icon-button"
          aria-label={words.monthAfter}
          onClick={() => setAt(monthAfter(at, 1))}
        >
          ›
        </button>
      </div>
      <table ref={grid}>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 0].map((weekday) => (
              <th key={weekday} scope="col">
                {words.weekdays[weekday]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week) => (
            <tr key={week[0]}>
              {week.map((one) => (
                <td key={one}>
                  <button
                    type="button"
                    tabIndex={one === at ? 0 : -1}
                    className={cx(
                      one === day && 'calendar-on',
                      one === today && 'calendar-today',
                      one.slice(0, 7) !== at.slice(0, 7) && 'calendar-other',
                    )}
                    aria-label={dayWords(one, today, language)}
                    aria-pressed={one === day}
                    aria-disabled={!allows(one)}
                    onKeyDown={keys}
                    onClick={() => allows(one) && onPick(one)}
                  >
                    {Number(one.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
