import { type Check, type RuleDraft, useRuleSchema } from '../../api/rules.ts';
import { isObject } from '../../api/record.ts';
import { useDirectory } from '../../api/queries.ts';
import { Read } from '../../components/states.tsx';
import { useRuleNames } from './policy-names.ts';
import { type Form, RuleField } from './RuleField.tsx';

type Tables = Record<string, unknown>;

/** The tables of one part as forms, made of the schema that checks them. */
export function PartForm({
  draft,
  value,
  faults,
  onChange,
}: {
  draft: RuleDraft['draft'];
  value: Tables;
  faults: Check['faults'];
  onChange: (value: Tables) => void;
}) {
  const query = useRuleSchema();
  const policy: Tables = Object.assign({}, ...Object.values(draft.parts));
  const nameOf = useRuleNames(policy);
  const units = useDirectory().data?.units ?? [];
  const keysOf = (table: unknown): { id: string; name: string }[] =>
    Object.keys(isObject(table) ? table : {}).map((id) => ({ id, name: nameOf(id) }));
  const clauses = keysOf(policy['clauses']);
  const known: Record<string, { id: string; name: string }[]> = {
    unit: units.filter(({ active }) => active).map(({ id, short }) => ({ id, name: short })),
    clause: clauses,
    limitClause: clauses,
    ladder: keysOf(policy['ladders']),
  };
  known['defaultUnit'] = known['unit'] ?? [];
  const form: Form = { nameOf, faults, choicesOf: (name) => known[name] ?? null };
  return (
    <Read query={query}>
      {({ tables }) => (
        <>
          {Object.keys(value).map((table) => {
            const shape = tables[table];
            return (
              <section key={table} className="rule-part">
                <h3>{nameOf(table)}</h3>
                <RuleField
                  form={form}
                  shape={isObject(shape) ? shape : {}}
                  name={table}
                  label={nameOf(table)}
                  pointer={`/${table}`}
                  value={value[table]}
                  onChange={(next) => onChange({ ...value, [table]: next })}
                />
              </section>
            );
          })}
        </>
      )}
    </Read>
  );
}
