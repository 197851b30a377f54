import { useEffect, useRef } from 'react';

/** Whether a key goes into a field: there it is a letter and nothing else. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) &&
      !/^(checkbox|radio|button|submit)$/.test(target.getAttribute('type') ?? '')));

/** A key that an input method takes is nobody else's. Some browsers end the composition before they tell of the key that ended it, and mark that by 229. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** What a key pressed on it would press. */
export const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('a, button, summary, input, select, textarea') !== null;

/** Whatever lies above the page has its own keys. */
export const isCovered = (): boolean => document.querySelector('dialog[open]') !== null;

/** Whether a key without Ctrl, ⌘ or Alt is free for the page: nobody types, nothing is composed, no dialog lies above. */
export const isFree = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !isComposing(event) &&
  !isWriting(event.target) &&
  !isCovered();

/** Hears keys while the component is shown. `pressed` says whether it took the key. */
export function useKeys(pressed: (event: KeyboardEvent) => boolean): void {
  const now = useRef(pressed);
  now.current = pressed;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (now.current(event)) event.preventDefault();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
