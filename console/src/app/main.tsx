import './tokens.css';
import './base.css';
import '../components/components.css';
import '../components/touch.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Route, Routes } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { queryClient, useMe } from '../api/queries.ts';
import { ButtonLink } from '../components/Button.tsx';
import { Broken } from './Broken.tsx';
import { Gate, Notice } from './Gate.tsx';
import { chooseLanguage, language, useWords } from './language.ts';
import { fetchAhead, places } from './navigation.ts';
import { Shell } from './Shell.tsx';
import { shell } from './shell-words.ts';
import { followTheme } from './theme.ts';
import { common } from '../words/common.ts';
import { startWorker } from './update.ts';

function NotFound() {
  const words = useWords(shell);
  const shared = useWords(common);
  return (
    <Notice title={words.notFoundTitle} says={words.notFound}>
      <ButtonLink to="/" look="primary">
        {shared.toHome}
      </ButtonLink>
    </Notice>
  );
}

function Rooms() {
  const me = useMe().data;
  if (!me) return null;
  return (
    <Routes>
      {places.map(({ path, page: Inside, bare }) => {
        const inside = (
          <Broken>
            <Inside />
          </Broken>
        );
        return (
          <Route
            key={path}
            path={path}
            element={
              <Shell me={me} bare={bare === true}>
                {inside}
              </Shell>
            }
          />
        );
      })}
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

/** Made once somebody is signed in: signing in writes the address. A router of data can hold a page back that has unsaved edits. */
function Site() {
  const [router] = useState(() => createBrowserRouter([{ path: '*', element: <Rooms /> }]));
  return <RouterProvider router={router} />;
}

chooseLanguage(language());
followTheme();
fetchAhead(location.pathname);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Gate>
        <Site />
      </Gate>
    </QueryClientProvider>
  </StrictMode>,
);

// After all that the first page needs.
addEventListener('load', () => void startWorker());
