import { Refusal } from '../../components/Clause.tsx';
import { Submit } from '../../components/Submit.tsx';
import '../case/case.css';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { command, seenVersion } from '../../api/command.ts';
import { isProblem, type Problem } from '../../api/problem.ts';
import { type CaseView, keys, queryClient, useCase, usePolicy } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { flush, hold } from '../../app/pending.ts';
import { serverNow } from '../../app/server-time.ts';
import { ButtonLink } from '../../components/Button.tsx';
import { caseTitle } from '../../components/CaseRow.tsx';
import { ConcludesField } from '../../components/ConcludesField.tsx';
import { Consequences } from '../../components/Consequences.tsx';
import { useDraft } from '../../components/draft.ts';
import { CheckField, ChoiceField, TextField } from '../../components/fields.tsx';
import { TimeField } from '../../components/time/TimeField.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { PhotosField } from '../../components/PhotosField.tsx';
import { usePreview } from '../../components/preview.ts';
import { ReadPage } from '../../components/ReadPage.tsx';
import { common } from '../../words/common.ts';
import { policyLists, type PolicyLists } from '../../words/policy.ts';
import { faultOf } from '../../components/sending.ts';
import { ActsField } from './Acts.tsx';
import { Attendance } from './Attendance.tsx';
import { DocumentField, useWordings } from './DocumentField.tsx';
import { bodyOf, type Draft, EMPTY, isEarly, knownSince } from './draft.ts';
import { PointsField } from './Points.tsx';
import { ReadingFields, ReadingNote, readIn } from './Reading.tsx';
import { OutletsField } from './Outlets.tsx';
import { SuperiorWord } from './SuperiorWord.tsx';
import { checklistWords } from '../../words/checklist.ts';
import { outletWords } from '../../words/outlets.ts';
import { Whose } from './Whose.tsx';
import { proposalWords } from '../../words/proposals.ts';
import { documentWords } from '../documents/document-words.ts';
import { isObject, listOf, textOf } from '../../api/record.ts';
import { releaseWords } from './release-words.ts';

/** P3–P7: records a release that happened; what it will fulfil is shown before it is sent. */
export function Page() {
  const { number = '' } = useParams();
  const query = useCase(number);
  const words = useWords(releaseWords);
  return (
    <ReadPage title={`${words.title} · ${number}`} says={words.purpose} query={query}>
      {({ case: view }) => <Form view={view} />}
    </ReadPage>
  );
}

function Form({ view }: { view: CaseView }) {
  const words = useWords(releaseWords);
  const documents = useWords(documentWords);
  const kinds = useWords(proposalWords);
  const checklist = useWords(checklistWords);
  const outletNames = useWords(outletWords);
  const shared = useWords(common);
  const policy = usePolicy().data?.policy;
  const [draft, change, clear] = useDraft<Draft>(
    `release.${view.number}`,
    view.offline ? { ...EMPTY, form: '' } : EMPTY,
  );
  const [openedAt] = useState(() => new Date(serverNow()).toISOString());
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Problem | null>(null);
  const navigate = useNavigate();
  // H6: only a 线下办理件 may be answered on paper, and there that is what comes first.
  const lists = policyLists(policy ?? {});
  const forms = lists.forms
    .filter(({ offlineOnly }) => view.offline || !offlineOnly)

    .sort((one, other) => Number(other.offlineOnly) - Number(one.offlineOnly));
  const form = forms.find(({ id }) => id === draft.form) ?? (draft.form === '' ? forms[0] : undefined);
  const onPaper = form?.needs === 'paper';
  const since = knownSince(view);
  const { wordings, document } = useWordings(view.number, draft.document);
  const body = bodyOf(draft, form, openedAt, since, onPaper ? '' : document);
  const seen = body && { ...body, expectedVersion: seenVersion(view) };
  const preview = usePreview(seen, () =>
    seen ? command(view.number, 'release', seen, { preview: true }) : Promise.reject(new Error('no form')),
  );
  const problem = refused ?? preview.problem;
  const missing = missingOf(preview.would?.events ?? []).map((step) => kinds.kinds[step] ?? step);
  const read = readIn(preview.would?.events ?? []);
  const unsaid = unsaidOf(preview.would?.events ?? [], view);
  const lacking = lackingOf(preview.would?.case).map(({ name }) => name);
  const submit = async () => {
    if (!body) return;
    setBusy(true);
    try {
      await flush(view.number);
      const asked = { ...body, expectedVersion: seenVersion(view) };
      const would = await command(view.number, 'release', asked, { preview: true });
      const send = async (leaving: boolean) => {
        await command(view.number, 'release', asked, { leaving });
        clear();
        if (!leaving) await queryClient.invalidateQueries({ queryKey: keys.case(view.number) });
        return { says: words.done(view.number), ok: true };
      };
      hold(`${words.title} ${view.number} · ${form?.name ?? ''}`, send, { number: view.number, foreseen: would.case });
      await navigate(`/cases/${view.number}`);
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefused(error);
      if (error.slug === 'stale') void queryClient.invalidateQueries({ queryKey: keys.case(view.number) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Frame
      title={`${words.title} · ${view.number}`}
      width="narrow"
      aside={caseTitle(view, shared.offline)}
      actions={<ButtonLink to={`/cases/${view.number}`}>{words.toCase}</ButtonLink>}
    >
      <form
        className="form-columns"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Panel>
          <ChoiceField
            label={words.form}
            value={form?.id ?? draft.form}
            onChange={(id) => change({ form: id })}
            choices={forms}
            error={faultOf(problem, 'form')}
          />
          <Whose view={view} draft={draft} change={change} problem={problem} />
          {!onPaper && (
            <DocumentField
              wordings={wordings}
              value={document}
              onChange={(id) => change({ document: id })}
              problem={problem}
            />
          )}
          {!onPaper && view.consultation.required && (
            <ConcludesField
              view={view}
              value={draft.concludes}
              onChange={(concludes) => change({ concludes })}
              error={faultOf(problem, 'concludes')}
            />
          )}
          {(draft.lineReason !== '' || faultOf(problem, 'lineReason') !== undefined) && (
            <TextField
              label={documents.releaseLineReason}
              value={draft.lineReason}
              onChange={(lineReason) => change({ lineReason })}
              maxLength={500}
              error={faultOf(problem, 'lineReason')}
            />
          )}
          {form?.needs !== 'superior' && <SuperiorWord {...{ view, draft, change, problem }} />}
          <TimeField
            label={onPaper ? words.paperWhen : words.when}
            hint={onPaper ? words.paperWhenHint : words.whenHint}
            value={draft.publishedAt}
            onChange={(publishedAt) => change({ publishedAt })}
            max="now"
            empty="now"
            error={faultOf(problem, 'publishedAt')}
          />
          {isEarly(draft, since) && (
            <TextField
              label={words.earlierReason}
              hint={words.earlierReasonHint}
              value={draft.earlierReason}
              onChange={(earlierReason) => change({ earlierReason })}
              maxLength={500}
              error={faultOf(problem, 'earlierReason')}
            />
          )}
          {form?.needs === 'place' && (
            <TextField
              label={words.place}
              value={draft.place}
              onChange={(place) => change({ place })}
              maxLength={100}
              error={faultOf(problem, 'place')}
            />
          )}
          {form?.needs === 'superior' && (
            <TextField
              label={words.superior}
              value={draft.bySuperior}
              onChange={(bySuperior) => change({ bySuperior })}
              maxLength={60}
              error={faultOf(problem, 'bySuperior')}
            />
          )}
          {form?.needs === 'superior' && (
            <TextField
              label={words.conferencePlace}
              hint={words.conferencePlaceHint}
              value={draft.place}
              onChange={(place) => change({ place })}
              maxLength={100}
              optional
              error={faultOf(problem, 'place')}
            />
          )}
          {onPaper ? (
            <Paper draft={draft} change={change} problem={problem} />
          ) : (
            <Public
              view={view}
              natures={lists.natures}
              outlets={lists.outlets}
              draft={draft}
              change={change}
              problem={problem}
              form={form}
            />
          )}
          {!onPaper && (
            <PointsField
              points={view.checklist.filter(({ asked }) => asked)}
              value={draft.points}
              onChange={(points) => change({ points })}
              error={faultOf(problem, 'points')}
            />
          )}
          {!onPaper && <ReadingFields {...{ draft, change, problem, read }} />}
          <CheckField
            label={onPaper ? words.paperFinal : words.final}
            {...(onPaper ? {} : { hint: words.finalHint })}
            value={draft.final}
            onChange={(final) => change({ final })}
          />
          {!draft.final && (
            <TimeField
              label={onPaper ? words.paperFollowUp : words.followUp}
              value={draft.followUpAt}
              onChange={(followUpAt) => change({ followUpAt })}
              min="now"
              error={faultOf(problem, 'followUpAt')}
            />
          )}
          {refused && <Refusal problem={refused} />}
          <div className="form-foot">
            <Submit ready={body !== null} busy={busy}>
              {busy ? words.submitting : words.submit}
            </Submit>
          </div>
        </Panel>
        <div className="form-side">
          <Consequences {...preview} problem={problem} fulfils />
          <ReadingNote read={read} reasoned={draft.substanceReason.trim() !== ''} />
          {missing.length > 0 && (
            <p className="form-note" role="status">
              {documents.unapproved(missing.join('、'))}
            </p>
          )}
          {unsaid.length > 0 && (
            <p className="form-note" role="status">
              {checklist.unsaid(unsaid.join('、'))}
            </p>
          )}
          {lacking.length > 0 && (
            <p className="form-note" role="status">
              {outletNames.lacking(lacking.join('、'))}
            </p>
          )}
        </div>
      </form>
    </Frame>
  );
}

/** A4: the steps that the rules ask for and that it would go out without. */
const missingOf = (events: readonly Record<string, unknown>[]): string[] =>
  events.flatMap(({ release }) =>
    isObject(release) && isObject(release['unapproved']) ? listOf(release['unapproved']['missing']).map(textOf) : [],
  );

/** D2, D3: the points of which nobody would have said anything. */
const unsaidOf = (events: readonly Record<string, unknown>[], { checklist }: CaseView): string[] =>
  events.flatMap(({ release }) =>
    isObject(release)
      ? listOf(release['unsaid']).flatMap((one) =>
          isObject(one) ? [checklist.find(({ id }) => id === one['point'])?.name ?? textOf(one['point'])] : [],
        )
      : [],
  );

/** S1: the outlets that the case asks for and would lack. */
const lackingOf = (foreseen: CaseView | undefined): CaseView['outlets'] =>
  (foreseen?.outlets ?? []).filter(({ is }) => is === 'missing');

interface PartProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problem: Problem | null;
}

/** H6: the answer of a 线下办理件 is proven by its paper. */
function Paper({ draft, change, problem }: PartProps) {
  const words = useWords(releaseWords);
  return (
    <div className="form-row">
      <TextField
        label={words.paperNumber}
        hint={words.paperHint}
        value={draft.paperNumber}
        onChange={(paperNumber) => change({ paperNumber })}
        maxLength={60}
        error={faultOf(problem, 'paper')}
      />
      <TextField
        label={words.paperKeptAt}
        value={draft.paperKeptAt}
        onChange={(paperKeptAt) => change({ paperKeptAt })}
        maxLength={60}
      />
    </div>
  );
}

function Public({
  view,
  natures,
  outlets,
  draft,
  change,
  problem,
  form,
}: PartProps & {
  view: CaseView;
  natures: PolicyLists['natures'];
  outlets: PolicyLists['outlets'];
  form: PolicyLists['forms'][number] | undefined;
}) {
  const words = useWords(releaseWords);
  return (
    <>
      <TextField
        label={words.address}
        hint={words.addressHint}
        value={draft.address}
        onChange={(address) => change({ address })}
        maxLength={500}
        placeholder="https://"
        optional={form?.needs !== 'address'}
        error={faultOf(problem, 'address')}
      />
      {form?.attendance && (
        <Attendance
          value={draft.attendance}
          onChange={(attendance) => change({ attendance })}
          error={faultOf(problem, 'attendance')}
        />
      )}
      <OutletsField
        view={view}
        outlets={outlets}
        value={draft.outlets}
        other={draft.otherOutlets}
        onChange={(told) => change({ outlets: told })}
        onOther={(otherOutlets) => change({ otherOutlets })}
        error={faultOf(problem, 'outlets')}
      />
      <TextField
        label={words.evidence}
        hint={words.evidenceHint}
        value={draft.evidence}
        onChange={(evidence) => change({ evidence })}
        rows={2}
        error={faultOf(problem, 'evidence')}
        optional={draft.address.trim() !== ''}
      />
      <PhotosField number={view.number} value={draft.photos} onChange={(photos) => change({ photos })} />
      <ActsField
        natures={natures}
        of={view.natures}
        value={draft.acts}
        onChange={(acts) => change({ acts })}
        error={faultOf(problem, 'acts')}
      />
    </>
  );
}
