import { useStatus } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { deskWords } from './desk-words.ts';

/** After going back to an earlier release: what of the rules in force it does not know, and does without. */
export function RulesNotice() {
  const words = useWords(deskWords);
  const places = useStatus().data?.rulesLeftOut ?? [];
  if (places.length === 0) return null;
  return (
    <p className="desk-notice" role="status">
      {words.rulesLeftOut(places.join('、'))}
    </p>
  );
}
