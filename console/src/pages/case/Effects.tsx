import type { CaseView } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { effectWords } from '../../words/effects.ts';
import { clockWords, ms } from '../../words/time.ts';

type RecordedEvent = { type: string } & Record<string, unknown>;
type Effect = CaseView['effects'][number];

/** P5: what is to be judged of each release and when, what was judged and on what it rests. */
export function Effects({
  view,
  events,
  judge,
}: {
  view: CaseView;
  events: readonly RecordedEvent[];
  judge: (of: { release: string; hours: number }) => void;
}) {
  const words = useWords(effectWords);
  const language = useLanguage();
  const now = useMinute();
  const when = (at: string): string => clockWords(ms(at), now, language);
  const shown = view.effects.filter(({ is }) => is !== 'unasked');
  if (shown.length === 0) return null;
  const why = (one: Effect): string => {
    if (one.is === 'later' && one.by !== undefined) return words.later(one.by);
    if (one.is === 'waiting') return words.from(when(one.from));
    if (one.is === 'open' && one.dueAt !== undefined) return words.due(when(one.dueAt));
    return one.judged ? `${words.volumes[one.judged.volume] ?? one.judged.volume} · ${when(one.judged.at)}` : '';
  };
  return (
    <Panel title={words.title}>
      <ul className="lines">
        {shown.map((one) => (
          <li key={`${one.release}.${one.hours}`} className={one.is === 'later' ? 'muted' : undefined}>
            <div>
              <strong>{words.of(one.release, one.hours)}</strong>{' '}
              <span className={one.is === 'open' ? 'tag tag-strong' : 'tag'}>{words.states[one.is]}</span>
              <small>{why(one)}</small>
              {one.judged && <Judged event={judgedIn(events, one)} />}
            </div>
            {(one.is === 'open' || one.is === 'judged') && view.may.includes('judge-effect') && (
              <Button small onClick={() => judge(one)}>
                {one.is === 'open' ? words.judge : words.again}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const judgedIn = (events: readonly RecordedEvent[], { release, hours }: Effect): RecordedEvent | undefined =>
  events
    .filter((event) => event.type === 'effect-judged' && event['release'] === release && event['hours'] === hours)
    .pop();

const isFigures = (value: unknown): value is { before?: number; now: number; source: string } =>
  typeof value === 'object' && value !== null && 'now' in value && 'source' in value;
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** What the judgement rests on, as it stands on the record. */
function Judged({ event }: { event: RecordedEvent | undefined }) {
  const words = useWords(effectWords);
  if (!event) return null;
  const [asks, doubts, figures, says] = [
    listOf(event['asks']),
    listOf(event['doubts']),
    event['figures'],
    event['says'],
  ];
  return (
    <>
      {isFigures(figures) && <small>{words.figures(figures.before, figures.now, figures.source)}</small>}
      <small>{asks.length > 0 ? words.asks(asks.join('；')) : words.noAsks}</small>
      {doubts.length > 0 && <small>{words.doubts(doubts.join('；'))}</small>}
      {typeof says === 'string' && <small>{says}</small>}
    </>
  );
}
