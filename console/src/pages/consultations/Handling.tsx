import '../documents/documents.css';
import type { ConsultationView } from '../../api/consultations.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { Empty } from '../../components/states.tsx';
import { PreparedSaid } from '../documents/DocumentPanel.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { consultationWords } from './consultation-words.ts';

interface HandlingProps {
  view: ConsultationView;
  act: (act: Act) => void;
}

/** A4: 预控处置意见: its latest versions side by side, what is asked of which leader until when, and what was decided. */
export function Handling({ view, act }: HandlingProps) {
  const words = useWords(consultationWords);
  const heads = view.handling.filter(({ latest, version }) => latest || version === view.approved);
  const older = view.handling.filter((one) => !heads.includes(one));
  const may = (name: string): boolean => view.allowed.includes(name);
  return (
    <Panel
      title={words.handling}
      actions={
        may('save-handling') &&
        view.handling.length === 0 && (
          <Button small onClick={() => act({ name: 'save-handling' })}>
            {words.acts['save-handling']}
          </Button>
        )
      }
    >
      {view.handling.length === 0 && <Empty>{words.noHandling}</Empty>}
      {heads.length > 1 && view.approved === undefined && <p role="status">{words.sideBySide}</p>}
      {heads.map((one) => (
        <Version key={one.version} one={one} view={view} act={act} />
      ))}
      <Waiting view={view} act={act} />
      <Submissions view={view} />
      {older.length > 0 && (
        <details>
          <summary>{words.older(older.length)}</summary>
          {[...older].reverse().map((one) => (
            <Version key={one.version} one={one} view={view} act={act} />
          ))}
        </details>
      )}
    </Panel>
  );
}

function Version({ one, view, act }: HandlingProps & { one: ConsultationView['handling'][number] }) {
  const words = useWords(consultationWords);
  const language = useLanguage();
  const now = useMinute();
  const { version, basedOn, text, by, at } = one;
  return (
    <article aria-label={words.version(version)} className="consultation-view">
      <small>
        <b>{words.version(version)}</b> · {words.written(by, clockWords(ms(at), now, language))}
        {basedOn !== undefined && ` · ${words.basedOn(basedOn)}`}{' '}
        {view.submitted === version && <span className="tag tag-strong">{words.underApproval}</span>}
        {view.approved === version && <span className="tag">{words.isApproved}</span>}
      </small>
      <p className="matter-words">{text}</p>
      {view.allowed.includes('save-handling') && (
        <span className="matter-acts">
          <Button small onClick={() => act({ name: 'save-handling', version })}>
            {words.acts['revise']}
          </Button>
          {view.allowed.includes('submit') && (
            <Button small look="primary" onClick={() => act({ name: 'submit', version })}>
              {words.acts['submit']}
            </Button>
          )}
        </span>
      )}
    </article>
  );
}

/** Whose time it is, and what this person may do about it. */
function Waiting({ view, act }: HandlingProps) {
  const words = useWords(consultationWords);
  const language = useLanguage();
  const now = useMinute();
  const waiting = view.proposals.find(({ kind }) => kind === 'final-approval');
  if (!waiting) return null;
  const { id: proposalId, dueAt, mine, own, others, name, prepared } = waiting;
  const button = (doing: Act['name'], label: string, more: Partial<Act> = {}, look: 'primary' | 'plain' = 'plain') => (
    <Button look={look} onClick={() => act({ name: doing, proposalId, ...more })}>
      {words.acts[label]}
    </Button>
  );
  return (
    <>
      <p role="status">{words.waiting(name, clockWords(ms(dueAt), now, language))}</p>
      {prepared && <PreparedSaid prepared={prepared} />}
      <span className="document-acts">
        {mine && (
          <>
            {prepared &&
              button('decide', 'as-prepared', { decision: prepared.decision, prepared: prepared.record }, 'primary')}
            {button('decide', 'approve', { decision: 'approve' }, prepared ? 'plain' : 'primary')}
            {button('decide', 'change', { decision: 'approve', changes: true })}
            {button('decide', 'send-back', { decision: 'send-back' })}
            {others.length > 0 && button('decide', 'pass-on', { decision: 'pass-on' })}
          </>
        )}
        {!own &&
          !mine &&
          view.allowed.includes('invite') &&
          waiting.version !== undefined &&
          button('prepare-decision', 'prepare-decision')}
        {own && button('withdraw-proposal', 'withdraw-proposal')}
        {!own && !mine && view.allowed.includes('invite') && button('record-decision', 'record-decision')}
      </span>
    </>
  );
}

/** Each time that it was put before a leader, with who was not heard, and what he decided. */
function Submissions({ view: { submissions } }: { view: ConsultationView }) {
  const words = useWords(consultationWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  if (submissions.length === 0) return null;
  return (
    <>
      <h3>{words.decisions}</h3>
      <ul className="matter-lines">
        {submissions.map(({ version, by, at: when, says, without, early, decision }) => (
          <li key={when}>
            <div>
              <b>{words.submission(version)}</b> {says}
              <small>{words.written(by, at(when))}</small>
              {without.length > 0 && <p>{words.without(without.map(({ name }) => name).join('、'))}</p>}
              {early !== undefined && <p>{words.early(early)}</p>}
              {decision && (
                <p>
                  <b>{decision.approved ? words.decidedYes : words.decidedNo}</b>{' '}
                  {decision.changed !== undefined && words.changed(decision.changed)} {decision.says}
                  <small>
                    {words.written(decision.by, at(decision.at))}
                    {decision.delegatedBy !== undefined && ` · ${words.delegatedBy(decision.delegatedBy)}`}
                    {decision.preparedBy !== undefined && ` · ${words.preparedBy(decision.preparedBy)}`}
                    {decision.recorded &&
                      ` · ${words.recordedBy(
                        decision.recorded.by,
                        words.decisionMeans[decision.recorded.means] ?? '',
                        at(decision.recorded.decidedAt),
                      )}${decision.recorded.evidence.map(({ ref }) => ` · ${ref}`).join('')}`}
                  </small>
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
