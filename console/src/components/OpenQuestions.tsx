import { useWords } from '../app/language.ts';
import { openQuestionWords } from '../words/open-questions.ts';
import { Button } from './Button.tsx';
import { TextField } from './fields.tsx';
import { TimeField } from './time/TimeField.tsx';

/** P5: what could not be answered there, and by when it will be. */
export interface OpenQuestion {
  id?: string;
  asks: string;
  by: string | null;
}

interface OpenQuestionsProps {
  legend: string;
  value: readonly OpenQuestion[];
  onChange: (open: OpenQuestion[]) => void;
  /** What is wrong with the time of a row. */
  faultOf: (index: number) => string | undefined;
  error?: string | undefined;
}

/** Rows of questions that were left open, each with the hour of its answer. */
export function OpenQuestions({ legend, value, onChange, faultOf, error }: OpenQuestionsProps) {
  const words = useWords(openQuestionWords);
  const change = (index: number, part: Partial<OpenQuestion>) =>
    onChange(value.map((was, at) => (at === index ? { ...was, ...part } : was)));
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      {value.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows have no other name while they are typed
        <div key={index} className="conference-open-question">
          <TextField
            label={words.question}
            value={one.asks}
            onChange={(asks) => change(index, { asks })}
            maxLength={300}
          />
          <TimeField label={words.by} value={one.by} onChange={(by) => change(index, { by })} error={faultOf(index)} />
          <Button small look="quiet" onClick={() => onChange(value.filter((_, at) => at !== index))}>
            {words.remove}
          </Button>
        </div>
      ))}
      <Button small onClick={() => onChange([...value, { asks: '', by: null }])}>
        {words.add}
      </Button>
      <div className="field-hint">{words.hint}</div>
      {error !== undefined && <strong role="alert">{error}</strong>}
    </fieldset>
  );
}

/** As it is sent: rows without a question are none; one without its hour is refused, and says so. */
export const questionsSent = (open: readonly OpenQuestion[]): { id?: string; asks: string; by: string }[] =>
  open
    .filter(({ asks }) => asks.trim() !== '')
    .map(({ id, asks, by }) => ({ ...(id === undefined ? {} : { id }), asks: asks.trim(), by: by ?? '' }));
