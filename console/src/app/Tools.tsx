import { createPortal } from 'react-dom';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import type { Schemas } from '../api/queries.ts';
import { isComposing, isCovered, isFree, useKeys } from './keyboard.ts';
import { useWords } from './language.ts';
import { LANDS_ON_DESK } from './navigation.ts';
import { noteRecent } from './palette/recent.ts';
import { tools } from './tools-words.ts';

const Palette = lazy(async () => ({ default: (await import('./palette/Palette.tsx')).Palette }));
const KeyHelp = lazy(async () => ({ default: (await import('./KeyHelp.tsx')).KeyHelp }));
const Settings = lazy(async () => ({ default: (await import('./Settings.tsx')).Settings }));

type Open = 'palette' | 'help' | 'settings';

/** What is at hand on every page: search and commands, the keys, the settings of this browser. Each loads when it is opened, and stands on the page, not in its head. */
export function Tools({ me }: { me: Schemas['Me']['me'] }) {
  const words = useWords(tools);
  const { pathname } = useLocation();
  const [open, setOpen] = useState<Open | null>(null);
  const close = useCallback(() => setOpen(null), []);
  const help = useCallback(() => setOpen('help'), []);
  const settings = useCallback(() => setOpen('settings'), []);
  useEffect(() => noteRecent(pathname), [pathname]);
  useKeys((event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      // A dialog holds what somebody is writing: leaving it by another page would lose that.
      if (isComposing(event) || isCovered()) return false;
      setOpen('palette');
      return true;
    }
    // The desk has a search box and a help of its own.
    const atDesk = pathname === '/desk' || (pathname === '/' && LANDS_ON_DESK.includes(me.role));
    if (atDesk || !isFree(event)) return false;
    if (event.key === '/') setOpen('palette');
    else if (event.key === '?') setOpen('help');
    else return false;
    return true;
  });
  return (
    <>
      <div className="top-tools">
        <button type="button" className="top-tool" onClick={() => setOpen('palette')}>
          <span aria-hidden="true">⌕</span> <span className="top-tool-name">{words.search}</span>
          <kbd aria-hidden="true">{words.searchKey}</kbd>
        </button>
        <button type="button" className="icon-button" onClick={settings} aria-label={words.settings}>
          ⚙
        </button>
      </div>
      {createPortal(
        <Suspense>
          {open === 'palette' && <Palette me={me} onClose={close} help={help} settings={settings} />}
          {open === 'help' && <KeyHelp onClose={close} />}
          {open === 'settings' && <Settings onClose={close} help={help} />}
        </Suspense>,
        document.body,
      )}
    </>
  );
}
