import type { RecordEvent } from '../../api/queries.ts';
import { isObject, textOf } from '../../api/record.ts';
import { isVoid } from '../../words/corrections.ts';

/** R3: what a unit was last given to do, answered and reported. */
export interface ToldOf {
  task: string;
  answer: RecordEvent | undefined;
  progress: RecordEvent | undefined;
}

export const last = (events: readonly RecordEvent[], is: (event: RecordEvent) => boolean): RecordEvent | undefined =>
  events.filter(is).pop();

export function toldOf(events: readonly RecordEvent[], assignmentId: string): ToldOf {
  const own = events.filter((event) => {
    const assignment = event['assignment'];
    const id = isObject(assignment) ? assignment['id'] : event['assignmentId'];
    return textOf(id) === assignmentId;
  });
  return {
    task: textOf(last(own, (event) => textOf(event['task']) !== '')?.['task']),
    answer: last(own, (event) => event.type === 'contributed' && !isVoid(event, events)),
    progress: last(own, ({ type }) => type === 'progressed'),
  };
}
