import { useParams } from 'react-router';
import { useExercise } from '../../api/exercises.ts';
import { useWords } from '../../app/language.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { exerciseWords } from './exercise-words.ts';

/** The scorecard of an exercise that is over. */
export function Page() {
  const { number = '' } = useParams();
  const words = useWords(exerciseWords);
  const place = `/exercises/${number}`;
  return (
    <ReadPage title={number} query={useExercise(number)}>
      {({ exercise, paper = null }) => (
        <PaperSheet
          paper={paper}
          address={`/api${place}`}
          back={place}
          notYet={exercise.status === 'ended' || exercise.status === 'stopped' ? undefined : words.noScorecard}
        />
      )}
    </ReadPage>
  );
}
