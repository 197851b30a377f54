import { useSearchParams } from 'react-router';
import { useSelfInspection } from '../../api/scores.ts';
import { useWords } from '../../app/language.ts';
import { PaperSheet } from '../../components/PaperSheet.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { scoreWords } from './score-words.ts';

/** 自查表 (S2): filled from the record, to be finished by the unit. */
export function Page() {
  const [given] = useSearchParams();
  const words = useWords(scoreWords);
  const asked = {
    ...(given.has('unit') ? { unit: given.get('unit') ?? '' } : {}),
    ...(given.has('period') ? { period: given.get('period') ?? '' } : {}),
  };
  const address = `/api/self-inspection?${new URLSearchParams(asked)}`;
  return (
    <ReadPage title={words.sheet} query={useSelfInspection(asked)}>
      {({ paper }) => <PaperSheet paper={paper} address={address} back="/scores" />}
    </ReadPage>
  );
}
