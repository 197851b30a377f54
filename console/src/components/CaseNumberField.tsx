import { useWords } from '../app/language.ts';
import { common } from '../words/common.ts';
import { type FieldProps, TextField } from './fields.tsx';
import { matterNumberIn } from './sought.ts';

/** The number of a case, typed or pasted in any way that holds it; says how it is read. What was typed is kept as it is: `matterNumberIn` reads it. */
export function CaseNumberField({
  value,
  onChange,
  ...field
}: FieldProps & { value: string; onChange: (typed: string) => void; autoFocus?: boolean }) {
  const words = useWords(common);
  const number = matterNumberIn(value);
  const hint = value.trim() === '' || number === value ? undefined : (number ?? words.noNumber);
  return <TextField {...field} value={value} onChange={onChange} placeholder="BL2600018" maxLength={200} hint={hint} />;
}
