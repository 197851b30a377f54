import { useParams } from 'react-router';
import { useExercise } from '../../api/exercises.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';

/** The scorecard of an exercise that is over. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/exercises/${number}`;
  return (
    <ReadPage title={number} query={useExercise(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </ReadPage>
  );
}
