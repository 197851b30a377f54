import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useWords } from '../app/language.ts';
import { common } from '../words/common.ts';
import { Dialog } from './Dialog.tsx';
import { DialogFoot } from './DialogFoot.tsx';

/** Asks before a page goes that holds what nobody saved, whether by a link, a step back or the closing of its tab. `what`: what would be lost; null: nothing. */
export function Leaving({ what }: { what: string | null }) {
  const words = useWords(common);
  const unsaved = what !== null;
  const held = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return undefined;
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault();
      // Chrome before 119 asks only when this is set.
      event.returnValue = true;
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [unsaved]);
  if (held.state !== 'blocked') return null;
  return (
    <Dialog title={words.leaveTitle} onClose={() => held.reset()}>
      <p>{words.leaveLoses(what ?? '')}</p>
      <DialogFoot
        onClose={() => held.reset()}
        stay={words.stay}
        go={words.leave}
        ready
        danger
        onGo={() => held.proceed()}
      />
    </Dialog>
  );
}
