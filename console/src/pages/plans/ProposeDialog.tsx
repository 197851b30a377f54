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
import { useRuleNames } from '../directory/policy-names.ts';
import { RuleField } from '../directory/RuleField.tsx';
import { emptyOf, type Shape } from '../directory/rule-shape.ts';
import { useSaving } from '../directory/saving.ts';

type Row = Record<string, unknown>;

/** Whose it is, and what the consent writes, is not for the form. */
const GIVEN = ['unit', 'clause', 'readOn', 'consent'];

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
              const shape = planShape(tables);
              const { plans } = rules;
              const rows = listOf(isObject(plans) ? plans['rows'] : []).filter(isObject);
              const row = props.returned?.row ?? rows.find(({ id }) => id === props.of) ?? null;
              return <Form {...props} shape={shape} row={row} rules={rules} />;
            }}
          </Read>
        )}
      </Read>
    </Dialog>
  );
}

const inside = (shape: unknown, field: string): unknown => (isObject(shape) ? shape[field] : undefined);

function planShape(tables: unknown): Shape {
  const plans = inside(tables, 'plans');
  const row = inside(inside(inside(plans, 'properties'), 'rows'), 'items');
  const properties = inside(row, 'properties');
  return {
    ...(isObject(row) ? row : {}),
    properties: Object.fromEntries(
      Object.entries(isObject(properties) ? properties : {}).filter(([name]) => !GIVEN.includes(name)),
    ),
    required: listOf(inside(row, 'required')).filter((name) => !GIVEN.some((given) => given === name)),
  };
}

function Form({
  unit,
  returned = null,
  onClose,
  shape,
  row,
  rules,
}: Props & { shape: Shape; row: Row | null; rules: unknown }) {
  const words = useWords(planWords);
  const nameOf = useRuleNames(rules);
  const units = useDirectory().data?.units ?? [];
  const [plan, setPlan] = useState<unknown>(() => row ?? emptyOf(shape));
  const [reason, setReason] = useState('');
  const { busy, faults, faultOf, rest, save } = useSaving();
  const content = isObject(plan) ? plan : {};
  const known = units.filter(({ active }) => active).map(({ id, short }) => ({ id, name: short }));
  const form = {
    nameOf,
    choicesOf: (name: string) => (name === 'unit' ? known : null),
    faults: faults.map(({ pointer, detail }) => ({ pointer, says: detail })),
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const given = { ...content, unit: unit.id, clause: 'P1' };
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
