import { useParams } from 'react-router';
import { useConference } from '../../api/conferences.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { Read } from '../../components/states.tsx';

/** 发布会申请: the paper that goes round, filled from the record; opinions and seals are left to the pen. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/conferences/${number}`;
  return (
    <Read query={useConference(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </Read>
  );
}
