import { type CaseView, useTexts } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { ButtonLink } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { toldWords } from '../../words/told.ts';

const FAILED = ['failed', 'unknown'];

/** P8: how many were told, and whether it arrived; who and what is on a page of its own. */
export function Told({ view, media }: { view: CaseView; media: number }) {
  const words = useWords(toldWords);
  const texts = (useTexts(view.number).data?.texts ?? []).filter(({ state }) => state !== 'dropped');
  const failed = texts.filter(({ state }) => FAILED.includes(state)).length;
  const arrived = texts.filter(({ state }) => state === 'delivered').length;
  return (
    <Panel title={words.title} actions={<ButtonLink to={`/cases/${view.number}/told`}>{words.open}</ButtonLink>}>
      <p>
        {[
          words.counts(arrived, texts.length),
          ...(failed > 0 ? [words.trouble(failed)] : []),
          ...(media > 0 ? [words.mediaCount(media)] : []),
        ].join(' · ')}
      </p>
    </Panel>
  );
}
