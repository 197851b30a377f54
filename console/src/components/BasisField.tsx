import type { Problem } from '../api/problem.ts';
import { language, useWords } from '../app/language.ts';
import { exposureWords } from '../words/exposure.ts';
import { TextField } from './fields.tsx';
import { faultOf } from './sending.ts';

interface BasisProps {
  problem: Problem | null;
  value: string;
  onChange: (basis: string) => void;
}

/** H5: asked for once words for the public were stopped for what they tell of somebody; until then nobody has to think of it. */
export function BasisField({ problem, value, onChange }: BasisProps) {
  const words = useWords(exposureWords);
  return value === '' && faultOf(problem, 'exposureBasis') === undefined ? null : (
    <TextField
      label={words.basis}
      hint={words.basisHint}
      value={value}
      onChange={onChange}
      rows={2}
      maxLength={500}
      optional
    />
  );
}

/** What of it goes with the press. */
export const basisOf = (typed: string): { exposureBasis?: string } =>
  typed.trim() === '' ? {} : { exposureBasis: typed.trim() };

/** The basis that stands beside words for the public. */
export function BasisGiven({ basis }: { basis: string | undefined }) {
  const words = useWords(exposureWords);
  return basis === undefined ? null : <small>{`${words.basis}：${basis}`}</small>;
}

BasisGiven.inFile = ({ basis }: { basis: string | undefined }): string =>
  basis === undefined ? '' : `${exposureWords[language()].basis}：${basis}`;
