import type { Directory } from '../api/queries.ts';
import type { Suggestion } from '../api/record.ts';
import { dictionary, useWords } from '../app/language.ts';
import { Button } from './Button.tsx';
import { unitName } from './units.ts';

const rankedWords = dictionary({
  zh: {
    choose: '没有足够把握只建议一家，请从下列单位中选定：',
    others: '也可能是：',
    sure: (share: number) => `${share}%`,
    ledger: '分办台账',
    because: (told: string[]) => `按以往来件，${told.map((word) => `“${word}”`).join('')}等词指向此单位`,
    pick: '选定',
    answersFor: '负责：',
    notFor: '不负责：',
  },
  en: {
    choose: 'Not sure enough to propose one alone; choose:',
    others: 'It may also be for:',
    sure: (share: number) => `${share} %`,
    ledger: 'by the ledger',
    because: (told: string[]) => `as for earlier messages that say ${told.map((word) => `“${word}”`).join(', ')}`,
    pick: 'Choose',
    answersFor: 'Answers for: ',
    notFor: 'Not for: ',
  },
});

/** R2: what the unit answers for and what not, as the directory says. */
function Duties({ unit }: { unit: Directory['units'][number] | undefined }) {
  const words = useWords(rankedWords);
  if (unit?.answersFor === undefined && unit?.notFor === undefined) return null;
  return (
    <small className="muted">
      {unit.answersFor !== undefined && ` ${words.answersFor}${unit.answersFor}`}
      {unit.notFor !== undefined && ` ${words.notFor}${unit.notFor}`}
    </small>
  );
}

interface RankedUnitsProps {
  suggestion: Suggestion;
  directory: Directory | undefined;
  /** What is chosen so far, where one may choose. */
  chosen?: string;
  onChoose?: (unit: string) => void;
}

/** R1–R3, H2: the units that a case may be for, the likeliest first, each with what speaks for it: all to choose from where none is proposed alone, else those beside the proposed one. */
export function RankedUnits({ suggestion, directory, chosen, onChoose }: RankedUnitsProps) {
  const words = useWords(rankedWords);
  const { ranked, choose } = suggestion;
  const shown = choose ? ranked : ranked.slice(1);
  if (shown.length === 0) return null;
  return (
    <div className="ranked-units">
      <p className="form-note">{choose ? words.choose : words.others}</p>
      <ol className="reasons">
        {shown.map(({ unit, share, words: told }) => (
          <li key={unit}>
            <strong>{unitName(directory, unit)}</strong>{' '}
            <span className="tag">{share === null ? words.ledger : words.sure(Math.round(share * 100))}</span>{' '}
            {told.length > 0 && words.because(told)}
            <Duties unit={directory?.units.find(({ id }) => id === unit)} />
            {onChoose && unit !== chosen && (
              <>
                {' '}
                <Button look="quiet" small onClick={() => onChoose(unit)}>
                  {words.pick}
                </Button>
              </>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
