import { useParams } from 'react-router';
import { useHandover } from '../../api/handovers.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';

/** 移交函: the handover as its receiver gets it. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/handovers/${number}`;
  return (
    <ReadPage title={number} query={useHandover(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </ReadPage>
  );
}
