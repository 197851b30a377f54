import { type RefObject, useEffect, useRef, useState } from 'react';

const PAUSE = 250;
/** A pasted address is long; as the API takes. */
const MOST = 200;

/**
 * One box that is never remounted. It says what is sought when the typing pauses or Enter is pressed, never while an input method still
 * composes; what is set from outside (a cleared filter, a step back) shows in it.
 */
export function SearchBox({
  box,
  label,
  placeholder = label,
  value,
  pause = PAUSE,
  className = 'control',
  onChange,
}: {
  box?: RefObject<HTMLInputElement | null>;
  label: string;
  placeholder?: string;
  value: string;
  /** Milliseconds of silence before a search starts; 0 for what is sought in the page itself. */
  pause?: number;
  className?: string;
  onChange: (sought: string) => void;
}) {
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const said = useRef(value);
  /** What was said here and has not come back as `value`: on a slow machine the next pause is over before it does. */
  const onTheWay = useRef<string[]>([]);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    const own = onTheWay.current.indexOf(value);
    onTheWay.current = own < 0 ? [] : onTheWay.current.slice(own + 1);
    if (own >= 0 || value === said.current) return;
    clearTimeout(timer.current);
    said.current = value;
    if (!composing.current) setTyped(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = (text: string): void => {
    clearTimeout(timer.current);
    const sought = text.trim().slice(0, MOST);
    if (sought === said.current) return;
    said.current = sought;
    onTheWay.current.push(sought);
    tell.current(sought);
  };
  const wait = (text: string): void => {
    clearTimeout(timer.current);
    if (composing.current) return;
    if (pause === 0) say(text);
    else timer.current = setTimeout(() => say(text), pause);
  };
  return (
    <input
      ref={box}
      type="search"
      className={className}
      placeholder={placeholder}
      aria-label={label}
      value={typed}
      maxLength={MOST}
      onChange={(event) => {
        setTyped(event.target.value);
        wait(event.target.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
        clearTimeout(timer.current);
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        wait(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) say(event.currentTarget.value);
      }}
    />
  );
}
