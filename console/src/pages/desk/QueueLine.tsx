import type { Schemas } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { cx } from '../../components/cx.ts';
import { deskWords } from './desk-words.ts';
import type { Filters } from './filters.ts';

type Counts = Schemas['CaseList']['counts'];

interface QueueLineProps {
  counts: Counts | undefined;
  atLeast: boolean;
  filters: Filters;
  change: (part: Partial<Filters>) => void;
}

/** What the queue holds, in one line on the first screen of a phone too: each figure narrows the queue to what it counts. */
export function QueueLine({ counts, atLeast, filters, change }: QueueLineProps) {
  const words = useWords(deskWords);
  if (!counts) return null;
  const { status, due, grade, elsewhere } = filters;
  const some = (count: number): string => (atLeast && count > 0 ? `${count}+` : String(count));
  const [ofElsewhere, late] = [counts.elsewhere['all'] ?? 0, counts.elsewhere['overdue'] ?? 0];
  const pinned = (['I', 'II'] as const).filter((one) => (counts.grade[one] ?? 0) > 0);
  const figures = [
    {
      key: 'total',
      count: (counts.status['appraising'] ?? 0) + (counts.status['open'] ?? 0),
      on: status === null && due === null && grade === null && elsewhere === null,
      to: { status: null, due: null, grade: null, elsewhere: null },
    },
    {
      key: 'appraising',
      count: counts.status['appraising'] ?? 0,
      on: status === 'appraising',
      to: { status: status === 'appraising' ? null : ('appraising' as const) },
    },
    {
      key: 'overdue',
      count: counts.due['overdue'] ?? 0,
      on: due === 'overdue',
      to: { due: due === 'overdue' ? null : ('overdue' as const), elsewhere: null },
    },
    {
      key: 'hour',
      count: counts.due['hour'] ?? 0,
      on: due === 'hour',
      to: { due: due === 'hour' ? null : ('hour' as const), elsewhere: null },
    },
  ] as const;
  return (
    <p className="queue-line" role="group" aria-label={words.queue}>
      {figures.map(({ key, count, on, to }) => (
        <button
          key={key}
          type="button"
          className={cx('queue-figure', key === 'overdue' && count > 0 && 'queue-overdue')}
          aria-pressed={on}
          onClick={() => change(to)}
        >
          {words.inQueue[key]} <b>{some(count)}</b>
        </button>
      ))}
      {pinned.length > 0 && (
        <span className="queue-pinned">
          {words.inQueue.pinned} <b>{some(pinned.reduce((sum, one) => sum + (counts.grade[one] ?? 0), 0))}</b>
        </span>
      )}
      {(ofElsewhere > 0 || elsewhere !== null) && (
        <button
          type="button"
          className="queue-figure"
          aria-pressed={elsewhere !== null}
          onClick={() => change({ elsewhere: elsewhere === null ? 'only' : null, due: null, status: null })}
        >
          {words.elsewhere} <b>{some(ofElsewhere)}</b>
          {late > 0 && <small> {words.lateAmong(some(late))}</small>}
        </button>
      )}
      {counts.drills > 0 && <small>{words.drillsIn(counts.drills)}</small>}
    </p>
  );
}
