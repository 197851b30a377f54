const SHIFT: Record<string, string> = { cover: '替班', swap: '调班', override: '调整班次' };

/** What an entry of the audit says, in Chinese: [how it stands in the entry, what it means]. What none fits is shown as it stands. */
const SAYINGS: [RegExp, (found: string[]) => string][] = [
  [/^PUT directory\/units\/(\S+)(.*)$/, ([id, more]) => `修改单位 ${id}${rightsOf(more)}`],
  [/^PUT directory\/contacts\/(\S+)(.*)$/, ([id, more]) => `修改人员 ${id}${rightsOf(more)}`],
  [
    /^PUT directory\/shifts\/(\S+) (cover|swap|override)(.*)$/,
    ([from, is = '', why]) => `${SHIFT[is] ?? is} ${from}${why}`,
  ],
  [/^PUT directory\/shifts\/(\S+)/, ([from]) => `修改班次 ${from}`],
  [/^POST directory\/(\S+)(.*)$/, ([id, more]) => `导入通讯录 ${id}${rightsOf(more)}`],
  [/^POST rights\/(\S+) approved$/, ([id]) => `同意权限变更 ${id}`],
  [/^POST rights\/(\S+) refused$/, ([id]) => `不同意权限变更 ${id}`],
  [/^POST rights\/(\S+) withdrawn$/, ([id]) => `撤回权限变更 ${id}`],
  [/^POST first-administrator$/, () => '建立通讯录（首任管理员）'],
  [/^POST policy-drafts$/, () => '新建规则草稿'],
  [/^PUT policy-drafts\/(\S+)\/parts\/(\S+)$/, ([id, part]) => `修改规则草稿 ${id}（${part}）`],
  [/^POST policy-drafts\/(\S+)\/discard$/, ([id]) => `作废规则草稿 ${id}`],
  [/^POST policy-drafts\/(\S+)\/publish (\S+) from (\S+)$/, ([id, , from]) => `发布规则草稿 ${id}，自 ${from} 生效`],
  [/^POST policy-drafts\/(\S+)\/withdraw /, ([id]) => `撤回规则发布 ${id}`],
  [/^POST handover\/sign (\S+)$/, ([from]) => `接班（班次 ${from}）`],
  [/^POST notices\/(\S+)\/end$/, ([id]) => `撤回提前通报 ${id}`],
  [/^POST notices\/(\S+)$/, ([id]) => `登记提前通报 ${id}`],
  [/^open refused-alerts\/\S+: (.*)$/, ([why]) => `查看未接收信息的原文：${why}`],
  [/^done refused-alerts\/\S+: (.*)$/, ([why]) => `办结未接收信息：${why}`],
  [/^open stuck-alerts\/\S+: (.*)$/, ([why]) => `查看处理失败线索的原文：${why}`],
  [/^retry stuck-alerts\/\S+: (.*)$/, ([why]) => `重试处理失败的线索：${why}`],
  [/^join stuck-alerts\/\S+: (.*)$/, ([why]) => `将处理失败的线索归入办件：${why}`],
  [/^replay dead-letters\/(\S+?)\/\S+: (.*)$/, ([queue, why]) => `重投死信（${queue}）：${why}`],
  [/^discard dead-letters\/(\S+?)\/\S+: (.*)$/, ([queue, why]) => `核销死信（${queue}）：${why}`],
  [/^POST views\/\S+: (.*)$/, ([name]) => `共享视图“${name}”`],
  [/^remove views\/\S+: (.*)$/, ([name]) => `删除共享视图“${name}”`],
  [/^opened photo /, () => '查看照片'],
  [/^opened attachment /, () => '下载附件'],
  [/^exported the archive$/, () => '导出案卷'],
  [/^exported the list \S+ (.*): (\d+) rows as (\w+)$/, ([list, rows, as]) => `导出列表${list} ${rows} 行（${as}）`],
];

function rightsOf(more = ''): string {
  const [, how, id] = /^ (alone|asks for) rights\/(\S+)$/.exec(more) ?? [];
  if (id === undefined) return '';
  return how === 'alone' ? `，一人办理权限变更 ${id}` : `，提请权限变更 ${id}`;
}

export function auditSays(what: string): string {
  for (const [shape, says] of SAYINGS) {
    const found = shape.exec(what);
    if (found) return says(found.slice(1));
  }
  return what;
}
