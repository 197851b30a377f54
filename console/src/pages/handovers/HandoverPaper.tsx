import { useParams } from 'react-router';
import { useHandover } from '../../api/handovers.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { Read } from '../../components/states.tsx';

/** 移交函: the handover as its receiver gets it. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/handovers/${number}`;
  return (
    <Read query={useHandover(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </Read>
  );
}
