import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import * as errors from '../../functions/errors.ts';
import { PERMANENT } from '../../functions/workflow/permanent.ts';

const definition = readFileSync('statemachines/case.asl.json', 'utf8');
const machine: {
  States: Record<string, { Resource?: string; Retry?: { ErrorEquals: string[]; MaxAttempts: number }[] }>;
} = JSON.parse(definition);

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
  SealBroken: 'again',
  ServiceUnreachable: 'again',
};

const LOUD = Object.entries(FATE)
  .flatMap(([name, fate]) => (fate === 'loud' ? [name] : []))
  .toSorted();

describe('ours · errors by their names', () => {
  const invoking = Object.entries(machine.States).filter(([, { Resource }]) => Resource?.endsWith('lambda:invoke'));

  it.each(invoking)('%s fails at once by each error that nothing mends, then tries all others again', (_, state) => {
    const [loud, rest] = state.Retry ?? [];
    expect(loud).toEqual({
      ErrorEquals: expect.toSatisfy((names: string[]) => isDeepStrictEqual(names.toSorted(), LOUD)),
      MaxAttempts: 0,
    });
    // As often as a burst of thousands that is throttled takes.
    expect(rest?.MaxAttempts).toBeGreaterThanOrEqual(20);
    expect(rest).toMatchObject({ ErrorEquals: ['States.ALL'], JitterStrategy: 'FULL' });
    expect(state.Retry).toHaveLength(2);
  });

  it('and is not started again by its end, since it would fail again within seconds', () => {
    expect([...PERMANENT].toSorted()).toEqual(LOUD);
  });

  it('every error that leaves the process has a fate', () => {
    expect(Object.keys(FATE).toSorted()).toEqual(Object.keys(errors).toSorted());
  });

  it('an error’s name is that of its class, or nothing would match it', () => {
    const made = [
      new errors.Contention('BL1', 6),
      new errors.UnknownCase('BL1'),
      new errors.UnknownPolicy('p'),
      new errors.UnknownSchema('BL1', 2, [1]),
      new errors.BrokenItem('x'),
      new errors.BadSetting('x'),
      new errors.BrokenPolicy(['x']),
      new errors.DrillFailed('intake', null, 'x'),
      new errors.PhotosUnavailable('x', null),
      new errors.LeaseLost('BL', 1),
      new errors.UnknownSource('x'),
      new errors.RegistrationRefused('x'),
      new errors.SealBroken('x'),
      new errors.ServiceUnreachable('x'),
    ];
    expect(made.map((error) => error.name)).toEqual(made.map((error) => error.constructor.name));
    expect(made.map((error) => error.name).toSorted()).toEqual(Object.keys(errors).toSorted());
  });
});
