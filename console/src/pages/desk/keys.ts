import { useEffect, useRef, useState } from 'react';
import type { CaseRow } from '../../api/queries.ts';
import { isComposing, isPressable, isWriting } from '../../app/keyboard.ts';

interface Acts {
  open: (row: CaseRow) => void;
  /** J walked past the last row. */
  beyond: () => void;
  toggle: (row: CaseRow) => void;
  search: () => void;
  help: () => void;
  clear: () => void;
  enabled: boolean;
}

/** Whoever pressed a title has picked its row, and stands on it still: the next Enter opens it, as from anywhere in the list. */
const isTitleOf = (target: EventTarget | null, row: CaseRow): boolean =>
  target instanceof HTMLElement &&
  target.matches('.case-title') &&
  target.closest('[data-number]')?.getAttribute('data-number') === row.number;

/** J and K walk the rows, Enter opens, X selects. Returns the number of the row they stand on, and how to stand on another. */
export function useDeskKeys(rows: CaseRow[], acts: Acts): [string | null, (number: string | null) => void] {
  const [active, setActive] = useState<string | null>(null);
  const now = useRef({ rows, acts, active });
  now.current = { rows, acts, active };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { rows: list, acts: act, active: standing } = now.current;
      if (!act.enabled || event.ctrlKey || event.metaKey || event.altKey) return;
      // A key that an input method takes is none of ours: its Escape drops what is composed, its Enter takes it.
      if (isComposing(event)) return;
      // Whatever lies above the list has its own keys, and its Escape closes it.
      if (document.querySelector('dialog[open]')) return;
      if (isWriting(event.target)) {
        if (event.key !== 'Escape' || !(event.target instanceof HTMLElement)) return;
        event.target.blur();
        // A browser would also empty the search box: what is sought stays until Escape is pressed in the list.
        event.preventDefault();
        return;
      }
      const at = list.findIndex((row) => row.number === standing);
      const go = (index: number) => {
        const row = list[Math.min(list.length - 1, Math.max(0, index))];
        if (!row) return;
        setActive(row.number);
        document.querySelector(`[data-number="${row.number}"]`)?.scrollIntoView({ block: 'nearest' });
      };
      const row = list[at];
      if ((event.key === 'j' || event.key === 'J') && at === list.length - 1) act.beyond();
      else if (event.key === 'j' || event.key === 'J') go(at + 1);
      else if (event.key === 'k' || event.key === 'K') go(at < 0 ? 0 : at - 1);
      else if (event.key === 'Enter' && row && (!isPressable(event.target) || isTitleOf(event.target, row)))
        act.open(row);
      else if ((event.key === 'x' || event.key === 'X') && row) act.toggle(row);
      else if (event.key === '/') act.search();
      else if (event.key === '?') act.help();
      else if (event.key === 'Escape') act.clear();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return [active, setActive];
}
