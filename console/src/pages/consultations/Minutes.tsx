import { useParams } from 'react-router';
import { useConsultation } from '../../api/consultations.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { Read } from '../../components/states.tsx';

/** 会商纪要: what the record says of it, for the file; without a seal, as minutes have none. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/consultations/${number}`;
  return (
    <Read query={useConsultation(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </Read>
  );
}
