import type * as z from 'zod/mini';

export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** What does not hold does not compile. */
export type Holds<Claim extends true> = Claim;

type Bodies = Readonly<Record<string, z.ZodMiniType>>;

/**
 * Whether each body of a kind's commands, once read, is its command. `Ours`: the fields that the handler adds to every
 * command that has them, and those that it adds to a single one.
 */
export type Mirrors<
  Of extends Bodies,
  Command extends { command: string },
  Ours extends { every: string; each?: Partial<Record<keyof Of, string>> } = { every: 'erasing' },
> = {
  [Name in keyof Of]: Omit<z.output<Of[Name]>, 'expectedVersion'> extends Omit<
    Extract<Command, { command: Name }>,
    'command' | Ours['every'] | (Ours['each'] extends Record<Name, infer Fields extends string> ? Fields : never)
  >
    ? true
    : { differs: Name };
}[keyof Of];
