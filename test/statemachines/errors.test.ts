import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as errors from '../../functions/errors.ts';
import { isTransient } from '../../functions/runtime/transient-errors.ts';

const definition = readFileSync('statemachines/case.asl.json', 'utf8');
const parsed: unknown = JSON.parse(definition);
/** Names that AWS gives its own errors. */
const AWS = /^(States|Lambda|DynamoDb|Sandbox)\./;

function named(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    key === 'ErrorEquals' && Array.isArray(inner) ? inner.map(String) : named(inner),
  );
}

/** What becomes of each error that a task may end in: tried again, or loud at once, which is what nobody names. */
const FATE: Record<keyof typeof errors, 'again' | 'loud'> = {
  Contention: 'again',
  UnknownCase: 'loud',
  UnknownPolicy: 'loud',
  UnknownSchema: 'loud',
  BrokenItem: 'loud',
  BadSetting: 'loud',
  BrokenPolicy: 'loud',
  DrillFailed: 'loud',
  PhotosUnavailable: 'loud',
};

describe('ours · errors by their names', () => {
  const own = new Set(named(parsed).filter((name) => !AWS.test(name)));

  it('the state machine names only AWS’s and those of errors.ts that are worth trying again', () => {
    const again = Object.entries(FATE).flatMap(([name, fate]) => (fate === 'again' ? [name] : []));
    expect([...own].filter((name) => name in FATE)).toEqual(again);
  });

  it('and those by which the SDK says that the table is busy or away', () => {
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
    ];
    expect(made.map((error) => error.name)).toEqual(made.map((error) => error.constructor.name));
    expect(made.map((error) => error.name).toSorted()).toEqual(Object.keys(errors).toSorted());
  });
});
