import { useParams } from 'react-router';
import { useHandoverYear } from '../../api/handovers.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { Read } from '../../components/states.tsx';

/** 移交年度统计: the counts of a year, as they are published. */
export function Page() {
  const { year = '' } = useParams();
  return (
    <Read query={useHandoverYear(year)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api/handovers?year=${year}`} back="/handovers" />}
    </Read>
  );
}
