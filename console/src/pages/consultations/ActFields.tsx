import type { ConsultationView } from '../../api/consultations.ts';
import { useDirectory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { CheckField, ChoiceField, SelectField, TextField } from '../../components/fields.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import { UnitsField } from '../../components/UnitsField.tsx';
import type { Act } from './ActDialog.tsx';
import { type Draft, NO_TASK, type TaskDraft } from './act-draft.ts';
import { PreparedSaid } from '../documents/DocumentPanel.tsx';
import { consultationWords } from './consultation-words.ts';

interface FieldsProps {
  view: ConsultationView;
  act: Act;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

const choices = <Id extends string>(ids: readonly Id[], names: Record<string, string>) =>
  ids.map((id) => ({ id, name: names[id] ?? id }));
const oneOf = <Id extends string>(ids: readonly Id[], id: string): Id | undefined => ids.find((one) => one === id);

const AS = ['concerned', 'competent', 'related', 'office'] as const;
const MEANS = ['meeting', 'telephone', 'page'] as const;
const SPOKEN = ['telephone', 'meeting', 'paper'] as const;
const DECIDED = ['telephone', 'spoken', 'paper'] as const;
const DECISIONS = ['approve', 'send-back'] as const;

/** What one act asks for. */
export function ActFields({ view, act, draft, change }: FieldsProps) {
  const words = useWords(consultationWords);
  const directory = useDirectory().data;
  const why = (label: string, optional = false) => (
    <TextField
      label={label}
      value={draft.says}
      onChange={(says) => change({ says })}
      rows={3}
      maxLength={1000}
      optional={optional}
    />
  );
  const long = (label: string, key: 'says' | 'dissent' | 'nature' | 'trend' | 'risk', hint?: string) => (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={draft[key]}
      onChange={(text) => change({ [key]: text })}
      rows={4}
      maxLength={3000}
      optional={key === 'dissent'}
    />
  );
  const evidence = (
    <TextField
      label={words.evidence}
      hint={words.evidenceHint}
      value={draft.evidence}
      onChange={(typed) => change({ evidence: typed })}
      rows={2}
      optional={act.name === 'record-view' && draft.spoken !== 'paper'}
    />
  );
  switch (act.name) {
    case 'invite':
      return (
        <>
          {act.unit === undefined && (
            <UnitField
              label={words.unit}
              value={draft.unit}
              onChange={(unit) => change({ unit })}
              directory={directory}
              placeholder={words.choose}
            />
          )}
          <ChoiceField
            label={words.as}
            value={draft.as}
            onChange={(as) => change({ as: oneOf(AS, as) ?? 'related' })}
            choices={choices(AS, words.asNames)}
          />
          <TimeField
            label={words.due}
            hint={words.dueHint}
            value={draft.at}
            onChange={(at) => change({ at })}
            min="now"
            optional
          />
          {why(words.whyUnit, true)}
        </>
      );
    case 'set-meeting':
      return (
        <>
          <ChoiceField
            label={words.means}
            value={draft.means}
            onChange={(means) => change({ means: oneOf(MEANS, means) ?? 'page' })}
            choices={choices(MEANS, words.meansNames)}
          />
          {draft.means !== 'page' && (
            <>
              <TimeField
                label={words.meets}
                value={draft.at}
                onChange={(at) => change({ at })}
                min="now"
                optional={draft.means !== 'meeting'}
              />
              <TextField
                label={words.place}
                value={draft.place}
                onChange={(place) => change({ place })}
                maxLength={100}
                optional
              />
            </>
          )}
          {why(words.why)}
        </>
      );
    case 'give-view':
      return (
        <>
          {long(words.view, 'says', words.viewHint)}
          {long(words.dissent, 'dissent', words.dissentHint)}
        </>
      );
    case 'record-view':
      return (
        <>
          <ChoiceField
            label={words.means}
            value={draft.spoken}
            onChange={(spoken) => change({ spoken: oneOf(SPOKEN, spoken) ?? 'telephone' })}
            choices={choices(SPOKEN, words.spokenMeans)}
          />
          <TextField label={words.who} value={draft.who} onChange={(who) => change({ who })} maxLength={60} />
          <TimeField
            label={words.saidAt}
            value={draft.at}
            onChange={(at) => change({ at })}
            max="now"
            empty="now"
            optional
          />
          {long(words.view, 'says', words.viewHint)}
          {long(words.dissent, 'dissent', words.dissentHint)}
          {evidence}
        </>
      );
    case 'record-attendance':
      return (
        <>
          <CheckField label={words.didAttend} value={draft.attended} onChange={(attended) => change({ attended })} />
          {draft.attended ? (
            <TextField label={words.attendee} value={draft.who} onChange={(who) => change({ who })} maxLength={200} />
          ) : (
            why(words.whyAbsent, true)
          )}
        </>
      );
    case 'assess':
      return (
        <>
          {long(words.nature, 'nature')}
          {long(words.trend, 'trend')}
          {long(words.risk, 'risk')}
        </>
      );
    case 'set-line':
      return (
        <TextField
          label={words.line}
          hint={words.lineHint}
          value={draft.says}
          onChange={(says) => change({ says })}
          rows={6}
          maxLength={5000}
        />
      );
    case 'set-tasks':
      return <Tasks tasks={draft.tasks} onChange={(tasks) => change({ tasks })} />;
    case 'save-handling':
      return <HandlingText label={words.handling} draft={draft} change={change} hint={words.handlingHint} />;
    case 'submit': {
      const asked = view.invited.filter(({ is }) => is === 'asked').map(({ unit }) => unit.name);
      return (
        <>
          {asked.length > 0 && (
            <TextField
              label={words.earlyLabel}
              hint={words.earlyHint(asked.join('、'))}
              value={draft.early}
              onChange={(early) => change({ early })}
              rows={2}
              maxLength={1000}
            />
          )}
          <SelectField
            label={words.leader}
            value={draft.to}
            onChange={(to) => change({ to })}
            placeholder={words.anyLeader}
            groups={[{ choices: view.leaders }]}
            optional
          />
          {why(words.note, true)}
        </>
      );
    }
    case 'prepare-decision':
      return (
        <>
          <ChoiceField
            label={words.decision}
            value={draft.decision}
            onChange={(decision) => change({ decision: oneOf(DECISIONS, decision) ?? 'approve' })}
            choices={choices(DECISIONS, words.acts)}
          />
          {draft.decision === 'approve' && (
            <HandlingText label={words.changedText} hint={words.unchangedHint} draft={draft} change={change} />
          )}
          {why(words.opinion, draft.decision === 'approve' && draft.text.trim() === '')}
        </>
      );
    case 'record-decision':
      return (
        <>
          <SelectField
            label={words.decider}
            value={draft.decider}
            onChange={(decider) => change({ decider })}
            placeholder={words.choose}
            groups={[{ choices: view.proposals.find(({ id }) => id === act.proposalId)?.others ?? [] }]}
          />
          <ChoiceField
            label={words.decision}
            value={draft.decision}
            onChange={(decision) => change({ decision: oneOf(DECISIONS, decision) ?? 'approve' })}
            choices={choices(DECISIONS, words.acts)}
          />
          <ChoiceField
            label={words.decidedBy}
            value={draft.decidedBy}
            onChange={(means) => change({ decidedBy: oneOf(DECIDED, means) ?? 'telephone' })}
            choices={choices(DECIDED, words.decisionMeans)}
          />
          <TimeField label={words.decidedAt} value={draft.at} onChange={(at) => change({ at })} max="now" empty="now" />
          {why(words.opinion, draft.decision === 'approve')}
          {evidence}
        </>
      );
    case 'decide':
      if (act.prepared !== undefined) {
        const { prepared } = view.proposals.find(({ id }) => id === act.proposalId) ?? {};
        return prepared ? <PreparedSaid prepared={prepared} /> : null;
      }
      return (
        <>
          {act.changes && <HandlingText label={words.changedText} draft={draft} change={change} />}
          {act.decision === 'pass-on' && (
            <SelectField
              label={words.leader}
              value={draft.to}
              onChange={(to) => change({ to })}
              placeholder={words.choose}
              groups={[{ choices: view.proposals.find(({ id }) => id === act.proposalId)?.others ?? [] }]}
            />
          )}
          {why(words.opinion, act.decision === 'approve' && !act.changes)}
        </>
      );
    case 'ask-purge':
    case 'withdraw-proposal':
      return why(words.proposalSays[act.name] ?? words.why);
    case 'excuse':
    case 'close':
    case 'cancel':
      return why(words.why);
  }
}

function HandlingText({
  label,
  hint,
  draft,
  change,
}: Pick<FieldsProps, 'draft' | 'change'> & { label: string; hint?: string }) {
  return (
    <TextField
      label={label}
      {...(hint === undefined ? {} : { hint })}
      value={draft.text}
      onChange={(text) => change({ text })}
      rows={10}
      maxLength={6000}
    />
  );
}

/** R3: who leads what and who works with it, row by row. */
function Tasks({ tasks, onChange }: { tasks: TaskDraft[]; onChange: (tasks: TaskDraft[]) => void }) {
  const words = useWords(consultationWords);
  const directory = useDirectory().data;
  const set = (index: number, part: Partial<TaskDraft>): void =>
    onChange(tasks.map((task, at) => (at === index ? { ...task, ...part } : task)));
  return (
    <>
      <ul className="consultation-rows">
        {tasks.map((task, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no other name
          <li key={index}>
            <TextField label={words.task} value={task.says} onChange={(says) => set(index, { says })} maxLength={300} />
            <UnitField
              label={words.lead}
              value={task.lead}
              onChange={(lead) => set(index, { lead, coUnits: task.coUnits.filter((unit) => unit !== lead) })}
              directory={directory}
              placeholder={words.choose}
            />
            <UnitsField
              label={words.with}
              value={task.coUnits}
              onChange={(coUnits) => set(index, { coUnits: coUnits.filter((unit) => unit !== task.lead) })}
              directory={directory}
              placeholder={words.choose}
            />
            <TimeField label={words.taskBy} value={task.by} onChange={(by) => set(index, { by })} min="now" optional />
            {tasks.length > 1 && (
              <Button small look="quiet" onClick={() => onChange(tasks.filter((_, at) => at !== index))}>
                {words.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Button small onClick={() => onChange([...tasks, NO_TASK])}>
        {words.addTask}
      </Button>
    </>
  );
}
