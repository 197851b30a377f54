import './home.css';
import { lazy, Suspense } from 'react';
import { useMe } from '../../api/queries.ts';
import { Loading } from '../../components/states.tsx';
import { Page as Desk } from '../desk/Desk.tsx';
import { Tour } from './Tour.tsx';

const LANDINGS = {
  leader: lazy(async () => ({ default: (await import('./Leader.tsx')).Leader })),
  spokesperson: lazy(async () => ({ default: (await import('./Spokesperson.tsx')).Spokesperson })),
  auditor: lazy(async () => ({ default: (await import('./Inspector.tsx')).Inspector })),
  administrator: lazy(async () => ({ default: (await import('./SetUp.tsx')).SetUp })),
};

/** The page that everybody lands on: the desk for those who work on cases, else what a role is there for. */
export function Page() {
  const me = useMe().data?.me;
  if (!me) return null;
  if (me.role === 'coordinator' || me.role === 'officer') return <Desk welcome={<Tour me={me} />} />;
  const Landing = LANDINGS[me.role];
  return (
    <Suspense fallback={<Loading />}>
      <Tour me={me} />
      <Landing />
    </Suspense>
  );
}
