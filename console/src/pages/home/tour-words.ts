import { dictionary } from '../../app/language.ts';

/** What each role sees in its first minute: what the page is, where its main task is, where help is. */
export const tourWords = dictionary({
  zh: {
    title: '一分钟上手',
    close: '不再显示',
    steps: {
      coordinator: [
        '本页列出全区在办的办件，最急的在最上面；待研判的排在前面，建议等级和承办单位已经写好，核对后一键确认。',
        '“登记”录入电话、来信和领导批示；“发送记录”看短信是否送达；“交接班”签收上一班留下的事。',
        '短信里的操作码打开同一件事：在手机上也能确认、交办、催办。',
      ],
      officer: [
        '本页列出本单位的办件，按到期先后排列；先签收，再报进展、登记发布。',
        '短信里的链接不用登录，打开就能签收和报送；时限照短信所写。',
        '不属本单位职责的，在办件里申请退回并写明依据；裁定前时限照常计算。',
      ],
      leader: [
        '“等您决定”列出须由您审批的提请，最重的在最上面；点编号看全文再定。',
        '“超时情况”和“今日一页”只读不办，可以打印。',
        '一般、较大事项也可凭短信里的新操作码审批；特别重大、重大须登录。',
      ],
      spokesperson: [
        '“现行口径”是各单位已经商定、可以对外说的话；没有列入的不要说。',
        '“将要召开的发布会”和“媒体问询”列出会被问到的问题。',
        '请您出席的通知会发短信，打开链接即可确认。',
      ],
      auditor: [
        '您可以查看全区每一件办件、每一次超时和每一次查阅，但不办理、不更改。',
        '“超时记录”按单位统计，点单位看办件；扣分依据在“考核”。',
        '每件办件的记录可以校验、导出带证明的归档包；您的查阅和导出也有记录。',
      ],
      administrator: [
        '本页逐项列出本区上线还缺什么，点每一项去补。',
        '单位和人员可以用表格一次导入；扩大权限须由另一人同意。',
        '管理员不查看办件内容。',
      ],
    },
  },
  en: {
    title: 'One minute to start',
    close: 'Do not show again',
    steps: {
      coordinator: [
        'This page lists the open cases of the district, the most urgent first. What awaits appraisal has its proposed grade and unit: check them and confirm in one press.',
        'Register takes in calls, letters and instructions. Texts shows whether a text arrived. Handover is signed at the change of shift.',
        'The code in a text opens the same case: confirm, assign and urge from a phone.',
      ],
      officer: [
        'This page lists your unit’s cases by deadline: sign first, then report progress and record the release.',
        'The link in a text needs no sign-in: open it to sign and to report.',
        'What is not your unit’s duty is returned from the case, with its legal basis; the time runs on until it is decided.',
      ],
      leader: [
        '“Awaits your decision” lists what is yours to approve, the gravest first; open the number to read all of it.',
        '“Overdue” and “The day in one page” are to read, and to print.',
        'Lighter matters are also decided by a fresh code from a text; the graver ones signed in.',
      ],
      spokesperson: [
        '“Agreed lines” is what the units have agreed may be said; say nothing beside it.',
        'Conferences ahead and media inquiries list the questions to expect.',
        'You are asked to attend by text: its link confirms.',
      ],
      auditor: [
        'You see every case, every breach and every look at them, and change nothing.',
        'Breaches are counted by unit; what points rest on is under Scores.',
        'The record of each case can be checked and exported with its proof; your own reading is recorded too.',
      ],
      administrator: [
        'This page lists what the district still lacks before it can run; each line leads to where it is mended.',
        'Units and people are imported from a table; wider rights take a second person.',
        'An administrator sees no case.',
      ],
    },
  },
});
