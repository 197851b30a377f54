import './case.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, read } from '../../api/client.ts';
import { keys, type Schemas } from '../../api/queries.ts';
import { dictionary, useWords } from '../../app/language.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { ClockBadge } from '../../components/ClockBadge.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { Read } from '../../components/states.tsx';
import { RulesVersion } from '../../components/RulesVersion.tsx';
import { clauseSaid } from '../../words/clauses.ts';
import { common } from '../../words/common.ts';
import { fullTime, ms } from '../../words/time.ts';

const basisWords = dictionary({
  zh: {
    title: '时限依据',
    rule: '规则',
    source: '出处',
    start: '起算',
    limit: '时限',
    arithmetic: '计算',
    due: '到期',
    state: '状态',
    policy: '规则版本',
    printed: '打印时间',
    toCase: '返回办件',
  },
  en: {
    title: 'Basis of the deadline',
    rule: 'Rule',
    source: 'Source',
    start: 'Start',
    limit: 'Limit',
    arithmetic: 'Arithmetic',
    due: 'Due',
    state: 'State',
    policy: 'Policy version',
    printed: 'Printed',
    toCase: 'Back to the case',
  },
});

type Explanation = Schemas['ClockAnswer']['explanation'];

/** The paper names its own rows: the sentences need not begin with their names again. */
const bare = (line: string): string => line.replace(/^[^：]{2,4}：/, '');

/** The lines that no row of the paper says already. */
const reckoning = ({ arithmetic, rule, start, state, policyId }: Explanation): string[] =>
  arithmetic
    .filter(
      (line) => line !== start.says && line !== state.says && !line.includes(policyId) && !line.includes(rule.source),
    )
    .map(bare);

/** 时限依据: rule, start, evidence, due; a paper that can be printed. */
export function Page() {
  const { number = '', clockId = '' } = useParams();
  const words = useWords(basisWords);
  const shared = useWords(common);
  const query = useQuery({
    queryKey: [...keys.case(number), 'clock', clockId],
    queryFn: () => read(api.GET('/api/cases/{number}/clocks/{clockId}', { params: { path: { number, clockId } } })),
  });
  return (
    <Frame
      title={`${words.title} · ${number}`}
      width="narrow"
      actions={
        <>
          <ButtonLink to={`/cases/${number}`}>{words.toCase}</ButtonLink>
          <Button look="primary" onClick={() => print()}>
            {shared.print}
          </Button>
        </>
      }
    >
      <Read query={query}>
        {({ clock, explanation, rules, now }) => (
          <article className="panel paper">
            <header className="paper-head">
              <h2>{explanation.name}</h2>
              <ClockBadge clock={clock} />
            </header>
            <dl className="pairs pairs-wide" lang="zh-CN">
              <div>
                <dt>{words.rule}</dt>
                <dd>
                  <strong>{clauseSaid(explanation.rule.clause, explanation.rule.name)}</strong>
                  <p>{explanation.rule.says}</p>
                  <p className="muted">{explanation.rule.source}</p>
                </dd>
              </div>
              <div>
                <dt>{words.start}</dt>
                <dd>{bare(explanation.start.says)}</dd>
              </div>
              {explanation.limit !== undefined && (
                <div>
                  <dt>{words.limit}</dt>
                  <dd>{explanation.limit}</dd>
                </div>
              )}
              <div>
                <dt>{words.arithmetic}</dt>
                <dd>
                  {reckoning(explanation).map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </dd>
              </div>
              <div>
                <dt>{words.due}</dt>
                <dd>
                  <strong>{fullTime(ms(explanation.due))}</strong>
                </dd>
              </div>
              <div>
                <dt>{words.state}</dt>
                <dd>{bare(explanation.state.says)}</dd>
              </div>
              <div>
                <dt>{words.policy}</dt>
                <dd>
                  <RulesVersion rules={rules} policyId={explanation.policyId} />
                </dd>
              </div>
            </dl>
            <footer className="paper-foot">
              {shared.unclassified} · {number} · {words.printed} {fullTime(ms(now))}
            </footer>
          </article>
        )}
      </Read>
    </Frame>
  );
}
