import { useIsFetching, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, read } from '../../api/client.ts';
import { keys, type ListQuery, type Schemas } from '../../api/queries.ts';
import { AT_REST_MS, lookAgainIn } from '../poll-times.ts';
import { serverNow } from '../server-time.ts';
import { setWaiting } from '../title.ts';
import { callOut, ring } from './call.ts';
import { lookAgain } from './look-again.ts';
import { takeCalls } from './once.ts';
import { calls } from './settings.ts';
import { callsFor, isPinned } from './what-calls.ts';

/** What is grave comes first among what awaits appraisal: one page holds all that calls, but in a flood without end. */
const AWAITING: ListQuery = { status: 'appraising' };
const MINE: ListQuery = { view: 'mine', due: 'overdue' };
/** Overdue comes with time, which no change need tell of. */
const SOON: ListQuery = { view: 'mine', due: 'hour' };

function useLooked(query: ListQuery, enabled: boolean) {
  return useQuery({
    queryKey: [...keys.calls, query.status ?? query.due],
    queryFn: () => read(api.GET('/api/cases', { params: { query } })),
    enabled,
  });
}

/** Nothing was under way for a moment: what the page itself shows comes before what is counted beside it. */
function useAtRest(): boolean {
  const underWay = useIsFetching();
  const [rested, setRested] = useState(false);
  useEffect(() => {
    if (rested || underWay > 0) return;
    const timer = setTimeout(() => setRested(true), AT_REST_MS);
    return () => clearTimeout(timer);
  }, [rested, underWay]);
  return rested;
}

/** Counts in the title of the tab what waits, and calls for what is grave or overdue where this browser was asked to. */
export function Caller({ me }: { me: Schemas['Me']['me'] }) {
  const atRest = useAtRest();
  const { data: awaiting } = useLooked(AWAITING, atRest && me.desk);
  const { data: mine } = useLooked(MINE, atRest);
  const { data: soon, errorUpdateCount: failures } = useLooked(SOON, atRest);
  useEffect(() => {
    const dues = soon?.cases.flatMap(({ clocks: [next] }) => (next ? [Date.parse(next.dueAt)] : [])) ?? [];
    const timer = setTimeout(() => lookAgain(true), lookAgainIn(dues, soon?.cursor === null, serverNow()));
    return () => clearTimeout(timer);
  }, [soon, failures]);
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
