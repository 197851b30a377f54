import { NavLink } from 'react-router';
import { useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { textsWords } from './texts-words.ts';

/** 短信 and 死信: what went to people, and what the machine could not hand on. */
export function TextTabs() {
  const words = useWords(textsWords);
  const may = useMe().data?.me.may.includes('read-letters') === true;
  if (!may) return null;
  return (
    <nav className="tabs" aria-label={words.title}>
      <NavLink to="/texts" end>
        {words.tabs.texts}
      </NavLink>
      <NavLink to="/texts/letters">{words.tabs.letters}</NavLink>
    </nav>
  );
}
