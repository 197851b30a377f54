import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOMAIN = join(import.meta.dirname, '../../functions/domain');
const sources = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Sentences in Chinese that a rule makes, each with its blanks. */
const sentences = (file: string): string[] =>
  [...readFileSync(join(DOMAIN, file), 'utf8').matchAll(/`[^`]*\p{Script=Han}[^`]*`/gu)].map(([text]) => text);

/** What the machinery or the system that sent an alert is told, and no person reads. */
const OF_MACHINERY = ['clocks/fire-rung.ts', 'intake/field-reader.ts'];

describe('H3 · what people are told', () => {
  it('has no instant as it is stored, eight hours off for whoever reads it', () => {
    const stored = sources
      .filter((file) => !OF_MACHINERY.includes(file))
      .flatMap((file) => sentences(file).map((says) => `${file} ${says}`))
      .filter((says) => /\$\{(?:\w+\.)*(?:at|\w+At)\}/.test(says));
    expect(stored).toEqual([]);
  });
});
