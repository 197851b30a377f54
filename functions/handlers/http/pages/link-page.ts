import type { Help } from './case-page.ts';
import { type Html, html } from './html.ts';
import { STYLE } from './link-style.ts';

/** What stands under every page: that it is for trial only, and the record number of its site where it has one. */
export const footOf = ({ trial, icp }: { trial: boolean; icp: string | null }): string | null =>
  [trial ? '仅供试用，请勿录入真实信息' : null, icp].filter((part) => part !== null).join(' · ') || null;

/** A whole page. */
export const page = (title: string, body: Html, icp: string | null, script = ''): string =>
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
<body><main>${body}<p class="dim foot">本页为非涉密办件服务，请勿填写涉密内容和群众个人信息。请勿把链接和操作码转给他人。${icp && html`<br>${icp}`}</p></main>
${script && html`<script>${{ markup: script }}</script>`}</body>
</html>`.markup
  }`;

export const heading = (title: string, under: string, tint = ''): Html =>
  html`<div class="top ${tint}"><h1>${title}</h1>${under && html`<p>${under}</p>`}</div>`;

export const dials = (phones: { name: string; phone: string }[]): Html[] =>
  phones.map(({ name, phone }) => html`<a class="button" href="tel:${phone}">拨打 ${name} ${phone}</a>`);

/** Somebody to talk to, when the page cannot help. */
export const help = ({ phones, ofDesk }: Help, path?: string): Html =>
  ofDesk
    ? html`${path !== undefined && html`<div class="card"><a class="button" href="${path}">登录平台办理</a></div>`}`
    : html`<div class="card"><h2>需要帮助？</h2>
<p>请致电值班室${phones.length === 0 ? '，号码见本单位通讯录。' : '：'}</p>${dials(phones)}</div>`;

export const codeForm = (): Html => html`<form class="card" method="post" action="/t">
<label for="code">短信中的操作码</label>
<input id="code" name="code" maxlength="300" autocomplete="off" autocapitalize="off" required>
<button class="main" type="submit">打开办件</button></form>`;

const NOBODY = {
  'unknown-code': ['操作码不对', '请核对短信中的操作码，字母不分大小写，没有数字 0、1 和字母 i、l、o。'],
  'too-many-tries': ['尝试次数过多', '请十分钟后再试，或致电值班室。'],
  expired: ['操作码已过期', '操作码最长有效 72 小时。请用最近一条短信中的操作码，或登录平台办理。'],
  'signed-in': ['请登录办理', '此事项不在短信页面办理，请登录工作台查看。有疑问请联系值班室。'],
  'taken-back': ['此件已不由贵单位办理', '本办件已收回或改派，贵单位不再查看和办理。有疑问请联系值班室。'],
  'not-yours': ['此件不由贵单位办理', '您所在单位不在本办件的承办单位之列。有疑问请联系值班室。'],
  'left-office': ['无法确认您的身份', '通讯录中没有您在岗的记录，请联系值班室更新通讯录。'],
} as const;

/** What the desk’s own people are told in its place: they are the desk that others ring. */
const OF_DESK = new Map<keyof typeof NOBODY, readonly [string, string]>([
  ['signed-in', ['请登录办理', '此事项不在短信页面办理，请登录平台办理。']],
  ['taken-back', ['此件您不再办理', '此件已不由您所在单位办理或查看，可登录平台查看您的待办。']],
  ['not-yours', ['此件不由您办理', '您的岗位不查看此件，可登录平台查看您的待办。']],
]);

/** P8: the code opens nothing; says what to do. */
export const nobodyPage = (why: keyof typeof NOBODY, helping: Help, icp: string | null): string => {
  const [title, says] = helping.ofDesk ? (OF_DESK.get(why) ?? NOBODY[why]) : NOBODY[why];
  return page(
    title,
    html`${heading(title, '政务办件')}<div class="card no"><p class="say">${says}</p></div>${codeForm()}${help(helping, '/')}`,
    icp,
  );
};

/** For typing a code where the text could not carry a link. */
export const typePage = (icp: string | null): string =>
  page('打开办件', html`${heading('打开办件', '输入短信中的操作码')}${codeForm()}`, icp);
