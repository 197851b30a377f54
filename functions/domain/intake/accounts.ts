import type { Rule } from './mask-rule.ts';

const APPS =
  '微 ?信|微~信|威 ?信|薇 ?信|薇|绿泡泡?|加?卫星|企鹅|扣扣|抖音|快手|小红书|微博|视频号|头条|b站|知乎|支付宝|陌陌|飞书|钉钉|qq|wechat|weixin|douyin|telegram|whatsapp|vx|wx|v信|[加+~]v|加薇|加微';
/** `微信搜索`, `抖音号`, `快手ID`: what may stand between the platform and the account. */
const CALLED = '(?:搜索?|联系|添加|用户名?|号码|账号|帐号|昵称|网名|uid|id|号|名)';
const JOINED = '[是为叫:=~()<>\\s-]{0,4}';
/** An account of letters and digits; a word of letters alone is as often a brand. */
const ACCOUNT = '(?!https?:|www\\.)(?=[a-z]{1,24}[\\d_-])[a-z][\\w.-]{4,24}(?![\\w@])';

/** H5: accounts however they are introduced: `绿泡泡 abc12345`, `微信（abc12345）`, `抖音号：老张`, `账号是abc12345`. */
export const ACCOUNTS: readonly Rule[] = [
  { kind: 'handle', pattern: new RegExp(`(?<=(?:${APPS}) ?${CALLED}?${JOINED})${ACCOUNT}`, 'giu') },
  {
    kind: 'handle',
    pattern: new RegExp(`(?<=(?:账号|帐号|用户名|网名|昵称|电报|飞机)[是为叫:=]{1,3} ?)${ACCOUNT}`, 'giu'),
  },
  {
    kind: 'handle',
    pattern: new RegExp(`(?<=(?:${APPS}) ?${CALLED}[是为:=]{1,2} ?)[a-z][\\w.-]{2,24}`, 'giu'),
  },
  {
    kind: 'handle',
    pattern: new RegExp(`(?<=(?:${APPS}) ?${CALLED}?${JOINED})[a-z\\d](?: [a-z\\d]){5,23}(?![\\w])`, 'giu'),
  },
  {
    // A name of its own making, where a word says that it is one; 微信：见附件 goes with it.
    kind: 'handle',
    pattern: new RegExp(
      `(?<=(?:${APPS}) ?(?:号码|账号|帐号|昵称|网名|uid|id|号|名)(?:是|为|叫)?[:=] ?)(?!网络账号)[\\p{L}\\p{N}_·-]{2,15}(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  },
  {
    // Nothing is published on these: what follows their name is whose they are.
    kind: 'handle',
    pattern:
      /(?<=(?:微 ?信|威 ?信|薇 ?信|v信|qq|扣扣): ?)(?!网络账号|同号|同上|无)[\p{L}\p{N}_·-]{2,8}(?![\p{L}\p{N}])/giu,
  },
];

/** The longest that a platform lets a name be, where a Chinese character counts two: 30 on Weibo. */
const MOST = 30;
/** Words that no name begins its second half with: what stands from there on is said to whoever is named. */
const SPOKEN =
  /请|麻烦|你们|你来|您|我们|为什么|怎么|什么时候|能不能|可不可以|是不是|看看|快来|出来|这个|那个|已经|马上/u;
const widthOf = (sign: string): number => (/\p{Script=Han}/u.test(sign) ? 2 : 1);

/** H5: how much of what follows an @ can be a name: never a whole sentence that goes on without a blank. */
export function handleChars(match: string): number {
  const [name, at] = [match.slice(1), '@'.length];
  const spoken = SPOKEN.exec(name.slice(2));
  const most = spoken ? spoken.index + 2 : name.length;
  let [chars, width] = [0, 0];
  for (const sign of name.slice(0, most)) {
    width += widthOf(sign);
    if (width > MOST) break;
    chars += sign.length;
  }
  return at + chars;
}
