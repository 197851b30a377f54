import { useParams } from 'react-router';
import { useExercise } from '../../api/exercises.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { Read } from '../../components/states.tsx';

/** The scorecard of an exercise that is over. */
export function Page() {
  const { number = '' } = useParams();
  const place = `/exercises/${number}`;
  return (
    <Read query={useExercise(number)}>
      {({ paper = null }) => <PaperSheet paper={paper} address={`/api${place}`} back={place} />}
    </Read>
  );
}
