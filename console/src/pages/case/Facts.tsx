import type { CaseView } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { RulesVersion } from '../../components/RulesVersion.tsx';
import { common } from '../../words/common.ts';
import type { PolicyLists } from '../../words/policy.ts';
import { fullTime, ms, spanWords } from '../../words/time.ts';
import { caseWords } from './case-words.ts';
import { Pairs, Pair } from './Pairs.tsx';

export function Facts({ view, lists, amend }: { view: CaseView; lists: PolicyLists | undefined; amend: () => void }) {
  const words = useWords(caseWords);
  const shared = useWords(common);
  const language = useLanguage();
  /** S5: how long it was there to be found. */
  const toDiscovery = (since: string) => spanWords(ms(view.discoveredAt) - ms(since), language);
  return (
    <Panel
      title={words.facts}
      actions={
        view.may.includes('amend') && (
          <Button small onClick={amend}>
            {words.amend}
          </Button>
        )
      }
    >
      <Pairs>
        <Pair name={words.discovered}>
          {fullTime(ms(view.discoveredAt))}
          {view.knownAt !== undefined && view.knownAt < view.discoveredAt && (
            <small>{words.knownEarlier(fullTime(ms(view.knownAt)), toDiscovery(view.knownAt))}</small>
          )}
          {view.emergencyKnown && (
            <small>
              {words.emergencyKnown(
                view.emergencyKnown.in ?? words.another,
                fullTime(ms(view.emergencyKnown.at)),
                shared.grades[view.emergencyKnown.grade] ?? view.emergencyKnown.grade,
              )}
            </small>
          )}
        </Pair>
        {view.firstPublishedAt !== undefined && (
          <Pair name={words.firstPublished}>
            {fullTime(ms(view.firstPublishedAt))}
            {view.firstPublishedAt < view.discoveredAt && words.foundAfter(toDiscovery(view.firstPublishedAt))}
            {view.firstPublishedOn !== undefined && <small> {view.firstPublishedOn}</small>}
          </Pair>
        )}
        <Pair name={words.registered}>{fullTime(ms(view.registeredAt))}</Pair>
        {view.origin.kind === 'alert' && <Pair name={words.source}>{view.origin.name ?? view.origin.source}</Pair>}
        {view.place !== undefined && <Pair name={words.place}>{view.place}</Pair>}
        <Pair name={words.categories}>
          {view.categories.map((id) => shared.categories[id] ?? id).join('、') || shared.none}
        </Pair>
        {view.natures.length > 0 && (
          <Pair name={words.natures}>
            {view.natures.map((id) => lists?.natures.find((one) => one.id === id)?.name ?? id).join('、')}
          </Pair>
        )}
        <Pair name={words.settled}>
          {view.settledAt === undefined ? words.notSettled : words.settledAt(fullTime(ms(view.settledAt)))}
        </Pair>
        {view.reportedAt !== undefined && <Pair name={words.reported}>{fullTime(ms(view.reportedAt))}</Pair>}
        <Pair name={words.policy}>
          <RulesVersion rules={view.rules} policyId={view.policyId} />
        </Pair>
      </Pairs>
    </Panel>
  );
}
