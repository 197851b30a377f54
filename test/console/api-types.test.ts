import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { API_TYPES, apiTypes } from '../../infra/api-types.ts';

const BIOME = new URL('../../node_modules/.bin/biome', import.meta.url).pathname;

/** As the house formats it, so that only the words are compared. */
function formatted(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'huiying-types-')), 'schema.ts');
  writeFileSync(file, text);
  const config = new URL('../../biome.json', import.meta.url).pathname;
  execFileSync(BIOME, ['format', '--write', '--vcs-enabled=false', `--config-path=${config}`, file]);
  return readFileSync(file, 'utf8');
}

describe('The console’s types of the API', () => {
  it('are those of the API’s own description; if not, run: npm run api-types && npm run format', () => {
    expect(formatted(apiTypes())).toBe(readFileSync(API_TYPES, 'utf8'));
  });
});
