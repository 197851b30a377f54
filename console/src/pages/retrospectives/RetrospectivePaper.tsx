import { useParams } from 'react-router';
import { useRetrospective } from '../../api/retrospectives.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';

/** 复盘报告: what was looked back at, as a paper. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/retrospectives/${number}`;
  return (
    <ReadPage title={number} query={useRetrospective(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </ReadPage>
  );
}
