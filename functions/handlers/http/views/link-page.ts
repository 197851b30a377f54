import { type Html, html } from './html.ts';

/** Plain rules that an Android 4 and WeChat's browser know: no grid, no variables, no script. */
export const STYLE = `*{box-sizing:border-box}body{margin:0;background:#f2f3f5;color:#1f2329;font:16px/1.6 -apple-system,"PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:560px;margin:0 auto;padding:0 12px 40px}
.top{margin:0 -12px;padding:14px 16px;color:#fff;background:#4e5969}.top b{display:block;font-size:22px}.top span{font-size:14px}
.I{background:#b42318}.II{background:#b54708}.III{background:#8a6a00}.IV{background:#175cd3}
.card{background:#fff;border-radius:8px;padding:14px 16px;margin:12px 0}
.say{font-size:18px;margin:0}.left{font-size:24px;font-weight:bold;margin:6px 0 0}.late{color:#b42318}
.told{background:#e8f7ed;border-left:4px solid #12823b}.no{background:#fdecea;border-left:4px solid #b42318}.drill{background:#5b2d8e;color:#fff;text-align:center;padding:6px}
button,.button{display:block;width:100%;border:0;border-radius:8px;padding:14px;font-size:18px;text-align:center;text-decoration:none;background:#e5e8ef;color:#1f2329}
.main{background:#175cd3;color:#fff;font-size:22px;padding:18px;font-weight:bold}
label{display:block;margin:10px 0 4px;font-size:15px}input,select,textarea{width:100%;font-size:16px;padding:10px;border:1px solid #86909c;border-radius:6px;background:#fff;color:#1f2329}
input[type=checkbox]{width:auto}textarea{height:88px}
details.card{padding:2px 16px}.card p{margin:8px 0}.card p.say{margin:0}
summary{padding:12px 0;font-size:17px;font-weight:bold}ul{margin:6px 0;padding-left:20px}.dim{color:#4e5969;font-size:14px}
button:focus,a:focus,input:focus,select:focus,textarea:focus,summary:focus{outline:3px solid #f5a623}`;

/** A whole page, with the record number of its site where it has one. */
export const page = (title: string, body: Html, icp: string | null): string =>
  `<!doctype html>${
    html`<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex,nofollow,noarchive">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body><main>${body}<p class="dim">本页为非涉密办件服务，请勿填写涉密内容和群众个人信息。请勿把链接和操作码转给他人。${icp && html`<br>${icp}`}</p></main></body>
</html>`.markup
  }`;

export const heading = (title: string, under: string, tint = ''): Html => html`<div class="top ${tint}"><b>${title}</b><span>${under}</span></div>`;

/** Somebody to talk to, when the page cannot help. */
export const help = (phones: { name: string; phone: string }[]): Html => html`<div class="card"><p class="say">需要帮助？</p>
<p>请致电值班室${phones.length === 0 ? '（号码见本单位通讯录）' : ''}：</p>
${phones.map(({ name, phone }) => html`<p><a class="button" href="tel:${phone}">${name} ${phone}</a></p>`)}</div>`;

export const codeForm = (): Html => html`<form class="card" method="post" action="/t">
<label for="code">短信中的操作码</label>
<input id="code" name="code" maxlength="40" autocomplete="off" autocapitalize="off" autofocus required>
<p><button class="main" type="submit">打开办件</button></p></form>`;

const NOBODY = {
  'unknown-code': ['操作码不对', '请核对短信中的操作码，字母不分大小写，没有数字 0、1 和字母 i、l、o。'],
  'too-many-tries': ['尝试次数过多', '请十分钟后再试，或致电值班室。'],
  expired: ['操作码已过期', '操作码最长有效 72 小时。请用最近一条短信中的操作码，或登录平台办理。'],
  'left-office': ['无法确认您的身份', '通讯录中没有您在岗的记录，请联系值班室更新通讯录。'],
} as const;

/** P8: the code opens nothing; says what to do. */
export const nobodyPage = (why: keyof typeof NOBODY, phones: { name: string; phone: string }[], icp: string | null): string => {
  const [title, says] = NOBODY[why];
  return page(title, html`${heading(title, '政务办件')}<div class="card no"><p class="say">${says}</p></div>${codeForm()}${help(phones)}`, icp);
};

/** For typing a code where the text could not carry a link. */
export const typePage = (icp: string | null): string => page('打开办件', html`${heading('打开办件', '输入短信中的操作码')}${codeForm()}`, icp);
