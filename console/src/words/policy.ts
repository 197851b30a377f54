import type { Choice } from '../components/fields.tsx';
import { isObject, listOf, textOf } from '../api/record.ts';
import { clauseNames } from './clauses.ts';
import { clockNames } from './clock-names.ts';

/** The lists of the policy that forms offer, as the district words them. */
export interface PolicyLists {
  learntBy: Choice[];
  categories: Choice[];
  /** `act` asks for what an answer shows of it. */
  natures: (Choice & { act: string })[];
  /** D2, D3: what a concern may come of, each with the points that an answer has to say. */
  causes: (Choice & { points: (Choice & { clause: string })[] })[];
  subjects: string[];
  emergencyKinds: Choice[];
  forms: (Choice & { needs: string; attendance: boolean; offlineOnly: boolean })[];
  returnReasons: Choice[];
  /** S1: the registry of outlets. */
  outlets: Choice[];
  /** P8: newsrooms and sites; desk and telephone are empty where the rules name none. */
  media: { name: string; desk: string; telephone: string }[];
  /** A4: kinds of documents. */
  documents: Choice[];
  ends: (Choice & { proposal: string; targets: string[] })[];
  passOnTargets: string[];
  /** What each clause is called. */
  clauses: Record<string, string>;
  /** What each kind of clock is called: its first row's name, and beside it that of each row by what it runs `per`. */
  clocks: Record<string, string>;
}

const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, name) => (isObject(inner) ? inner[name] : undefined), value);
const rows = (value: unknown): Record<string, unknown>[] => listOf(value).filter(isObject);
const named = (value: unknown): Choice[] =>
  rows(value).map((row) => ({ id: textOf(row['id']), name: textOf(row['name']) }));

export function policyLists(policy: unknown): PolicyLists {
  const ends = rows(at(policy, 'ends')).map((row) => ({
    id: textOf(row['outcome']),
    name: textOf(row['name']),
    proposal: textOf(at(row['proposal'], 'kind')),
    targets: listOf(row['targets']).map(textOf),
  }));
  const said = at(policy, 'texts', 'actions');
  const actions = isObject(said) ? said : {};
  return {
    learntBy: named(at(policy, 'words', 'learntBy')),
    categories: named(at(policy, 'words', 'categories')),
    natures: rows(at(policy, 'words', 'natures')).map((row) => ({
      id: textOf(row['id']),
      name: textOf(row['name']),
      act: textOf(row['act']),
    })),
    causes: rows(at(policy, 'checklists')).map((row) => ({
      id: textOf(row['cause']),
      name: textOf(row['name']),
      points: rows(row['points']).map((point) => ({
        id: textOf(point['id']),
        name: textOf(point['name']),
        clause: textOf(point['clause']),
      })),
    })),
    subjects: rows(at(policy, 'words', 'subjects')).map((row) => textOf(row['word'])),
    emergencyKinds: named(at(policy, 'grading', 'emergencyKinds')),
    forms: rows(at(policy, 'forms')).map((row) => ({
      id: textOf(row['id']),
      name: textOf(row['name']),
      needs: textOf(row['needs']),
      attendance: row['attendance'] === true,
      offlineOnly: row['offlineOnly'] === true,
    })),
    documents: rows(at(policy, 'approval', 'documents')).map((row) => ({
      id: textOf(row['kind']),
      name: textOf(row['name']),
    })),
    outlets: named(at(policy, 'outlets', 'registry')),
    media: rows(at(policy, 'media')).map((row) => ({
      name: textOf(row['name']),
      desk: textOf(row['desk']),
      telephone: textOf(row['telephone']),
    })),
    returnReasons: named(at(policy, 'returns', 'reasons')),
    ends: ends.filter(({ id }) => id !== 'joined'),
    passOnTargets: ends.flatMap(({ targets }) => targets),
    clauses: clauseNames(policy),
    clocks: clockNames({
      clocks: rows(at(policy, 'clocks')).map((row) => ({
        kind: textOf(row['kind']),
        name: textOf(row['name']),
        per: textOf(row['per']),
        ...(typeof row['afterHours'] === 'number' ? { afterHours: row['afterHours'] } : {}),
      })),
      texts: { actions: Object.fromEntries(Object.entries(actions).map(([kind, name]) => [kind, textOf(name)])) },
    }),
  };
}

/** 依申请公开: how anybody applies for information, as the rules say it; empty where they do not. */
export const howToApply = (policy: unknown): string => textOf(at(policy, 'informationRequests', 'says'));

/** What the rules call what may be chosen for a case or a release; an id that they do not know stays as it is. */
export const choiceNamed =
  (lists: PolicyLists | undefined) =>
  (id: string): string =>
    [
      ...(lists?.forms ?? []),
      ...(lists?.categories ?? []),
      ...(lists?.natures ?? []),
      ...(lists?.causes ?? []).flatMap(({ points }) => points),
      ...(lists?.emergencyKinds ?? []),
    ].find((choice) => choice.id === id)?.name ?? id;
