import type { Problem } from '../../api/problem.ts';
import { isObject, listOf, textOf } from '../../api/record.ts';
import { useWords } from '../../app/language.ts';
import { TextField } from '../../components/fields.tsx';
import { faultOf } from '../../components/sending.ts';
import { readingWords } from '../../words/answer-reading.ts';
import type { Draft } from './draft.ts';

interface Read {
  says: string;
  missing: string[];
  asked: string[];
  differs: string[];
}

/** What the preview says that its words read as; null where there were none to read. */
export function readIn(events: readonly Record<string, unknown>[]): Read | null {
  const reads = events
    .map(({ release }) => (isObject(release) ? release['reads'] : undefined))
    .find((one) => isObject(one));
  if (!isObject(reads)) return null;
  const list = (name: string): string[] => listOf(reads[name]).map(textOf);
  return { says: textOf(reads['says']), missing: list('missing'), asked: list('asked'), differs: list('differs') };
}

/** P4: its words, and why they answer where they read as if they did not. Nothing here holds the release up. */
export function ReadingFields({
  draft,
  change,
  problem,
  read,
}: {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problem: Problem | null;
  read: Read | null;
}) {
  const words = useWords(readingWords);
  const asks = read !== null && read.says !== 'answer';
  return (
    <>
      <TextField
        label={words.text}
        hint={words.textHint}
        value={draft.text}
        onChange={(text) => change({ text })}
        rows={4}
        maxLength={20_000}
        optional
        error={faultOf(problem, 'text')}
      />
      {(asks || draft.substanceReason !== '') && (
        <TextField
          label={words.reason}
          value={draft.substanceReason}
          onChange={(substanceReason) => change({ substanceReason })}
          maxLength={500}
          optional
          error={faultOf(problem, 'substanceReason')}
        />
      )}
    </>
  );
}

/** What whoever records it reads before he presses. */
export function ReadingNote({ read, reasoned }: { read: Read | null; reasoned: boolean }) {
  const words = useWords(readingWords);
  if (read === null) return null;
  const says = words.says[read.says] ?? read.says;
  const missing = read.missing.map((ask) => words.asks[ask] ?? ask);
  return (
    <div className="form-note" role="status">
      <p>{read.says === 'answer' || reasoned ? words.readsAs(says) : words.sayWhy(says)}</p>
      {read.asked.length > 0 && <p>{missing.length > 0 ? words.missing(missing.join('、')) : words.met}</p>}
      {read.differs.length > 0 && <p>{words.differs(read.differs.join('、'))}</p>}
    </div>
  );
}
