import { useState } from 'react';
import { Link } from 'react-router';
import { useConferencesOfCase } from '../../api/conferences.ts';
import { useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { conferenceWords } from '../conferences/conference-words.ts';
import { OpenDialog } from '../conferences/OpenDialog.tsx';

/** P3: the press conferences of this case; the desk plans one where there is none that is still to come. */
export function Conferences({ number, open }: { number: string; open: boolean }) {
  const words = useWords(conferenceWords);
  const language = useLanguage();
  const now = useMinute();
  const [planning, setPlanning] = useState(false);
  const may = useMe().data?.me.may ?? [];
  const { data } = useConferencesOfCase(number, may.includes('list-conferences'));
  if (!data) return null;
  const { conferences } = data;
  const plans = open && may.includes('plan-conference');
  if (conferences.length === 0 && !plans) return null;
  return (
    <Panel
      title={words.casePanel}
      actions={
        plans && (
          <Button small onClick={() => setPlanning(true)}>
            {words.acts['open']}
          </Button>
        )
      }
    >
      {conferences.length > 0 && (
        <ul className="lines">
          {conferences.map((one) => (
            <li key={one.number}>
              <div>
                <Link to={`/conferences/${one.number}`} className="number">
                  {one.number}
                </Link>{' '}
                {one.title}
                <small>
                  {words.caseState(words.statuses[one.status] ?? '', clockWords(ms(one.at), now, language))}
                </small>
              </div>
            </li>
          ))}
        </ul>
      )}
      {planning && <OpenDialog caseNumber={number} onClose={() => setPlanning(false)} />}
    </Panel>
  );
}
