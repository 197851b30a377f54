import { useNavigate, useParams } from 'react-router';
import { useWords } from '../../app/language.ts';
import { Page as Frame } from '../../components/Page.tsx';
import { nextWaiting } from './next-waiting.ts';
import { TriagePanel } from './TriagePanel.tsx';
import { triageWords } from './triage-words.ts';

/** The same panel as a page: what a text leads to, and a phone shows. */
export function Page() {
  const { number = '' } = useParams();
  const words = useWords(triageWords);
  const navigate = useNavigate();
  const onDone = async () => {
    const next = await nextWaiting(number);
    await navigate(next === null ? '/' : `/cases/${next}/triage`, { replace: true });
  };
  return (
    <Frame title={`${words.title} ${number}`} width="narrow">
      <TriagePanel key={number} number={number} onDone={() => void onDone()} alone />
    </Frame>
  );
}
