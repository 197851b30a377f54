import { useState } from 'react';
import { api, read } from '../../../api/client.ts';
import type { Problem } from '../../../api/problem.ts';
import type { CaseView } from '../../../api/queries.ts';
import { useWords } from '../../../app/language.ts';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/fields.tsx';
import { faultOf, usePress } from '../../../components/sending.ts';
import { actionWords } from './action-words.ts';

/** A case that an alert opened has no sentence yet: one is drafted from its title, which opens its words (H5), and is the officer's to change. */
export function SummaryField({
  view,
  value,
  onChange,
  problem,
  needed,
}: {
  view: CaseView;
  value: string;
  onChange: (summary: string) => void;
  problem: Problem | null;
  needed: boolean;
}) {
  const words = useWords(actionWords);
  const { busy, press } = usePress();
  const [nothing, setNothing] = useState(false);
  const draft = () =>
    press(async () => {
      const { summaries } = await read(
        api.POST('/api/cases/{number}/words', {
          params: { path: { number: view.number } },
          // H5: once it is no longer being triaged, a reading says what for.
          body: view.status === 'appraising' ? {} : { why: words.summaryWhy },
        }),
      );
      const says = summaries.find(({ number }) => number === view.number)?.says;
      setNothing(says === undefined);
      if (says !== undefined) onChange(says);
    });
  const drafts = view.summary === undefined && view.origin.kind !== 'registered' && view.may.includes('open-words');
  return (
    <>
      <TextField
        label={words.summary}
        hint={needed && value.trim() === '' ? words.summaryNeeded : words.summaryHint}
        value={value}
        onChange={onChange}
        rows={2}
        maxLength={300}
        error={faultOf(problem, 'summary')}
        autoFocus
      />
      {drafts && (
        <p className="form-note">
          <Button small disabled={busy} onClick={() => void draft()}>
            {words.summaryFromTitle}
          </Button>
          {nothing && ` ${words.summaryNoTitle}`}
        </p>
      )}
    </>
  );
}
