import type { Ports } from '../../ports/ports.ts';

/**
 * What one resource of AWS gives a function, as its construct grants it. Each lies in a file of its own, and a handler names those that it has:
 * a bundle then carries the clients that its function calls, and no other.
 */
export type Service = () => Partial<Ports>;
