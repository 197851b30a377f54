import type { AssessmentForm, AssessmentView } from '../../api/assessments.ts';
import type { Problem } from '../../api/problem.ts';
import { useDirectory } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { ChoiceField, ManyField, SelectField, TextField } from '../../components/fields.tsx';
import { faultOf } from '../../components/sending.ts';
import { DayField } from '../../components/time/DayField.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitsField } from '../../components/UnitsField.tsx';
import { assessmentWords } from './assessment-words.ts';
import { type Act, type Draft, levelsWith } from './act-draft.ts';

interface Fields {
  view: AssessmentView;
  form: AssessmentForm;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problem: Problem | null;
}

/** What one act asks for, before its reason. */
export function ActFields({ act, ...fields }: Fields & { act: Act }) {
  switch (act.name) {
    case 'record-finding':
      return <OfFinding {...fields} />;
    case 'set-point':
      return <OfPoint {...fields} />;
    case 'name-plan':
      return <OfPlan {...fields} />;
    case 'submit':
      return <OfSubmission {...fields} />;
    case 'correct-risk':
      return <OfRisk {...fields} />;
    case 'move':
    case 'record-launch':
      return <OfHour {...fields} launched={act.name === 'record-launch'} />;
    case 'judge-point':
      return (
        <>
          <OfJudgement {...fields} />
          <OfCases {...fields} />
        </>
      );
    case 'record-unforeseen':
      return <OfCases {...fields} />;
    case 'correct':
      return <OfCorrection {...fields} />;
    case 'withdraw-finding':
    case 'drop-point':
    case 'drop':
    case 'close':
    case 'set-aside':
    case 'ask-purge':
    case 'withdraw-proposal':
    case 'decide':
      return null;
  }
}

function OfFinding({ form, draft, change, problem }: Fields) {
  const words = useWords(assessmentWords);
  return (
    <>
      <ChoiceField
        label={words.method}
        value={draft.method}
        onChange={(id) => change({ method: form.methods.find((one) => one.id === id)?.id ?? null })}
        choices={form.methods}
        error={faultOf(problem, 'method')}
      />
      <DayField label={words.on} value={draft.on} onChange={(on) => change({ on })} error={faultOf(problem, 'on')} />
    </>
  );
}

function OfPoint({ form, draft, change, problem }: Fields) {
  const words = useWords(assessmentWords);
  return (
    <>
      {form.dimensions.map(({ id, name, levels }) => (
        <ChoiceField
          key={id}
          label={name}
          value={draft.levels[id] === undefined ? null : String(draft.levels[id])}
          onChange={(chosen) => change({ levels: levelsWith(draft.levels, id, chosen) })}
          choices={levels.map((level, index) => ({ id: String(index + 1), name: level }))}
          error={faultOf(problem, `levels/${id}`)}
        />
      ))}
      <TextField
        label={words.measure}
        value={draft.measure}
        onChange={(measure) => change({ measure })}
        rows={2}
        maxLength={500}
        optional
        error={faultOf(problem, 'measure')}
      />
      <TextField
        label={words.signs}
        hint={words.signsHint}
        value={draft.signs}
        onChange={(signs) => change({ signs })}
        rows={3}
        optional
        error={faultOf(problem, 'signs')}
      />
    </>
  );
}

function OfPlan({ form, draft, change, problem }: Fields) {
  const words = useWords(assessmentWords);
  return (
    <SelectField
      label={words.plan}
      hint={words.planHint}
      value={draft.plan}
      onChange={(plan) => change({ plan })}
      placeholder={words.choose}
      groups={[{ choices: form.plans.map(({ id, title }) => ({ id, name: title })) }]}
      error={faultOf(problem, 'plan')}
    />
  );
}

function OfSubmission({ view, form, draft, change, problem }: Fields) {
  const words = useWords(assessmentWords);
  const { suggested } = view;
  const row = form.risks.find(({ id }) => id === draft.risk);
  const able = form.rulings.filter(({ id }) => row === undefined || row.rulings.includes(id));
  return (
    <>
      <ChoiceField
        label={words.risk}
        hint={suggested && words.suggested(suggested.risk.name, suggested.says, suggested.points.join('、'))}
        value={draft.risk}
        onChange={(id) => change({ risk: form.risks.find((one) => one.id === id)?.id ?? null, ruling: null })}
        choices={form.risks}
        error={faultOf(problem, 'risk')}
      />
      {draft.risk !== null && draft.risk !== suggested?.risk.id && (
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          rows={2}
          maxLength={1000}
          error={faultOf(problem, 'reason')}
        />
      )}
      <ChoiceField
        label={words.ruling}
        hint={row && words.decides(row.decides)}
        value={draft.ruling}
        onChange={(id) => change({ ruling: form.rulings.find((one) => one.id === id)?.id ?? null })}
        choices={able}
        error={faultOf(problem, 'ruling')}
      />
      {draft.ruling === 'postpone' && (
        <TimeField
          label={words.postponeTo}
          min="now"
          value={draft.at}
          onChange={(at) => change({ at })}
          error={faultOf(problem, 'launchAt')}
        />
      )}
    </>
  );
}

function OfRisk({ view, form, draft, change, problem }: Fields) {
  const words = useWords(assessmentWords);
  return (
    <ChoiceField
      label={words.newRisk}
      value={draft.risk}
      onChange={(id) => change({ risk: form.risks.find((one) => one.id === id)?.id ?? null })}
      choices={form.risks.filter(({ id }) => id !== view.risk?.id)}
      error={faultOf(problem, 'risk')}
    />
  );
}

function OfHour({ form, draft, change, problem, launched }: Fields & { launched: boolean }) {
  const words = useWords(assessmentWords);
  return (
    <>
      <TimeField
        label={launched ? (words.acts['record-launch'] ?? '') : words.launchAt}
        {...(launched
          ? { max: 'now' as const }
          : { min: 'now' as const, hint: words.launchHint(form.findingsWorkingDays) })}
        value={draft.at}
        onChange={(at) => change({ at })}
        error={faultOf(problem, launched ? 'launchedAt' : 'launchAt')}
      />
      {launched && (
        <TextField
          label={words.document}
          value={draft.document}
          onChange={(document) => change({ document })}
          maxLength={200}
          optional
          error={faultOf(problem, 'document')}
        />
      )}
    </>
  );
}

function OfJudgement({ draft, change, problem }: Fields) {
  const words = useWords(assessmentWords);
  return (
    <ChoiceField
      label={words.cameQuestion}
      value={draft.came}
      onChange={(id) => change({ came: id === 'yes' ? 'yes' : 'no' })}
      choices={[
        { id: 'yes', name: words.came },
        { id: 'no', name: words.cameNot },
      ]}
      error={faultOf(problem, 'came')}
    />
  );
}

function OfCases({ view, draft, change, problem }: Fields) {
  const words = useWords(assessmentWords);
  return (
    <ManyField
      label={words.ofCases}
      hint={view.caseNumbers.length === 0 ? words.noCases : undefined}
      value={draft.cases}
      onChange={(cases) => change({ cases })}
      choices={view.caseNumbers.map((id) => ({ id, name: id }))}
      error={faultOf(problem, 'cases')}
    />
  );
}

function OfCorrection({ draft, change, problem }: Fields) {
  const words = useWords(assessmentWords);
  const directory = useDirectory().data;
  return (
    <>
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => change({ name })}
        maxLength={60}
        error={faultOf(problem, 'name')}
      />
      <TextField
        label={words.document}
        hint={words.documentGone}
        value={draft.document}
        onChange={(document) => change({ document })}
        maxLength={200}
        optional
        error={faultOf(problem, 'document')}
      />
      <TextField
        label={words.saysWhat}
        value={draft.about}
        onChange={(about) => change({ about })}
        rows={3}
        maxLength={2000}
        error={faultOf(problem, 'says')}
      />
      <TextField
        label={words.mentions}
        hint={words.mentionsHint}
        value={draft.mentions}
        onChange={(mentions) => change({ mentions })}
        rows={3}
        error={faultOf(problem, 'mentions')}
      />
      <UnitsField
        label={words.coUnits}
        value={draft.coUnits}
        onChange={(coUnits) => change({ coUnits })}
        directory={directory}
        placeholder={words.choose}
      />
      <p className="form-note">{faultOf(problem, 'coUnits') ?? words.coUnitsHint}</p>
    </>
  );
}
