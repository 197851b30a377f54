import { useState } from 'react';
import { Link } from 'react-router';
import { type Policies, usePolicies, usePolicyAt } from '../../api/duty.ts';
import { usePolicy } from '../../api/queries.ts';
import { dictionary, useWords } from '../../app/language.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { Button } from '../../components/Button.tsx';
import { Panel } from '../../components/Page.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { DirectoryFrame } from './Frame.tsx';
import { policyDiff } from './policy-diff.ts';

/** Names by part of the policy; a part that is new has none. */
const named = (names: Record<string, string>): Record<string, string> => names;

const policyWords = dictionary({
  zh: {
    caption: '政策版本',
    says: '每件办件按立案时的版本计算，人工移动才会改变，并须说明理由。',
    version: '版本',
    current: '现行',
    cases: '未办结办件',
    on: '办件',
    compare: '与现行版本比较',
    close: '收起比较',
    diff: (count: number) => `与现行版本有 ${count} 处不同`,
    same: '与现行版本没有不同',
    only: '未办结办件都在现行版本上，没有可比较的旧版本。政策文件更新并部署后，旧版本在还有办件时列在这里。',
    where: '位置',
    old: '此版本',
    now: '现行版本',
    absent: '（无）',
    parts: named({
      clocks: '时限',
      ladders: '催办规则',
      grading: '定级',
      routing: '承办台账',
      words: '用词',
      texts: '短信',
      forms: '回应形式',
      quiet: '夜间',
      sources: '信息源',
      clauses: '条款',
      calendar: '日历',
    }),
    more: (count: number) => `等 ${count} 件`,
  },
  en: {
    caption: 'Policy versions',
    says: 'A case keeps the version it was opened under until a person moves it, with a reason.',
    version: 'Version',
    current: 'in force',
    cases: 'Open cases',
    on: 'Cases',
    compare: 'Compare with the one in force',
    close: 'Close',
    diff: (count: number) => `${count} differences from the version in force`,
    same: 'No difference from the version in force',
    only: 'All open cases are kept by the version in force: there is no older one to compare. After new rules are deployed, older versions stay here as long as open cases hold them.',
    where: 'Where',
    old: 'this version',
    now: 'in force',
    absent: '(none)',
    parts: named({}),
    more: (count: number) => `of ${count}`,
  },
});

type Version = Policies['versions'][number];

/** 政策版本: which rules are in force, which older ones open cases still keep, and how they differ. */
export function Page() {
  const query = usePolicies();
  const words = useWords(policyWords);
  const [compared, setCompared] = useState<string | null>(null);
  const columns: Column<Version>[] = [
    {
      id: 'id',
      title: words.version,
      tight: true,
      cell: (one) => (
        <>
          <span className="number">{one.id}</span> {one.current && <span className="tag tag-strong">{words.current}</span>}
        </>
      ),
    },
    { id: 'cases', title: words.cases, numeric: true, tight: true, cell: (one) => one.cases },
    {
      id: 'on',
      title: words.on,
      cell: (one) => (
        <span className="facts-line">
          {one.numbers.slice(0, 8).map((number) => (
            <span key={number}>
              <Link to={`/cases/${number}`} className="number">
                {number}
              </Link>{' '}
            </span>
          ))}
          {one.cases > 8 && one.numbers.length > 0 && <span className="muted">{words.more(one.cases)}</span>}
        </span>
      ),
    },
    {
      id: 'compare',
      title: '',
      tight: true,
      cell: (one) =>
        one.current ? null : (
          <Button small onClick={() => setCompared(compared === one.id ? null : one.id)}>
            {compared === one.id ? words.close : words.compare}
          </Button>
        ),
    },
  ];
  return (
    <DirectoryFrame>
      <Read query={query}>
        {({ versions }) => (
          <>
            <Panel title={words.caption}>
              <p className="muted">{words.says}</p>
              <DataTable caption={words.caption} columns={columns} rows={versions} rowKey={({ id }) => id} />
              {versions.length === 1 && <p className="muted">{words.only}</p>}
            </Panel>
            {compared !== null && <Comparison id={compared} />}
          </>
        )}
      </Read>
    </DirectoryFrame>
  );
}

function Comparison({ id }: { id: string }) {
  const words = useWords(policyWords);
  const current = usePolicy();
  const older = usePolicyAt(id);
  return (
    <Read query={current}>
      {({ policy }) => (
        <Read query={older}>
          {(found) => {
            const differences = policyDiff(found.policy, policy);
            return (
              <Panel title={differences.length === 0 ? words.same : words.diff(differences.length)}>
                {differences.length === 0 && <Empty>{words.same}</Empty>}
                {differences.map((difference) => (
                  <div key={difference.path.join('/')} className="diff-row">
                    <span>{difference.path.map((name, at) => (at === 0 ? (words.parts[name] ?? name) : name)).join(' › ')}</span>
                    <code className="diff-old" aria-label={words.old}>
                      {difference.old ?? words.absent}
                    </code>
                    <code className="diff-new" aria-label={words.now}>
                      {difference.new ?? words.absent}
                    </code>
                  </div>
                ))}
              </Panel>
            );
          }}
        </Read>
      )}
    </Read>
  );
}
