import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BARE_CLAUSE, sentencesIn } from './bare-clauses.ts';

const FUNCTIONS = join(import.meta.dirname, '../../functions');
const sources = ['domain', 'handlers'].flatMap((room) =>
  readdirSync(join(FUNCTIONS, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${room}/${file}`),
);

/** What whoever writes the rules is told of them, and what their tables say. */
const policy = readdirSync(join(FUNCTIONS, 'policy'), { encoding: 'utf8' })
  .filter((file) => /\.(?:ts|json)$/.test(file))
  .map((file) => `policy/${file}`);

/** Sentences in Chinese that a rule or a handler makes, each with its blanks. */
const sentences = (file: string): string[] =>
  [...readFileSync(join(FUNCTIONS, file), 'utf8').matchAll(/`[^`]*\p{Script=Han}[^`]*`/gu)].map(([text]) => text);

/** What the machinery or the system that sent an alert is told, and no person reads. */
const OF_MACHINERY = ['domain/clocks/fire-rung.ts', 'domain/intake/field-reader.ts'];

/** Numbers of cases, and days. */
const OF_NO_INSTANT = /归并|放假|(?:period|command|told)\.from/;

describe('H3 · what people are told', () => {
  it('has no instant as it is stored, eight hours off for whoever reads it', () => {
    const stored = sources
      .filter((file) => !OF_MACHINERY.includes(file))
      .flatMap((file) => sentences(file).map((says) => `${file} ${says}`))
      .filter(
        (says) =>
          /\$\{(?:\w+\.)*(?:at|\w+At|from|last|earliestEffect\(now\))\}/.test(says) && !OF_NO_INSTANT.test(says),
      );
    expect(stored).toEqual([]);
  });
});

describe('H2 · what people are told', () => {
  it('names a clause in words, and none by its id alone', () => {
    // What a programmer reads of a route says which clause it is for.
    const read = [...sources, ...policy].filter((file) => !file.startsWith('handlers/http/api/openapi/'));
    const bare = read.flatMap((file) =>
      sentencesIn(readFileSync(join(FUNCTIONS, file), 'utf8'))
        .filter((says) => BARE_CLAUSE.test(says))
        .map((says) => `${file} ${says}`),
    );
    expect(bare).toEqual([]);
  });

  it('names a duty in words, and no clock by its id', () => {
    const ids = sources
      .filter((file) => !OF_MACHINERY.includes(file))
      .flatMap((file) => sentences(file).map((says) => `${file} ${says}`))
      .filter((says) =>
        /\$\{(?:\w+\.)*(?:duty|clock|clockId|order)\}|(?<!Said\(\w+\.)map\(dutyOf\)|clock\.(?:of|id)\}/.test(says),
      );
    expect(ids).toEqual([]);
  });
});
