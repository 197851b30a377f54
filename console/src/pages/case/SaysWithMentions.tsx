import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useCasePeople } from '../../api/queries.ts';
import { isComposing } from '../../app/keyboard.ts';
import { useWords } from '../../app/language.ts';
import { cx } from '../../components/cx.ts';
import { Field } from '../../components/fields.tsx';
import { commentWords } from './comment-words.ts';
import { type Mentionable, meantBy, soughtAt, withMention } from './mention-typed.ts';

interface SaysProps {
  number: string;
  says: string;
  chosen: string[];
  /** Somebody writes, or may. */
  open: boolean;
  most: number;
  longest: number;
  error: string | undefined;
  change: (part: { says: string; mentions?: string[] }) => void;
}

/** The comment, where an @ opens the list of whom it may call: arrows walk it, Enter takes, Escape leaves the @ as it stands. */
export function SaysWithMentions({ number, says, chosen, open, most, longest, error, change }: SaysProps) {
  const words = useWords(commentWords);
  const list = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const goesTo = useRef<number | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [left, setLeft] = useState<number | null>(null);
  const [at, setAt] = useState(0);
  const people = useCasePeople(number, open).data?.people ?? [];
  const sought = caret === null || chosen.length >= most ? null : soughtAt(says, caret);
  const found = sought === null || sought.from === left ? [] : meantBy(sought.name, people, chosen);
  const standing = Math.min(at, found.length - 1);
  useLayoutEffect(() => {
    if (goesTo.current === null) return;
    box.current?.setSelectionRange(goesTo.current, goesTo.current);
    goesTo.current = null;
  });
  const moved = (to: number) => {
    if (to === caret) return;
    setCaret(to);
    setAt(0);
    if (soughtAt(box.current?.value ?? says, to)?.from !== left) setLeft(null);
  };
  const take = (one: Mentionable | undefined) => {
    if (!one || sought === null || caret === null) return;
    const written = withMention(says, caret, sought, one.name);
    if (written.says.length > longest) return;
    goesTo.current = written.caret;
    setCaret(written.caret);
    setAt(0);
    change({ says: written.says, mentions: [...chosen, one.id] });
  };
  const pressed = (event: KeyboardEvent) => {
    if (found.length === 0 || isComposing(event.nativeEvent)) return;
    if (event.key === 'ArrowDown') setAt((standing + 1) % found.length);
    else if (event.key === 'ArrowUp') setAt((standing + found.length - 1) % found.length);
    else if (event.key === 'Enter' && !event.shiftKey) take(found[standing]);
    else if (event.key === 'Escape') setLeft(sought?.from ?? null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="comment-says">
      <Field label={words.label} hint={words.placeholder} error={error}>
        {(ids) => (
          <textarea
            {...ids}
            ref={box}
            value={says}
            rows={open || says.trim() !== '' ? 2 : 1}
            maxLength={longest}
            aria-autocomplete="list"
            aria-controls={found.length > 0 ? list : undefined}
            aria-activedescendant={found.length > 0 ? `${list}-${standing}` : undefined}
            onChange={(event) => {
              change({ says: event.target.value });
              moved(event.target.selectionStart);
            }}
            onSelect={({ currentTarget }) => moved(currentTarget.selectionStart)}
            onKeyDown={pressed}
            onBlur={() => setCaret(null)}
          />
        )}
      </Field>
      {found.length > 0 && (
        <div id={list} className="comment-called" role="listbox" aria-label={words.whom} tabIndex={-1}>
          {found.map((one, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the box has the keys
            <div
              key={one.id}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === standing}
              className={cx('comment-called-one', index === standing && 'comment-called-on')}
              // The box keeps the focus.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(one)}
            >
              {one.name} <small>{one.unit.name}</small>
            </div>
          ))}
        </div>
      )}
      <span className="hidden" aria-live="polite">
        {found.length > 0 && words.found(found.length)}
      </span>
    </div>
  );
}
