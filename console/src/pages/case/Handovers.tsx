import { useState } from 'react';
import { Link } from 'react-router';
import { useHandoversOfCase } from '../../api/handovers.ts';
import { type CaseView, useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { handoversWords } from '../handovers/handovers-words.ts';
import { WriteDialog } from '../handovers/WriteDialog.tsx';

/** M3: what of this case is handed over beside its answer; an office prepares it here. */
export function Handovers({ view }: { view: CaseView }) {
  const words = useWords(handoversWords);
  const language = useLanguage();
  const now = useMinute();
  const [opening, setOpening] = useState(false);
  const may = useMe().data?.me.may ?? [];
  const { data } = useHandoversOfCase(view.number, may.includes('list-handovers'));
  const seen = data?.handovers ?? [];
  const form = may.includes('open-handover') && !view.offline ? data?.form : undefined;
  if (seen.length === 0 && form === undefined) return null;
  return (
    <Panel
      title={words.title}
      actions={
        form && (
          <Button small onClick={() => setOpening(true)}>
            {words.open}
          </Button>
        )
      }
    >
      {seen.length > 0 && (
        <ul className="lines">
          {seen.map((one) => (
            <li key={one.number}>
              <div>
                <Link to={`/handovers/${one.number}`} className="number">
                  {one.number}
                </Link>{' '}
                {one.to.name} <span className="tag">{words.statuses[one.status]}</span>
                {one.next && <small>{words.by(clockWords(ms(one.next.dueAt), now, language))}</small>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {opening && form && <WriteDialog caseNumber={view.number} form={form} onClose={() => setOpening(false)} />}
    </Panel>
  );
}
