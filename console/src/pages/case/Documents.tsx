import { Link } from 'react-router';
import { type CaseView, type RecordEvent, useDocuments } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { ButtonLink } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { documentWords } from '../documents/document-words.ts';

/** A4: what is written for the case, and whether it is approved; nothing is read where nothing was written. */
export function Documents({ view, events }: { view: CaseView; events: RecordEvent[] }) {
  const words = useWords(documentWords);
  const written = events.some(({ type }) => type === 'document-saved');
  const documents = useDocuments(view.number, written).data?.documents ?? [];
  const open = view.status === 'open' || view.status === 'appraising';
  const to = `/cases/${view.number}/documents`;
  if (!written && !(open && view.may.includes('save-document') && !view.offline)) return null;
  return (
    <Panel title={words.caseTitle} actions={<ButtonLink to={to}>{words.open}</ButtonLink>}>
      {documents.length > 0 && (
        <ul className="lines">
          {documents.map(({ id, name, versions, approved, chain }) => {
            const waiting = chain?.steps.find(({ state }) => state === 'waiting');
            return (
              <li key={id}>
                <div>
                  <Link to={to}>{versions[versions.length - 1]?.title}</Link> <span className="tag">{name}</span>
                  <small>
                    {words.version(versions.length)} ·{' '}
                    {waiting
                      ? `${waiting.name} · ${words.steps.waiting}`
                      : approved === undefined
                        ? words.notApproved
                        : words.approved(approved)}
                  </small>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
