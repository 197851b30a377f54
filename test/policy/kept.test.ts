import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BrokenPolicy } from '../../functions/errors.ts';
import { currentPolicy, policyIdOf } from '../../functions/policy/load.ts';
import { parsePolicy, readPolicy } from '../../functions/policy/schema.ts';

/** Every shape of the rules that a release brought, as a district's table holds it for ever. `test/policy/keep.ts` adds one. */
const KEPT = globSync('test/policy/kept/*.json');

const shipped = currentPolicy();
/** Today's rules as they were before, or will be after, what is changed here. */
const like = (change: (rules: typeof shipped) => void): typeof shipped => {
  const rules = structuredClone(shipped);
  change(rules);
  return { ...rules, id: policyIdOf(rules) };
};
const without = (object: object, key: string): void => {
  expect(Reflect.has(object, key)).toBe(true);
  Reflect.deleteProperty(object, key);
};

describe('ours · a version of the rules that a release brought is read by every later build', () => {
  it('has one to read', () => expect(KEPT.length).toBeGreaterThan(0));

  it.each(KEPT)('%s', (file) => {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const policy = readPolicy(stored, shipped);
    expect(policy.id).toBe(path.basename(file, '.json'));
    expect(policyIdOf(Object(stored))).toBe(policy.id);
  });

  it.each<[string, (rules: typeof shipped) => void]>([
    ['a line that explains a deadline', ({ explain }) => without(explain, 'startLead')],
    ['the name of a kind of clock', ({ texts }) => without(texts.actions, 'decision')],
    ['the words of a reason', ({ delivery }) => without(delivery.says, Object.keys(delivery.says)[0] ?? '')],
    [
      'a kind of proposal and its ladder',
      (rules) => {
        const gone = rules.proposals.pop();
        if (gone && rules.proposals.every(({ ladder }) => ladder !== gone.ladder)) without(rules.ladders, gone.ladder);
      },
    ],
    ['a template', ({ texts }) => without(texts.templates, 'step-unreachable')],
    ['a setting', ({ link }) => without(link, 'secondProofMinutes')],
    ['a table', (rules) => without(rules, 'orders')],
    ['a clause', ({ clauses }) => without(clauses, 'S3')],
  ])('has the release’s own where it lacks %s, and keeps its id', (_, change) => {
    const stored = like(change);
    expect(() => parsePolicy(stored)).toThrow(BrokenPolicy);
    expect(readPolicy(stored, shipped)).toEqual({
      ...shipped,
      id: stored.id,
      proposals: expect.arrayContaining(shipped.proposals),
    });
    expect(stored.id).not.toBe(shipped.id);
  });

  it.each<[string, (rules: typeof shipped) => void]>([
    ['a line that explains a deadline', ({ explain }) => Object.assign(explain, { startHearing: '自听证之日起' })],
    ['the name of a kind of clock', ({ texts }) => Object.assign(texts.actions, { hearing: '听证' })],
    ['a setting', ({ link }) => Object.assign(link, { colour: 'red' })],
    ['a field of a row', ({ clocks }) => Object.assign(clocks[0] ?? {}, { weight: 3 })],
    ['a table', (rules) => Object.assign(rules, { hearings: { hours: 4 } })],
  ])('leaves out %s that it does not know', (_, change) => {
    const stored = like(change);
    expect(readPolicy(stored, shipped)).toEqual({ ...shipped, id: stored.id });
  });

  it.each<[string, (rules: typeof shipped) => void, string]>([
    [
      'a clock',
      ({ clocks }) =>
        clocks.push({ ...structuredClone(clocks[0] as (typeof clocks)[number]), kind: 'hearing' as never }),
      `/clocks/${shipped.clocks.length}`,
    ],
    [
      'a kind of proposal',
      ({ proposals }) =>
        proposals.push({ ...structuredClone(proposals[0] as (typeof proposals)[number]), kind: 'hearing' as never }),
      `/proposals/${shipped.proposals.length}`,
    ],
    [
      'a role that decides',
      ({ proposals }) => proposals[0]?.deciders.push('mayor' as never),
      `/proposals/0/deciders/${shipped.proposals[0]?.deciders.length}`,
    ],
  ])('leaves out %s that only a later release knows, and says where', (_, change, pointer) => {
    const stored = like(change);
    expect(() => parsePolicy(stored)).toThrow(BrokenPolicy);
    expect(readPolicy(stored, shipped)).toEqual({ ...shipped, id: stored.id, leftOut: [pointer] });
  });

  it('adds no row that a district writes itself, and no duty', () => {
    const stored = like((rules) => {
      rules.clocks = rules.clocks.filter(({ kind }) => kind !== 'sign');
      rules.sources = [];
      rules.registered = {};
      rules.routing.rows = [];
    });
    expect(readPolicy(stored, shipped)).toEqual(stored);
  });

  it('says what is wrong where a value is none', () => {
    expect(() =>
      readPolicy(
        like((rules) => Object.assign(rules.link, { hours: -1 })),
        shipped,
      ),
    ).toThrow('/link/hours');
  });
});
