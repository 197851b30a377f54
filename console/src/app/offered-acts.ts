import { useEffect, useSyncExternalStore } from 'react';

/** What may be done to the matter whose page is open: the command palette lists it, and its keys do it. */
export interface OfferedAct {
  id: string;
  name: string;
  /** One letter, as it stands on the key. */
  key?: string;
  run: () => void;
}

let acts: readonly OfferedAct[] = [];
const listeners = new Set<() => void>();
const tell = (next: readonly OfferedAct[]) => {
  acts = next;
  for (const listener of listeners) listener();
};

/** Offers acts while the page that they belong to is shown. */
export function useOfferActs(next: readonly OfferedAct[]): void {
  useEffect(() => {
    tell(next);
    return () => tell([]);
  }, [next]);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useOfferedActs = (): readonly OfferedAct[] => useSyncExternalStore(subscribe, () => acts);
