import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, read } from '../../api/client.ts';
import { keys, type ListQuery, type Schemas } from '../../api/queries.ts';
import { serverNow } from '../server-time.ts';
import { setWaiting } from '../title.ts';
import { callOut, ring } from './call.ts';
import { takeCalls } from './once.ts';
import { calls } from './settings.ts';
import { callsFor, isPinned } from './what-calls.ts';

/** Overdue comes with time, and no change tells of it. */
const EVERY = 30_000;

/** What is grave comes first among what awaits appraisal: one page holds all that calls, but in a flood without end. */
const AWAITING: ListQuery = { status: 'appraising' };
const MINE: ListQuery = { view: 'mine', due: 'overdue' };

function useLooked(query: ListQuery, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.calls, query.status ?? 'mine'],
    queryFn: () => read(api.GET('/api/cases', { params: { query } })),
    enabled,
    refetchInterval: EVERY,
    refetchIntervalInBackground: true,
  }).data;
}

/** Counts in the title of the tab what waits, and calls for what is grave or overdue where this browser was asked to. */
export function Caller({ me }: { me: Schemas['Me']['me'] }) {
  const awaiting = useLooked(AWAITING, me.desk);
  const mine = useLooked(MINE, true);
  useEffect(() => {
    const waits = (awaiting?.counts.status['appraising'] ?? 0) + (mine?.counts.total ?? 0);
    setWaiting(waits, awaiting?.cases.some(isPinned) ?? false);
    if (calls() === 'off') return;
    void callFor(awaiting?.cases ?? [], mine?.cases ?? []);
  }, [awaiting, mine]);
  useEffect(() => () => setWaiting(0, false), []);
  return null;
}

async function callFor(...lists: [awaiting: Schemas['CaseRow'][], mine: Schemas['CaseRow'][]]): Promise<void> {
  const fresh = await takeCalls(callsFor(...lists, serverNow()), serverNow());
  for (const one of fresh) await callOut(one);
  if (fresh.length > 0 && calls() === 'sound') await ring();
}
