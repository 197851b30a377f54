import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const english = readFileSync('README.md', 'utf8');
const chinese = readFileSync('README.zh.md', 'utf8');

/** Without what lies in fences: a comment of the shell looks like a heading. */
const outside = (text: string): string => text.replaceAll(/^```[^]*?^```$/gm, '');
const headings = (text: string): number[] =>
  [...outside(text).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
/** What is to be typed: without the remarks beside it, which each edition writes in its own language. */
const commands = (text: string): string[][] =>
  [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, block = '']) =>
    block.split('\n').map((line) => line.replace(/\s+# .*$/, '')),
  );
const unique = (found: Iterable<RegExpMatchArray>): string[] =>
  [...new Set([...found].map(([, one = '']) => one))].toSorted();
const links = (text: string): string[] =>
  unique(text.matchAll(/\]\(([^)]+)\)/g)).filter((link) => !/^README(\.zh)?\.md$/.test(link));
const rows = (text: string): number[] =>
  [...outside(text).matchAll(/(?:^\|.*\n)+/gm)].map(([table]) => table.trimEnd().split('\n').length);
/** Names of routes, variables and folders that are typed as they stand. */
const routes = (text: string): string[] => unique(text.matchAll(/(\/_local\/[a-z]+)/g));

describe('ours · both editions of the README say the same', () => {
  it('under as many headings, of the same levels in the same order', () => {
    expect(headings(chinese)).toEqual(headings(english));
    expect(headings(english).length).toBeGreaterThan(5);
  });

  it('with the same commands to type', () => {
    expect(commands(chinese)).toEqual(commands(english));
    expect(commands(english).flat().length).toBeGreaterThan(20);
  });

  it('with as many rows in each table, the same links and the same routes of this machine', () => {
    expect(rows(chinese)).toEqual(rows(english));
    expect(links(chinese)).toEqual(links(english));
    expect(routes(chinese)).toEqual(routes(english));
  });

  it('and each leads to the other', () => {
    expect(english).toContain('(README.zh.md)');
    expect(chinese).toContain('(README.md)');
  });
});
