import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { consoleModules, SRC } from './console-modules.ts';

const HAN = /\p{Script=Han}/u;

/** A leaf of a dictionary: its place, and what stands there; of a function that makes a sentence, the words in it. */
type Leaf = [place: string, says: string];

function leavesOf(value: unknown, place: string): Leaf[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return [[place, String(value)]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, `${place}.${name}`));
}

interface Found {
  file: string;
  name: string;
  zh: unknown;
  en: unknown;
}

/** Whatever a file of words keeps in both languages. */
async function dictionaries(): Promise<Found[]> {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('words.ts'));
  const all = [...new Set([...files, ...readdirSync(join(SRC, 'words')).map((file) => `words/${file}`)])].toSorted();
  const entry = all.map((file, at) => `export * as file${at} from './${file}';`).join('\n');
  const modules = await consoleModules(entry);
  return Object.entries(modules).flatMap(([name, exported]) =>
    Object.entries(exported ?? {}).flatMap(([inner, value]): Found[] =>
      typeof value === 'object' && value !== null && 'zh' in value && 'en' in value
        ? [{ file: all[Number(name.slice('file'.length))] ?? name, name: inner, zh: value.zh, en: value.en }]
        : [],
    ),
  );
}

/** What stays Chinese on purpose. */
const CHINESE: readonly RegExp[] = [
  // What goes on the record, or into a text, as it is written.
  /\.(\w*[rR]easons|\w*[wW]hys?|remindTexts)(\.\d+)?$/,
  /deskWords\.stuckRetryWhy$/,
  // What is typed into a list or a field just so: headings, posts, the marks of question and answer, a number of the office.
  /^conferenceWords\.(questionsHint|answeredHint)$/,
  /^importWords\.lists\.\w+\.how\.\d$/,
  // A messenger goes by its own name.
  /^directoryWords\.accounts\.zzd$/,
  /^(policy|duty|holiday|channel)ImportWords\.how$/,
  /^reportWords\.numberHint$/,
];
/** Fields of a source's own format, which are English words where nothing else is said. */
const AS_THEY_ARE = /^\.fields\./;

describe('The console in English', () => {
  let found: Found[] = [];
  beforeAll(async () => {
    found = await dictionaries();
  });

  it('has every word that it has in Chinese', () => {
    expect(found.length).toBeGreaterThan(60);
    for (const { file, name, zh, en } of found) {
      const places = (value: unknown) =>
        leavesOf(value, '').flatMap(([place]) => (AS_THEY_ARE.test(place) ? [] : [place]));
      expect([file, name, places(en).toSorted()]).toEqual([file, name, places(zh).toSorted()]);
    }
  });

  it('says none of its own labels in Chinese', () => {
    const left = found
      .flatMap(({ name, en }) => leavesOf(en, name))
      .filter(([place, says]) => HAN.test(says) && !CHINESE.some((known) => known.test(place)));
    expect(left).toEqual([]);
  });
});
