import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '../../console/src');
const tokens = readFileSync(join(SRC, 'app/tokens.css'), 'utf8');

/** The tokens that a rule sets. */
function setBy(selector: RegExp): Record<string, string> {
  const [, inner = ''] = selector.exec(tokens) ?? [];
  return Object.fromEntries([...inner.matchAll(/(--[\w-]+):\s+([^;]+);/g)].map(([, name = '', is = '']) => [name, is]));
}
const day = setBy(/:root,\s*\.paper \{([^}]*)\}/);
const night = { ...day, ...setBy(/:root\[data-theme="night"\] \{([^}]*)\}/) };

/** Relative luminance by WCAG 2.1. */
function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['--paper', '--pale', '--ground', '--tint', '--press-tint'];
/** What is written on what. */
const WRITTEN: [string, string][] = [
  ...['--ink', '--ink-2', '--press', '--press-dark'].flatMap((ink): [string, string][] =>
    GROUNDS.map((ground) => [ink, ground]),
  ),
  ...['--paper', '--pale', '--ground', '--tint'].map((ground): [string, string] => ['--ink-3', ground]),
  ['--on-ink', '--ink'],
  ['--on-ink', '--ink-2'],
  ['--on-press', '--press'],
  ['--on-press', '--press-dark'],
  ['--alarm', '--paper'],
  ['--alarm', '--alarm-tint'],
  ['--ink', '--alarm-tint'],
  ['--good', '--paper'],
  ['--good', '--good-tint'],
  ['--ink', '--good-tint'],
  ['--warn-ink', '--warn-tint'],
  ['--ink', '--warn-tint'],
  ['--ink-2', '--warn-tint'],
  ['--top-ink', '--top'],
  ['--top-ink-2', '--top'],
  ['--trial-ink', '--trial'],
  ['--top-ink', '--lost'],
  ['--top-ink', '--lost-health'],
  ['--on-bar', '--bar'],
  ['--bar-link', '--bar'],
  ['--on-bar', '--bar-alarm'],
];

describe('Day and night', () => {
  it.each([
    ['day', day],
    ['night', night],
  ])('%s: what is written has the contrast of WCAG AA, 4.5 to 1', (_, theme) => {
    const weak = WRITTEN.filter(([ink, ground]) => contrast(theme[ink] ?? '', theme[ground] ?? '') < 4.5);
    expect(weak.map((pair) => pair.join(' on '))).toEqual([]);
  });

  it.each([
    ['day', day],
    ['night', night],
  ])('%s: the focus and the edges of fields stand out by 3 to 1', (_, theme) => {
    for (const mark of ['--focus', '--line-2'])
      expect([mark, contrast(theme[mark] ?? '', theme['--paper'] ?? '') >= 3]).toEqual([mark, true]);
  });

  it('leave the grades the colours that they have in law', () => {
    for (const grade of ['--grade-I', '--grade-II', '--grade-III', '--grade-IV'])
      expect([grade, night[grade]]).toEqual([grade, day[grade]]);
  });

  it('are the only place of a colour: a paper is black on white at any hour, the wall is dark at any hour', () => {
    const bare = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css') && !/(tokens|paper|wall)\.css$/.test(file))
      .filter((file) => /#[0-9a-f]{3,8}\b|\brgba?\(|: (white|black)\b/i.test(readFileSync(join(SRC, file), 'utf8')));
    expect(bare).toEqual([]);
  });

  it('set every colour that a page names', () => {
    const named = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) =>
        [...readFileSync(join(SRC, file), 'utf8').matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name),
      );
    // The wall has a measure of its own.
    expect([...new Set(named)].filter((name) => !(name in day) && name !== '--u')).toEqual([]);
  });
});
