/** When the server last answered, by its own clock: what the page without a connection can say of how old all knowledge is. Nothing else of an answer is kept. */
const KEY = 'huiying.last-contact';
const EVERY = 10_000;

let noted = 0;

export function noteContact(now: number): void {
  if (now - noted < EVERY) return;
  noted = now;
  localStorage.setItem(KEY, String(now));
}

/** Null: never, in this browser. */
export function lastContact(): number | null {
  const at = Number(localStorage.getItem(KEY));
  return Number.isFinite(at) && at > 0 ? at : null;
}
