import type { CaseView } from '../api/queries.ts';
import { dictionary, useWords } from '../app/language.ts';
import { ManyField } from './fields.tsx';

export type Conclusion = CaseView['consultation']['holds'][number]['id'];

const concludesWords = dictionary({
  zh: {
    label: '含哪些结论',
    hint: '没有结论的不选：核实情况、救援、安全提示、应对措施不是结论',
    held: '本件须先会商并报领导审定，审定前不得对外作结论；已经发布的如实登记',
  },
  en: {
    label: 'What it concludes on',
    hint: 'Nothing, where it tells facts, rescue, safety or measures',
    held: 'A consultation comes first; what went out already is recorded as it was',
  },
});

/** A4: on what a text concludes in public, which waits for a consultation where the rules ask for one. */
export function ConcludesField({
  view: { consultation },
  value,
  onChange,
  error,
}: {
  view: CaseView;
  value: Conclusion[];
  onChange: (conclusions: Conclusion[]) => void;
  error?: string | undefined;
}) {
  const words = useWords(concludesWords);
  const { holds, required, approved } = consultation;
  if (holds.length === 0) return null;
  return (
    <ManyField
      label={words.label}
      hint={required && !approved ? words.held : words.hint}
      value={value}
      onChange={(ids) => onChange(holds.map(({ id }) => id).filter((id) => ids.includes(id)))}
      choices={holds}
      error={error}
    />
  );
}
