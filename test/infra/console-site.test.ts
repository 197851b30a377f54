import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { putInPlace } from '../../infra/console-site.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'huiying-built-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function built(name: string, says: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), says);
  return folder;
}

it('keeps the first of two that build the same at once, and leaves nothing of the second', () => {
  const [first, second] = [built('dist-1', 'first'), built('dist-2', 'second')];
  const folder = join(root, 'dist', 'abc');
  putInPlace(first, folder);
  putInPlace(second, folder);
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('first');
  expect(readdirSync(root)).toEqual(['dist']);
});

it('lets builds of other inputs go', () => {
  putInPlace(built('dist-1', 'old'), join(root, 'dist', 'old'));
  writeFileSync(join(root, 'dist', 'index.html'), 'of before folders had names');
  putInPlace(built('dist-2', 'new'), join(root, 'dist', 'new'));
  expect(readdirSync(join(root, 'dist'))).toEqual(['new']);
});

it('says why where there is neither', () => {
  expect(() => putInPlace(join(root, 'missing'), join(root, 'dist', 'abc'))).toThrow(/ENOENT/);
  expect(existsSync(join(root, 'dist', 'abc'))).toBe(false);
});
