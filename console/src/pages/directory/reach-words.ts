import { dictionary } from '../../app/language.ts';

export const reachWords = dictionary({
  zh: {
    says: '如果每个催办节点此刻触发，短信会到谁手里。',
    allReached: '所有节点都有人能收到',
    silent: (count: number) => `${count} 处无人收到`,
    partly: (count: number) => `${count} 处缺一类收件人`,
    deskTitle: '值班台与区领导',
    rungsTitle: '各时限的催办节点',
    unitsTitle: '有缺口的单位',
    noGaps: '各单位的联络员、分管领导、主要领导都能收到',
    unit: '单位',
    role: '收件人',
    now: '现在发给',
    nobody: '无人',
    unreached: '收不到的人',
    noPhone: '无手机号',
    away: (until: string) => `外出至 ${until}`,
    awayOnly: '外出',
    rung: '节点',
    what: '动作',
    who: '发给',
    desk: '值班台',
    kindCell: (units: number) => `${units} 家`,
    silentCell: (count: number) => `${count} 家无人`,
    partlyCell: (count: number) => `${count} 家不全`,
    deskStates: { reached: '可达', partly: '不全', silent: '无人' },
    showUnits: '看是哪些单位',
    silentUnits: '无人收到',
    partlyUnits: '收件人不全',
    share: (share: number) => `时限过 ${Math.round(share * 100)}%`,
    before: (span: string) => `到期前 ${span}`,
    after: (span: string) => `到期后 ${span}`,
    afterStart: (span: string) => `开始后 ${span}`,
    due: '到期时',
    spans: { W: ' 周', D: ' 天', H: ' 小时', M: ' 分钟' },
  },
  en: {
    says: 'Whom a text would reach if each rung fell at this moment.',
    allReached: 'Every rung reaches somebody',
    silent: (count: number) => `${count} reach nobody`,
    partly: (count: number) => `${count} lack a recipient`,
    deskTitle: 'The desk and the district’s leaders',
    rungsTitle: 'The rungs of each limit',
    unitsTitle: 'Units with gaps',
    noGaps: 'Officers, leaders in charge and principal leaders of all units can be reached',
    unit: 'Unit',
    role: 'Recipient',
    now: 'would go to',
    nobody: 'nobody',
    unreached: 'cannot be reached',
    noPhone: 'no phone',
    away: (until: string) => `away until ${until}`,
    awayOnly: 'away',
    rung: 'Rung',
    what: 'Action',
    who: 'To',
    desk: 'Desk',
    kindCell: (units: number) => `${units}`,
    silentCell: (count: number) => `${count} nobody`,
    partlyCell: (count: number) => `${count} in part`,
    deskStates: { reached: 'reached', partly: 'in part', silent: 'nobody' },
    showUnits: 'Show which units',
    silentUnits: 'Nobody hears it',
    partlyUnits: 'A recipient lacks',
    share: (share: number) => `at ${Math.round(share * 100)} %`,
    before: (span: string) => `${span} before due`,
    after: (span: string) => `${span} after due`,
    afterStart: (span: string) => `${span} after the start`,
    due: 'when due',
    spans: { W: ' w', D: ' d', H: ' h', M: ' min' },
  },
});

type Words = (typeof reachWords)['zh'];

/** `PT1H30M` → 1 小时 30 分钟. */
const spanOf = (text: string, words: Words): string =>
  [...text.matchAll(/(\d+)([WDHM])/g)]
    .map(([, figure, unit]) => `${figure}${words.spans[unit as keyof Words['spans']]}`)
    .join(' ');

/** When a rung falls, in words. */
export function whenWords(when: Record<string, unknown>, words: Words): string {
  if (typeof when['share'] === 'number') return words.share(when['share']);
  if (typeof when['beforeDue'] === 'string') return words.before(spanOf(when['beforeDue'], words));
  if (typeof when['afterDue'] === 'string') return words.after(spanOf(when['afterDue'], words));
  if (typeof when['afterStart'] === 'string') return words.afterStart(spanOf(when['afterStart'], words));
  return words.due;
}
