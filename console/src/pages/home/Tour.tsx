import { useState } from 'react';
import type { Schemas } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { useIsNarrow } from '../../components/narrow.ts';
import { tourWords } from './tour-words.ts';

const keyOf = (person: string): string => `huiying.tour.${person}`;

/**
 * The first minute of a person, in three lines, until he closes it: for ever, and for nobody else who uses this browser. On a phone they are folded
 * behind their title, since what is grave stands below them.
 */
export function Tour({ me }: { me: Pick<Schemas['Me']['me'], 'id' | 'role'> }) {
  const words = useWords(tourWords);
  const [closed, setClosed] = useState(() => localStorage.getItem(keyOf(me.id)) !== null);
  const narrow = useIsNarrow();
  const [unfolded, setUnfolded] = useState(false);
  if (closed) return null;
  const close = () => {
    localStorage.setItem(keyOf(me.id), 'closed');
    setClosed(true);
  };
  return (
    <aside className="tour" aria-label={words.title}>
      {narrow ? (
        <Button small aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {words.title}
        </Button>
      ) : (
        <strong>{words.title}</strong>
      )}
      {(!narrow || unfolded) && (
        <ol>
          {words.steps[me.role].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <Button small onClick={close}>
        {words.close}
      </Button>
    </aside>
  );
}
