import type { Text } from '../api/queries.ts';
import { dictionary, useLanguage, useWords } from '../app/language.ts';
import { useMinute } from '../app/server-time.ts';
import { common } from '../words/common.ts';
import { clockWords, ms } from '../words/time.ts';
import { cx } from './cx.ts';

/** Template keys in words: what the text was about. */
export const templates = dictionary<{ names: Record<string, string>; to: string; notBefore: (at: string) => string; channels: Record<string, string> }>({
  zh: {
    names: {
      appraise: '请研判',
      sign: '请签收',
      remind: '催办',
      escalate: '提级催办',
      missed: '已超时',
      late: '告知已晚',
      'taken-back': '已收回',
      'return-requested': '申请退回',
      'return-decided': '退回裁定',
      'handed-on': '转办',
      urged: '值班台催办',
      'step-unreachable': '无人可通知',
    },
    to: '发给',
    notBefore: (at) => `${at} 发出`,
    channels: { outbox: '本机短信', 'sns-sms': '短信' },
  },
  en: {
    names: {
      appraise: 'please appraise',
      sign: 'please sign',
      remind: 'reminder',
      escalate: 'escalation',
      missed: 'missed',
      late: 'late',
      'taken-back': 'taken back',
      'return-requested': 'return requested',
      'return-decided': 'return decided',
      'handed-on': 'handed on',
      urged: 'urged by the desk',
      'step-unreachable': 'nobody reachable',
    },
    to: 'to',
    notBefore: (at) => `goes out ${at}`,
    channels: { outbox: 'local outbox', 'sns-sms': 'SMS' },
  },
});

const SHAPES: Record<Text['state'], string> = { queued: '○', held: '‖', sending: '◔', sent: '●', delivered: '✓', failed: '✕', unknown: '?', dropped: '–' };

/** One text on one line, with its state as it is now; a held or failed one says why. */
export function TextLine({ text, others = [] }: { text: Text | undefined; others?: Text[] }) {
  const words = useWords(templates);
  const shared = useWords(common);
  const language = useLanguage();
  const now = useMinute();
  if (!text) return null;
  const waits = text.state === 'queued' || text.state === 'held';
  const bad = text.state === 'failed' || text.state === 'unknown';
  return (
    <p className={cx('text-line', bad && 'text-bad', waits && 'text-waits')}>
      <span className="text-what">
        {words.names[text.template] ?? text.template} {words.to}{' '}
        {[text, ...others].map(({ id, person, unit }, index) => (
          <span key={id}>
            {index > 0 && '、'}
            <b>{person.name}</b>
            <small>{unit.name}</small>
          </span>
        ))}
      </span>
      <span className="text-state">
        <i aria-hidden="true">{SHAPES[text.state]}</i>
        {shared.textStates[text.state]}
        {text.settledAt !== undefined && ` ${clockWords(ms(text.settledAt), now, language)}`}
        {waits && ` · ${words.notBefore(clockWords(ms(text.notBefore), now, language))}`}
        {text.why !== undefined && ` · ${text.why}`}
      </span>
    </p>
  );
}
