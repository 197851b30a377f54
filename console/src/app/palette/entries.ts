import type { Found } from '../../api/search.ts';
import { pageOf } from '../../components/matter-page.ts';
import { holds } from '../../components/sought.ts';
import { matterKinds } from '../../words/matter-kinds.ts';
import type { Language } from '../language.ts';
import type { Place } from '../navigation.ts';
import type { OfferedAct } from '../offered-acts.ts';
import { paletteWords } from './palette-words.ts';
import { numberIn } from './recent.ts';

/** One line of the palette. */
export interface Entry {
  id: string;
  title: string;
  /** Beside the title, smaller. */
  beside?: string;
  number?: string;
  grade?: string;
  key?: string;
  over?: boolean;
  /** Where it leads, or what it does. */
  to?: string;
  run?: () => void;
}
export interface Group {
  id: string;
  title: string;
  /** How many there are in all, where only some are shown. */
  count?: string;
  entries: Entry[];
}

interface Known {
  q: string;
  language: Language;
  acts: readonly OfferedAct[];
  places: readonly Place[];
  recent: readonly string[];
  found: Found | undefined;
  /** What opens a part of the console that is no page. */
  tools: readonly { id: string; title: string; run: () => void }[];
}

/** So many acts and pages stand in the list before anything is sought. */
const FIRST = 6;

/** What the palette lists, in the order of its groups: acts on what is open, what was opened lately, pages; and what a search found. */
export function groupsOf({ q, language, acts, places, recent, found, tools }: Known): Group[] {
  const words = paletteWords[language];
  const kinds = matterKinds[language];
  const sought = q !== '';
  const fitting = <Of>(all: readonly Of[], texts: (one: Of) => readonly string[]): Of[] =>
    sought ? all.filter((one) => holds(texts(one), q)) : all.slice(0, FIRST);
  const isMore = (found?.matters ?? []).some(({ rows, count, more }) => more || rows.length < count);
  const groups: Group[] = [
    {
      id: 'acts',
      title: words.groups.acts,
      entries: fitting(acts, ({ name }) => [name]).map(({ id, name, key, run }) => ({
        id: `act-${id}`,
        title: name,
        run,
        ...(key === undefined ? {} : { key }),
      })),
    },
    {
      id: 'recent',
      title: words.groups.recent,
      entries: sought
        ? []
        : recent.map((path) => ({ id: `recent-${path}`, title: numberIn(path), number: numberIn(path), to: path })),
    },
    ...(found?.matters ?? []).map(({ kind, rows, count, more }) => ({
      id: kind,
      title: kinds[kind],
      count: more ? words.more(count) : String(count),
      entries: rows.map(
        (row): Entry => ({
          id: row.number,
          title: row.title || row.number,
          number: row.number,
          over: row.over,
          to: pageOf(row.number),
          beside: [row.place, ...(row.units ?? []).map(({ name }) => name)].filter(Boolean).join(' · '),
          ...(row.grade === undefined ? {} : { grade: row.grade }),
        }),
      ),
    })),
    {
      id: 'all',
      title: words.groups.all,
      entries: isMore ? [{ id: 'all', title: words.all(q), to: `/search?q=${encodeURIComponent(q)}` }] : [],
    },
    {
      id: 'units',
      title: words.groups.units,
      entries: (found?.units.rows ?? []).map(({ id, name, short }) => ({
        id: `unit-${id}`,
        title: name,
        beside: short === name ? '' : short,
        to: `/?unit=${encodeURIComponent(id)}`,
      })),
    },
    {
      id: 'people',
      title: words.groups.people,
      entries: (found?.people.rows ?? []).map(({ id, name, unit }) => ({
        id: `person-${id}`,
        title: name,
        beside: unit.name,
        to: `/directory?unit=${encodeURIComponent(unit.id)}`,
      })),
    },
    {
      id: 'pages',
      title: words.groups.pages,
      entries: [
        ...fitting(places, ({ name }) => (name ? [name.zh, name.en] : [])).map(({ path, name }) => ({
          id: `page-${path}`,
          title: name?.[language] ?? path,
          to: path,
        })),
        ...tools.filter(({ title }) => holds([title], q)).map((tool) => ({ ...tool, id: `tool-${tool.id}` })),
      ],
    },
  ];
  return groups.filter(({ entries }) => entries.length > 0);
}
