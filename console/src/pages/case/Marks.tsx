import { Link } from 'react-router';
import type { CaseView } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { GradeTag } from '../../components/GradeTag.tsx';
import { common } from '../../words/common.ts';
import { caseWords } from './case-words.ts';
import { pageOf } from '../../components/matter-page.ts';

/** An advance notice is one of a list; a launch or a period has its page, with owner and draft line. */
const foretellingOf = (id: string): string => (pageOf(id).startsWith('/watches') ? pageOf(id) : '/notices');

/** Number, grades, state, and the cases that this one hangs together with. */
export function Marks({ view, waits }: { view: CaseView; waits: boolean }) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  const related = [
    [words.joinedInto, view.joinedInto],
    [words.splitFrom, view.splitFrom],
    [words.recurs, view.recurrenceOf],
  ] as const;
  return (
    <p className="case-marks">
      <span className="number">{view.number}</span>
      <GradeTag grade={view.grades.opinion} confirmed={view.gradesConfirmed} />
      {view.grades.emergency && (
        <span className="tag">
          {words.emergencyGrade} {shared.grades[view.grades.emergency]}
        </span>
      )}
      {view.graver?.grades.emergency && (
        <span className="tag tag-strong">
          {words.graver} {shared.grades[view.graver.grades.emergency]}
        </span>
      )}
      {view.review && <span className="tag tag-strong">{words.review}</span>}
      <span className={view.status === 'open' ? 'tag' : 'tag tag-strong'}>{shared.statuses[view.status]}</span>
      {waits && <span className="tag tag-waits">{words.waits}</span>}
      <span>{view.subject}</span>
      {view.place !== undefined && <span>{view.place}</span>}
      {view.drill && <span className="tag tag-strong">{shared.drill}</span>}
      {view.exercise !== undefined && <Link to={pageOf(view.exercise)}>{view.exercise}</Link>}
      {view.wrongdoing && view.wrongdoing.state !== 'is-not' && (
        <span className="tag tag-strong">
          {words.wrongdoing[view.wrongdoing.state]}
          {[...view.wrongdoing.against, ...(view.wrongdoing.persons ?? [])].map(({ name }) => ` · ${name}`)}
        </span>
      )}
      {view.offline && <span className="tag">{shared.offline}</span>}
      {view.foretoldBy !== undefined && (
        <span>
          {words.foretold} <Link to={foretellingOf(view.foretoldBy)}>{view.foretoldBy}</Link>
        </span>
      )}
      {related.map(
        ([says, number]) =>
          number !== undefined && (
            <span key={says}>
              {says} <Link to={`/cases/${number}`}>{number}</Link>
            </span>
          ),
      )}
    </p>
  );
}
