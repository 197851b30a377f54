import './directory.css';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
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
] as const;

/** What the directory's pages share: their tabs. */
export function DirectoryFrame({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  const words = useWords(directoryWords);
  return (
    <Page title={words.title} actions={actions}>
      <nav className="tabs" aria-label={words.title}>
        {TABS.map(([id, path]) => (
          <NavLink key={id} to={path} end>
            {words.tabs[id]}
          </NavLink>
        ))}
      </nav>
      {children}
    </Page>
  );
}
