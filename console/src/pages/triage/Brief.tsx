import { lazy, Suspense } from 'react';
import type { CaseView } from '../../api/queries.ts';
import { useDeskPath } from '../../app/desk-path.ts';
import { useWords } from '../../app/language.ts';
import { ButtonLink } from '../../components/Button.tsx';
import { UnitsOf } from '../../components/CaseRow.tsx';
import { ClockBadge } from '../../components/ClockBadge.tsx';
import { Head } from './Head.tsx';
import { triageWords } from './triage-words.ts';

const Meanwhile = lazy(async () => ({ default: (await import('./Meanwhile.tsx')).Meanwhile }));

/** A case that awaits nobody's appraisal: what it is and whose move, and its page a press away. */
export function Brief({ view, held, alone }: { view: CaseView; held: boolean; alone: boolean }) {
  const words = useWords(triageWords);
  const desk = useDeskPath();
  const live = view.clocks.filter(({ state }) => state === 'running' || state === 'missed');
  return (
    <div className="triage">
      <Head view={view} />
      <p className="form-note" role="status">
        {held ? words.held : words.doneSays}
      </p>
      {!held && (
        <Suspense fallback={null}>
          <Meanwhile view={view} />
        </Suspense>
      )}
      {/* What is over is nobody's move. */}
      {(held || view.status === 'open') && (
        <div className="case-units">
          <UnitsOf row={view} />
        </div>
      )}
      <div className="case-clocks">
        {live.slice(0, 4).map((clock) => (
          <ClockBadge key={clock.id} clock={clock} />
        ))}
      </div>
      <p className="triage-acts">
        <ButtonLink to={`/cases/${view.number}`} look="primary">
          {words.open}
        </ButtonLink>
        {alone && <ButtonLink to={desk}>{words.back}</ButtonLink>}
      </p>
    </div>
  );
}
