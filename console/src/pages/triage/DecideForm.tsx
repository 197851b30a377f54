import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { type CaseView, useDirectory, useMe } from '../../api/queries.ts';
import type { Suggestion } from '../../api/record.ts';
import { isWriting } from '../../app/keyboard.ts';
import { useWords } from '../../app/language.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { Refusal } from '../../components/Clause.tsx';
import { useDraft } from '../../components/draft.ts';
import { ChoiceField, ManyField, SelectField, TextField } from '../../components/fields.tsx';
import { RankedUnits } from '../../components/RankedUnits.tsx';
import { faultOf } from '../../components/sending.ts';
import { Submit } from '../../components/Submit.tsx';
import { unitGroups, unitName } from '../../components/units.ts';
import { common, type GradeId } from '../../words/common.ts';
import { elsewhereWords } from '../../words/elsewhere.ts';
import { type Given, useGiving } from '../case/actions/give.ts';
import type { BulkKind } from '../desk/BulkBar.tsx';
import { triageWords } from './triage-words.ts';

const Bulk = lazy(async () => ({ default: (await import('../desk/Bulk.tsx')).Bulk }));

const GRADES: GradeId[] = ['I', 'II', 'III', 'IV'];
/** As long as the API takes. */
export const SUMMARY = 300;

interface FormProps {
  view: CaseView;
  suggestion: Suggestion | null;
  proposed: string;
  fromWords: boolean;
  /** Its words are on their way. */
  unread: boolean;
  onDone: () => void;
}

const says = (reasons: { says: string }[]): string => reasons.map((one) => one.says).join('；');
const isGrade = (text: string): text is GradeId => GRADES.some((grade) => grade === text);

/** The sentence, the grade and the unit, as proposed or otherwise; one press confirms and assigns. */
export function DecideForm({ view, suggestion, proposed, fromWords, unread, onDone }: FormProps) {
  const words = useWords(triageWords);
  const shared = useWords(common);
  const directory = useDirectory().data;
  const may = useMe().data?.me.may ?? [];
  const [aside, setAside] = useState<BulkKind | null>(null);
  const why = useWords(elsewhereWords);
  const assigns = view.may.includes('assign') && view.assignments.every(({ state }) => state === 'taken-back');
  const coUnits = suggestion?.beside.filter(({ part }) => part === 'co-unit') ?? [];
  const [draft, change, clear] = useDraft<{
    summary: string | null;
    opinion: GradeId;
    reason: string;
    unit: string;
    also: string[];
  }>(`triage.${view.number}`, {
    summary: null,
    opinion: view.grades.opinion,
    reason: '',
    unit: assigns ? (suggestion?.unit ?? '') : '',
    also: assigns ? coUnits.map(({ unit }) => unit) : [],
  });
  const { busy, problem, giveAll } = useGiving(view, onDone, clear);
  const summary = draft.summary ?? proposed;
  const differs = draft.opinion !== view.grades.opinion;
  const too = assigns && draft.unit !== '';
  const ready =
    (view.offline || summary.trim() !== '') && (!differs || draft.reason.trim() !== '') && directory !== undefined;
  const go = () => {
    if (!ready || busy || unread || !directory) return;
    // Each is asked about alone before any is sent, so that an assignment brings the sentence that the record has not yet.
    const said = view.offline || view.summary !== undefined ? {} : { summary: summary.trim() };
    const given: Given[] = [
      {
        name: 'confirm',
        body: {
          ...(view.offline ? {} : { summary: summary.trim() }),
          ...(differs
            ? { grades: { opinion: draft.opinion, emergency: view.grades.emergency }, reason: draft.reason.trim() }
            : {}),
        },
      },
      ...(too ? [{ name: 'assign' as const, body: { unit: draft.unit, part: 'primary' as const, ...said } }] : []),
      ...(too
        ? draft.also
            .filter((unit) => unit !== draft.unit)
            .map((unit) => ({ name: 'assign' as const, body: { unit, part: 'co-unit' as const, ...said } }))
        : []),
    ];
    void giveAll(given, too ? `${words.confirmAssign} ${unitName(directory, draft.unit)}` : words.confirm);
  };
  const box = usePanelKeys(go);
  return (
    <div ref={box} className="triage-form">
      {view.elsewhere && (
        <div className="triage-elsewhere">
          <p>
            <strong>{why.title}</strong> {why.because(view.elsewhere.names)}
          </p>
          {may.includes('register') && (
            <p className="triage-acts">
              <Button onClick={() => setAside('not-ours')}>{words.notOurs}</Button>
              <Button onClick={() => setAside('ours')}>{words.ours}</Button>
            </p>
          )}
        </div>
      )}
      {!view.offline && (
        <TextField
          label={words.summary}
          hint={fromWords && draft.summary === null ? words.summaryFrom : undefined}
          value={summary}
          onChange={(text) => change({ summary: text })}
          rows={2}
          maxLength={SUMMARY}
          error={faultOf(problem, 'summary')}
        />
      )}
      <ChoiceField
        label={words.grade}
        value={draft.opinion}
        onChange={(id) => isGrade(id) && change({ opinion: id })}
        choices={GRADES.map((id) => ({
          id,
          name: `${shared.grades[id] ?? id}${id === view.grades.opinion ? `（${words.proposed}）` : ''}`,
        }))}
      />
      {suggestion && <p className="form-note">{says(suggestion.gradeReasons)}</p>}
      {differs && (
        <TextField
          label={words.differs}
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          maxLength={500}
          error={faultOf(problem, 'reason')}
        />
      )}
      {assigns && directory && (
        <SelectField
          label={words.unit}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
          groups={unitGroups(directory)}
          placeholder={words.later}
          error={faultOf(problem, 'unit')}
        />
      )}
      {too && suggestion?.unit === draft.unit && <p className="form-note">{says(suggestion.unitReasons)}</p>}
      {assigns && suggestion && (
        <RankedUnits {...{ suggestion, directory }} chosen={draft.unit} onChoose={(unit) => change({ unit })} />
      )}
      {too && coUnits.length > 0 && (
        <ManyField
          label={words.beside}
          value={draft.also}
          onChange={(also) => change({ also })}
          choices={coUnits.map(({ unit, reasons }) => ({
            id: unit,
            name: unitName(directory, unit),
            hint: says(reasons),
          }))}
        />
      )}
      {problem && <Refusal problem={problem} />}
      <div className="triage-foot">
        <p className="triage-go">
          <Submit ready={ready} busy={busy || unread} why={words.summaryWanted} onGo={go}>
            {busy ? words.asking : too ? words.confirmAssign : words.confirm} <kbd>C</kbd>
          </Submit>
        </p>
        <p className="triage-acts">
          {may.includes('register') && (
            <>
              <Button onClick={() => setAside('join')}>{words.joinInto}</Button>
              <Button onClick={() => setAside('pass-on')}>{words.passOn}</Button>
            </>
          )}
          <ButtonLink to={`/cases/${view.number}`}>{words.open}</ButtonLink>
        </p>
      </div>
      <small className="muted">{words.goesOn}</small>
      {aside && (
        <Suspense fallback={null}>
          <Bulk
            kind={aside}
            rows={[view]}
            onClose={(done) => {
              setAside(null);
              if (done) onDone();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** C confirms, E goes to the summary; from within it Ctrl with Enter confirms. */
function usePanelKeys(go: () => void) {
  const box = useRef<HTMLDivElement>(null);
  const act = useRef(go);
  act.current = go;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') || event.isComposing || event.repeat) return;
      const own = event.target instanceof Node && box.current?.contains(event.target) === true;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && own) act.current();
      else if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      else if (event.key === 'c' || event.key === 'C') act.current();
      else if (event.key === 'e' || event.key === 'E') box.current?.querySelector('textarea')?.focus();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  return box;
}
