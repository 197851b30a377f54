import { useState } from 'react';
import { usePlans } from '../../api/plans.ts';
import { useDirectory, usePolicy } from '../../api/queries.ts';
import { commandRetrospective, type RetrospectiveStep, type RetrospectiveView } from '../../api/retrospectives.ts';
import { useWords } from '../../app/language.ts';
import { say } from '../../app/pending.ts';
import { CaseNumberField } from '../../components/CaseNumberField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { DialogFoot } from '../../components/DialogFoot.tsx';
import { evidenceOf } from '../../components/evidence.ts';
import { FaultElsewhere } from '../../components/FaultElsewhere.tsx';
import { ChoiceField, SelectField, TextField } from '../../components/fields.tsx';
import { faultOf, useSending } from '../../components/sending.ts';
import { matterNumberIn } from '../../components/sought.ts';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import { useRuleNames } from '../directory/policy-names.ts';
import { retrospectiveWords } from './retrospective-words.ts';

type Body<Name extends RetrospectiveStep['name']> = Extract<RetrospectiveStep, { name: Name }>['body'];
type Of = Body<'propose-change'>['of'];
type Part = NonNullable<Body<'propose-change'>['part']>;

/** What somebody is about to do: to the retrospective, to one of its actions, or about a proposal. */
export interface Act {
  name: RetrospectiveStep['name'];
  action?: string;
  case?: string;
  /** The events whose words are to go. */
  events?: number[];
  proposalId?: string;
  decision?: 'approve' | 'send-back';
}

interface Draft {
  says: string;
  happened: string;
  why: string;
  lessons: string;
  unit: string;
  by: string | null;
  proofs: string;
  case: string;
  of: Of;
  plan: string;
  part: string;
}

const PARTS = ['clocks', 'ladders', 'grading', 'answers', 'approval', 'texts', 'words', 'outlets', 'media'] as const;
const CHANGED: readonly Of[] = ['plan', 'rules', 'routing'];
const NEEDS_TIME: readonly Act['name'][] = ['ask-action', 'return-action'];
const OWN_FIELDS = ['says', 'happened', 'why', 'lessons', 'unit', 'by', 'evidence', 'case', 'plan', 'part'];

/** What would be sent; null while the form lacks something. */
function stepOf(
  { name, action = '', events = [], proposalId = '', decision, ...act }: Act,
  draft: Draft,
): RetrospectiveStep | null {
  const says = draft.says.trim();
  const later = act.case ?? matterNumberIn(draft.case) ?? draft.case.trim();
  const part = PARTS.find((one): one is (typeof PARTS)[number] & Part => one === draft.part);
  const { by } = draft;
  switch (name) {
    case 'set-findings': {
      const [happened, why, lessons] = [draft.happened.trim(), draft.why.trim(), draft.lessons.trim()];
      return happened && why && lessons ? { name, body: { happened, why, lessons } } : null;
    }
    case 'ask-action':
      return says && draft.unit && by !== null ? { name, body: { says, unit: draft.unit, by } } : null;
    case 'report-done': {
      const evidence = evidenceOf(draft.proofs);
      return says && evidence.length > 0 ? { name, body: { action, says, evidence } } : null;
    }
    case 'confirm-action':
      return { name, body: { action, ...(says ? { says } : {}) } };
    case 'return-action':
      return says && by !== null ? { name, body: { action, says, by } } : null;
    case 'drop-action':
      return says ? { name, body: { action, says } } : null;
    case 'confirm-recurrence':
    case 'deny-recurrence':
      return says && later ? { name, body: { case: later, says } } : null;
    case 'propose-change': {
      const { of, plan } = draft;
      if (!says || (of === 'plan' && !plan) || (of === 'rules' && !part)) return null;
      return {
        name,
        body: { of, says, ...(of === 'plan' ? { plan } : {}), ...(of === 'rules' && part ? { part } : {}) },
      };
    }
    case 'ask-purge':
      return says ? { name, body: { events, says } } : null;
    case 'decide':
      return says || decision === 'approve'
        ? { name, body: { proposalId, decision: decision ?? 'send-back', ...(says ? { says } : {}) } }
        : null;
    case 'withdraw-proposal':
      return says ? { name, body: { proposalId, says } } : null;
    case 'close':
    case 'reopen':
      return says ? { name, body: { says } } : null;
    case 'draft-change':
      return null;
  }
}

/** One act with what it asks for. */
export function ActDialog({ view, act, onClose }: { view: RetrospectiveView; act: Act; onClose: () => void }) {
  const words = useWords(retrospectiveWords);
  const last = view.written[view.written.length - 1];
  const [draft, setDraft] = useState<Draft>({
    says: '',
    happened: last?.happened ?? '',
    why: last?.why ?? '',
    lessons: last?.lessons ?? '',
    unit: view.unit.id,
    by: null,
    proofs: '',
    case: '',
    of: 'plan',
    plan: '',
    part: '',
  });
  const change = (part: Partial<Draft>): void => setDraft((was) => ({ ...was, ...part }));
  const { busy, problem, send } = useSending();
  const step = stepOf(act, draft);
  const label = words.acts[act.decision === 'approve' ? 'approve-purge' : (act.decision ?? act.name)] ?? act.name;
  const of = act.action ?? act.case ?? view.number;
  const carryOut = () =>
    send(async () => {
      if (!step) return;
      await commandRetrospective(view, step);
      say(words.said(label, of), true);
      onClose();
    });
  return (
    <Dialog title={`${label} ${of}`} onClose={onClose} wide={act.name === 'set-findings'}>
      <Fields {...{ act, draft, change }} error={(field) => faultOf(problem, field)} />
      <FaultElsewhere problem={problem} fields={OWN_FIELDS} />
      <DialogFoot
        onClose={onClose}
        go={label}
        going={words.sending}
        ready={step !== null}
        busy={busy}
        danger={act.name === 'drop-action' || act.decision === 'approve'}
        onGo={() => void carryOut()}
      />
    </Dialog>
  );
}

interface FieldsProps {
  act: Act;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  error: (field: string) => string | undefined;
}

function Fields({ act, draft, change, error }: FieldsProps) {
  const words = useWords(retrospectiveWords);
  const directory = useDirectory().data;
  const { name } = act;
  if (name === 'set-findings')
    return (['happened', 'why', 'lessons'] as const).map((field) => (
      <TextField
        key={field}
        label={words[field]}
        value={draft[field]}
        onChange={(text) => change({ [field]: text })}
        rows={4}
        maxLength={3000}
        error={error(field)}
      />
    ));
  return (
    <>
      {name === 'ask-action' && (
        <UnitField
          label={words.mends}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          directory={directory}
          placeholder={words.choose}
          error={error('unit')}
        />
      )}
      {name === 'confirm-recurrence' && act.case === undefined && (
        <CaseNumberField
          label={words.later}
          value={draft.case}
          onChange={(typed) => change({ case: typed })}
          error={error('case')}
        />
      )}
      {name === 'propose-change' && <ChangeFields {...{ draft, change, error }} />}
      <TextField
        label={name === 'ask-action' ? words.what : (words.says[name] ?? name)}
        hint={name === 'ask-action' ? words.whatHint : undefined}
        value={draft.says}
        onChange={(says) => change({ says })}
        rows={2}
        maxLength={name === 'ask-action' ? 200 : 1000}
        error={error('says')}
      />
      {name === 'report-done' && (
        <TextField
          label={words.proofs}
          hint={words.proofsHint}
          value={draft.proofs}
          onChange={(proofs) => change({ proofs })}
          rows={2}
          error={error('evidence')}
        />
      )}
      {NEEDS_TIME.includes(name) && (
        <TimeField
          label={name === 'ask-action' ? words.until : words.again}
          value={draft.by}
          onChange={(by) => change({ by })}
          min="now"
          error={error('by')}
        />
      )}
    </>
  );
}

function ChangeFields({ draft, change, error }: Omit<FieldsProps, 'act'>) {
  const words = useWords(retrospectiveWords);
  const plans = usePlans().data?.plans ?? [];
  const partName = useRuleNames(usePolicy().data?.policy);
  return (
    <>
      <ChoiceField
        label={words.of}
        value={draft.of}
        onChange={(id) => change({ of: CHANGED.find((one) => one === id) ?? 'plan' })}
        choices={CHANGED.map((id) => ({ id, name: words.changed[id] ?? id }))}
      />
      {draft.of === 'plan' && (
        <SelectField
          label={words.plan}
          value={draft.plan}
          onChange={(plan) => change({ plan })}
          placeholder={words.choose}
          groups={[{ choices: plans.map(({ id, title }) => ({ id, name: title })) }]}
          error={error('plan')}
        />
      )}
      {draft.of === 'rules' && (
        <SelectField
          label={words.part}
          value={draft.part}
          onChange={(part) => change({ part })}
          placeholder={words.choose}
          groups={[{ choices: PARTS.map((id) => ({ id, name: partName(id) })) }]}
          error={error('part')}
        />
      )}
    </>
  );
}
