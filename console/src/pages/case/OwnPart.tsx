import type { CaseView, RecordEvent } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { common } from '../../words/common.ts';
import { caseWords } from './case-words.ts';
import { toldOf } from './told-of.ts';

/** What an officer came for: his own unit's part and its task, before those of eleven others; its limits are among the clocks. */
export function OwnPart({ view, events, unit }: { view: CaseView; events: readonly RecordEvent[]; unit: string }) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  const standing = view.assignments.filter(({ state }) => state !== 'taken-back');
  const own = standing.filter((assignment) => assignment.unit.id === unit);
  // Of one unit alone the four answers tell the same.
  if (own.length === 0 || standing.length === 1) return null;
  return (
    <section className="case-own" aria-label={words.ownPart}>
      {own.map((assignment) => {
        const { task } = toldOf(events, assignment.id);
        return (
          <p key={assignment.id}>
            <strong>{words.own(shared.parts[assignment.part] ?? '')}</strong> {shared.assignment[assignment.state]}
            {task !== '' && <span>{words.task(task)}</span>}
          </p>
        );
      })}
    </section>
  );
}
