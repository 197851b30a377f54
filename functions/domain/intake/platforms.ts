import { simplified } from './simplified.ts';
import type { Policy } from '../rules/policy.ts';

const SCHEME = /^https?:\/\//;

/** The host of an address, or what may be one, from its last name backwards: `m.weibo.com` is one of `weibo.com`. */
const hostIn = (written: string): string | null => {
  const host = written.replace(SCHEME, '').split(/[/?#:]/)[0] ?? '';
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host) ? host : null;
};

const bare = (name: string): string => simplified(name.normalize('NFKC').toLowerCase()).replace(/[\s·•_"'“”‘’]+/g, '');

/** Editions of one platform: `抖音极速版`, `今日头条APP`. */
const EDITION =
  /(?:手机|网页|国际|极速|火山|电脑|轻享|移动|桌面|安卓|pc|ios)版$|(?:手机|移动|安卓)?客户端$|app$|(?:手机|移动|电脑|网页|pc|h5)端$/;
const edition = (name: string): string => name.replace(EDITION, '') || name;

/** What may be its name: the whole, or where it says more (`微信-公众号`, `哔哩哔哩(bilibili)`, `公众号：北仑发布`) its parts, the first first. */
function namesIn(said: string): string[] {
  const parts = said.split(/[-—–:/|,，、()（）【】[\]]+/).filter((part) => part !== '');
  return [said, edition(said), ...parts, ...parts.map(edition)];
}

type Platforms = Policy['intake']['platforms'];

/** The table as it is looked into: each name bare, the first row that has it, and its hosts. */
interface Index {
  hosts: { name: string; own: string }[];
  names: Map<string, string>;
}
/** A policy never changes, and thousands of alerts are read by one. */
const indexes = new WeakMap<Platforms, Index>();

function indexOf(platforms: Platforms): Index {
  const known = indexes.get(platforms);
  if (known) return known;
  const names = new Map<string, string>();
  for (const { name, names: others } of platforms)
    for (const one of [name, ...others].map(bare)) if (!names.has(one)) names.set(one, name);
  const hosts = platforms
    .flatMap(({ name, hosts: all }) => all.map((own) => ({ name, own })))
    // `channels.weixin.qq.com` is none of the accounts of `weixin.qq.com`.
    .toSorted((a, b) => b.own.length - a.own.length);
  const index = { hosts, names };
  indexes.set(platforms, index);
  return index;
}

/** One name for one platform, however its source spells it; one that the table does not know stays as it is. */
export function platformOf(written: string, platforms: Platforms): string {
  const { hosts, names } = indexOf(platforms);
  const said = bare(written);
  const host = hostIn(said);
  const byHost = hosts.find(({ own }) => host === own || host?.endsWith(`.${own}`) === true);
  if (byHost) return byHost.name;
  if (host !== null) return written;
  const named = namesIn(said).find((one) => names.has(one));
  return (named === undefined ? undefined : names.get(named)) ?? written;
}
