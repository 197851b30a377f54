import { createPortal } from 'react-dom';
import { type ComponentType, lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { Schemas } from '../api/queries.ts';
import { isComposing, isCovered, isFree, useKeys } from './keyboard.ts';
import { useWords } from './language.ts';
import { LANDS_ON_DESK } from './navigation.ts';
import type { PaletteProps } from './palette/Palette.tsx';
import { noteRecent } from './palette/recent.ts';
import { tools } from './tools-words.ts';

/** What is here already is shown within the press that asks for it; what is lazy, at the earliest a moment later. */
let loadedPalette: ComponentType<PaletteProps> | undefined;
const loadPalette = async (): Promise<ComponentType<PaletteProps>> => {
  loadedPalette ??= (await import('./palette/Palette.tsx')).Palette;
  return loadedPalette;
};
const LazyPalette = lazy(async () => ({ default: await loadPalette() }));
const KeyHelp = lazy(async () => ({ default: (await import('./KeyHelp.tsx')).KeyHelp }));
const Settings = lazy(async () => ({ default: (await import('./Settings.tsx')).Settings }));

type Open = 'palette' | 'help' | 'settings';

/** What is at hand on every page: search and commands, the keys, the settings of this browser. Each loads when it is opened, the palette as soon as nothing else loads, and stands on the page, not in its head. */
export function Tools({ me }: { me: Schemas['Me']['me'] }) {
  const words = useWords(tools);
  const { pathname } = useLocation();
  const [open, setOpen] = useState<Open | null>(null);
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>(LazyPalette);
  /** What is typed between Ctrl K and a palette that is still loading. */
  const ahead = useRef('');
  const search = () => {
    ahead.current = '';
    setPalette(() => loadedPalette ?? LazyPalette);
    setOpen('palette');
  };
  const close = useCallback(() => setOpen(null), []);
  const help = useCallback(() => setOpen('help'), []);
  const settings = useCallback(() => setOpen('settings'), []);
  useEffect(() => noteRecent(pathname), [pathname]);
  useEffect(() => whenIdle(loadPalette), []);
  useKeys((event) => {
    if (open === 'palette' && !isCovered()) return typeAhead(event, ahead, close);
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      // A dialog holds what somebody is writing: leaving it by another page would lose that.
      if (isComposing(event) || isCovered()) return false;
      search();
      return true;
    }
    // The desk has a search box and a help of its own.
    const atDesk = pathname === '/desk' || (pathname === '/' && LANDS_ON_DESK.includes(me.role));
    if (atDesk || !isFree(event)) return false;
    if (event.key === '/') search();
    else if (event.key === '?') setOpen('help');
    else return false;
    return true;
  });
  return (
    <>
      <div className="top-tools">
        <button type="button" className="top-tool" onClick={search}>
          <span aria-hidden="true">⌕</span> <span className="top-tool-name">{words.search}</span>
          <kbd aria-hidden="true">{words.searchKey}</kbd>
        </button>
        <button type="button" className="icon-button" onClick={settings} aria-label={words.settings}>
          ⚙
        </button>
      </div>
      {createPortal(
        <Suspense>
          {open === 'palette' && <Palette me={me} ahead={ahead} onClose={close} help={help} settings={settings} />}
          {open === 'help' && <KeyHelp onClose={close} />}
          {open === 'settings' && <Settings onClose={close} help={help} />}
        </Suspense>,
        document.body,
      )}
    </>
  );
}

/** Takes a key for a palette that is still loading, where it would be an act of the page beneath. */
function typeAhead(event: KeyboardEvent, ahead: { current: string }, close: () => void): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return false;
  if (event.key === 'Escape') close();
  else if (event.key === 'Backspace') ahead.current = ahead.current.slice(0, -1);
  else if (event.key.length === 1) ahead.current += event.key;
  else return false;
  return true;
}

/** Loads what will be asked for once the browser has nothing else to do; Safari knows no such moment. */
function whenIdle(load: () => Promise<unknown>): () => void {
  // What did not come is asked for again when it is opened, and what failed is said then.
  const begin = () => void load().catch(() => undefined);
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(begin, 2_000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(begin);
  return () => cancelIdleCallback(asked);
}
