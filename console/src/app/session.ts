import { useSyncExternalStore } from 'react';

/** Who is signed in here. `expired` keeps the page as it is, with its half-written forms; `unknown` is whom the directory does not know, or no longer. */
export type Session =
  | { is: 'starting' }
  | { is: 'signed-in'; token: string }
  | { is: 'expired' }
  | { is: 'unknown' }
  | { is: 'failed'; why: string };

interface Kept {
  token: string;
  idToken?: string;
  /** By the browser's own clock, as tokens live on real time. */
  expiresAt: number;
}

const KEY = 'huiying.session';
let session: Session = { is: 'starting' };
let kept: Kept | null = null;
const listeners = new Set<() => void>();

export function setSession(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

/** What a reload of this tab remembers. */
export function remembered(): Kept | null {
  const text = sessionStorage.getItem(KEY);
  if (text === null) return null;
  const found: Kept = JSON.parse(text);
  return found.expiresAt > performance.timeOrigin + performance.now() ? found : null;
}

export function signedIn(next: Kept): void {
  kept = next;
  sessionStorage.setItem(KEY, JSON.stringify(next));
  setSession({ is: 'signed-in', token: next.token });
}

export function forget(): Kept | null {
  const was = kept;
  kept = null;
  sessionStorage.removeItem(KEY);
  return was;
}

/** The API no longer takes the token. */
export function expire(): void {
  if (session.is !== 'signed-in') return;
  forget();
  setSession({ is: 'expired' });
}

/** Left office, or never entered: no later answer lets anybody go on as this person. */
export function shutOut(): void {
  if (session.is === 'signed-in') setSession({ is: 'unknown' });
}

export const bearer = (): string | null => (session.is === 'signed-in' ? session.token : null);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useSession = (): Session => useSyncExternalStore(subscribe, () => session);
