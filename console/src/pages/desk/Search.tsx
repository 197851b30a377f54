import { type RefObject, useEffect, useState } from 'react';
import { useWords } from '../../app/language.ts';
import { deskWords } from './desk-words.ts';

const PAUSE = 250;

/** Looks for what was typed when the typing pauses. */
export function Search({
  box,
  value,
  onChange,
}: {
  box: RefObject<HTMLInputElement | null>;
  value: string;
  onChange: (q: string) => void;
}) {
  const words = useWords(deskWords);
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed.trim().slice(0, 50)), PAUSE);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- only what is typed starts a search
  }, [typed]);
  return (
    <label className="search">
      <span className="hidden">{words.search}</span>
      <input
        ref={box}
        type="search"
        className="control"
        placeholder={words.search}
        value={typed}
        maxLength={50}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}
