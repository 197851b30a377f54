import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import {
  type CaseView,
  type Directory,
  type RecordEvent,
  type Schemas,
  type Text,
  keys,
  queryClient,
  useMe,
  useTexts,
} from '../../api/queries.ts';
import { command } from '../../api/command.ts';
import { isProblem } from '../../api/problem.ts';
import { actorOf, isObject, planStepsOf } from '../../api/record.ts';
import { say } from '../../app/pending.ts';
import { language, useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { cx } from '../../components/cx.ts';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { TextLine } from '../../components/TextLine.tsx';
import { correctionWords, fieldsOf } from '../../words/corrections.ts';
import { unitName } from '../../components/units.ts';
import type { PolicyLists } from '../../words/policy.ts';
import { agoWords, clockWords, ms } from '../../words/time.ts';
import { caseWords } from './case-words.ts';
import { CommentBox } from './CommentBox.tsx';
import { commentWords } from './comment-words.ts';
import { ArchiveButton, CopyButton } from './ArchiveButton.tsx';
import { ProofButton } from '../../components/ProofButton.tsx';
import { describe, type Entry } from './describe.ts';

type Filter = 'all' | 'decision' | 'comment' | 'text' | 'clock' | 'system';
const FILTERS: Filter[] = ['all', 'decision', 'comment', 'text', 'clock', 'system'];
/** On a phone what is to be done stands below it. */
const SHOWN = { wide: 40, narrow: 8 };
const isNarrow = (): boolean => matchMedia('(max-width: 860px)').matches;
const AGES = 'huiying.ages';

interface TimelineProps {
  view: CaseView;
  events: UseQueryResult<Schemas['Events']>;
  directory: Directory | undefined;
  lists: PolicyLists | undefined;
  correct: (event: number) => void;
}

type Item = { at: string; id: string; entry: Entry; event: RecordEvent } | { at: string; id: string; texts: Text[] };

/** The record, newest first, with each text where it was sent and its state as it is now. */
export function Timeline({ view, events, directory, lists, correct }: TimelineProps) {
  const words = useWords(caseWords);
  const texts = useTexts(view.number);
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(() => (isNarrow() ? SHOWN.narrow : SHOWN.wide));
  const [ages, setAges] = useState(() => localStorage.getItem(AGES) === 'yes');
  const pending =
    texts.data?.texts.filter(({ state }) => state === 'queued' || state === 'held' || state === 'sending') ?? [];
  return (
    <Panel
      className="timeline"
      title={words.timeline}
      actions={
        <>
          <ProofButton number={view.number} />
          <ArchiveButton number={view.number} />
          <CopyButton view={view} />
          <span className="views" role="group" aria-label={words.timeline}>
            {FILTERS.map((one) => (
              <button key={one} type="button" aria-pressed={filter === one} onClick={() => setFilter(one)}>
                {words.filters[one]}
              </button>
            ))}
          </span>
          <Button
            small
            look="quiet"
            onClick={() => {
              localStorage.setItem(AGES, ages ? 'no' : 'yes');
              setAges(!ages);
            }}
          >
            {ages ? words.absolute : words.relative}
          </Button>
        </>
      }
    >
      <CommentBox view={view} />
      {pending.length > 0 && (
        <div className="timeline-pending">
          <h3>{words.pendingTexts}</h3>
          {pending.map((text) => (
            <TextLine key={text.id} text={text} />
          ))}
        </div>
      )}
      <Read query={events}>
        {(found) => (
          <Log
            recorded={found.events}
            unmet={found.unmet}
            sent={texts.data?.texts ?? []}
            {...{ filter, shown, ages, view, directory, lists, correct }}
            more={() => setShown(shown + SHOWN.wide)}
          />
        )}
      </Read>
    </Panel>
  );
}

interface LogProps extends Omit<TimelineProps, 'events'> {
  recorded: RecordEvent[];
  unmet: Schemas['Events']['unmet'];
  sent: Text[];
  filter: Filter;
  shown: number;
  ages: boolean;
  more: () => void;
}

function Log({ recorded, unmet, sent, filter, shown, ages, more, view, directory, lists, correct }: LogProps) {
  const words = useWords(caseWords);
  const language = useLanguage();
  const now = useMinute();
  const me = useMe().data?.me;
  const steps = planStepsOf(recorded);
  const gone = new Set(recorded.flatMap((event) => (event.type === 'comment-withdrawn' ? [event['comment']] : [])));
  const items = merged(
    recorded.map(
      (event): Item => ({
        at: event.at,
        id: `e${String(event.seq).padStart(6, '0')}`,
        event,
        entry: describe(event, { view, directory, lists, unmet, steps, language, now }),
      }),
    ),
    together(sent).map((texts): Item => ({ at: sentAt(texts[0]), id: `t${texts[0]?.id}`, texts })),
  ).filter((item) => filter === 'all' || ('texts' in item ? filter === 'text' : item.entry.kind === filter));
  return (
    <>
      <ol className="log">
        {items.slice(0, shown).map((item) => (
          <li key={item.id} className={cx('log-item', 'texts' in item ? 'log-text' : `log-${item.entry.kind}`)}>
            <time dateTime={item.at} title={clockWords(ms(item.at), now, language)}>
              {ages ? agoWords(now - ms(item.at), language) : clockWords(ms(item.at), now, language)}
            </time>
            <div>
              {'texts' in item ? (
                <TextLine text={item.texts[0]} others={item.texts.slice(1)} />
              ) : (
                <Told
                  {...item}
                  directory={directory}
                  {...(isOwnComment(item.event, me?.id) && !gone.has(item.event.seq)
                    ? { withdraw: () => void withdrawComment(view.number, item.event.seq) }
                    : {})}
                  {...(view.may.includes('correct') && fieldsOf(item.event).length > 0
                    ? { correct: () => correct(item.event.seq) }
                    : {})}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      {items.length > shown && (
        <div className="log-more">
          <Button onClick={more}>{words.earlier}</Button>
        </div>
      )}
    </>
  );
}

function Told({
  event,
  entry,
  directory,
  correct,
  withdraw,
}: {
  event: RecordEvent;
  entry: Entry;
  directory: Directory | undefined;
  correct?: () => void;
  /** Of one's own comment. */
  withdraw?: () => void;
}) {
  const words = useWords(caseWords);
  const correcting = useWords(correctionWords);
  const commenting = useWords(commentWords);
  const actor = actorOf(event);
  return (
    <>
      <p className="log-says">
        {entry.says}
        {entry.star && <span className="tag">★ {words.star}</span>}
        {!actor.system && (
          <small>
            {actor.name}
            {actor.unit && ` · ${unitName(directory, actor.unit)}`}
          </small>
        )}
        {correct && (
          <Button small look="quiet" onClick={correct}>
            {correcting.open}
          </Button>
        )}
        {withdraw && (
          <Button small look="quiet" onClick={withdraw}>
            {commenting.withdraw}
          </Button>
        )}
      </p>
      {entry.detail !== undefined && <p className="log-detail">{entry.detail}</p>}
    </>
  );
}

const isOwnComment = ({ type, actor }: RecordEvent, me: string | undefined): boolean =>
  type === 'commented' && isObject(actor) && actor['id'] === me;

async function withdrawComment(number: string, comment: number): Promise<void> {
  try {
    await command(number, 'withdraw-comment', { comment });
    say(commentWords[language()].withdrawn, true);
  } catch (error) {
    if (!isProblem(error)) throw error;
    say(error.details.detail, false);
  }
  // What a withdrawn comment said is read anew with the record, which has it no more.
  await queryClient.invalidateQueries({ queryKey: keys.case(number) });
}

const sentAt = (text: Text | undefined): string => text?.sentAt ?? text?.queuedAt ?? '';

/** Texts of one moment that say the same and fared the same stand on one line. */
function together(sent: Text[]): Text[][] {
  const lines = new Map<string, Text[]>();
  for (const text of sent) {
    const key = [sentAt(text).slice(0, 16), text.template, text.state, text.why?.says].join();
    lines.set(key, [...(lines.get(key) ?? []), text]);
  }
  return [...lines.values()];
}

/** Newest first; of one moment the later event first. */
const merged = (events: Item[], texts: Item[]): Item[] =>
  [...events, ...texts].sort((one, other) =>
    one.at === other.at ? (one.id < other.id ? 1 : -1) : one.at < other.at ? 1 : -1,
  );
