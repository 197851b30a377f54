import { useParams } from 'react-router';
import { useConference } from '../../api/conferences.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';

/** 发布会申请: the paper that goes round, filled from the record; opinions and seals are left to the pen. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/conferences/${number}`;
  return (
    <ReadPage title={number} query={useConference(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </ReadPage>
  );
}
