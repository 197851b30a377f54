import { Rests } from '../../components/Clause.tsx';
import type { CaseView } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { outletWords } from '../../words/outlets.ts';

/** S1: the outlets that the case asks for, and how each stands; one more can be recorded, and one left out with a reason. */
export function Outlets({
  view,
  record,
  omit,
}: {
  view: CaseView;
  record: () => void;
  omit: (outlet: string) => void;
}) {
  const words = useWords(outletWords);
  const open = view.status === 'open' || view.status === 'appraising';
  if (view.outlets.length === 0 && view.releases.length === 0) return null;
  return (
    <Panel title={words.title}>
      <ul className="lines">
        {view.outlets.map(({ id, name, clause, basis, is }) => (
          <li key={id} className={is === 'reached' || is === 'omitted' ? 'muted' : undefined}>
            <div>
              <strong>{name}</strong> <span className="tag">{words.states[is]}</span>
              <small>
                <Rests on={basis} clause={clause} />
              </small>
            </div>
            {(is === 'missing' || is === 'open') && open && view.may.includes('omit-outlet') && (
              <Button small onClick={() => omit(id)}>
                {words.omit}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {view.releases.length > 0 && view.may.includes('record-outlet') && (
        <Button small onClick={record}>
          {words.record}
        </Button>
      )}
    </Panel>
  );
}
