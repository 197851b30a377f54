import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as errors from '../../functions/errors.ts';
import { PERMANENT } from '../../functions/workflow/permanent.ts';
import { isTransient } from '../../functions/runtime/transient-errors.ts';

const definition = readFileSync('statemachines/case.asl.json', 'utf8');
const machine: {
  States: Record<string, { Resource?: string; Retry?: { ErrorEquals: string[]; MaxAttempts: number }[] }>;
} = JSON.parse(definition);
/** Names that AWS gives its own errors. */
const AWS = /^(States|Lambda|DynamoDb|Sandbox)\./;

function named(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'ErrorEquals' && Array.isArray(inner) ? inner.map(String) : named(inner),
  );
}

/** What becomes of each error that a task may end in: loud at once, since no later try could go better; or tried again, which is what nobody names. */
const FATE: Record<keyof typeof errors, 'again' | 'loud'> = {
  Contention: 'again',
  UnknownCase: 'loud',
  UnknownPolicy: 'loud',
  UnknownSchema: 'loud',
  BrokenItem: 'loud',
  BadSetting: 'loud',
  BrokenPolicy: 'loud',
  // No task of the state machine ends in these.
  DrillFailed: 'again',
  PhotosUnavailable: 'again',
  LeaseLost: 'again',
  UnknownSource: 'again',
  RegistrationRefused: 'again',
};

const own = new Set(named(machine).filter((name) => !AWS.test(name)));
const LOUD = Object.entries(FATE)
  .flatMap(([name, fate]) => (fate === 'loud' ? [name] : []))
  .toSorted();

describe('ours · errors by their names', () => {
  const invoking = Object.entries(machine.States).filter(([, { Resource }]) => Resource?.endsWith('lambda:invoke'));

  it.each(invoking)('%s fails at once by each error that nothing mends, then tries all others again', (_, state) => {
    const [loud, throttled, rest] = state.Retry ?? [];
    expect(loud).toEqual({
      ErrorEquals: expect.toSatisfy((names: string[]) => isDeepStrictEqual(names.toSorted(), LOUD)),
      MaxAttempts: 0,
    });
    expect(throttled?.ErrorEquals).toContain('Lambda.TooManyRequestsException');
    expect(throttled?.MaxAttempts).toBeGreaterThanOrEqual(20);
    expect(rest).toMatchObject({ ErrorEquals: ['States.ALL'], JitterStrategy: 'FULL' });
    expect(state.Retry).toHaveLength(3);
  });

  it('and is not started again by its end, since it would fail again within seconds', () => {
    expect([...PERMANENT].toSorted()).toEqual(LOUD);
  });

  it('names among throttles only those by which the SDK says that the table is busy', () => {
    const sdk = [...own].filter((name) => !(name in FATE));
    expect(sdk.length).toBeGreaterThan(0);
    expect(sdk.filter((name) => !isTransient(Object.assign(new Error('busy'), { name })))).toEqual([]);
  });

  it('every error that leaves the process has a fate', () => {
    expect(Object.keys(FATE).toSorted()).toEqual(Object.keys(errors).toSorted());
  });

  it('an error’s name is that of its class, or nothing would match it', () => {
    const made = [
      new errors.Contention('BL1', 6),
      new errors.UnknownCase('BL1'),
      new errors.UnknownPolicy('p'),
      new errors.UnknownSchema('BL1', 2),
      new errors.BrokenItem('x'),
      new errors.BadSetting('x'),
      new errors.BrokenPolicy(['x']),
      new errors.DrillFailed('intake', null, 'x'),
      new errors.PhotosUnavailable('x', null),
      new errors.LeaseLost('BL', 1),
      new errors.UnknownSource('x'),
      new errors.RegistrationRefused('x'),
    ];
    expect(made.map((error) => error.name)).toEqual(made.map((error) => error.constructor.name));
    expect(made.map((error) => error.name).toSorted()).toEqual(Object.keys(errors).toSorted());
  });
});
