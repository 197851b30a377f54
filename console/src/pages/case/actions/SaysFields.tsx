import type { Problem } from '../../../api/problem.ts';
import type { Proof } from '../../../api/photos.ts';
import { useWords } from '../../../app/language.ts';
import { evidenceOf } from '../../../components/evidence.ts';
import { TextField } from '../../../components/fields.tsx';
import { PhotosField } from '../../../components/PhotosField.tsx';
import { faultOf } from '../../../components/sending.ts';
import { actionWords } from './action-words.ts';

interface Says {
  says: string;
}

/** What somebody has to say: the field that opens a form. */
export function SaysField({
  draft,
  change,
  problem,
}: {
  draft: Says;
  change: (part: Says) => void;
  problem: Problem | null;
}) {
  const words = useWords(actionWords);
  return (
    <TextField
      label={words.says}
      value={draft.says}
      onChange={(says) => change({ says })}
      rows={3}
      maxLength={1000}
      error={faultOf(problem, 'says')}
      autoFocus
    />
  );
}

export interface ProofDraft {
  evidence: string;
  photos: Proof[];
}

/** What proves it: addresses and documents, and photos. */
export function ProofFields({
  number,
  draft,
  change,
  problem,
  optional = false,
}: {
  number: string;
  draft: ProofDraft;
  change: (part: Partial<ProofDraft>) => void;
  problem: Problem | null;
  optional?: boolean;
}) {
  const words = useWords(actionWords);
  return (
    <>
      <TextField
        label={words.evidence}
        hint={words.evidenceHint}
        value={draft.evidence}
        onChange={(evidence) => change({ evidence })}
        rows={2}
        error={faultOf(problem, 'evidence')}
        optional={optional}
      />
      <PhotosField number={number} value={draft.photos} onChange={(photos) => change({ photos })} />
    </>
  );
}

export const proofIn = ({ evidence, photos }: ProofDraft): Proof[] => [...evidenceOf(evidence), ...photos];
