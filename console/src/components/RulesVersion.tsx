import type { CaseView } from '../api/queries.ts';
import { dictionary, useWords } from '../app/language.ts';
import { fullTime, ms } from '../words/time.ts';

const rulesWords = dictionary({
  zh: {
    version: (number: number, from: string) => `第 ${number} 版（${from} 起施行）`,
    shipped: '随系统发布的版本',
    hash: '校验值',
  },
  en: {
    version: (number: number, from: string) => `version ${number}, in force since ${from}`,
    shipped: 'the version that came with the system',
    hash: 'hash',
  },
});

/** Which version of the rules, as people know it; its hash for whoever asks. */
export function RulesVersion({ rules, policyId }: { rules: CaseView['rules']; policyId: string }) {
  const words = useWords(rulesWords);
  return (
    <>
      {rules.number === undefined || rules.from === undefined
        ? words.shipped
        : words.version(rules.number, fullTime(ms(rules.from)))}
      <details>
        <summary>{words.hash}</summary>
        <span className="number">{policyId}</span>
      </details>
    </>
  );
}
