import { useParams } from 'react-router';
import { useHandoverYear } from '../../api/handovers.ts';
import { useWords } from '../../app/language.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { handoversWords } from './handovers-words.ts';

/** 移交年度统计: the counts of a year, as they are published. */
export function Page() {
  const { year = '' } = useParams();
  const words = useWords(handoversWords);
  return (
    <ReadPage title={words.yearOf(year)} query={useHandoverYear(year)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api/handovers?year=${year}`} back="/handovers" />}
    </ReadPage>
  );
}
