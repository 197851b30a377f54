import { describe, expect, it } from 'vitest';
import { id as idField } from '../../functions/handlers/http/api/schemas/fields.ts';
import { readCount } from '../../functions/domain/intake/counts.ts';
import { writtenGrade } from '../../functions/domain/intake/written-grade.ts';
import { findings } from '../../functions/policy/findings.ts';
import { currentPolicy } from '../../functions/policy/load.ts';

/** Every name that an object has without anybody having given it. */
const NAMES = Object.getOwnPropertyNames(Object.prototype);
const policy = currentPolicy();

describe('A1 · names that every object has mean nothing', () => {
  it.each(NAMES)('%s is no grade that a source writes', (name) => {
    for (const source of policy.sources)
      for (const said of [name, `${name}级`, `重大${name}`, `重大（${name}）`])
        expect([null, 'II']).toContain(writtenGrade(said, { ...source, ...policy.intake }));
    for (const source of policy.sources) expect(writtenGrade(name, { ...source, ...policy.intake })).toBeNull();
  });

  it.each(NAMES)('%s is no unit of a count', (name) => {
    expect(readCount(name) ?? null).toBeNull();
    expect(readCount(`3${name}`) ?? null).toBeNull();
  });

  it.each(NAMES)('%s is no id of a unit or person, whose counts stand under it', (name) => {
    expect(idField.safeParse(name).success).toBe(false);
  });
});

const named = (change: (tables: typeof policy) => void): string[] => {
  const typed = structuredClone(policy);
  change(typed);
  return findings(typed).map(({ pointer }) => pointer);
};

describe('ours · rules that name what is not there are not published', () => {
  it.each(NAMES)('%s is no ladder, template, clause or variable', (name) => {
    expect(named(({ clocks }) => Object.assign(clocks[0] ?? {}, { ladder: name }))).toContain('/clocks/0/ladder');
    expect(named(({ proposals }) => Object.assign(proposals[0] ?? {}, { ladder: name }))).toContain(
      '/proposals/0/ladder',
    );
    expect(named(({ orders }) => Object.assign(orders.clocks[0] ?? {}, { ladder: name }))).toContain(
      '/orders/clocks/0/ladder',
    );
    expect(named(({ proposals }) => Object.assign(proposals[0] ?? {}, { clause: name }))).toContain(
      '/proposals/0/clause',
    );
    const [template = ''] = Object.keys(policy.texts.templates);
    expect(
      named(({ texts }) => Object.assign(texts.templates[template] ?? {}, { body: `办件 {${name}} 请办理` })),
    ).toContain(`/texts/templates/${template}/body`);
    const given = named(({ texts }) => Object.assign(texts.templates[template] ?? {}, { overdue: name }));
    expect(given).toContain(`/texts/templates/${template}/overdue`);
  });
});
