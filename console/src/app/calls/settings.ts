import { useSyncExternalStore } from 'react';

/** Whether this browser calls, and with sound: asked for by a press alone, and kept in this browser. */
const KEY = 'huiying.calls';
export type Calls = 'off' | 'silent' | 'sound';
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

export type Permission = NotificationPermission | 'missing';

export const permission = (): Permission => ('Notification' in window ? Notification.permission : 'missing');

/** What is in force: what was chosen, as far as the browser allows it. */
export function calls(): Calls {
  const chosen = localStorage.getItem(KEY);
  if (permission() !== 'granted') return 'off';
  return chosen === 'silent' || chosen === 'sound' ? chosen : 'off';
}

export function chooseCalls(next: Calls): void {
  localStorage.setItem(KEY, next);
  tell();
}

/** Asks the browser, at the press of a person; turns on what it allows. */
export async function askToCall(): Promise<void> {
  if (permission() === 'missing') return;
  const answer = await Notification.requestPermission();
  if (answer === 'granted') localStorage.setItem(KEY, 'sound');
  tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
};
export const useCalls = (): Calls => useSyncExternalStore(subscribe, calls);
export const usePermission = (): Permission => useSyncExternalStore(subscribe, permission);
