import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, read } from '../../api/client.ts';

/** Whoever walks past a case reads nothing of it. */
const DWELL_MS = 400;
/** Kept no longer than one comes back to it. */
const KEPT_MS = 5 * 60_000;

/** H5: the words of a case in triage, read on record once a person has stopped at it. Each reading is one event, so that they are asked for once. */
export function useWordsRead(number: string, wanted: boolean, atOnce: boolean) {
  const [stopped, setStopped] = useState(atOnce);
  useEffect(() => {
    if (stopped) return undefined;
    const timer = setTimeout(() => setStopped(true), DWELL_MS);
    return () => clearTimeout(timer);
  }, [stopped]);
  return useQuery({
    queryKey: ['words', number],
    enabled: wanted && stopped,
    gcTime: KEPT_MS,
    queryFn: () => read(api.POST('/api/cases/{number}/words', { params: { path: { number } }, body: {} })),
  });
}
