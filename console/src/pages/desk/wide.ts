import { useSyncExternalStore } from 'react';

/** Wide enough for the queue and the case beside each other. */
const wide = matchMedia('(min-width: 1180px)');

const subscribe = (listener: () => void) => {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
};

export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
