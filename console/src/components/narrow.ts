import { useSyncExternalStore } from 'react';

/** Whether the window is as a media query says, and again when that changes. */
export function mediaHook(query: string): () => boolean {
  const media = matchMedia(query);
  const subscribe = (listener: () => void) => {
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  };
  return () => useSyncExternalStore(subscribe, () => media.matches);
}

/** A phone's width, as in the style sheets. */
export const useIsNarrow = mediaHook('(max-width: 700px)');
