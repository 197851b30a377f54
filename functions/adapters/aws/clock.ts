import type { Instant } from '../../domain/matter/instant.ts';

/** The instant that it is. Nothing else of the functions reads the clock. */
export const now = (): Instant => new Date().toISOString();
