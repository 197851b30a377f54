/** The page that stands when there is no connection: no part of the console, which may not be there. */
export const offlineWords = {
  zh: {
    mark: '非涉密',
    title: '连不上服务器',
    unknown: '这里不显示任何办件：断线之后有没有新办件、谁已签收、短信是否送达，都不知道。',
    since: (at: string) => `最后一次与服务器联系：${at}（北京时间）。此后的情况一概未知。`,
    never: '这台电脑还没有与服务器联系过。',
    goesOn: '时限照常计算，提醒短信由服务器照常发送，不受这台电脑断线影响。急事请打电话，不要等页面恢复。',
    retry: '现在重试',
    trying: '每 10 秒自动重试一次，连上后自动回到原来的页面。',
  },
  en: {
    mark: 'Unclassified',
    title: 'The server cannot be reached',
    unknown:
      'No case is shown here: whether there are new ones, who has signed and which texts arrived since the connection was lost is not known.',
    since: (at: string) =>
      `Last contact with the server: ${at}, Beijing time. Nothing is known of what happened since.`,
    never: 'This browser has never been in contact with the server.',
    goesOn:
      'Limits run all the same, and the server sends its reminders whether or not this machine is connected. Telephone about what is urgent; do not wait for the page.',
    retry: 'Try now',
    trying: 'It is tried again every 10 seconds, and goes back to where you were once the server answers.',
  },
};
