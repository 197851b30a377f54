import './directory.css';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useMe } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { Page } from '../../components/Page.tsx';
import { directoryWords } from './directory-words.ts';

const TABS = [
  ['units', '/directory'],
  ['rota', '/directory/rota'],
  ['reach', '/directory/reach'],
  ['sources', '/directory/sources'],
  ['channels', '/directory/channels'],
  ['policies', '/directory/policies'],
  ['rights', '/directory/rights', 'read-rights'],
  ['audit', '/directory/audit', 'read-audit'],
] as const;

/** What the directory's pages share: their tabs. */
export function DirectoryFrame({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  const words = useWords(directoryWords);
  const mine = useMe().data?.me.may ?? [];
  return (
    <Page title={words.title} actions={actions}>
      <nav className="tabs" aria-label={words.title}>
        {TABS.filter(([, , right]) => right === undefined || mine.includes(right)).map(([id, path]) => (
          <NavLink key={id} to={path} end={id === 'units'}>
            {words.tabs[id]}
          </NavLink>
        ))}
      </nav>
      {children}
    </Page>
  );
}
