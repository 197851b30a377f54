import { dictionary } from '../../app/language.ts';

export const routingWords = dictionary({
  zh: {
    title: '最终裁定提出的台账条目',
    says: '两次同意退回后由区政府办作最终裁定的办件，建议据此补充台账。采用即写入本草稿，发布后生效；不采用须写明理由。都记入管理操作记录。',
    waiting: (count: number) => `承办台账有 ${count} 条由最终裁定提出、待采用的条目，可在草稿的“承办台账”中处理`,
    row: (subject: string, place: string, unit: string) =>
      place === '' ? `“${subject}” → ${unit}` : `“${subject}”、${place} → ${unit}`,
    of: (number: string, at: string) => `办件 ${number}，${at} 最终裁定`,
    basis: '依据',
    returned: (unit: string, at: string, reason: string, basis: string) =>
      `${unit} 退回（${reason === '' ? '' : `${reason}，`}${at} 同意，依据：${basis}）`,
    now: (unit: string) => `此后该件已改由 ${unit} 承办，采用前请核对`,
    adopt: '采用到草稿',
    adopted: (name: string) => `已采用到草稿：${name}`,
    dismiss: '不采用…',
    dismissTitle: '不采用这条台账条目',
    dismissGo: '不采用',
    dismissed: '已记为不采用',
    reasons: ['仅限此件的特殊情形', '台账已有规定'],
    draftOver: '草稿已办结，请另起草稿',
    unsavedFirst: '“承办台账”有未保存的修改，请先保存或恢复，再采用',
    by: (name: string, at: string, draft: string) => `${name} 于 ${at} 采用到草稿“${draft}”`,
    not: (name: string, at: string, reason: string) => `${name} 于 ${at} 决定不采用：${reason}`,
  },
  en: {
    title: 'Rows that final decisions propose',
    says: 'Cases that the Government Office decided for good after two accepted returns. Adopting writes the row into this draft, in force once that is published; dismissing takes a reason. Both are on record.',
    waiting: (count: number) => `${count} rows that final decisions propose for the routing ledger wait for somebody`,
    row: (subject: string, place: string, unit: string) =>
      place === '' ? `“${subject}” → ${unit}` : `“${subject}”, ${place} → ${unit}`,
    of: (number: string, at: string) => `Case ${number}, decided for good ${at}`,
    basis: 'Basis',
    returned: (unit: string, at: string, reason: string, basis: string) =>
      `${unit} returned it (${reason === '' ? '' : `${reason}, `}accepted ${at}, by ${basis})`,
    now: (unit: string) => `The case is ${unit}’s by now: look before you adopt`,
    adopt: 'Adopt into the draft',
    adopted: (name: string) => `Adopted into ${name}`,
    dismiss: 'Dismiss…',
    dismissTitle: 'Dismiss this row',
    dismissGo: 'Dismiss',
    dismissed: 'Dismissed',
    reasons: ['Peculiar to this case', 'The ledger says so already'],
    draftOver: 'The draft is over: begin another',
    unsavedFirst: 'The routing part has unsaved changes: save or drop them first',
    by: (name: string, at: string, draft: string) => `${name} adopted it into “${draft}” ${at}`,
    not: (name: string, at: string, reason: string) => `${name} dismissed it ${at}: ${reason}`,
  },
});
