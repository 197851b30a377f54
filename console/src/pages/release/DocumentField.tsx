import type { Problem } from '../../api/problem.ts';
import { type Schemas, useDocuments } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { SelectField } from '../../components/fields.tsx';
import { faultOf } from '../../components/sending.ts';
import { documentWords } from '../documents/document-words.ts';

type Wording = Schemas['Documents']['documents'][number];

/** A4: what was written to be published of a case, and which of it went out; unless somebody chose, the one that was approved last. */
export function useWordings(number: string, chosen: string | null): { wordings: Wording[]; document: string } {
  const wordings = (useDocuments(number).data?.documents ?? []).filter(({ kind }) => kind === 'wording');
  const approved = [...wordings].reverse().find((one) => one.approved !== undefined);
  return { wordings, document: chosen ?? approved?.id ?? '' };
}

/** A4: which document a release published; nothing where none was written. */
export function DocumentField({
  wordings,
  value,
  onChange,
  problem,
}: {
  wordings: Wording[];
  value: string;
  onChange: (document: string) => void;
  problem: Problem | null;
}) {
  const words = useWords(documentWords);
  if (wordings.length === 0) return null;
  return (
    <SelectField
      label={words.releaseDocument}
      hint={words.releaseHint}
      value={value}
      onChange={onChange}
      placeholder={words.releaseNone}
      groups={[
        {
          choices: wordings.map(({ id, versions, approved }) => ({
            id,
            name: `${versions[versions.length - 1]?.title ?? id} · ${approved === undefined ? words.notApproved : words.approved(approved)}`,
          })),
        },
      ]}
      error={faultOf(problem, 'document')}
    />
  );
}
