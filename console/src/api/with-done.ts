import { isObject, listOf } from './record.ts';

interface Recorded {
  seq: number;
  type: string;
  [field: string]: unknown;
}

/** H5: the events whose words these erased. */
const erasedBy = (events: readonly Recorded[]): unknown[] =>
  events
    .filter(({ type }) => type === 'purged')
    .flatMap((purged) => listOf(purged['events']).map((one) => (isObject(one) ? one['seq'] : null)));

/** A matter as a command left it, and its record with what the command added; what it erased is not shown again until it has been read anew. */
export function withDone<Answer extends { events: Recorded[] }>(was: Answer, done: Answer): Answer {
  const gone = [...done.events.map(({ seq }) => seq), ...erasedBy(done.events)];
  return { ...done, events: [...was.events.filter(({ seq }) => !gone.includes(seq)), ...done.events] };
}
