import { HOUR, MINUTE } from '../matter/instant.ts';

/** S4: how fast time runs in an exercise, and the version whose law it is at full length. */
export interface Pace {
  factor: number;
  of: string;
}

/** What has a pace, or none outside exercises. */
export interface Paced {
  pace?: Pace;
}

/** S4: how long it takes at this pace: whole minutes, as everybody writes them, and never less than one. */
export const pacedMs = (ms: number, { pace }: Paced): number =>
  pace === undefined || ms === 0 ? ms : Math.max(MINUTE, Math.round(ms / pace.factor / MINUTE) * MINUTE);

/** Hours of the rules at this pace. */
export const hoursMs = (hours: number, paced: Paced): number => pacedMs(hours * HOUR, paced);
