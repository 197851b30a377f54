import { useSyncExternalStore } from 'react';

/** Who is signed in here. `expired` keeps the page as it is, with its half-written forms; `unknown` is whom the directory does not know, or no longer. */
export type Session =
  | { is: 'starting' }
  | { is: 'signed-in'; token: string }
  | { is: 'expired' }
  | { is: 'unknown' }
  | { is: 'failed'; why: string };

export interface Kept {
  token: string;
  idToken?: string;
  /** Where the provider gives one: what the next token is asked for by. */
  refreshToken?: string;
  /** By the browser's own clock, as tokens live on real time. */
  issuedAt?: number;
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

/** Real time, as tokens live on it. */
export const realNow = (): number => performance.timeOrigin + performance.now();

/** What a reload of this tab remembers; one that is over is of use as long as another can be asked for by it. */
export function remembered(): Kept | null {
  const text = sessionStorage.getItem(KEY);
  if (text === null) return null;
  const found: Kept = JSON.parse(text);
  return found.expiresAt > realNow() || found.refreshToken !== undefined ? found : null;
}

export function signedIn(next: Kept): void {
  kept = next;
  sessionStorage.setItem(KEY, JSON.stringify(next));
  setSession({ is: 'signed-in', token: next.token });
}

export const keptSession = (): Kept | null => kept;

/** Whose token it is: the subject that the provider wrote into it. */
export function subjectOf({ token }: Pick<Kept, 'token'>): string | null {
  const [, body = ''] = token.split('.');
  try {
    const claims: unknown = JSON.parse(atob(body.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof claims === 'object' && claims !== null && 'sub' in claims && typeof claims.sub === 'string'
      ? claims.sub
      : null;
  } catch {
    // An opaque token says nothing of anybody.
    return null;
  }
}

/** Who was signed in here last, so that nobody else goes on in their half-written page. */
let lastSubject: string | null = null;

export function forget(): Kept | null {
  const was = kept;
  if (was) lastSubject = subjectOf(was);
  kept = null;
  sessionStorage.removeItem(KEY);
  return was;
}

/** The same person signed in, or got a new token, in another tab: this one goes on with it. */
export function adopt(next: Kept): void {
  const own = kept ? subjectOf(kept) : lastSubject;
  if (own === null || subjectOf(next) !== own || (kept?.expiresAt ?? 0) >= next.expiresAt) return;
  if (session.is === 'signed-in' || session.is === 'expired') signedIn(next);
}

/** The API no longer takes the token, and no other can be had. */
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
