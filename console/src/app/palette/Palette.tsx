import './palette.css';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Schemas } from '../../api/queries.ts';
import { useSearch } from '../../api/search.ts';
import { cx } from '../../components/cx.ts';
import { useLanguage, useWords } from '../language.ts';
import { places } from '../navigation.ts';
import { useOfferedActs } from '../offered-acts.ts';
import { type Entry, type Group, groupsOf } from './entries.ts';
import { paletteWords } from './palette-words.ts';
import { recentPaths } from './recent.ts';

const PAUSE = 200;
const MOST = 200;

export interface PaletteProps {
  me: Schemas['Me']['me'];
  /** What was typed before it was there. */
  ahead: { readonly current: string };
  onClose: () => void;
  help: () => void;
  settings: () => void;
}

/** Ctrl K: everything that has a number, a name or a page, and what may be done to the case that is open. */
export function Palette({ me, ahead, onClose, help, settings }: PaletteProps) {
  const words = useWords(paletteWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const acts = useOfferedActs();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [composing, setComposing] = useState(false);
  const sought = usePause(typed.trim().slice(0, MOST), composing);
  const search = useSearch(sought);
  const q = typed.trim();
  const groups = useMemo(
    () =>
      groupsOf({
        q,
        language,
        acts,
        places: places.filter(
          ({ name, for: whose }) => name && (whose === undefined || whose.some((action) => me.may.includes(action))),
        ),
        recent: recentPaths().filter((path) => path !== location.pathname),
        // What was found for other words is no answer to these.
        found: sought === q ? search.data : undefined,
        tools: [
          { id: 'help', title: words.help, run: help },
          { id: 'settings', title: words.settings, run: settings },
        ],
      }),
    [q, sought, language, acts, me.may, search.data, words, help, settings],
  );
  const entries = groups.flatMap((group) => group.entries);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, Math.max(0, entries.length - 1));

  useLayoutEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    if (shown && !shown.open) shown.showModal();
    // From here on the box has the keys: what came before goes first, with the caret behind it.
    setTyped(ahead.current);
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [ahead]);
  useEffect(() => setChosen(0), [q]);
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);

  const take = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    if (entry.run) entry.run();
    else if (entry.to !== undefined) void navigate(entry.to);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const last = entries.length - 1;
    if (event.key === 'ArrowDown') setChosen(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') setChosen(at <= 0 ? Math.max(0, last) : at - 1);
    else if (event.key === 'Enter') take(entries[at]);
    else return;
    event.preventDefault();
  };
  const asking = q !== '' && (search.isFetching || sought !== q);
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={words.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <input
        className="palette-box"
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        aria-label={words.label}
        placeholder={words.label}
        autoComplete="off"
        maxLength={MOST}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={pressed}
      />
      <div id={`${id}-list`} className="palette-list" role="listbox" aria-label={words.title} tabIndex={-1}>
        <Groups groups={groups} id={id} at={at} choose={setChosen} take={take} over={words.over} />
      </div>
      {entries.length === 0 && !asking && (
        <p className="palette-says">{search.isError ? words.failed : words.noneSays(q)}</p>
      )}
      <p className="palette-foot">
        <span aria-live="polite">
          {asking ? words.searching : search.isError && q !== '' ? words.failed : words.results(entries.length)}
        </span>
        <span>{words.hint}</span>
      </p>
    </dialog>
  );
}

function Groups({
  groups,
  id,
  at,
  choose,
  take,
  over,
}: {
  groups: Group[];
  id: string;
  at: number;
  choose: (at: number) => void;
  take: (entry: Entry) => void;
  over: string;
}) {
  let index = -1;
  return groups.map((group) => (
    <div key={group.id} className="palette-group" role="group" aria-labelledby={`${id}-of-${group.id}`}>
      <div className="palette-head" id={`${id}-of-${group.id}`} role="presentation">
        {group.title}
        {group.count !== undefined && <span>{group.count}</span>}
      </div>
      {group.entries.map((entry) => {
        index += 1;
        const own = index;
        return (
          <div
            key={entry.id}
            id={`${id}-${own}`}
            role="option"
            tabIndex={-1}
            aria-selected={own === at}
            className={cx('palette-entry', own === at && 'palette-on')}
            onMouseMove={() => choose(own)}
            onClick={() => take(entry)}
          >
            <span>{entry.title}</span>
            {entry.beside ? <small>{entry.beside}</small> : null}
            {entry.over === true && <span className="tag">{over}</span>}
            {entry.grade !== undefined && (
              <span className={cx('grade', `grade-${entry.grade}`)} aria-hidden="true">
                <i />
              </span>
            )}
            {entry.number !== undefined && entry.number !== entry.title && (
              <span className="number">{entry.number}</span>
            )}
            {entry.key !== undefined && <kbd>{entry.key}</kbd>}
          </div>
        );
      })}
    </div>
  ));
}

/** What was typed once the typing pauses; nothing changes while an input method composes. */
function usePause(text: string, composing: boolean): string {
  const [said, setSaid] = useState(text);
  useEffect(() => {
    if (composing) return undefined;
    const timer = setTimeout(() => setSaid(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, composing]);
  return said;
}
