import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMyProposals } from '../../api/duty.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { GradeTag } from '../../components/GradeTag.tsx';
import { pageOf } from '../../components/matter-page.ts';
import { Panel } from '../../components/Page.tsx';
import { proposalWords } from '../../words/proposals.ts';
import { clockWords, ms } from '../../words/time.ts';
import { RightsLine } from '../directory/RightsLine.tsx';
import { deskWords } from './desk-words.ts';

/** H2: what awaits this person's own decision; nothing is shown where nothing does. */
export function MyProposals({ title, acts }: { title?: string; acts?: (caseNumber: string) => ReactNode }) {
  const words = useWords(deskWords);
  const kinds = useWords(proposalWords);
  const language = useLanguage();
  const now = useMinute();
  const { proposals: waiting = [], rights = [] } = useMyProposals().data ?? {};
  if (waiting.length + rights.length === 0) return null;
  return (
    <Panel title={title ?? words.awaitsMe}>
      <ul className="lines">
        {waiting.map(({ id, number, subject, summary, grade, kind, name, by, dueAt }) => (
          <li key={`${number} ${id}`}>
            <div>
              <strong>
                <GradeTag grade={grade} short /> <Link to={pageOf(number)}>{number}</Link> {summary ?? subject} ·{' '}
                {kinds.kinds[kind] ?? name}
              </strong>
              <small>{words.proposedBy(by.name, clockWords(ms(dueAt), now, language))}</small>
            </div>
            {pageOf(number).startsWith('/cases/') && acts?.(number)}
          </li>
        ))}
        {rights.map((change) => (
          <li key={change.id}>
            <div>
              <Link to="/directory/rights">{words.rightsChange}</Link>
              <RightsLine change={change} />
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
