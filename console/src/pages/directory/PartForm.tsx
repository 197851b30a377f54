import { type Check, type RuleDraft, useRuleSchema } from '../../api/rules.ts';
import { isObject } from '../../api/record.ts';
import { useDirectory } from '../../api/queries.ts';
import { Read } from '../../components/states.tsx';
import { useWords } from '../../app/language.ts';
import { draftWords } from './draft-words.ts';
import { Besides, lockOf } from './Floors.tsx';
import { useRuleNames } from './policy-names.ts';
import { type Form, RuleField } from './RuleField.tsx';

type Tables = Record<string, unknown>;

/** The tables of one part as forms, made of the schema that checks them. */
export function PartForm({
  draft,
  part,
  inWords,
  value,
  faults,
  onChange,
}: {
  draft: RuleDraft['draft'];
  part: string;
  /** Whoever edits it is no engineer. */
  inWords: boolean;
  value: Tables;
  faults: Check['faults'];
  onChange: (value: Tables) => void;
}) {
  const words = useWords(draftWords);
  const query = useRuleSchema();
  // As it would be with what is not saved yet.
  const policy: Tables = Object.assign({}, ...Object.values(draft.parts), value);
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
  return (
    <Read query={query}>
      {({ tables, floors }) => {
        const form: Form = {
          nameOf,
          faults,
          inWords,
          choicesOf: (name) => known[name] ?? null,
          lockOf: (pointer, row) => lockOf(pointer, row, floors, policy, words),
          besides: (pointer, inner) => <Besides pointer={pointer} value={inner} floors={floors} policy={policy} />,
        };
        return (
          <>
            {part === 'ladders' && <p className="rule-lock">{words.ladderFloor}</p>}
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
        );
      }}
    </Read>
  );
}
