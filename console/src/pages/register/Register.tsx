import { Submit } from '../../components/Submit.tsx';
import '../case/case.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { type Acted, previewRegistration, register } from '../../api/command.ts';
import { isProblem, type Problem } from '../../api/problem.ts';
import { useDirectory, usePolicy } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { randomKey } from '../../app/random-key.ts';
import { say } from '../../app/pending.ts';
import { Button } from '../../components/Button.tsx';
import { NaturesField } from '../../components/NaturesField.tsx';
import { CategoriesField } from '../../components/CategoriesField.tsx';
import { Consequences } from '../../components/Consequences.tsx';
import { useDraft } from '../../components/draft.ts';
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { usePreview } from '../../components/preview.ts';
import { UnitField } from '../../components/UnitField.tsx';
import { alertReasonWords } from '../../words/alert-reasons.ts';
import { common, type GradeId } from '../../words/common.ts';
import { policyLists } from '../../words/policy.ts';
import { faultOf } from '../../components/sending.ts';
import { asksForToll, bodyOf, type Draft, draftName, EMPTY } from './draft.ts';
import { registerWords } from './register-words.ts';
import { TollFields } from './TollFields.tsx';

const GRADES: GradeId[] = ['I', 'II', 'III', 'IV'];

/** By hand in under a minute, with the deadlines that follow in sight; the rest can come later. */
export function Page() {
  const name = draftName(useSearchParams()[0].get('notice'));
  return <Form key={name} name={name} />;
}

function Form({ name }: { name: string }) {
  const words = useWords(registerWords);
  const [draft, change, clear] = useDraft<Draft>(name, EMPTY);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** What is registered later, or waits on the desk. */
  const [later, setLater] = useState<string | null>(null);
  const press = useRef({ of: '', key: '' });
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const navigate = useNavigate();
  const body = bodyOf(draft);
  const preview = usePreview(body, () => previewRegistration(body ?? { learntBy: '', categories: [] }));
  const alike = preview.would?.alike;
  const isOver = alike?.status === 'ended' || alike?.status === 'closed';
  const submit = async (joinTo?: string) => {
    if (!body) return;
    setBusy(true);
    setProblem(null);
    setLater(null);
    try {
      // Registered when it was learnt, unless a time was given.
      // What is told to another case is that one's matter, and came of no notice.
      const { foretoldBy: _, ...told } = body;
      const sent = joinTo === undefined ? body : { ...told, joinTo };
      const of = JSON.stringify(sent);
      // The same form sent again, as its answer got lost, is the same registration.
      if (press.current.of !== of) press.current = { of, key: randomKey() };
      const answer = await register(sent, press.current.key, () => setLater(words.waits));
      clear();
      const number = 'case' in answer ? answer.case.number : answer.caseNumber;
      if (number === undefined) {
        setLater('detail' in answer ? (answer.detail ?? null) : null);
        return;
      }
      say(joinTo === undefined ? words.done(number) : words.told(number), true, [number]);
      if (here.current) await navigate(`/cases/${number}`);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Frame title={words.title} width="narrow">
      <form
        className="form-columns"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Panel>
          {draft.foretoldBy !== '' && !draft.drill && (
            <div className="alike" role="status">
              <p>
                <Link to="/notices">{words.foretold(draft.foretoldBy)}</Link>
                {faultOf(problem ?? preview.problem, 'foretoldBy') && (
                  <small role="alert">{faultOf(problem ?? preview.problem, 'foretoldBy')}</small>
                )}
              </p>
              <Button look="quiet" onClick={() => change({ foretoldBy: '' })}>
                {words.unlink}
              </Button>
            </div>
          )}
          <Main draft={draft} change={change} problem={problem ?? preview.problem}>
            {alike && <Alike alike={alike} busy={busy} onJoin={() => void submit(alike.number)} />}
          </Main>
          <More draft={draft} change={change} problem={problem ?? preview.problem} />
          {later !== null && (
            <div className="alike" role="status">
              <p>{later}</p>
            </div>
          )}
          <div className="form-foot">
            <Submit look={alike && !isOver ? 'plain' : 'primary'} ready={body !== null} busy={busy}>
              {busy ? words.submitting : alike && !isOver ? words.anyway : words.submit}
            </Submit>
            <Button look="quiet" onClick={clear}>
              {words.reset}
            </Button>
          </div>
        </Panel>
        <div className="form-side">
          <Consequences {...preview} problem={problem ?? preview.problem} />
        </div>
      </form>
    </Frame>
  );
}

interface PartProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problem: Problem | null;
}

/** M4: the same page or the same words are a case already; whether to join it is the person's to say. */
function Alike({ alike, busy, onJoin }: { alike: NonNullable<Acted['alike']>; busy: boolean; onJoin: () => void }) {
  const words = useWords(registerWords);
  const shared = useWords(common);
  const language = useLanguage();
  const isOver = alike.status === 'ended' || alike.status === 'closed';
  const why = alertReasonWords(alike.why, language);
  return (
    <div className="alike" role="status">
      <p>
        <Link to={`/cases/${alike.number}`}>
          {isOver ? words.alikeOver(alike.number, why) : words.alike(alike.number, why)}
        </Link>
        <small>{[shared.statuses[alike.status], alike.summary ?? alike.subject].filter(Boolean).join(' · ')}</small>
      </p>
      {!isOver && (
        <Button look="primary" disabled={busy} onClick={onJoin}>
          {words.joinIt}
        </Button>
      )}
    </div>
  );
}

function Main({ draft, change, problem, children }: PartProps & { children: ReactNode }) {
  const words = useWords(registerWords);
  const lists = usePolicy().data?.policy;
  const { learntBy, natures } = lists ? policyLists(lists) : { learntBy: [], natures: [] };
  const directory = useDirectory().data;
  const places =
    directory?.units
      .filter(({ kind, active }) => kind === 'sub-district' && active)
      .map(({ short }) => `${short}街道`) ?? [];
  return (
    <>
      <ChoiceField
        label={words.kind}
        value={draft.offline ? 'offline' : 'online'}
        onChange={(id) => change({ offline: id === 'offline' })}
        choices={[
          { id: 'online', name: words.online },
          { id: 'offline', name: words.offline },
        ]}
        {...(draft.offline ? { hint: words.offlineHint } : {})}
      />
      {!draft.offline && (
        <>
          <TextField
            label={words.summary}
            hint={words.summaryHint}
            value={draft.summary}
            onChange={(summary) => change({ summary })}
            rows={2}
            maxLength={300}
            autoFocus
            error={faultOf(problem, 'summary')}
          />
          <TextField
            label={words.place}
            value={draft.place}
            onChange={(place) => change({ place })}
            maxLength={100}
            suggestions={places}
            optional
            error={faultOf(problem, 'place')}
          />
          <TextField
            label={words.url}
            hint={words.urlHint}
            value={draft.url}
            onChange={(url) => change({ url })}
            maxLength={2000}
            placeholder="https://"
            optional
            error={faultOf(problem, 'url')}
          />
          {children}
        </>
      )}
      <CategoriesField
        label={words.category}
        value={draft.categories}
        onChange={(categories) => change({ categories })}
        error={faultOf(problem, 'categories')}
      />
      {asksForToll(draft) && (
        <TollFields kind={draft.emergencyKind} toll={draft.toll} change={change} problem={problem} />
      )}
      <NaturesField
        label={words.natures}
        value={draft.natures}
        onChange={(chosen) => change({ natures: chosen })}
        choices={natures}
        error={faultOf(problem, 'natures')}
      />
      <ChoiceField
        label={words.learntBy}
        value={draft.learntBy}
        onChange={(id) => change({ learntBy: id })}
        choices={learntBy}
        error={faultOf(problem, 'learntBy')}
      />
      <TimeField
        label={words.when}
        hint={words.whenHint}
        value={draft.discoveredAt}
        onChange={(discoveredAt) => change({ discoveredAt })}
        max="now"
        empty="now"
        error={faultOf(problem, 'discoveredAt')}
      />
      <UnitField
        label={words.unit}
        value={draft.unit}
        onChange={(unit) => change({ unit })}
        directory={directory}
        placeholder={words.unitLater}
        optional={!draft.offline}
        error={faultOf(problem, 'unit')}
      />
    </>
  );
}

function More({ draft, change, problem }: PartProps) {
  const words = useWords(registerWords);
  const shared = useWords(common);
  const grades = GRADES.map((id) => ({ id, name: `${shared.gradeColours[id]} ${shared.grades[id]}` }));
  const gradeOf = (id: string): GradeId | '' => GRADES.find((grade) => grade === id) ?? '';
  return (
    <details
      className="register-more"
      open={draft.opinion !== '' || draft.text !== '' || draft.superior || draft.drill}
    >
      <summary>{words.more}</summary>
      {!draft.offline && (
        <TextField
          label={words.text}
          hint={words.textHint}
          value={draft.text}
          onChange={(text) => change({ text })}
          rows={3}
          optional
          error={faultOf(problem, 'text')}
        />
      )}
      <ChoiceField
        label={words.grade}
        value={draft.opinion}
        onChange={(id) => change({ opinion: gradeOf(id) })}
        choices={[{ id: '', name: words.gradeAuto }, ...grades]}
        error={faultOf(problem, 'grades')}
      />
      {draft.opinion !== '' && (
        <>
          <ChoiceField
            label={words.emergency}
            value={draft.emergency}
            onChange={(id) => change({ emergency: gradeOf(id) })}
            choices={[{ id: '', name: words.notEmergency }, ...grades]}
          />
          <TextField
            label={words.gradeReason}
            value={draft.gradeReason}
            onChange={(gradeReason) => change({ gradeReason })}
            maxLength={500}
            error={faultOf(problem, 'gradeReason')}
          />
        </>
      )}
      <CheckField label={words.superiorHas} value={draft.superior} onChange={(superior) => change({ superior })} />
      {draft.superior && (
        <div className="form-row">
          <TextField
            label={words.superiorUnit}
            value={draft.superiorUnit}
            onChange={(superiorUnit) => change({ superiorUnit })}
            maxLength={60}
            error={faultOf(problem, 'assignedBy')}
          />
          <TextField
            label={words.superiorNumber}
            value={draft.superiorNumber}
            onChange={(superiorNumber) => change({ superiorNumber })}
            maxLength={60}
            optional
          />
          <TimeField
            label={words.superiorDue}
            value={draft.superiorDue}
            onChange={(superiorDue) => change({ superiorDue })}
            min="now"
            optional
          />
        </div>
      )}
      <CheckField
        label={words.drill}
        hint={words.drillHint}
        value={draft.drill}
        onChange={(drill) => change({ drill })}
      />
    </details>
  );
}
