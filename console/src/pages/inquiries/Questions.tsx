import type { Asked, InquiryView } from '../../api/inquiries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import type { Act } from './ActDialog.tsx';
import { exposureWords } from '../../words/exposure.ts';
import { inquiryWords } from './inquiry-words.ts';

type Draft = Asked['drafts'][number];

/** P6: what is asked, one by one: what was drafted, what was decided of it, what was answered or promised. */
export function Questions({ view, act }: { view: InquiryView; act: (act: Act) => void }) {
  const words = useWords(inquiryWords);
  return (
    <Panel title={words.questions}>
      <ul className="matter-lines">
        {view.asked.map((question) => (
          <Question key={question.id} question={question} act={act} />
        ))}
      </ul>
    </Panel>
  );
}

function Question({ question, act }: { question: Asked; act: (act: Act) => void }) {
  const words = useWords(inquiryWords);
  const language = useLanguage();
  const now = useMinute();
  const at = (instant: string): string => clockWords(ms(instant), now, language);
  const { id, asks, state, drafts, promise, answers, allowed } = question;
  const latest = drafts.filter((draft) => draft.latest || draft.waits || draft.decided?.is === 'approved');
  const older = drafts.filter((draft) => !latest.includes(draft));
  const last = drafts[drafts.length - 1];
  const waits = drafts.find((draft) => draft.waits);
  const does = (label: string, given: Act, look: 'primary' | 'plain' = 'plain') => (
    <Button small look={look} aria-label={`${label} ${id}`} onClick={() => act(given)}>
      {label}
    </Button>
  );
  const version = last === undefined ? {} : { version: last.version };
  return (
    <li>
      <div>
        <b>
          {id} {asks}
        </b>{' '}
        <span className={state === 'open' ? 'tag tag-strong' : 'tag'}>{words.states[state]}</span>
        {drafts.length === 0 && state === 'open' && <small>{words.noDraft}</small>}
        {latest.map((draft) => (
          <Version key={draft.version} draft={draft} at={at} />
        ))}
        {older.length > 0 && (
          <details>
            <summary>{words.older(older.length)}</summary>
            {older.map((draft) => (
              <Version key={draft.version} draft={draft} at={at} />
            ))}
          </details>
        )}
        {promise && state === 'promised' && <p>{words.promised(at(promise.by), promise.says)}</p>}
        {answers.map((answer) => (
          <p key={answer.at}>
            {words.answered(at(answer.answeredAt), answer.means.name, answer.speaker ?? '')}{' '}
            {answer.unapproved && <span className="tag tag-strong">{words.unapproved}</span>}
            {answer.unconfirmed && <span className="tag tag-strong">{words.unconfirmed}</span>}
            {answer.says !== undefined && <small>{answer.says}</small>}
          </p>
        ))}
      </div>
      <span className="matter-acts">
        {waits !== undefined &&
          allowed.includes('approve-answer') &&
          does(
            words.acts['approve-answer'] ?? '',
            { name: 'approve-answer', question: id, version: waits.version },
            'primary',
          )}
        {waits !== undefined &&
          allowed.includes('return-answer') &&
          does(words.acts['return-answer'] ?? '', { name: 'return-answer', question: id, version: waits.version })}
        {allowed.includes('draft-answer') &&
          does((last === undefined ? words.acts['draft-answer'] : words.acts['revise']) ?? '', {
            name: 'draft-answer',
            question: id,
            ...version,
          })}
        {allowed.includes('draft-answer') &&
          does(words.acts['decline'] ?? '', { name: 'draft-answer', question: id, decline: true, ...version })}
        {allowed.includes('promise-answer') &&
          does(words.acts['promise-answer'] ?? '', { name: 'promise-answer', question: id })}
      </span>
    </li>
  );
}

/** One version, what it differs in from the agreed line, and what was decided of it. */
function Version({ draft, at }: { draft: Draft; at: (instant: string) => string }) {
  const words = useWords(inquiryWords);
  const exposure = useWords(exposureWords);
  const { decided } = draft;
  return (
    <>
      <p className="matter-words">{draft.text}</p>
      <small>
        {words.draftOf(draft.version, draft.decline)} · {words.written(draft.by, at(draft.at))}
        {draft.waits && ` · ${words.waiting}`}
        {decided && ` · ${words.decided[decided.is] ?? ''} ${words.written(decided.by, at(decided.at))}`}
        {decided?.says !== undefined && `：${decided.says}`}
      </small>
      {[...draft.differs, ...(decided?.differs ?? [])].map(({ label, agreed, says }) => (
        <small key={label}>
          <strong>{words.differs(label, agreed, says)}</strong>
        </small>
      ))}
      {decided?.lineReason !== undefined && <small>{words.lineReason(decided.lineReason)}</small>}
      {draft.exposes.length > 0 && (
        <small>
          <strong>{exposure.list(draft.exposes.map(({ excerpt }) => excerpt).join('、'))}</strong>
        </small>
      )}
      {decided?.exposureBasis !== undefined && <small>{`${exposure.basis}：${decided.exposureBasis}`}</small>}
    </>
  );
}
