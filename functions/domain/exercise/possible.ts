import type { ExercisePersonCommand } from './commands.ts';
import type { Exercise } from './exercise.ts';

type Name = ExercisePersonCommand['command'];

/** What the state of an exercise lets somebody do now, whoever it is. */
export function possible({
  status,
  realTexts,
  askedBy,
  injects,
}: Pick<Exercise, 'status' | 'realTexts' | 'askedBy' | 'injects'>): Name[] {
  switch (status) {
    case 'prepared':
      return [
        ...(realTexts && askedBy === undefined ? (['ask-start'] as const) : (['start'] as const)),
        'change',
        'drop',
      ];
    case 'running': {
      const asked = injects.some(({ dueAt, answeredAt }) => dueAt !== undefined && answeredAt === undefined);
      return [...(asked ? (['answer'] as const) : []), 'note', 'end', 'stop'];
    }
    case 'ended':
    case 'stopped':
      return ['note'];
    case 'dropped':
      return [];
  }
}
