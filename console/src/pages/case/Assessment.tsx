import { Link } from 'react-router';
import { useAssessmentOfCase } from '../../api/assessments.ts';
import type { CaseView } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Panel } from '../../components/Page.tsx';
import { assessmentWords } from '../assessments/assessment-words.ts';

/** A2: what was foreseen of the policy that this case is about, and the plan for it. */
export function Assessment({ view }: { view: CaseView }) {
  const words = useWords(assessmentWords);
  const onCase = useAssessmentOfCase(view.number, view.foretoldBy !== undefined).data?.onCase;
  if (!onCase) return null;
  const { number, name, unit, risk, ruling, plan, points, readable } = onCase;
  return (
    <Panel title={words.onCase} actions={readable && <Link to={`/assessments/${number}`}>{words.readAll}</Link>}>
      <ul className="lines">
        <li>
          <div>
            <span className="number">{number}</span> {words.onCaseSays(name, unit.name)}{' '}
            {risk !== undefined && <span className="tag">{risk}</span>} {ruling}
            <small>
              {words.plan}：{plan ?? words.noPlan}
            </small>
          </div>
        </li>
        {points.map((point) => (
          <li key={point.id}>
            <div>
              {point.id} {point.says}{' '}
              {point.came === undefined
                ? point.suggests && <span className="tag">{words.suggests}</span>
                : point.came && <span className="tag tag-strong">{words.came}</span>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
