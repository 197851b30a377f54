import { useWords } from '../../../app/language.ts';
import { RankedUnits } from '../../../components/RankedUnits.tsx';
import { useMe } from '../../../api/queries.ts';
import { useDraft } from '../../../components/draft.ts';
import { CheckField, ChoiceField, TextField } from '../../../components/fields.tsx';
import { TimeField } from '../../../components/time/TimeField.tsx';
import { UnitField } from '../../../components/UnitField.tsx';
import { UnitsField } from '../../../components/UnitsField.tsx';
import { unitName } from '../../../components/units.ts';
import { common } from '../../../words/common.ts';
import { actionWords } from './action-words.ts';
import type { FormProps } from './ActionDialog.tsx';
import { FormFoot } from './FormFoot.tsx';
import { useGiving } from './give.ts';
import { faultOf } from '../../../components/sending.ts';
import { withdrawable } from './offered.ts';
import { ReasonField } from './ReasonField.tsx';
import { SummaryField } from './SummaryField.tsx';
import { type TaskDraft, TaskFields, taskIn } from './TaskFields.tsx';
import { ToldByField, useForOther } from './ToldByField.tsx';

const PARTS = ['primary', 'lead', 'co-unit'] as const;

/** R1–R3: a unit's duty; the ledger's suggestion stands first. */
export function Assign({ view, directory, suggestion, onClose }: FormProps) {
  const words = useWords(actionWords);
  const shared = useWords(common);
  const none = view.assignments.every(({ state }) => state === 'taken-back');
  const [draft, change, clear] = useDraft<
    TaskDraft & {
      unit: string;
      also: string[];
      part: (typeof PARTS)[number];
      superior: boolean;
      by: string;
      number: string;
      dueAt: string | null;
      reason: string;
      summary: string;
    }
  >(`assign.${view.number}`, {
    summary: '',
    unit: none ? (suggestion?.unit ?? '') : '',
    also: [],
    part: none ? 'primary' : 'co-unit',
    superior: false,
    by: '',
    number: '',
    dueAt: null,
    task: '',
    contributeBy: null,
    reason: '',
  });
  const { busy, problem, giveAll } = useGiving(view, onClose, clear);
  // A unit that has the case gets another part in it.
  const has = (id: string): boolean =>
    view.assignments.some(({ unit, state }) => unit.id === id && state !== 'taken-back');
  const assigned = !draft.superior && has(draft.unit);
  // R3: in a typhoon a dozen units get a part within minutes, several the same one. An order from above is to one.
  const severally = draft.part === 'co-unit' && !draft.superior && !assigned;
  const units = [draft.unit, ...(severally ? draft.also.filter((id) => id !== draft.unit && !has(id)) : [])];
  const unsaid = view.summary === undefined && !view.offline;
  const given = (unit: string) => ({
    name: 'assign' as const,
    body: {
      unit,
      part: draft.part,
      ...(unsaid ? { summary: draft.summary.trim() } : {}),
      ...taskIn(draft, draft.part === 'co-unit'),
      ...(draft.reason.trim() ? { reason: draft.reason } : {}),
      ...(draft.superior
        ? {
            assignedBy: {
              unit: draft.by,
              ...(draft.number.trim() ? { number: draft.number } : {}),
              ...(draft.dueAt ? { dueAt: draft.dueAt } : {}),
            },
          }
        : {}),
    },
  });
  const go = () =>
    giveAll(units.map(given), `${words.names.assign} ${words.several(units.map((unit) => unitName(directory, unit)))}`);
  return (
    <>
      {unsaid && (
        <SummaryField
          view={view}
          value={draft.summary}
          onChange={(summary) => change({ summary })}
          problem={problem}
          needed
        />
      )}
      <UnitField
        label={words.unit}
        value={draft.unit}
        onChange={(unit) => change({ unit })}
        directory={directory}
        placeholder={words.chooseUnit}
        error={faultOf(problem, 'unit')}
      />
      {suggestion && none && (
        <RankedUnits {...{ suggestion, directory }} chosen={draft.unit} onChoose={(unit) => change({ unit })} />
      )}
      {suggestion && none && <p className="form-note">{suggestion.unitReasons.map(({ says }) => says).join('；')}</p>}
      <ChoiceField
        label={words.part}
        value={draft.part}
        onChange={(id) => change({ part: PARTS.find((part) => part === id) ?? 'primary' })}
        choices={PARTS.map((id) => ({ id, name: shared.parts[id] ?? id }))}
        error={faultOf(problem, 'part')}
      />
      {severally && draft.unit !== '' && (
        <UnitsField
          label={words.alsoCoUnits}
          value={draft.also}
          onChange={(also) => change({ also })}
          directory={directory}
          placeholder={words.chooseUnit}
        />
      )}
      <TaskFields {...{ draft, change, problem }} coUnit={draft.part === 'co-unit'} />
      <CheckField label={words.fromSuperior} value={draft.superior} onChange={(superior) => change({ superior })} />
      {draft.superior && (
        <div className="form-row">
          <TextField
            label={words.superior}
            value={draft.by}
            onChange={(by) => change({ by })}
            maxLength={60}
            error={faultOf(problem, 'assignedBy')}
          />
          <TextField
            label={words.superiorNumber}
            value={draft.number}
            onChange={(number) => change({ number })}
            maxLength={60}
            optional
          />
          <TimeField
            label={words.superiorDue}
            value={draft.dueAt}
            onChange={(dueAt) => change({ dueAt })}
            min="now"
            optional
          />
        </div>
      )}
      {assigned && <p className="form-note">{words.changesPart}</p>}
      <TextField
        label={words.reason}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        maxLength={500}
        error={faultOf(problem, 'reason')}
        optional={!assigned}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={
          draft.unit !== '' &&
          (!unsaid || draft.summary.trim() !== '') &&
          (!draft.superior || draft.by.trim() !== '') &&
          (!assigned || draft.reason.trim() !== '')
        }
        onGo={() => void go()}
      />
    </>
  );
}

export function Sign({ view, assignmentId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft(`sign.${view.number}.${assignmentId}`, { toldBy: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const unit = view.assignments.find(({ id }) => id === assignmentId)?.unit.name ?? '';
  const forOther = useForOther(view, assignmentId);
  return (
    <>
      <p>
        {unit} {words.names.sign}
      </p>
      {forOther && <ToldByField {...{ draft, change, problem }} />}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={!forOther || draft.toldBy.trim() !== ''}
        onGo={() => void give('sign', { assignmentId, ...(forOther ? { toldBy: draft.toldBy } : {}) })}
      />
    </>
  );
}

/** R4: by the principal leader alone; the rules know whether this is he. */
export function Lead({ view, assignmentId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const { busy, problem, give } = useGiving(view, onClose);
  return (
    <>
      <p>{words.leadSays}</p>
      <FormFoot {...{ onClose, busy, problem }} onGo={() => void give('take-lead', { assignmentId })} />
    </>
  );
}

export function Return({ view, directory, lists, assignmentId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft(`return.${view.number}.${assignmentId}`, {
    reason: '',
    says: '',
    legalBasis: '',
    suggested: '',
    toldBy: '',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const forOther = useForOther(view, assignmentId);
  return (
    <>
      <ChoiceField
        label={words.reason}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        choices={lists.returnReasons}
        error={faultOf(problem, 'reason')}
      />
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        rows={3}
        maxLength={1000}
        error={faultOf(problem, 'says')}
      />
      <TextField
        label={words.legalBasis}
        value={draft.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
        maxLength={500}
        optional
      />
      <UnitField
        label={words.suggested}
        value={draft.suggested}
        onChange={(suggested) => change({ suggested })}
        directory={directory}
        placeholder="—"
        optional
      />
      {forOther && <ToldByField {...{ draft, change, problem }} />}
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.reason !== '' && draft.says.trim() !== '' && (!forOther || draft.toldBy.trim() !== '')}
        onGo={() =>
          void give('return', {
            assignmentId,
            reason: draft.reason,
            says: draft.says,
            ...(draft.legalBasis.trim() ? { legalBasis: draft.legalBasis } : {}),
            ...(draft.suggested ? { suggestedUnit: draft.suggested } : {}),
            ...(forOther ? { toldBy: draft.toldBy } : {}),
          })
        }
      />
    </>
  );
}

export function DecideReturn({ view, directory, assignmentId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const [draft, change, clear] = useDraft(`decide-return.${view.number}.${assignmentId}`, {
    accept: '',
    says: '',
    legalBasis: '',
    toUnit: '',
  });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const accept = draft.accept === 'yes';
  return (
    <>
      <ChoiceField
        label={words.accept}
        value={draft.accept}
        onChange={(id) => change({ accept: id })}
        choices={[
          { id: 'yes', name: words.accepted },
          { id: 'no', name: words.rejected },
        ]}
      />
      {accept && (
        <UnitField
          label={words.toUnit}
          value={draft.toUnit}
          onChange={(toUnit) => change({ toUnit })}
          directory={directory}
          placeholder={words.keepDesk}
          error={faultOf(problem, 'toUnit')}
        />
      )}
      <TextField
        label={words.says}
        value={draft.says}
        onChange={(says) => change({ says })}
        rows={2}
        maxLength={1000}
        error={faultOf(problem, 'says')}
      />
      <TextField
        label={words.legalBasis}
        value={draft.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
        maxLength={500}
        error={faultOf(problem, 'legalBasis')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.accept !== '' && draft.says.trim() !== '' && draft.legalBasis.trim() !== ''}
        onGo={() =>
          void give(
            'decide-return',
            {
              assignmentId,
              accept,
              says: draft.says,
              legalBasis: draft.legalBasis,
              ...(accept && draft.toUnit ? { toUnit: draft.toUnit } : {}),
            },
            accept ? words.accepted : words.rejected,
          )
        }
      />
    </>
  );
}

/** 收回交办: the desk's own mistake; with another unit it is a 改派. */
export function Withdraw({ view, directory, onClose }: FormProps) {
  const words = useWords(actionWords);
  const choices = withdrawable(view);
  const only = choices.length === 1 ? (choices[0]?.id ?? '') : '';
  const [draft, change, clear] = useDraft(`withdraw.${view.number}`, { assignmentId: only, reason: '', toUnit: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const from = choices.find(({ id }) => id === draft.assignmentId);
  return (
    <>
      <ChoiceField
        label={words.fromUnit}
        value={draft.assignmentId}
        onChange={(assignmentId) => change({ assignmentId })}
        choices={choices.map(({ id, unit }) => ({ id, name: unit.name }))}
        error={faultOf(problem, 'assignmentId')}
      />
      <UnitField
        label={words.toUnit}
        value={draft.toUnit}
        onChange={(toUnit) => change({ toUnit })}
        directory={directory}
        placeholder={words.noHeir}
        error={faultOf(problem, 'toUnit')}
        optional
      />
      <ReasonField {...{ draft, change, problem }} rows={2} />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={from !== undefined && draft.reason.trim() !== ''}
        onGo={() =>
          void give(
            'withdraw',
            {
              assignmentId: draft.assignmentId,
              reason: draft.reason,
              ...(draft.toUnit ? { toUnit: draft.toUnit } : {}),
            },
            `${words.names.withdraw} ${from?.unit.name ?? ''}`,
          )
        }
      />
    </>
  );
}

export function HandOn({ view, directory, assignmentId = '', onClose }: FormProps) {
  const words = useWords(actionWords);
  const me = useMe().data?.me;
  const [draft, change, clear] = useDraft(`hand-on.${view.number}.${assignmentId}`, { to: '' });
  const { busy, problem, give } = useGiving(view, onClose, clear);
  const unit = view.assignments.find(({ id }) => id === assignmentId)?.unit.id;
  const people = directory.contacts.filter(
    (contact) => contact.active && contact.unit === unit && contact.id !== me?.id,
  );
  return (
    <>
      <ChoiceField
        label={words.person}
        value={draft.to}
        onChange={(to) => change({ to })}
        choices={people.map(({ id, name }) => ({ id, name }))}
        error={faultOf(problem, 'to')}
      />
      <FormFoot
        {...{ onClose, busy, problem }}
        ready={draft.to !== ''}
        onGo={() => void give('hand-on', { assignmentId, to: draft.to })}
      />
    </>
  );
}
