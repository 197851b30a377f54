import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleSite } from '../../infra/console-site.ts';

/*
 * Nobody runs Chrome 86 here, and duty desks do. The build lowers syntax to it; what no build lowers is looked for in what was built: rules
 * that the old browser drops whole, and calls that it does not have.
 */
const CSS: [what: string, since: number, found: RegExp][] = [
  [':has()', 105, /:has\(/],
  [':is() and :where()', 88, /:(is|where)\(/],
  ['a list in :not()', 88, /:not\([^()]*,[^()]*\)/],
  ['inset', 87, /[;{]inset(-inline|-block)?:/],
  ['logical shorthands', 87, /[;{](margin|padding|border)-(inline|block):/],
  ['aspect-ratio', 88, /[;{]aspect-ratio:/],
  ['small and large viewports', 108, /\d[dsl]v[hw]\b/],
  ['nesting', 112, /[{;}]&/],
  ['accent-color', 93, /accent-color/],
  ['container queries', 105, /@container|[;{]container(-type|-name)?:/],
  ['color-mix() and new colour spaces', 111, /color-mix\(|oklch\(|oklab\(/],
  ['cascade layers', 99, /@layer/],
  ['ranges in media queries', 104, /@media[^{]*[<>]/],
  ['translate, rotate and scale alone', 104, /[;{](translate|rotate|scale):/],
  ['overflow: clip', 90, /overflow(-[xy])?:clip/],
  ['text-wrap', 114, /text-wrap/],
  ['subgrid', 117, /subgrid/],
  ['scrollbar-gutter', 94, /scrollbar-gutter/],
  ['field-sizing', 123, /field-sizing/],
];

/** `guarded`: a library that asks first whether it is there. */
const JS: [what: string, since: number, found: RegExp, guarded?: RegExp][] = [
  ['at()', 92, /[\w)\]]\.at\(/],
  ['Object.hasOwn', 93, /Object\.hasOwn\b/],
  ['structuredClone', 98, /\bstructuredClone\b/],
  ['findLast', 97, /\.findLast(Index)?\(/],
  ['toSorted and its like', 110, /\.(toSorted|toReversed|toSpliced)\(/],
  ['with() of arrays', 110, /\]\.with\(/],
  ['crypto.randomUUID', 92, /randomUUID/],
  ['groupBy', 117, /(Object|Map)\.groupBy/],
  ['Promise.withResolvers', 119, /withResolvers/],
  ['Promise.try', 128, /Promise\.try\b/],
  ['AbortSignal.timeout and any', 103, /AbortSignal\.(timeout|any)/],
  ['URL.canParse', 120, /URL\.canParse/],
  ['Array.fromAsync', 121, /fromAsync/],
  ['iterator helpers', 122, /\bIterator\.(from|prototype)/],
  ['sets that unite', 122, /\.(isSubsetOf|symmetricDifference|isDisjointFrom)\(/],
  ['Intl.Segmenter', 87, /Intl\.Segmenter/],
  ['replaceChildren', 86.5, /\.replaceChildren\(/],
  ['class static blocks', 94, /\bstatic\s?\{/],
  ['#x in object', 91, /#\w+ in \w/],
  // Behind what a pattern may stand behind: a division by v is none.
  ['the v flag', 112, /[(,=:[!&|?{};]\/(?![*/])(?:\\.|[^/\\\n])+\/[dgimsuy]*v[dgimsuy]*[,;).]/],
  ['popover', 114, /showPopover|popovertarget/],
  ['checkVisibility', 105, /checkVisibility\(/],
  ['reportError', 95, /\breportError\b/, /typeof reportError===?[`"']function[`"']\?reportError/],
  ['import.meta.resolve', 105, /import\.meta\.resolve/, /import\.meta\.resolve\?new URL\(import\.meta\.resolve\(/],
];

/** Each file in which something is found, with what stands around it. */
const where = (files: [string, string][], found: RegExp): string[] =>
  files.flatMap(([file, text]) => {
    const at = text.search(found);
    return at < 0 ? [] : [`${file}: …${text.slice(Math.max(0, at - 40), at + 40)}…`];
  });

describe('What is built, for Chrome 86', () => {
  let css: [string, string][] = [];
  let js: [string, string][] = [];
  beforeAll(() => {
    const folder = join(consoleSite(), 'assets');
    const read = (end: string) =>
      readdirSync(folder).flatMap((file): [string, string][] =>
        file.endsWith(end) ? [[file, readFileSync(join(folder, file), 'utf8')]] : [],
      );
    css = read('.css');
    js = read('.js');
  });

  it('is there to be looked at', () => {
    expect(css.length).toBeGreaterThan(5);
    expect(js.length).toBeGreaterThan(20);
  });

  it.each(CSS)('has no %s (Chrome %i) in its style sheets', (_, __, found) => {
    expect(where(css, found)).toEqual([]);
  });

  it.each(JS)('calls no %s (Chrome %i) unasked', (_, __, found, guarded) => {
    const rest = js.map(([file, text]): [string, string] => [
      file,
      guarded ? text.replace(new RegExp(guarded.source, 'g'), '') : text,
    ]);
    expect(where(rest, found)).toEqual([]);
  });
});
