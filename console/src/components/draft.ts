import { useCallback, useState } from 'react';

const PREFIX = 'huiying.draft.';

/** What a page that is opened next finds in its form, unless a half-written one lies there. */
export function beginDraft(name: string, draft: object): void {
  if (sessionStorage.getItem(PREFIX + name) === null) sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
}

/** A half-written form that outlives an expired sign-in, a reload and a way back: kept in this tab alone, until it is sent or cleared. */
export function useDraft<Draft>(name: string, empty: Draft): [Draft, (change: Partial<Draft>) => void, () => void] {
  const [draft, setDraft] = useState<Draft>(() => {
    const text = sessionStorage.getItem(PREFIX + name);
    return text === null ? empty : { ...empty, ...(JSON.parse(text) as Partial<Draft>) };
  });
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((was) => {
        const next = { ...was, ...part };
        sessionStorage.setItem(PREFIX + name, JSON.stringify(next));
        return next;
      }),
    [name],
  );
  const clear = useCallback(() => {
    sessionStorage.removeItem(PREFIX + name);
    setDraft(empty);
    // oxlint-disable-next-line react/exhaustive-deps -- the empty form of a page never changes
  }, [name]);
  return [draft, change, clear];
}
