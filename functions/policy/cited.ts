import { own } from '../domain/matter/own.ts';
import shipped from './clauses.json' with { type: 'json' };

const NAMES: Record<string, { name: string }> = shipped.clauses;

/** A clause as whoever writes rules reads of it, by its name and its id. */
export const cited = (clause: string): string => [own(NAMES, clause)?.name, clause].filter(Boolean).join(' ');
