import { useParams } from 'react-router';
import { useReport } from '../../api/reports.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { Read } from '../../components/states.tsx';

/** The report as it would be issued, or as it is frozen. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/reports/${number}`;
  return (
    <Read query={useReport(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </Read>
  );
}
