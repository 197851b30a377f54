import { useState } from 'react';
import { Link } from 'react-router';
import { useConsultationsOfCase } from '../../api/consultations.ts';
import { type CaseView, useMe } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { clockWords, ms } from '../../words/time.ts';
import { consultationWords } from '../consultations/consultation-words.ts';
import { OpenDialog } from '../consultations/OpenDialog.tsx';

/** A4: whether the case is to be consulted on and why, how far that is, and what waits for it; one of the offices convenes it here. */
export function Consultations({ view, forgo }: { view: CaseView; forgo: () => void }) {
  const words = useWords(consultationWords);
  const language = useLanguage();
  const now = useMinute();
  const [opening, setOpening] = useState(false);
  const may = useMe().data?.me.may ?? [];
  const { data } = useConsultationsOfCase(view.number, may.includes('list-consultations'));
  const { required, holds, stand, approved, forgone } = view.consultation;
  const open = view.status === 'open' || view.status === 'appraising';
  const convenes = open && may.includes('convene-consultation') && stand?.is !== 'under-way' && !view.offline;
  const forgoes =
    view.status === 'open' && required && !stand && forgone === undefined && view.may.includes('forgo-consultation');
  const seen = data?.consultations ?? [];
  if (!required && !stand && seen.length === 0 && !convenes) return null;
  return (
    <Panel
      title={words.casePanel}
      actions={
        (convenes || forgoes) && (
          <>
            {forgoes && (
              <Button small onClick={forgo}>
                {words.forgo}
              </Button>
            )}
            {convenes && (
              <Button
                small
                look={required && !approved && forgone === undefined ? 'primary' : 'plain'}
                onClick={() => setOpening(true)}
              >
                {words.acts['open']}
              </Button>
            )}
          </>
        )
      }
    >
      {required && (
        <p>
          {words.caseRequired(required.name)}{' '}
          <span className={approved ? 'tag' : 'tag tag-strong'}>
            {approved
              ? words.caseApproved
              : stand
                ? words.statuses[stand.is === 'under-way' ? 'convened' : 'approved']
                : forgone === undefined
                  ? words.caseMissing
                  : words.caseForgone(clockWords(ms(forgone), now, language))}
          </span>
          {!approved && open && (
            <small className="muted"> {words.caseHolds(holds.map(({ name }) => name).join('、'))}</small>
          )}
        </p>
      )}
      {seen.length > 0 ? (
        <ul className="lines">
          {seen.map((one) => (
            <li key={one.number}>
              <div>
                <Link to={`/consultations/${one.number}`} className="number">
                  {one.number}
                </Link>{' '}
                <small>
                  {words.caseState(
                    words.statuses[one.status] ?? '',
                    clockWords(ms(one.approvedAt ?? one.openedAt), now, language),
                  )}
                </small>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        stand && <p className="number">{stand.number}</p>
      )}
      {opening && <OpenDialog view={view} onClose={() => setOpening(false)} />}
    </Panel>
  );
}
