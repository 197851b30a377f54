import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSays } from '../../console/src/pages/directory/audit-words.ts';

const ROOT = join(import.meta.dirname, '../..');
const NAMED = { at: (instant: string) => `<${instant}>`, part: (id: string) => `[${id}]` };
const AT = '2026-03-20T00:30:00.000Z';

/** What the handlers write, and what an inspector is to read of it. */
const ENTRIES: [written: string, zh: string, en: string][] = [
  ['PUT directory/units/jiaotong-ju', '修改单位 jiaotong-ju', 'Changed the unit jiaotong-ju'],
  [
    'PUT directory/contacts/li alone rights/R000012',
    '修改人员 li，一人办理权限变更 R000012',
    'Changed the person li; the change of rights R000012 by one person',
  ],
  [
    `PUT directory/shifts/${AT} swap with ${AT}: 家中有事`,
    `调班（<${AT}> 的班次，与 <${AT}> 的班次）：家中有事`,
    `Swap of shifts of <${AT}> with that of <${AT}>: 家中有事`,
  ],
  [`PUT directory/shifts/${AT} cover`, `替班（<${AT}> 的班次）`, `Cover of a shift of <${AT}>`],
  [`PUT directory/shifts/${AT}`, `修改班次（<${AT}>）`, `Changed the shift of <${AT}>`],
  [
    'POST directory/import units 40 contacts 300 asks for rights/R000001',
    '导入通讯录：单位 40 个、人员 300 名，提请权限变更 R000001',
    'Imported 40 units and 300 contacts; asked for the change of rights R000001',
  ],
  ['POST directory/import shifts 60', '导入值班表：60 班', 'Imported 60 shifts of the rota'],
  ['POST rights/R000001 approved', '同意权限变更 R000001', 'Approved the change of rights R000001'],
  ['POST first-administrator', '建立通讯录（首任管理员）', 'Began the directory, as its first administrator'],
  ['POST policy-drafts', '新建规则草稿', 'Began a draft of the rules'],
  [
    'POST policy-drafts from BLP2600001/c1',
    '按复盘 BLP2600001 起草规则',
    'Began a draft of the rules from the lessons of BLP2600001',
  ],
  ['PUT policy-drafts/D1/parts/texts', '修改规则草稿 D1（[texts]）', 'Changed the draft D1 ([texts])'],
  [
    'POST policy-drafts/D1/import-policies list=channels 12 rows, 1 left out',
    '向规则草稿 D1 导入 12 行，1 行未采用',
    'Imported 12 rows into the draft D1, left out 1',
  ],
  [
    'POST policy-drafts/D1/import-policies 3 before, 9 after',
    '向规则草稿 D1 导入区级政策，由 3 条变为 9 条',
    'Imported policies of the district into the draft D1: 3 before, 9 after',
  ],
  ['POST policy-drafts/D1/discard', '作废规则草稿 D1', 'Discarded the draft of the rules D1'],
  [
    `POST policy-drafts/D1/publish 459eaf85a0ed85ac from ${AT}`,
    `发布规则草稿 D1，自 <${AT}> 生效`,
    `Published the draft of the rules D1, in force from <${AT}>`,
  ],
  [`POST policy-drafts/D1/withdraw 459eaf85a0ed85ac from ${AT}`, '撤回规则发布 D1', 'Took back the publication of D1'],
  [
    `POST plan-proposals/D2 consented 459eaf85a0ed85ac from ${AT}`,
    `同意预案修订 D2，自 <${AT}> 生效`,
    `Consented to the revised plan D2, in force from <${AT}>`,
  ],
  ['POST plan-proposals', '提请预案修订', 'Proposed a revised plan'],
  ['POST plan-proposals/D2/revise', '修改后再次提请预案修订 D2', 'Put the revised plan D2 forward again'],
  ['POST plan-proposals/D2 returned', '退回预案修订 D2', 'Sent back the revised plan D2'],
  [
    'POST rules/proposed-routing/adopt BL2600017/3 into policy-drafts/D1',
    '采纳承办台账的建议，写入规则草稿 D1',
    'Took a proposed row of the ledger into the draft D1',
  ],
  [
    'POST rules/proposed-routing/dismiss BL2600017/3',
    '不采纳承办台账的建议',
    'Turned down a proposed row of the ledger',
  ],
  [
    'POST rules/weights/propose',
    '将新学到的分办权重写入规则草稿',
    'Took the weights that were learnt into a draft of the rules',
  ],
  ['POST rules/weights/pin', '锁定现行分办权重', 'Pinned the weights that rank units'],
  ['POST rules/weights/unpin', '解除分办权重的锁定', 'Lifted the pin of the weights that rank units'],
  [
    'POST published-scores supervision 2026-Q1 0123456789abcdef: 经会议审定',
    '公布 2026-Q1 督查考核结果：经会议审定',
    'Published the scores of 2026-Q1 (supervision): 经会议审定',
  ],
  [`POST handover/sign ${AT}`, `接班（<${AT}> 的班次）`, `Took over the shift of <${AT}>`],
  ['POST notices/N1/end', '撤回提前通报 N1', 'Took back the advance notice N1'],
  ['POST notices/N1', '登记提前通报 N1', 'Gave the advance notice N1'],
  ['open refused-alerts/a1: 核对', '查看未接收信息的原文：核对', 'Opened the words of a refused alert: 核对'],
  ['done refused-alerts/a1: 已登记', '办结未接收信息：已登记', 'Settled a refused alert: 已登记'],
  ['retry stuck-alerts/a1: 已修好', '重试处理失败的线索：已修好', 'Tried a stuck alert again: 已修好'],
  [
    'discard dead-letters/runs/l1: 已另行处理',
    '核销死信（定时与事件）：已另行处理',
    'Discarded a dead letter (schedules and events): 已另行处理',
  ],
  ['POST views/view_1: 今天到期', '共享视图“今天到期”', 'Shared the view “今天到期”'],
  ['remove views/view_1: 今天到期', '删除共享视图“今天到期”', 'Removed the shared view “今天到期”'],
  [`opened photo ${'ab12'.repeat(16)}`, '查看照片', 'Opened a photo'],
  ['exported the archive', '导出案卷', 'Exported the archive of a case'],
  ['exported the redacted copy', '导出申请人副本', 'Exported the redacted copy'],
  ['read the transfer list of 2026', '查看 2026 年移交清单', 'Read the transfer list of 2026'],
  [
    'exported the list orders “督办件” (进行中): 37 rows as xlsx',
    '导出列表“督办件” (进行中) 37 行（xlsx）',
    'Exported the list “督办件” (进行中): 37 rows as xlsx',
  ],
];

/** How it is asked for and of what, without what is named in it. */
const begins = (text: string): string =>
  text
    .split(/[\s/]/)
    .slice(0, 3)
    .join(' ')
    .replace(/\$\{.*/, '')
    .trim();

describe('H5 · the audit in words', () => {
  it.each(ENTRIES)('%s', (written, zh, en) => {
    expect(auditSays(written, 'zh', NAMED)).toBe(zh);
    expect(auditSays(written, 'en', NAMED)).toBe(en);
  });

  it('has a saying for every entry that begins as a request in the handlers', () => {
    const sources = globSync('functions/handlers/http/**/*.ts', { cwd: ROOT }).map((path) =>
      readFileSync(join(ROOT, path), 'utf8'),
    );
    const written = sources
      .flatMap((source) => [...source.matchAll(/['`]((?:POST|PUT|open|opened|remove|exported|read) [^'`\n]*)['`]/g)])
      .map(([, text = '']) => text)
      .filter((text) => !/\/api\//.test(text) && /^(?:POST|PUT|remove|opened|exported|read the) [a-z]/.test(text));
    expect(written.length).toBeGreaterThan(20);
    expect(
      [...new Set(written.map(begins))].filter((begin) => !ENTRIES.some(([one]) => begins(one).startsWith(begin))),
    ).toEqual([]);
  });
});
