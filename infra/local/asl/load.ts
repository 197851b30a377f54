import type { Machine } from './definition.ts';

/** Reads a definition (substitutions already made) and refuses by name every state type, field, resource or function that it does not know. */
export declare function loadMachine(definition: unknown): Machine;
