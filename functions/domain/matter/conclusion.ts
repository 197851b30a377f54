/** A4: what a release may conclude on that is consulted on first: cause, responsibility, disposal. First information, rescue and lawful action are none of it. */
export const CONCLUSIONS = ['cause', 'responsibility', 'disposal'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];
