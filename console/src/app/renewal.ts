import { adopt, expire, type Kept, keptSession, realNow, signedIn } from './session.ts';
import { renewedBy } from './sign-in.ts';

/*
 * A token is renewed before it is over, without a word, where the provider gives something to ask for the next by. All tabs of a person go on with
 * the one that any of them got: a provider that turns its refresh tokens over takes each of them once.
 */
const LOCK = 'huiying.renewal';
/** Of a token's life what is left when the next is asked for, and at least so long before its end. */
const SHARE = 0.2;
const LEAST = 60_000;
/** Longer ones a timer does not take. */
const LONGEST = 12 * 3_600_000;
/** After a failure that may pass, such as a lost connection. */
const AGAIN = 30_000;

const channel = 'BroadcastChannel' in window ? new BroadcastChannel(LOCK) : null;
let timer: ReturnType<typeof setTimeout> | undefined;

const isKept = (data: unknown): data is Kept =>
  typeof data === 'object' && data !== null && 'token' in data && 'expiresAt' in data;

function dueAt({ issuedAt, expiresAt }: Kept): number {
  const life = issuedAt === undefined ? 0 : expiresAt - issuedAt;
  return expiresAt - Math.max(LEAST, life * SHARE);
}

/** Tells the other tabs, and waits for the next time. */
export function keepRenewed(tell = true): void {
  const kept = keptSession();
  if (!kept) return;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin, and takes no other argument
  if (tell) channel?.postMessage(kept);
  clearTimeout(timer);
  if (kept.refreshToken === undefined) return;
  timer = setTimeout(() => void renew(), Math.min(LONGEST, Math.max(0, dueAt(kept) - realNow())));
}

async function renew(): Promise<void> {
  const due = keptSession();
  if (!due || dueAt(due) > realNow()) return keepRenewed(false);
  if ((await renewed()) === 'unreached') timer = setTimeout(() => void renew(), AGAIN);
  return undefined;
}

/** The token that the API refused, though it should have been good still. */
let rejected: string | null = null;

type Outcome = 'renewed' | 'refused' | 'unreached';

/** Another token in the place of the one that is kept. `refused`: the provider gives none. */
const renewed = (): Promise<Outcome> => ('locks' in navigator ? navigator.locks.request(LOCK, ask) : ask());

async function ask(): Promise<Outcome> {
  const kept = keptSession();
  if (!kept) return 'refused';
  // Another tab was faster, while this one waited for its turn.
  if (dueAt(kept) > realNow() && kept.token !== rejected) return 'renewed';
  const next = await renewedBy(kept);
  if (typeof next === 'string') return next;
  signedIn(next);
  keepRenewed();
  return 'renewed';
}

/** The API takes the token no longer: another one, or the page stays as it is until somebody signs in again. */
export async function lapse(): Promise<void> {
  const kept = keptSession();
  if (!kept || rejected === kept.token) return;
  rejected = kept.token;
  const outcome = kept.refreshToken === undefined ? 'refused' : await renewed();
  if (outcome !== 'renewed') expire();
}

/** Hears what other tabs got, and looks after a machine that slept. */
export function followRenewal(): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isKept(data)) return;
    adopt(data);
    keepRenewed(false);
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void renew();
  });
}
