import { useState } from 'react';
import { Link } from 'react-router';
import { useInquiriesOfCase } from '../../api/inquiries.ts';
import { type CaseView, useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { inquiryWords } from '../inquiries/inquiry-words.ts';
import { OpenDialog } from '../inquiries/OpenDialog.tsx';

/** P6: what the press asks of this case; the desk enters one here. */
export function Inquiries({ view }: { view: CaseView }) {
  const words = useWords(inquiryWords);
  const language = useLanguage();
  const now = useMinute();
  const [opening, setOpening] = useState(false);
  const may = useMe().data?.me.may ?? [];
  const { data } = useInquiriesOfCase(view.number, may.includes('list-inquiries'));
  const seen = data?.inquiries ?? [];
  const enters = may.includes('enter-inquiry') && !view.offline;
  if (seen.length === 0 && !enters) return null;
  return (
    <Panel
      title={words.casePanel}
      actions={
        enters && (
          <Button small onClick={() => setOpening(true)}>
            {words.acts['open']}
          </Button>
        )
      }
    >
      {seen.length > 0 && (
        <ul className="lines">
          {seen.map((one) => (
            <li key={one.number}>
              <div>
                <Link to={`/inquiries/${one.number}`} className="number">
                  {one.number}
                </Link>{' '}
                {one.outlet} <span className="tag">{words.statuses[one.status]}</span>
                {one.next && <small>{words.by(clockWords(ms(one.next.dueAt), now, language))}</small>}
              </div>
            </li>
          ))}
        </ul>
      )}
      {opening && <OpenDialog caseNumber={view.number} onClose={() => setOpening(false)} />}
    </Panel>
  );
}
