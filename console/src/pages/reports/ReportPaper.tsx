import { useParams } from 'react-router';
import { useReport } from '../../api/reports.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';

/** The report as it would be issued, or as it is frozen. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/reports/${number}`;
  return (
    <ReadPage title={number} query={useReport(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </ReadPage>
  );
}
