import '../directory/directory.css';
import { useState } from 'react';
import { type PlanProposal, proposePlan } from '../../api/plans.ts';
import { useDirectory, usePolicy } from '../../api/queries.ts';
import { isObject, listOf } from '../../api/record.ts';
import { useRuleSchema } from '../../api/rules.ts';
import { useWords } from '../../app/language.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { TextField } from '../../components/fields.tsx';
import { Read } from '../../components/states.tsx';
import { planWords } from '../../words/plans.ts';
import { type PolicyLists, policyLists } from '../../words/policy.ts';
import { useRuleNames } from '../directory/policy-names.ts';
import { FREE, RuleField } from '../directory/RuleField.tsx';
import { emptyOf, type Shape } from '../directory/rule-shape.ts';
import { useSaving } from '../directory/saving.ts';
import { forForm, forRules, planShape } from './plan-form.ts';

type Row = Record<string, unknown>;

interface Props {
  unit: { id: string; name: string };
  /** The plan in force that is revised. */
  of: string | null;
  /** A proposal that was sent back. */
  returned?: PlanProposal | null;
  onClose: () => void;
}

/** P1: a plan as its unit would have it, in the form that the rules' own schema makes. */
export function ProposeDialog(props: Props) {
  const words = useWords(planWords);
  const schema = useRuleSchema();
  const policy = usePolicy();
  return (
    <Dialog
      title={props.of === null && !props.returned ? words.proposeNew : words.propose}
      wide
      onClose={props.onClose}
    >
      <Read query={schema}>
        {({ tables }) => (
          <Read query={policy}>
            {({ policy: rules }) => {
              const lists = policyLists(rules);
              const shape = planShape(tables, lists);
              const { plans } = rules;
              const rows = listOf(isObject(plans) ? plans['rows'] : []).filter(isObject);
              const row = props.returned?.row ?? rows.find(({ id }) => id === props.of) ?? null;
              return <Form {...props} {...{ shape, row, rows, rules, lists }} />;
            }}
          </Read>
        )}
      </Read>
    </Dialog>
  );
}

function Form({
  unit,
  returned = null,
  onClose,
  shape,
  row,
  rows,
  rules,
  lists,
}: Props & { shape: Shape; row: Row | null; rows: Row[]; rules: unknown; lists: PolicyLists }) {
  const words = useWords(planWords);
  const nameInRules = useRuleNames(rules);
  const chosen = new Map([...lists.categories, ...lists.emergencyKinds].map(({ id, name }) => [id, name]));
  const nameOf = (name: string): string => words.formNames[name] ?? chosen.get(name) ?? nameInRules(name);
  const units = useDirectory().data?.units ?? [];
  const [plan, setPlan] = useState<unknown>(() => (row ? forForm(row) : emptyOf(shape)));
  const [reason, setReason] = useState('');
  const { busy, faults, faultOf, rest, save } = useSaving();
  const content = isObject(plan) ? plan : {};
  const known = units.filter(({ active }) => active).map(({ id, short }) => ({ id, name: short }));
  const form = {
    ...FREE,
    nameOf,
    choicesOf: (name: string) =>
      name === 'unit'
        ? known
        : name === 'who'
          ? [...Object.entries(words.roles).map(([id, said]) => ({ id, name: said })), ...known]
          : null,
    faults: faults.map(({ pointer, detail }) => ({ pointer, says: detail })),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const given = { ...forRules(content, rows), unit: unit.id, clause: 'P1' };
        void save(words.proposal(unit.name), () => proposePlan(given, reason.trim(), returned), onClose);
      }}
    >
      <p>{words.proposalNote}</p>
      {returned?.answered && <p role="note">{returned.answered.reason}</p>}
      <RuleField
        form={form}
        shape={shape}
        name="plan"
        label={words.title}
        pointer="/plan"
        value={content}
        onChange={setPlan}
      />
      <TextField
        label={words.proposeReason}
        value={reason}
        onChange={setReason}
        maxLength={200}
        error={faultOf('/reason')}
      />
      {rest(['/reason']).map((fault) => (
        <p key={fault} role="alert" className="form-problem">
          {fault}
        </p>
      ))}
      <DialogFoot onClose={onClose} go={words.send} ready={reason.trim() !== ''} busy={busy} />
    </form>
  );
}
