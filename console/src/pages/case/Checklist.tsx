import { Rests } from '../../components/Clause.tsx';
import type { CaseView } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { checklistWords } from '../../words/checklist.ts';
import type { PolicyLists } from '../../words/policy.ts';
import { actionWords } from './actions/action-words.ts';

/** D2, D3: what the concern comes of, and how each point that an answer to it has to say stands. */
export function Checklist({ view, lists, name }: { view: CaseView; lists: PolicyLists | undefined; name: () => void }) {
  const words = useWords(checklistWords);
  const doing = useWords(actionWords);
  const open = view.status === 'open' || view.status === 'appraising';
  const may = open && view.may.includes('name-causes');
  if (view.offline || (view.causes === undefined && view.checklist.length === 0 && !may)) return null;
  const causes = view.causes?.map((id) => lists?.causes.find((one) => one.id === id)?.name ?? id);
  return (
    <Panel title={words.title}>
      {causes && <p>{words.causesNamed(causes.join('、') || words.noCause)}</p>}
      {view.causes === undefined && view.checklist.length > 0 && <p className="muted">{words.emergencyByGrade}</p>}
      {view.checklist.length > 0 && (
        <ul className="lines">
          {view.checklist.map(({ id, name: point, clause, basis, is }) => (
            <li key={id} className={is === 'said' || is === 'left' ? 'muted' : undefined}>
              <div>
                <strong>{point}</strong> <span className="tag">{words.states[is]}</span>
                <small>
                  <Rests on={basis} clause={clause} />
                </small>
              </div>
            </li>
          ))}
        </ul>
      )}
      {may && (
        <Button small onClick={name}>
          {doing.names['name-causes']}
        </Button>
      )}
    </Panel>
  );
}
