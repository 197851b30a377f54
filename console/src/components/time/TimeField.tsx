import './time.css';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { common } from '../../words/common.ts';
import { instantOf, localOf, ms } from '../../words/time.ts';
import { Button } from '../Button.tsx';
import { cx } from '../cx.ts';
import type { FieldProps } from '../fields.tsx';
import { Calendar } from './Calendar.tsx';
import { dayWords, timeWords } from './time-words.ts';
import { dayAfter, narrow, timeTyped } from './typed.ts';

interface TimeFieldProps extends FieldProps {
  /** An instant; null is what `empty` says. */
  value: string | null;
  onChange: (at: string | null) => void;
  max?: 'now';
  min?: 'now';
  /** What no time means: the present moment, or nothing said. */
  empty?: 'now' | 'none';
}

/** The hour at which a day of work ends: what is meant, mostly, by a day without a time that lies ahead. */
const END_OF_DAY = '18:00';
const AGES = [15, 60, 180];
const MINUTE = 60_000;

const isComposing = (event: Event): boolean => 'isComposing' in event && event.isComposing === true;

/**
 * A time in Asia/Shanghai, whatever zone and language the browser is in: one press for the usual ones, else a day by its neighbours or from a
 * month, and four digits. Nothing opens above the page.
 */
export function TimeField({
  label,
  hint,
  error,
  optional = false,
  value,
  onChange,
  max,
  min,
  empty = 'none',
}: TimeFieldProps) {
  const words = useWords(timeWords);
  const shared = useWords(common);
  const language = useLanguage();
  const id = useId();
  const now = useMinute();
  const [today = '', time = ''] = localOf(now).split('T');
  const [day, at] = value === null ? [null, ''] : (localOf(ms(value)).split('T') as [string, string]);
  const [typed, setTyped] = useState<string | null>(null);
  const [bad, setBad] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => setTyped(null), [value]);

  const set = (date: string, clock: string): void => {
    const instant = instantOf(`${date}T${clock}`);
    if (instant !== null) onChange(instant);
  };
  // 21:30 typed at seven in the evening was yesterday's, where only the past is asked for.
  const dayFor = (clock: string): string =>
    day ?? dayAfter(today, max && clock > time ? -1 : min && clock < time ? 1 : 0);
  const allows = (date: string): boolean =>
    (max === undefined || date <= today) && (min === undefined || date >= today);
  const pick = (date: string): void => set(date, at === '' ? (max ? time : END_OF_DAY) : at);
  const moveBy = (days: number): void => {
    const next = dayAfter(day ?? today, day === null ? Math.min(0, days) : days);
    if (allows(next)) pick(next);
  };
  const type = (text: string, composing: boolean): void => {
    setTyped(text);
    setBad(null);
    // What is still composed would be torn from the input method; it is read when the field is left.
    if (composing) return;
    const clock = timeTyped(text);
    // A third digit may still become a fourth.
    if (clock !== null && /^\d{4}$|[:点]\d\d$/.test(narrow(text))) set(dayFor(clock), clock);
  };
  const settle = (): void => {
    const clock = typed === null ? null : timeTyped(typed);
    if (clock !== null) set(dayFor(clock), clock);
    else if (typed?.trim() === '') onChange(null);
    else setBad(typed);
    // What is shown is what will be sent: a text that is no time gives way to the time that holds.
    setTyped(null);
  };
  const nudge = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = (value === null ? now : ms(value)) + by * (event.shiftKey ? 60 : 1) * MINUTE;
    onChange(new Date(max ? Math.min(next, now) : next).toISOString());
  };
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const outside = value !== null && ((max && ms(value) > now + MINUTE) || (min && ms(value) < now - MINUTE));
  const fault = bad !== null ? words.wrong(bad) : (error ?? (outside ? (max ? words.late : words.early) : undefined));
  const shown = day === null ? (empty === 'now' ? words.now : words.pick) : dayWords(day, today, language);
  const usual = max
    ? AGES.map((minutes) => ({ says: words.ago(minutes), at: new Date(now - minutes * MINUTE).toISOString() }))
    : min
      ? [
          { says: words.ahead(2), at: new Date(now + 120 * MINUTE).toISOString() },
          ...(time < END_OF_DAY ? [{ says: words.today(END_OF_DAY), at: instantOf(`${today}T${END_OF_DAY}`) }] : []),
          ...['12:00', END_OF_DAY].map((clock) => ({
            says: words.tomorrow(clock),
            at: instantOf(`${dayAfter(today, 1)}T${clock}`),
          })),
        ]
      : [];
  return (
    <fieldset className={cx('field', fault !== undefined && 'field-wrong')}>
      <legend>
        {label}
        {optional && <small>{shared.optional}</small>}
      </legend>
      <div className="time-field">
        <button
          type="button"
          className="icon-button"
          aria-label={`${label} ${words.before}`}
          disabled={min !== undefined && (day ?? today) <= today}
          onClick={() => moveBy(-1)}
        >
          ‹
        </button>
        <button
          ref={opener}
          type="button"
          className="time-day"
          aria-expanded={open}
          aria-label={`${label} ${words.day} ${shown}`}
          onClick={() => setOpen(!open)}
        >
          {shown}
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={`${label} ${words.after}`}
          disabled={max !== undefined && (day ?? today) >= today}
          onClick={() => moveBy(1)}
        >
          ›
        </button>
        <input
          id={id}
          className="time-clock"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          aria-label={`${label} ${words.time}`}
          aria-describedby={`${id}-hint`}
          aria-invalid={fault !== undefined}
          placeholder={day === null && empty === 'now' ? time : words.clock}
          value={typed ?? at}
          onFocus={(event) => event.target.select()}
          onChange={(event) => type(event.target.value, isComposing(event.nativeEvent))}
          onBlur={settle}
          onKeyDown={nudge}
        />
      </div>
      {open && (
        <Calendar
          day={day ?? today}
          today={today}
          allows={allows}
          onPick={(date) => {
            pick(date);
            close();
          }}
          onClose={close}
        />
      )}
      {(usual.length > 0 || optional || empty === 'now') && (
        <div className="quick">
          {empty === 'now' && (
            <Button small aria-pressed={value === null} onClick={() => onChange(null)}>
              {words.now}
            </Button>
          )}
          {usual.map((one) => (
            <Button key={one.says} small onClick={() => onChange(one.at)}>
              {one.says}
            </Button>
          ))}
          {empty === 'none' && value !== null && (
            <Button small look="quiet" onClick={() => onChange(null)}>
              {words.none}
            </Button>
          )}
        </div>
      )}
      <div id={`${id}-hint`} className="field-hint">
        {fault === undefined ? (hint ?? words.hint) : <strong role="alert">{fault}</strong>}
      </div>
    </fieldset>
  );
}
