import { type Difference, usePolicyAt, usePolicyDifferences } from '../../api/duty.ts';
import { useWords } from '../../app/language.ts';
import { SelectField } from '../../components/fields.tsx';
import { Panel } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { fullTime, ms } from '../../words/time.ts';
import type { Version } from './Policies.tsx';
import { inWords } from './in-words.ts';
import { useRuleNames } from './policy-names.ts';
import { policyWords } from './policy-words.ts';

/** What a version is called: what it was published as and since when; its hash is nobody's word for it. */
export const versionName = (
  { published, keptAt, current }: Version,
  words: Pick<(typeof policyWords)['zh'], 'current' | 'published' | 'shipped'>,
): string =>
  [
    published
      ? words.published(published.name, fullTime(ms(published.from)))
      : words.shipped(keptAt === undefined ? null : fullTime(ms(keptAt))),
    current ? words.current : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** How any two versions differ, row by row. */
export function PolicyComparison({
  versions,
  from,
  to,
  choose,
}: {
  versions: Version[];
  from: string;
  to: string;
  choose: (from: string, to: string) => void;
}) {
  const words = useWords(policyWords);
  const groups = [{ choices: versions.map((one) => ({ id: one.id, name: versionName(one, words) })) }];
  return (
    <Panel title={words.choose}>
      <div className="form-row">
        <SelectField label={words.from} value={from} onChange={(id) => choose(id, to)} groups={groups} />
        <SelectField label={words.to} value={to} onChange={(id) => choose(from, id)} groups={groups} />
      </div>
      <Differences from={from} to={to} />
    </Panel>
  );
}

function Differences({ from, to }: { from: string; to: string }) {
  const newer = usePolicyAt(to);
  const query = usePolicyDifferences(from, to);
  return (
    <Read query={newer}>
      {({ policy }) => <Read query={query}>{(found) => <DifferenceRows {...found} policy={policy} />}</Read>}
    </Read>
  );
}

/** Where two versions differ, in the console's words. */
export function DifferenceRows({ differences, policy }: { differences: Difference[]; policy: unknown }) {
  const words = useWords(policyWords);
  const say = useRuleNames(policy);
  return (
    <section aria-live="polite">
      <h3 className="diff-count">{differences.length === 0 ? words.same : words.diff(differences.length)}</h3>
      {differences.map((difference) => (
        <div key={difference.path.join('/')} className="diff-row">
          <span>{difference.path.map(say).join(' › ')}</span>
          <Side of={difference.old} look="diff-old" label={words.old} say={say} />
          <Side of={difference.new} look="diff-new" label={words.now} say={say} />
        </div>
      ))}
    </section>
  );
}

function Side({ of, look, label, say }: { of: unknown; look: string; label: string; say: (name: string) => string }) {
  const words = useWords(policyWords);
  return of === undefined ? (
    <span role="group" className="diff-absent" aria-label={label}>
      {words.absent}
    </span>
  ) : (
    <span role="group" className={look} aria-label={label}>
      {inWords(of, say)}
    </span>
  );
}
