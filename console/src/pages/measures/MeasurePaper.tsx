import { useParams } from 'react-router';
import { useMeasure } from '../../api/measures.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';

/** 通报、约谈函、问责建议、责令改正通知、移送函: the measure as its addressee gets it. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/measures/${number}`;
  return (
    <ReadPage title={number} query={useMeasure(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </ReadPage>
  );
}
