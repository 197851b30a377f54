import { useParams } from 'react-router';
import { useConsultation } from '../../api/consultations.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';

/** 会商纪要: what the record says of it, for the file; without a seal, as minutes have none. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/consultations/${number}`;
  return (
    <ReadPage title={number} query={useConsultation(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </ReadPage>
  );
}
