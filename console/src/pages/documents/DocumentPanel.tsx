import type { CaseView, DocumentView } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { useClauseNames } from '../../components/Clause.tsx';
import { cx } from '../../components/cx.ts';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { checklistWords } from '../../words/checklist.ts';
import { cosignWords } from '../../words/cosign.ts';
import { exposureWords } from '../../words/exposure.ts';
import { documentWords } from './document-words.ts';

export type DocumentAct = (
  name:
    | 'save-document'
    | 'submit-document'
    | 'allow-exposure'
    | 'settle-cosign'
    | 'prepare-decision'
    | 'record-decision'
    | 'decide'
    | 'withdraw-proposal',
  about: { documentId: string; version?: number; proposalId?: string; unitId?: string },
) => void;

interface PanelProps {
  document: DocumentView;
  view: CaseView;
  me: string | undefined;
  act: DocumentAct;
}

/** A4: one document: where its approval stands and whose time it is, its latest texts side by side, what was decided, and the versions before. */
export function DocumentPanel({ document, view, me, act }: PanelProps) {
  const words = useWords(documentWords);
  const heads = document.versions.filter(({ latest }) => latest);
  const older = document.versions.filter(({ latest }) => !latest);
  return (
    <Panel
      title={document.versions[document.versions.length - 1]?.title ?? document.name}
      actions={
        <>
          <span className="tag">{document.name}</span>
          <span className="tag">
            {document.approved === undefined ? words.notApproved : words.approved(document.approved)}
          </span>
        </>
      }
    >
      <p className="muted">
        {document.unit.name} · {document.published ? words.publicly : words.internal}
        {document.from && ` · ${words.cameWith(document.from.case ?? words.otherCase, document.from.id)}`}
        {document.from?.under && ` · ${words.approvalOver}`}
        {document.gone && ` · ${words.wentBack(document.from?.case ?? words.otherCase)}`}
      </p>
      <Chain document={document} view={view} me={me} act={act} />
      <PointsSaid points={document.points} />
      <Cosigns document={document} view={view} me={me} act={act} />
      <Allowed document={document} />
      {heads.length > 1 && (
        <p className="document-note" role="status">
          {words.sideBySide(heads.length)}
        </p>
      )}
      <div className="documents-side">
        {heads.map((version) => (
          <Version key={version.version} version={version} document={document} view={view} me={me} act={act} />
        ))}
      </div>
      <Decisions document={document} />
      {older.length > 0 && (
        <details>
          <summary>{words.older(older.length)}</summary>
          {[...older].reverse().map((version) => (
            <Version key={version.version} version={version} document={document} view={view} me={me} act={act} />
          ))}
        </details>
      )}
    </Panel>
  );
}

/** R3: how each unit that it names stands to it; silence is no consent, and what is done about it is the Government Office's. */
function Cosigns({ document: { id, cosigns = [] }, view, act }: PanelProps) {
  const words = useWords(cosignWords);
  const documents = useWords(documentWords);
  const language = useLanguage();
  const now = useMinute();
  if (cosigns.length === 0) return null;
  const mine = (proposalId: string | undefined): boolean =>
    view.proposals?.some((one) => one.id === proposalId && one.mine) ?? false;
  return (
    <>
      <h3>{words.title}</h3>
      <ul className="lines">
        {cosigns.map(({ unit, version, is, dueAt, overdue, proposalId }) => (
          <li key={unit.id}>
            <div>
              <strong>{unit.name}</strong> {documents.version(version)}{' '}
              <span className="tag">{overdue ? words.overdue : words.states[is]}</span>
              {dueAt !== undefined && !overdue && <small>{words.until(clockWords(ms(dueAt), now, language))}</small>}
            </div>
            {mine(proposalId) && view.may.includes('decide') && proposalId !== undefined && (
              <Button small onClick={() => act('decide', { documentId: id, proposalId })}>
                {words.title}
              </Button>
            )}
            {(overdue || is === 'objected') && view.may.includes('settle-cosign') && (
              <Button small onClick={() => act('settle-cosign', { documentId: id, unitId: unit.id })}>
                {words.settle}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** H5, H6: on which legal basis it says what it says. */
function Allowed({ document: { allowed = [] } }: Pick<PanelProps, 'document'>) {
  const words = useWords(exposureWords);
  return allowed.map(({ version, at, by, basis, excerpts }) => (
    <p key={`${version}${at}`} className="muted">
      {words.allowed(excerpts.join('、'), by.name, basis)}
    </p>
  ));
}

/** D2, D3: where it says what its cause asks for; what is missing is named with its clause. */
function PointsSaid({ points = [] }: { points: DocumentView['points'] | undefined }) {
  const words = useWords(checklistWords);
  const clauses = useClauseNames();
  if (points.length === 0) return null;
  return (
    <div className="document-note">
      <strong>{words.title}</strong>
      <ul>
        {points.map(({ id, name, clause, inText, says }) => (
          <li key={id}>
            {says === undefined
              ? words.unsaid(words.of(name, clauses[clause] ?? ''))
              : words.told(name, inText === true, says)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A4: what stands prepared for whoever decides, and by whom. */
export function PreparedSaid({ prepared }: { prepared: Prepared }) {
  const words = useWords(documentWords);
  const language = useLanguage();
  const now = useMinute();
  const { by, at, decision, says, text } = prepared;
  return (
    <div className="document-note">
      <strong>{words.prepared(by.name, clockWords(ms(at), now, language))}</strong>
      <p>
        {words.preparedAs(decision, text !== undefined)} {says}
      </p>
      {text !== undefined && <div className="document-text">{text}</div>}
    </div>
  );
}
type Prepared = NonNullable<NonNullable<CaseView['proposals']>[number]['prepared']>;

/** The steps, who is waited for until when, and the legal limit that runs on meanwhile. */
function Chain({ document, view, me, act }: PanelProps) {
  const words = useWords(documentWords);
  const language = useLanguage();
  const now = useMinute();
  const { chain } = document;
  if (!chain) return null;
  const waiting = chain.steps.find(({ state }) => state === 'waiting');
  const proposal = view.proposals?.find(({ id }) => id === waiting?.proposalId);
  const legal = view.clocks.find(
    ({ kind, state }) =>
      (state === 'running' || state === 'missed') &&
      ['first-information', 'press-conference', 'response', 'follow-up'].includes(kind),
  );
  const about = { documentId: document.id, ...(proposal ? { proposalId: proposal.id } : {}) };
  return (
    <>
      <p className="muted">
        {words.version(chain.version)} · {chain.name} · {chain.required ? words.required : words.notRequired}
      </p>
      <ol className="document-steps">
        {chain.steps.map(({ kind, name, state }) => (
          <li key={kind} className={cx(`step-${state}`)}>
            {name} · {words.steps[state]}
          </li>
        ))}
      </ol>
      {proposal && (
        <p>
          {words.waitsFor(
            proposal.asked.map(({ name }) => name).join('、'),
            proposal.dueAt === undefined ? '' : clockWords(ms(proposal.dueAt), now, language),
          )}
          {legal && (
            <small className="muted">
              {' · '}
              {words.stillRuns(legal.name, clockWords(ms(legal.dueAt), now, language))}
            </small>
          )}
        </p>
      )}
      {proposal?.prepared && <PreparedSaid prepared={proposal.prepared} />}
      {proposal && (
        <div className="document-acts">
          {proposal.mine && view.may.includes('decide') && (
            <Button look="primary" onClick={() => act('decide', about)}>
              {words.decide}
            </Button>
          )}
          {view.may.includes('prepare-decision') && proposal.by.id !== me && !proposal.mine && (
            <Button onClick={() => act('prepare-decision', about)}>{words.prepare}</Button>
          )}
          {view.may.includes('record-decision') && proposal.by.id !== me && !proposal.mine && (
            <Button onClick={() => act('record-decision', about)}>{words.record}</Button>
          )}
          {proposal.by.id === me && view.may.includes('withdraw-proposal') && (
            <Button onClick={() => act('withdraw-proposal', about)}>{words.withdraw}</Button>
          )}
        </div>
      )}
    </>
  );
}

function Version({
  version: { version, basedOn, text, by, at, title, differs = [], exposes = [] },
  document,
  view,
  me,
  act,
}: Pick<PanelProps, 'document' | 'view' | 'me' | 'act'> & { version: DocumentView['versions'][number] }) {
  const words = useWords(documentWords);
  const language = useLanguage();
  const now = useMinute();
  const exposure = useWords(exposureWords);
  const open = view.status === 'open' || view.status === 'appraising';
  const waits = document.chain?.steps.some(({ state }) => state === 'waiting') ?? false;
  return (
    <article aria-label={words.version(version)}>
      <small>
        <strong>{words.version(version)}</strong> · {by.name} · {clockWords(ms(at), now, language)}
        {basedOn !== undefined && ` · ${words.basedOn(basedOn)}`}
      </small>
      <div className="document-text">
        <strong>{title}</strong>
        {'\n'}
        {text}
      </div>
      {differs.length > 0 && (
        <div className="document-note" role="status">
          <strong>{words.differs}</strong>
          <ul>
            {differs.map(({ fact, label, agreed, says, unit, stops }) => (
              <li key={fact}>
                {label} {words.agreedSays(agreed, unit.name)}；{words.textSays(says)} ·{' '}
                {stops ? words.stops : words.warns}
              </li>
            ))}
          </ul>
        </div>
      )}
      {exposes.length > 0 && (
        <div className="document-note" role="status">
          <strong>{exposure.exposes}</strong>
          <ul>
            {exposes.map(({ kind, name, excerpt }) => (
              <li key={`${kind}${excerpt}`}>{exposure.of(name, excerpt)}</li>
            ))}
          </ul>
        </div>
      )}
      {open && (
        <div className="document-acts">
          {exposes.length > 0 && by.id !== me && view.may.includes('allow-exposure') && (
            <Button small onClick={() => act('allow-exposure', { documentId: document.id, version })}>
              {exposure.allow}
            </Button>
          )}
          {view.may.includes('save-document') && (
            <Button small onClick={() => act('save-document', { documentId: document.id, version })}>
              {words.revise}
            </Button>
          )}
          {view.may.includes('submit-document') && !waits && document.approved !== version && (
            <Button small onClick={() => act('submit-document', { documentId: document.id, version })}>
              {words.submit}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

function Decisions({ document: { decisions } }: Pick<PanelProps, 'document'>) {
  const words = useWords(documentWords);
  const language = useLanguage();
  const now = useMinute();
  if (decisions.length === 0) return null;
  return (
    <>
      <h3>{words.decisions}</h3>
      <ul className="lines">
        {decisions.map(({ name, version, by, at, approved, changed, says, proof, preparedBy, recorded }) => (
          <li key={`${name}${at}`}>
            <div>
              <strong>{words.decided(name, version, approved)}</strong>
              {changed !== undefined && words.changed(changed)}
              {says !== undefined && ` ${says}`}
              <small>
                {by.name} · {clockWords(ms(at), now, language)} ·{' '}
                {recorded
                  ? words.recordedBy(
                      recorded.by.name,
                      words.means[recorded.means],
                      clockWords(ms(recorded.decidedAt), now, language),
                    )
                  : words.proofs[proof]}
                {preparedBy && ` · ${words.preparedBy(preparedBy.name)}`}
                {recorded?.evidence.map(({ ref }) => ` · ${ref}`).join('')}
              </small>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
