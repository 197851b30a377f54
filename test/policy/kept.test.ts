import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyIdOf } from '../../functions/policy/load.ts';
import { parsePolicy } from '../../functions/policy/schema.ts';

/**
 * Every shape of the rules that a release brought, as a district's table holds it for ever. A case opened under one lives on under every later
 * build: a key that came later is optional in the schema, and its absence means what the builds before it did. `test/policy/keep.ts` adds one.
 */
const KEPT = globSync('test/policy/kept/*.json');

describe('ours · a version of the rules that a release brought is read by every later build', () => {
  it('has one to read', () => expect(KEPT.length).toBeGreaterThan(0));

  it.each(KEPT)('%s', (file) => {
    const policy = parsePolicy(JSON.parse(readFileSync(file, 'utf8')));
    expect(policy.id).toBe(path.basename(file, '.json'));
    expect(policyIdOf(policy)).toBe(policy.id);
  });
});
