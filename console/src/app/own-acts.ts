import { moment } from './server-time.ts';

let acted = Number.NEGATIVE_INFINITY;

/** When this person last did something: what follows from it is shown at once. */
export const lastAct = (): number => acted;
export const noteAct = (): void => {
  acted = moment();
};
