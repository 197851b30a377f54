import { dictionary } from '../../app/language.ts';

/** What is said beside the record. */
export const commentWords = dictionary({
  zh: {
    label: '评论',
    hint: '能查看本件的人都会看到，记录中永久保留，可由本人撤回；不写个人信息',
    placeholder: '对经办人说一句；输入 @ 点名',
    whom: '点名谁',
    found: (count: number) => `${count} 人可选，上下键选择，回车点名`,
    mention: '点名（对方会收到短信，短信不含评论内容）',
    mentionHint: '输入姓名或单位',
    drop: (name: string) => `不再点名${name}`,
    send: '发表',
    sent: (count: number) => (count === 0 ? '已发表' : `已发表，${count} 人将收到短信`),
    withdraw: '撤回',
    withdrawn: '已撤回',
  },
  en: {
    label: 'Comment',
    hint: 'Read by whoever may see the case, and kept in its record; you can withdraw it. Nothing personal',
    placeholder: 'Say something to those at work on it; @ mentions somebody',
    whom: 'Whom to mention',
    found: (count: number) => `${count} to choose from: arrow keys, then Enter`,
    mention: 'Mention (texted, without a word of the comment)',
    mentionHint: 'Name or unit',
    drop: (name: string) => `Do not mention ${name}`,
    send: 'Send',
    sent: (count: number) => (count === 0 ? 'Sent' : `Sent; ${count} will be texted`),
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn',
  },
});
