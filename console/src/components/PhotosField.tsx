import { useState } from 'react';
import { addressOf, handIn, type Proof } from '../api/photos.ts';
import { isProblem } from '../api/problem.ts';
import { useWords } from '../app/language.ts';
import { Button } from './Button.tsx';
import { Field } from './fields.tsx';
import { photoWords } from './photo-words.ts';

interface PhotosFieldProps {
  number: string;
  value: Proof[];
  onChange: (value: Proof[]) => void;
}

/** Photos and documents as evidence: each is handed in as soon as it is chosen, and named by the command that is sent later. */
export function PhotosField({ number, value, onChange }: PhotosFieldProps) {
  const words = useWords(photoWords);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | undefined>();
  /** What was chosen here, to tell one from another; a form that is come back to has the names alone. */
  const [looks, setLooks] = useState<Record<string, string>>({});
  const take = async (files: File[]) => {
    setBusy(true);
    setRefused(undefined);
    let taken = value;
    try {
      for (const file of files) {
        const proofs = await handIn(number, file);
        const pictures = proofs.filter(({ kind }) => kind === 'photo');
        const look = pictures.length > 0 ? await addressOf(file) : '';
        setLooks((was) => ({
          ...was,
          ...Object.fromEntries(pictures.map(({ sha256, ref }) => [sha256 ?? ref, look])),
        }));
        taken = [...taken, ...proofs.filter(({ sha256 }) => !taken.some((known) => known.sha256 === sha256))];
      }
    } catch (error) {
      if (!isProblem(error)) throw error;
      setRefused(error.details.detail);
    } finally {
      onChange(taken);
      setBusy(false);
    }
  };
  return (
    <>
      <Field label={words.photos} hint={busy ? words.sending : words.hint} error={refused} optional>
        {(ids) => (
          <div className="file">
            <input
              {...ids}
              type="file"
              accept="image/*,.pdf,.doc,.docx,.xls,.xlsx"
              multiple
              disabled={busy}
              onChange={(event) => {
                const files = [...(event.target.files ?? [])];
                event.target.value = '';
                void take(files);
              }}
            />
            <label htmlFor={ids.id} className="button">
              {words.choose}
            </label>
          </div>
        )}
      </Field>
      {value.length > 0 && (
        <div className="quick">
          {value.map(({ ref, sha256 }) => (
            <Button
              key={sha256}
              small
              onClick={() => onChange(value.filter((one) => one.sha256 !== sha256))}
              aria-label={words.remove(ref)}
            >
              {looks[sha256 ?? ref] !== undefined && <img className="photo-chip" src={looks[sha256 ?? ref]} alt="" />}
              {ref} ×
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
