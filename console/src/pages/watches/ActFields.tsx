import { useDirectory } from '../../api/queries.ts';
import type { WatchView } from '../../api/watches.ts';
import { useWords } from '../../app/language.ts';
import { SelectField, TextField } from '../../components/fields.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { UnitField } from '../../components/UnitField.tsx';
import { UnitsField } from '../../components/UnitsField.tsx';
import { type Act, type Draft, halfDays, questionIn } from './act-draft.ts';
import { DayField } from '../../components/time/DayField.tsx';
import { DutyFields } from './DutyFields.tsx';
import { linesOf } from './OpenDialog.tsx';
import { watchWords } from './watch-words.ts';

interface FieldsProps {
  view: WatchView;
  act: Act;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
}

/** What one act asks for. */
export function ActFields({ view, act, draft, change }: FieldsProps) {
  const words = useWords(watchWords);
  const directory = useDirectory().data;
  const says = (label: string, optional = false, maxLength = 300) => (
    <TextField
      label={label}
      value={draft.says}
      onChange={(typed) => change({ says: typed })}
      rows={2}
      maxLength={maxLength}
      optional={optional}
    />
  );
  switch (act.name) {
    case 'set-line': {
      const unread = linesOf(draft.questions).find((line) => questionIn(line) === null);
      return (
        <>
          <TextField
            label={words.lineSays}
            value={draft.says}
            onChange={(typed) => change({ says: typed })}
            rows={5}
            maxLength={3000}
          />
          <TextField
            label={words.questions}
            hint={words.questionsHint}
            value={draft.questions}
            onChange={(questions) => change({ questions })}
            rows={4}
            maxLength={5000}
            error={unread === undefined ? undefined : words.noQuestion(unread)}
            optional
          />
        </>
      );
    }
    case 'tell-units':
      return <p className="form-note">{view.bound.map(({ name }) => name).join('、')}</p>;
    case 'move':
      return (
        <>
          {view.form === 'launch' ? (
            <TimeField label={words.launchAt} value={draft.at} onChange={(at) => change({ at })} min="now" />
          ) : (
            <>
              {view.phase === 'coming' && (
                <DayField label={words.from} value={draft.from} onChange={(from) => change({ from })} />
              )}
              <DayField
                label={words.until}
                value={draft.until}
                min={draft.from}
                onChange={(until) => change({ until })}
              />
            </>
          )}
          {says(words.why)}
        </>
      );
    case 'correct':
      return (
        <>
          <TextField label={words.name} value={draft.name} onChange={(name) => change({ name })} maxLength={60} />
          <TextField
            label={words.says}
            value={draft.about}
            onChange={(about) => change({ about })}
            rows={3}
            maxLength={2000}
          />
          <TextField
            label={words.mentions}
            hint={words.mentionsHint}
            value={draft.mentions}
            onChange={(mentions) => change({ mentions })}
            rows={2}
            maxLength={500}
            optional
          />
          {view.form === 'launch' && (
            <>
              <TextField
                label={words.document}
                value={draft.document}
                onChange={(document) => change({ document })}
                maxLength={200}
                optional
              />
              <UnitField
                label={words.leads}
                value={draft.leads}
                onChange={(leads) => change({ leads })}
                directory={directory}
                placeholder={words.choose}
                optional
              />
            </>
          )}
          {says(words.why)}
        </>
      );
    case 'add-units':
      return (
        <UnitsField
          label={words.unitsField}
          value={draft.units}
          onChange={(units) => change({ units })}
          directory={directory}
          placeholder={words.choose}
        />
      );
    case 'remove-unit':
      return (
        <>
          <SelectField
            label={words.bound}
            value={draft.unit}
            onChange={(unit) => change({ unit })}
            placeholder={words.choose}
            groups={[{ choices: view.bound }]}
          />
          {says(words.why)}
        </>
      );
    case 'report':
      return (
        <>
          {act.unit !== undefined && (
            <p className="form-note">
              {words.forUnit}：{nameIn(view, act.unit)}
            </p>
          )}
          {says(words.seen, act.unit !== undefined, 1000)}
          {act.unit !== undefined && (
            <>
              <TimeField
                label={words.toldAt}
                hint={words.toldHint}
                value={draft.at}
                onChange={(at) => change({ at })}
                max="now"
                optional
              />
              <TextField
                label={words.toldBy}
                value={draft.toldBy}
                onChange={(toldBy) => change({ toldBy })}
                maxLength={100}
                optional={draft.at === null}
              />
            </>
          )}
          <p className="form-note">{words.registerHint}</p>
        </>
      );
    case 'submit-rota': {
      const half = halfDays(view, draft);
      return (
        <>
          <p className="form-note">{words.rotaHint}</p>
          <DutyFields view={view} duty={draft.duty} change={(duty) => change({ duty })} />
          {half.length > 0 && (
            <p className="form-note">
              <strong role="alert">{words.halfDays(half.map((day) => day.slice(5)).join('、'))}</strong>
            </p>
          )}
        </>
      );
    }
    case 'approve-rota':
    case 'close':
      return says(words.remark, true);
    case 'press-contact':
      return says(words.how);
    case 'decide':
    case 'ask-purge':
    case 'withdraw-proposal':
      return says(words.proposalSays[act.name] ?? words.why, act.decision === 'approve');
    case 'call-off':
    case 'excuse-miss':
    case 'return-rota':
      return says(words.why);
  }
}

const nameIn = ({ bound }: WatchView, id: string): string => bound.find((one) => one.id === id)?.name ?? id;
