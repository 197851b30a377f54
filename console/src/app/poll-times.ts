/** How often a tab asks what changed: in front, in front where nobody did anything for long, and while another tab is in front. */
export const FRONT_MS = 4_000;
export const QUIET_MS = 5_000;
export const HIDDEN_MS = 30_000;
/** So long nobody touched the page, and nothing changed. */
export const QUIET_AFTER_MS = 600_000;

export const pauseFor = ({ hidden, stillMs }: { hidden: boolean; stillMs: number }): number =>
  hidden ? HIDDEN_MS : stillMs < QUIET_AFTER_MS ? FRONT_MS : QUIET_MS;

/** What waits is looked at again as often at most while it changes, and at least so often where nothing does. */
export const CALLS_MS = 30_000;
export const CALLS_STILL_MS = 1_800_000;
/** So long a page has asked for nothing, until what only the title tells of is asked for. */
export const AT_REST_MS = 1_000;
const MINUTE = 60_000;

/**
 * How long until what waits is to be looked at again, by time alone: what falls due within a minute is overdue from the next one on. `soon`: when
 * what is due within the hour falls due; `whole`: no more of it stands on a next page.
 */
export function lookAgainIn(soon: readonly number[], whole: boolean, now: number): number {
  const next = soon.map((due) => Math.floor(due / MINUTE + 1) * MINUTE).filter((border) => border > now);
  return Math.min(whole ? CALLS_STILL_MS : CALLS_MS, ...next.map((border) => border - now));
}

/** An answer that another tab of the same person got, and to what. */
export interface Heard<Answer> {
  who: string;
  since: string;
  answer: Answer;
}

/** Whether it says all that changed after `cursor`: instants of the server, which sort as texts. */
export const goesOn = (cursor: string | undefined, { since }: Pick<Heard<unknown>, 'since'>): boolean =>
  cursor !== undefined && since <= cursor;
