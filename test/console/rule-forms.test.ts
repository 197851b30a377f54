import { beforeAll, describe, expect, it } from 'vitest';
import { consoleModules } from './console-modules.ts';
import { isLineList, isPlainList, kindOf } from '../../console/src/pages/directory/rule-shape.ts';
import { ruleTerms } from '../../console/src/pages/directory/rule-terms.ts';
import { PARTS, type PartName } from '../../functions/domain/rules/parts.ts';
import { currentPolicy } from '../../functions/policy/load.ts';
import { tableSchemas } from '../../functions/policy/table-schemas.ts';

/** What a district sets up by itself. */
const OWN: PartName[] = [
  'district',
  'words',
  'routing',
  'grading',
  'clocks',
  'ladders',
  'texts',
  'channels',
  'calendar',
  'intake',
  'delivery',
  'sources',
];
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inner = (value: unknown, name: string): unknown => (isObject(value) ? value[name] : undefined);

/** Every field of a table that has no form of its own. */
function formless(shape: unknown, at: string, value: unknown): string[] {
  const kind = kindOf(isObject(shape) ? shape : {});
  switch (kind.kind) {
    case 'json':
      return [at];
    case 'words':
      return isPlainList(value) || isLineList(value) ? [] : [at];
    case 'fields':
    case 'one':
      return kind.of.flatMap(([name, of]) => formless(of, `${at}/${name}`, inner(value, name)));
    case 'rows':
      return (Array.isArray(value) ? value : [undefined]).flatMap((row) => formless(kind.of, `${at}/*`, row));
    case 'named':
      return Object.values(isObject(value) ? value : {}).flatMap((row) => formless(kind.of, `${at}/*`, row));
    case 'text':
    case 'number':
    case 'flag':
    case 'choice':
    case 'choices':
      return [];
    default:
      return kind satisfies never;
  }
}

/** Every field and choice that a form of this shape shows by a name. */
function named(shape: unknown): string[] {
  const kind = kindOf(isObject(shape) ? shape : {});
  switch (kind.kind) {
    case 'fields':
    case 'one':
      return kind.of.flatMap(([name, of]) => [name, ...named(of)]);
    case 'rows':
      return named(kind.of);
    case 'named':
      return [...(kind.keys ?? []), ...named(kind.of)];
    case 'choice':
    case 'choices':
      return kind.of;
    case 'words':
    case 'text':
    case 'number':
    case 'flag':
    case 'json':
      return [];
    default:
      return kind satisfies never;
  }
}

describe('ours · rules in the district’s words', () => {
  const schemas = tableSchemas();
  const policy: Record<string, unknown> = { ...currentPolicy() };

  it.each(OWN)('the part %s has a form for all that is in it, but for what says that it has none', (part) => {
    const found = PARTS[part].keys.flatMap((table) => formless(schemas[table], table, policy[table]));
    // How a provider bounds its texts: by person, by template or by both.
    expect(new Set(found)).toEqual(new Set(part === 'delivery' ? ['delivery/channels/*/limits/*/per'] : []));
  });

  let nameOf: (name: string) => string;
  beforeAll(async () => {
    // The hook itself, in Chinese.
    const { useRuleNames } = await consoleModules("export * from './pages/directory/policy-names.ts';");
    if (typeof useRuleNames !== 'function') throw new Error('the console names no rules');
    nameOf = useRuleNames(policy);
  });

  it.each(OWN)('the part %s says each of its fields and choices in Chinese', (part) => {
    const shown = PARTS[part].keys.flatMap((table) => [table, ...named(schemas[table])]);
    // What is said of a text has its own variables in braces.
    const bare = [...new Set(shown)].filter((name) => /[a-z]/.test(nameOf(name).replaceAll(/\{\w+\}/g, '')));
    expect(bare).toEqual([]);
  });

  it('has a term for what forms show, and no empty one', () => {
    expect(Object.values(ruleTerms).filter((term) => !/\p{Script=Han}/u.test(term))).toEqual([]);
  });
});
