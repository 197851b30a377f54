import { useParams } from 'react-router';
import { useAssessment } from '../../api/assessments.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';

/** 风险评估报告: the assessment as whoever rules on it gets it. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/assessments/${number}`;
  return (
    <ReadPage title={number} query={useAssessment(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </ReadPage>
  );
}
