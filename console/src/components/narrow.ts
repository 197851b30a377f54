import { useSyncExternalStore } from 'react';

/** A phone's width, as in the style sheets. */
const narrow = matchMedia('(max-width: 700px)');

const subscribe = (listener: () => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches);
