import { usePolicy } from '../../api/queries.ts';
import { useLanguage } from '../../app/language.ts';
import { fullTime, ms } from '../../words/time.ts';
import { auditSays } from './audit-words.ts';
import { useRuleNames } from './policy-names.ts';

/** An entry of the audit in the reader's language, with times and parts of the rules as they are called elsewhere. */
export function useAuditSays(): (what: string) => string {
  const language = useLanguage();
  const part = useRuleNames(usePolicy().data?.policy);
  return (what) => auditSays(what, language, { at: (instant) => fullTime(ms(instant)), part });
}
