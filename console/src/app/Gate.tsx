import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { api, read } from '../api/client.ts';
import { isProblem } from '../api/problem.ts';
import { useMe } from '../api/queries.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { ErrorState, Loading } from '../components/states.tsx';
import { common } from '../words/common.ts';
import { startPolling } from './changes.ts';
import { useWords } from './language.ts';
import { followRenewal, keepRenewed } from './renewal.ts';
import { useSession } from './session.ts';
import { shell } from './shell-words.ts';
import { openSession, signOut, startSignIn } from './sign-in.ts';

/** Lets in who is signed in and known in the directory; everyone else meets a page that says what to do. */
export function Gate({ children }: { children: ReactNode }) {
  const session = useSession();
  const words = useWords(shell);
  useEffect(() => {
    followRenewal();
    void openSession().then(() => keepRenewed());
  }, []);
  if (session.is === 'starting') return <Loading what={words.signingIn} />;
  if (session.is === 'failed')
    return (
      <Notice title={words.failedTitle} says={session.why}>
        <Button look="primary" onClick={() => void startSignIn('/')}>
          {words.signIn}
        </Button>
      </Notice>
    );
  if (session.is === 'unknown')
    return (
      <Notice title={words.noAccessTitle} says={words.noAccess}>
        <Button look="primary" onClick={() => void signOut()}>
          {words.otherPerson}
        </Button>
      </Notice>
    );
  return <Known expired={session.is === 'expired'}>{children}</Known>;
}

function Known({ expired, children }: { expired: boolean; children: ReactNode }) {
  const me = useMe();
  const words = useWords(shell);
  const known = me.data !== undefined;
  useEffect(() => {
    if (known) startPolling();
  }, [known]);
  if (me.data)
    return (
      <>
        {children}
        {expired && <Expired />}
      </>
    );
  if (expired) return <Expired alone />;
  if (isProblem(me.error, 'directory-empty')) return <EmptyDirectory />;
  return me.isError ? (
    <ErrorState error={me.error} retry={() => void me.refetch()} />
  ) : (
    <Loading what={words.signingIn} />
  );
}

/** The first day: whoever the deployment names as first administrator begins the directory, once. */
function EmptyDirectory() {
  const words = useWords(shell);
  const begin = useMutation({
    mutationFn: () => read(api.POST('/api/first-administrator')),
    // The pages of an administrator begin from their first request on.
    onSuccess: () => location.reload(),
  });
  return (
    <Notice title={words.emptyTitle} says={words.empty}>
      {begin.isError && <ErrorState error={begin.error} />}
      <Button look="primary" disabled={begin.isPending} onClick={() => begin.mutate()}>
        {words.begin}
      </Button>
      <Button onClick={() => void signOut()}>{words.otherPerson}</Button>
    </Notice>
  );
}

/** What is half written stays: signing in is done beside it, and this page goes on once the same person is signed in there. */
function Expired({ alone = false }: { alone?: boolean }) {
  const words = useWords(shell);
  const [beside, setBeside] = useState(false);
  const go = () => {
    // A window of its own; this one where nothing is written yet, or the browser forbids another.
    if (!alone && window.open('/', '_blank')) setBeside(true);
    else void startSignIn();
  };
  return (
    <Dialog title={words.expiredTitle} onClose={go}>
      <p>{words.expired}</p>
      {beside && <p role="status">{words.expiredBeside}</p>}
      <div className="dialog-foot">
        {beside && <Button onClick={() => void startSignIn()}>{words.signInHere}</Button>}
        <Button look="primary" onClick={go}>
          {words.signIn}
        </Button>
      </div>
    </Dialog>
  );
}

export function Notice({ title, says, children }: { title: string; says: string; children: ReactNode }) {
  const shared = useWords(common);
  return (
    <main className="notice">
      <p className="mark">{shared.unclassified}</p>
      <h1>{title}</h1>
      <p>{says}</p>
      {children}
    </main>
  );
}
