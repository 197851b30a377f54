import { useWords } from '../../../app/language.ts';
import { RankedUnits } from '../../../components/RankedUnits.tsx';
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
import { SummaryField } from './SummaryField.tsx';
import { type TaskDraft, TaskFields, taskIn } from './TaskFields.tsx';

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
      {none && suggestion?.unit === draft.unit && (
        <p className="form-note">{suggestion.unitReasons.map(({ says }) => says).join('；')}</p>
      )}
      {suggestion && none && (
        <RankedUnits {...{ suggestion, directory }} chosen={draft.unit} onChoose={(unit) => change({ unit })} />
      )}
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
