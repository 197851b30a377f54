/** How a saying names what it cannot put into words by itself: an instant, a part of the rules. */
export interface Named {
  at: (instant: string) => string;
  part: (id: string) => string;
}

type Found = string[];
type Says = (found: Found, named: Named) => string;
type Language = 'zh' | 'en';

const SHIFT: Record<string, Record<Language, string>> = {
  cover: { zh: '替班', en: 'Cover of a shift' },
  swap: { zh: '调班', en: 'Swap of shifts' },
  override: { zh: '调整班次', en: 'Override of a shift' },
};
const DONE_WITH: Record<string, Record<Language, string>> = {
  approved: { zh: '同意', en: 'Approved' },
  refused: { zh: '不同意', en: 'Refused' },
  withdrawn: { zh: '撤回', en: 'Withdrew' },
  consented: { zh: '同意', en: 'Consented to' },
  returned: { zh: '退回', en: 'Sent back' },
  declined: { zh: '不同意', en: 'Declined' },
};
const done = (how: string, language: Language): string => DONE_WITH[how]?.[language] ?? how;

/** A queue of dead letters: of the record, of schedules, or of one channel. */
const queueZh = (name: string): string => (name === 'records' ? '记录变化' : name === 'runs' ? '定时与事件' : '短信');
const queueEn = (name: string): string =>
  name === 'records' ? 'changes of the record' : name === 'runs' ? 'schedules and events' : 'texts';

/** How an entry of the audit is written, and what it means in each language: the first that fits. */
const SAYINGS: readonly (readonly [shape: RegExp, zh: Says, en: Says])[] = [
  [
    /^PUT directory\/units\/(\S+)(.*)$/,
    ([id, more]) => `修改单位 ${id}${rightsZh(more)}`,
    ([id, more]) => `Changed the unit ${id}${rightsEn(more)}`,
  ],
  [
    /^PUT directory\/contacts\/(\S+)(.*)$/,
    ([id, more]) => `修改人员 ${id}${rightsZh(more)}`,
    ([id, more]) => `Changed the person ${id}${rightsEn(more)}`,
  ],
  [
    /^PUT directory\/shifts\/(\S+) (cover|swap|override)(?: with ([^\s:]\S*?))?(?:: (.*))?$/,
    ([from = '', is = '', other, why], { at }) =>
      `${SHIFT[is]?.zh ?? is}（${at(from)} 的班次${other ? `，与 ${at(other)} 的班次` : ''}）${why ? `：${why}` : ''}`,
    ([from = '', is = '', other, why], { at }) =>
      `${SHIFT[is]?.en ?? is} of ${at(from)}${other ? ` with that of ${at(other)}` : ''}${why ? `: ${why}` : ''}`,
  ],
  [
    /^PUT directory\/shifts\/(\S+)/,
    ([from = ''], { at }) => `修改班次（${at(from)}）`,
    ([from = ''], { at }) => `Changed the shift of ${at(from)}`,
  ],
  [
    /^POST directory\/import units (\d+) contacts (\d+)(.*)$/,
    ([units, contacts, more]) => `导入通讯录：单位 ${units} 个、人员 ${contacts} 名${rightsZh(more)}`,
    ([units, contacts, more]) => `Imported ${units} units and ${contacts} contacts${rightsEn(more)}`,
  ],
  [
    /^POST directory\/import shifts (\d+)$/,
    ([shifts]) => `导入值班表：${shifts} 班`,
    ([shifts]) => `Imported ${shifts} shifts of the rota`,
  ],
  [
    /^POST rights\/(\S+) (approved|refused|withdrawn)$/,
    ([id, how = '']) => `${done(how, 'zh')}权限变更 ${id}`,
    ([id, how = '']) => `${done(how, 'en')} the change of rights ${id}`,
  ],
  [
    /^POST first-administrator$/,
    () => '建立通讯录（首任管理员）',
    () => 'Began the directory, as its first administrator',
  ],
  [/^POST policy-drafts$/, () => '新建规则草稿', () => 'Began a draft of the rules'],
  [
    /^POST policy-drafts from (\S+?)\/\S+$/,
    ([number]) => `按复盘 ${number} 起草规则`,
    ([number]) => `Began a draft of the rules from the lessons of ${number}`,
  ],
  [
    /^PUT policy-drafts\/(\S+)\/parts\/(\S+)$/,
    ([id, part = ''], { part: called }) => `修改规则草稿 ${id}（${called(part)}）`,
    ([id, part = ''], { part: called }) => `Changed the draft ${id} (${called(part)})`,
  ],
  [
    /^POST policy-drafts\/(\S+)\/import-policies list=\S+ (\d+) rows, (\d+) left out$/,
    ([id, rows, left]) => `向规则草稿 ${id} 导入 ${rows} 行，${left} 行未采用`,
    ([id, rows, left]) => `Imported ${rows} rows into the draft ${id}, left out ${left}`,
  ],
  [
    /^POST policy-drafts\/(\S+)\/import-policies (\d+) before, (\d+) after$/,
    ([id, before, after]) => `向规则草稿 ${id} 导入区级政策，由 ${before} 条变为 ${after} 条`,
    ([id, before, after]) => `Imported policies of the district into the draft ${id}: ${before} before, ${after} after`,
  ],
  [
    /^POST policy-drafts\/(\S+)\/discard$/,
    ([id]) => `作废规则草稿 ${id}`,
    ([id]) => `Discarded the draft of the rules ${id}`,
  ],
  [
    /^POST policy-drafts\/(\S+)\/publish \S+ from (\S+)$/,
    ([id, from = ''], { at }) => `发布规则草稿 ${id}，自 ${at(from)} 生效`,
    ([id, from = ''], { at }) => `Published the draft of the rules ${id}, in force from ${at(from)}`,
  ],
  [
    /^POST policy-drafts\/(\S+)\/withdraw /,
    ([id]) => `撤回规则发布 ${id}`,
    ([id]) => `Took back the publication of ${id}`,
  ],
  [
    /^POST plan-proposals\/(\S+) consented \S+ from (\S+)$/,
    ([id, from = ''], { at }) => `同意预案修订 ${id}，自 ${at(from)} 生效`,
    ([id, from = ''], { at }) => `Consented to the revised plan ${id}, in force from ${at(from)}`,
  ],
  [/^POST plan-proposals$/, () => '提请预案修订', () => 'Proposed a revised plan'],
  [
    /^POST plan-proposals\/(\S+)\/revise$/,
    ([id]) => `修改后再次提请预案修订 ${id}`,
    ([id]) => `Put the revised plan ${id} forward again`,
  ],
  [
    /^POST plan-proposals\/(\S+) (returned|declined|withdrawn)$/,
    ([id, how = '']) => `${done(how, 'zh')}预案修订 ${id}`,
    ([id, how = '']) => `${done(how, 'en')} the revised plan ${id}`,
  ],
  [
    /^POST rules\/proposed-routing\/adopt \S+ into policy-drafts\/(\S+)$/,
    ([id]) => `采纳承办台账的建议，写入规则草稿 ${id}`,
    ([id]) => `Took a proposed row of the ledger into the draft ${id}`,
  ],
  [
    /^POST rules\/proposed-routing\/dismiss /,
    () => '不采纳承办台账的建议',
    () => 'Turned down a proposed row of the ledger',
  ],
  [
    /^POST rules\/weights\/propose$/,
    () => '将新学到的分办权重写入规则草稿',
    () => 'Took the weights that were learnt into a draft of the rules',
  ],
  [/^POST rules\/weights\/pin$/, () => '锁定现行分办权重', () => 'Pinned the weights that rank units'],
  [/^POST rules\/weights\/unpin$/, () => '解除分办权重的锁定', () => 'Lifted the pin of the weights that rank units'],
  [
    /^POST published-scores (open-government|supervision) (\S+) \S+: (.*)$/,
    ([stream, period, why]) => `公布 ${period} ${stream === 'supervision' ? '督查' : '政务公开'}考核结果：${why}`,
    ([stream, period, why]) =>
      `Published the scores of ${period} (${stream === 'supervision' ? 'supervision' : 'open government'}): ${why}`,
  ],
  [
    /^POST handover\/sign (\S+)$/,
    ([from = ''], { at }) => `接班（${at(from)} 的班次）`,
    ([from = ''], { at }) => `Took over the shift of ${at(from)}`,
  ],
  [/^POST notices\/(\S+)\/end$/, ([id]) => `撤回提前通报 ${id}`, ([id]) => `Took back the advance notice ${id}`],
  [/^POST notices\/(\S+)$/, ([id]) => `登记提前通报 ${id}`, ([id]) => `Gave the advance notice ${id}`],
  [
    /^open refused-alerts\/\S+: (.*)$/,
    ([why]) => `查看未接收信息的原文：${why}`,
    ([why]) => `Opened the words of a refused alert: ${why}`,
  ],
  [
    /^done refused-alerts\/\S+: (.*)$/,
    ([why]) => `办结未接收信息：${why}`,
    ([why]) => `Settled a refused alert: ${why}`,
  ],
  [
    /^open stuck-alerts\/\S+: (.*)$/,
    ([why]) => `查看处理失败线索的原文：${why}`,
    ([why]) => `Opened the words of a stuck alert: ${why}`,
  ],
  [
    /^retry stuck-alerts\/\S+: (.*)$/,
    ([why]) => `重试处理失败的线索：${why}`,
    ([why]) => `Tried a stuck alert again: ${why}`,
  ],
  [
    /^join stuck-alerts\/\S+: (.*)$/,
    ([why]) => `将处理失败的线索归入办件：${why}`,
    ([why]) => `Joined a stuck alert into a case: ${why}`,
  ],
  [
    /^replay dead-letters\/(\S+?)\/\S+: (.*)$/,
    ([queue = '', why]) => `重投死信（${queueZh(queue)}）：${why}`,
    ([queue = '', why]) => `Replayed a dead letter (${queueEn(queue)}): ${why}`,
  ],
  [
    /^discard dead-letters\/(\S+?)\/\S+: (.*)$/,
    ([queue = '', why]) => `核销死信（${queueZh(queue)}）：${why}`,
    ([queue = '', why]) => `Discarded a dead letter (${queueEn(queue)}): ${why}`,
  ],
  [/^POST views\/\S+: (.*)$/, ([name]) => `共享视图“${name}”`, ([name]) => `Shared the view “${name}”`],
  [/^remove views\/\S+: (.*)$/, ([name]) => `删除共享视图“${name}”`, ([name]) => `Removed the shared view “${name}”`],
  [/^opened photo /, () => '查看照片', () => 'Opened a photo'],
  [/^opened attachment /, () => '下载附件', () => 'Downloaded an attachment'],
  [/^exported the archive$/, () => '导出案卷', () => 'Exported the archive of a case'],
  [/^exported the redacted copy$/, () => '导出申请人副本', () => 'Exported the redacted copy'],
  [
    /^read the transfer list of (\d+)$/,
    ([year]) => `查看 ${year} 年移交清单`,
    ([year]) => `Read the transfer list of ${year}`,
  ],
  [
    /^exported the list \S+ (.*): (\d+) rows as (\w+)$/,
    ([list, rows, as]) => `导出列表${list} ${rows} 行（${as}）`,
    ([list, rows, as]) => `Exported the list ${list}: ${rows} rows as ${as}`,
  ],
];

const RIGHTS = /^ (alone|asks for) rights\/(\S+)$/;

function rightsZh(more = ''): string {
  const [, how, id] = RIGHTS.exec(more) ?? [];
  if (id === undefined) return '';
  return how === 'alone' ? `，一人办理权限变更 ${id}` : `，提请权限变更 ${id}`;
}

function rightsEn(more = ''): string {
  const [, how, id] = RIGHTS.exec(more) ?? [];
  if (id === undefined) return '';
  return how === 'alone' ? `; the change of rights ${id} by one person` : `; asked for the change of rights ${id}`;
}

/** What an entry of the audit says to people. What none fits is shown as it stands. */
export function auditSays(what: string, language: Language, named: Named): string {
  for (const [shape, zh, en] of SAYINGS) {
    const found = shape.exec(what);
    if (found) return (language === 'zh' ? zh : en)(found.slice(1), named);
  }
  return what;
}
