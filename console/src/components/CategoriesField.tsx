import type { RegisterBody } from '../api/command.ts';
import { useWords } from '../app/language.ts';
import { common } from '../words/common.ts';
import { ManyField } from './fields.tsx';

export type Category = RegisterBody['categories'][number];

const CATEGORIES: Category[] = [
  'vital-interests',
  'policy-misread',
  'moral-bottom-line',
  'emergency',
  'superior-required',
  'other',
];

interface CategoriesFieldProps {
  label: string;
  value: Category[];
  onChange: (categories: Category[]) => void;
  error: string | undefined;
}

/** M1: what a matter may be about, always in one order. */
export function CategoriesField({ label, value, onChange, error }: CategoriesFieldProps) {
  const shared = useWords(common);
  return (
    <ManyField
      label={label}
      value={value}
      onChange={(ids) => onChange(CATEGORIES.filter((one) => ids.includes(one)))}
      choices={CATEGORIES.map((id) => ({ id, name: shared.categories[id] ?? id }))}
      error={error}
    />
  );
}
