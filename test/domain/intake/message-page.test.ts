import { describe, expect, it } from 'vitest';
import { readAlert } from '../../../functions/domain/intake/source-mapping.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';
import { at } from '../samples.ts';

const { intake, sources } = currentPolicy();
const generic = sources.find(({ id }) => id === 'generic');
function pageOf(url: string): string | undefined {
  if (!generic) throw new Error('no generic source');
  const read = readAlert(generic, { id: 'a', title: '停水', url }, '', at('2026-11-29 10:00'), intake);
  if (!('alert' in read)) throw new Error(JSON.stringify(read.flaws));
  return read.alert.page;
}

const LISTS = [
  'https://nb12345.ningbo.gov.cn/myOrders',
  'https://nb12345.ningbo.gov.cn/workOrder/todoList',
  'http://wz.cnnb.com.cn/wz/dept/12',
  'http://10.19.2.3:8080/monitor/#/alerts',
  'http://www.bl.gov.cn/lyb/?p=2',
  // The page of a message that its address does not name.
  'http://www.bl.gov.cn/lyb/show.asp',
  'http://www.bl.gov.cn/lyb/#/letter/detail',
  'http://www.bl.gov.cn/module/web/jpage/dataproxy.jsp?col=1&appid=1&webid=2',
  'https://www.163.com/dy/media/T1234567.html',
  'https://weibo.com/u/1234567890',
  'https://weibo.com/n/北仑发布',
  'https://weibo.com/p/1008085f3d',
  'https://s.weibo.com/weibo?q=%E5%8C%97',
  'https://s.weibo.com/weibo/北仑停水',
  'https://m.weibo.cn/search?containerid=100103type%3D1%26q%3D%E5%8C%97',
  'https://m.weibo.cn/p/index?containerid=100808abc',
  'https://m.weibo.cn/u/123',
  'https://weibo.com/hot/search',
  'https://weibo.com/beilunfabu',
  'https://weibo.com/1234567890',
  'https://weibo.com/1234567890/profile',
  'https://www.douyin.com/user/MS4wLjABAAAA',
  'https://www.douyin.com/hashtag/123',
  'https://www.douyin.com/search/北仑',
  'https://www.toutiao.com/c/user/token/MS4/',
  'https://so.toutiao.com/search?keyword=1',
  'https://tieba.baidu.com/f?kw=%E5%8C%97&ie=utf-8',
  'https://tieba.baidu.com/f?kw=北仑&pn=50',
  'https://bbs.cnool.net/forum.php?mod=forumdisplay&fid=2',
  'https://bbs.cnool.net/forum.php?mod=guide&view=hot',
  'https://bbs.cnool.net/home.php?mod=space&uid=12',
  'https://bbs.cnool.net/space-uid-12.html',
  'https://www.zhihu.com/people/abc',
  'https://www.zhihu.com/people/abc/answers',
  'https://www.zhihu.com/search?type=content&q=1',
  'https://www.xiaohongshu.com/user/profile/5f1234',
  'https://www.xiaohongshu.com/search_result?keyword=1',
  'https://search.bilibili.com/all?keyword=1',
  'https://space.bilibili.com/12/dynamic',
  'https://www.kuaishou.com/profile/3xabc',
  'https://liuyan.people.com.cn/threads/list?fid=571',
  'http://www.bl.gov.cn/col/col1229054466/index.html',
  'http://www.bl.gov.cn/col/col1229054466/index.html?uid=12&pageNum=2',
  'http://www.bl.gov.cn/jact/front/mailpublist.do?sysid=1',
  'http://x.gov.cn/list.php?id=12',
  'http://x.gov.cn/column/list.aspx?id=12',
  'http://x.gov.cn/channel.jsp?id=3',
  'http://x.gov.cn/hdjl/xjlist.html',
  'http://x.gov.cn/letters?currentPage=2',
  'http://x.gov.cn/letters?curPage=2&pageSize=20',
  'http://x.gov.cn/mail/index_2.shtml',
  'http://x.gov.cn/index.php?m=content&c=index&a=lists&catid=12',
  'http://x.gov.cn/mail?classid=3',
  'http://x.gov.cn/mail?catid=12',
  'http://x.gov.cn/mail?columnId=12',
  'http://x.gov.cn/tousu/?page=3',
  'http://x.gov.cn/tousu/page/2/',
  'http://x.gov.cn/search/北仑',
  'http://x.gov.cn/tag/北仑',
  'https://mp.weixin.qq.com/mp/homepage?__biz=MzA',
  'https://mp.weixin.qq.com/mp/appmsgalbum?action=getalbum&album_id=12',
  'https://www.baidu.com/s?wd=北仑',
  'https://weixin.sogou.com/weixin?type=2&query=北仑',
  'https://www.sogou.com/web?query=1',
  'https://cn.bing.com/search?q=1',
  'https://www.so.com/s?q=1',
  'https://news.baidu.com/ns?word=北仑',
  'https://x.gov.cn/#/list',
  'https://x.gov.cn/#/mail/list?type=1',
  'https://x.gov.cn/#/mailbox',
  'https://x.gov.cn/zmhd/zxly/',
  'https://x.gov.cn/more.aspx?type=3',
  'https://x.gov.cn/a/thread_list.jsp',
  'https://x.gov.cn/letter/query.do?key=停水',
  'https://x.gov.cn/2026-11/',
  'https://x.gov.cn/news/2026/',
  'https://www.douban.com/group/12345/',
  'https://www.douban.com/group/search?q=1',
  'https://www.toutiao.com/?channel=hot',
  'https://x.gov.cn/home/letters',
];
const MESSAGES = [
  'https://www.douyin.com/discover?modal_id=7012345',
  'https://www.douyin.com/user/MS4w?modal_id=7012345',
  'https://www.douyin.com/search/北仑?modal_id=7012345',
  'https://www.douyin.com/note/712',
  'https://v.douyin.com/abcdefg/',
  'https://tieba.baidu.com/p/123?pid=456',
  'https://tieba.baidu.com/p/123?pn=2',
  'https://bbs.cnool.net/thread-9-2-1.html',
  'https://bbs.cnool.net/forum.php?mod=viewthread&tid=123&page=2',
  'https://www.zhihu.com/question/12',
  'https://zhuanlan.zhihu.com/p/12',
  'https://www.xiaohongshu.com/explore/64ab12?xsec_token=A',
  'https://www.xiaohongshu.com/discovery/item/64ab12',
  'https://www.xiaohongshu.com/search_result/64ab12cd',
  'https://www.bilibili.com/video/BV1?p=2',
  'https://www.bilibili.com/opus/123',
  'https://t.bilibili.com/123456',
  'https://b23.tv/abcdefg',
  'https://t.cn/abcdefg',
  'http://xhslink.com/a/abcdefg',
  'https://v.kuaishou.com/abcde',
  'https://www.kuaishou.com/short-video/3xabc',
  'https://liuyan.people.com.cn/threads/content?tid=1',
  'http://www.bl.gov.cn/art/2026/11/28/art_1229_5.html',
  'http://www.bl.gov.cn/jact/front/mailpubdetail.do?transactId=123&sysid=1',
  'http://x.gov.cn/index.php?id=123',
  'http://x.gov.cn/bbs/view?id=5',
  'http://x.gov.cn/index.php?m=content&c=index&a=show&catid=12&id=5',
  'http://x.gov.cn/detail.html?id=5',
  'http://x.gov.cn/show.asp?id=5&page=2',
  'https://m.weibo.cn/status/4900?uid=1',
  'https://m.weibo.cn/detail/4900123',
  'https://mp.weixin.qq.com/s?__biz=MzA&mid=26&idx=1&sn=ab',
  'https://mp.weixin.qq.com/s/Abc-def_1',
  'https://www.toutiao.com/article/712345/',
  'https://www.toutiao.com/i712345/',
  'https://www.163.com/dy/article/ABC123.html',
  'https://www.sohu.com/a/1234_567',
  'https://new.qq.com/rain/a/20261128A01',
  'https://x.gov.cn/#/detail?id=5',
  'https://x.gov.cn/#/mail/detail/5',
  'https://x.gov.cn/a/news-of-the-day.html?newsId=5',
  'https://x.gov.cn/letter/9f8e7d6c5b4a',
  'https://x.gov.cn/home/letter/detail/123.html',
  'https://x.gov.cn/2026-11/28/content_123.htm',
  'https://www.douban.com/group/topic/12345/',
  'https://weibo.com/tv/show/1034:4900',
  'https://h5.video.weibo.com/show/1034:4900',
  'https://weibo.com/1234567890/AbCdEfG?from=page_100505',
  'https://weibo.com/ttarticle/p/show?id=230940',
  'https://channels.weixin.qq.com/web/pages/feed?eid=abc123',
  'https://www.ixigua.com/712345?logTag=a',
  'https://x.gov.cn/board/5/thread/12',
  'https://x.gov.cn/topic/detail?topicId=12',
  'https://x.gov.cn/question?questionId=12',
  'https://x.gov.cn/u/12/post/34',
  'https://x.gov.cn/search/detail/34',
];
const ONE_MESSAGE: [string, string][] = [
  ['https://weibo.com/123/AbCdE', 'https://m.weibo.cn/123/AbCdE'],
  ['https://weibo.com/123/AbCdE?type=comment', 'https://weibo.com/123/AbCdE'],
  ['https://weibo.com/123/AbCdE#comment', 'https://weibo.com/123/AbCdE'],
  ['https://m.weibo.cn/status/4900123', 'https://m.weibo.cn/detail/4900123'],
  ['https://www.douyin.com/video/712', 'https://www.iesdouyin.com/share/video/712/?region=CN&mid=8'],
  ['https://www.douyin.com/video/712', 'https://m.douyin.com/share/video/712'],
  ['https://www.douyin.com/video/712', 'https://www.douyin.com/discover?modal_id=712'],
  ['https://www.toutiao.com/i712345/', 'https://m.toutiao.com/i712345/'],
  ['https://www.toutiao.com/article/712345/', 'https://www.toutiao.com/a712345/'],
  ['https://www.toutiao.com/article/712345/', 'https://m.toutiao.com/article/712345/?upstream_biz=x'],
  [
    'https://www.xiaohongshu.com/explore/64ab12?xsec_token=A&xsec_source=pc',
    'https://www.xiaohongshu.com/discovery/item/64ab12',
  ],
  ['https://m.bilibili.com/video/BV1x', 'https://www.bilibili.com/video/BV1x/?spm_id_from=3'],
  ['https://tieba.baidu.com/p/123?pn=2', 'https://tieba.baidu.com/p/123'],
  ['https://tieba.baidu.com/p/123?fr=frs', 'https://tieba.baidu.com/p/123'],
  ['https://bbs.cnool.net/thread-9-2-1.html', 'https://bbs.cnool.net/thread-9-1-1.html'],
  [
    'https://bbs.cnool.net/forum.php?mod=viewthread&tid=9&page=2&extra=page%3D1',
    'https://bbs.cnool.net/forum.php?mod=viewthread&tid=9',
  ],
  ['http://x.com:80/a/1', 'https://x.com/a/1/'],
  ['https://3g.163.com/dy/article/ABC.html', 'https://www.163.com/dy/article/ABC.html'],
  ['https://m.sohu.com/a/1_2?_trans_=1', 'https://www.sohu.com/a/1_2'],
  ['https://x.com/%e5%8c%97/1', 'https://x.com/%E5%8C%97/1'],
  ['//weibo.com/123/AbCdE', 'https://weibo.com/123/AbCdE'],
  [
    'https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=a&scene=27#wechat_redirect',
    'http://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=a',
  ],
  ['https://www.bilibili.com/video/BV1?p=1&vd_source=2', 'https://www.bilibili.com/video/BV1'],
  [
    '8.23 复制打开抖音，看看【某某的作品】停水 https://v.douyin.com/iRNBhXuo/ 复制此链接',
    'https://v.douyin.com/iRNBhXuo/',
  ],
  ['链接：https://weibo.com/123/AbCdE', 'https://weibo.com/123/AbCdE'],
  ['<https://weibo.com/123/AbCdE>', 'https://weibo.com/123/AbCdE'],
  ['[原文](https://weibo.com/123/AbCdE)', 'https://weibo.com/123/AbCdE'],
  ['<a href="https://weibo.com/123/AbCdE">原文</a>', 'https://weibo.com/123/AbCdE'],
  ['https://weibo.com/123/AbCdE。', 'https://weibo.com/123/AbCdE'],
  ['ｈｔｔｐｓ：／／weibo.com／123／AbCdE', 'https://weibo.com/123/AbCdE'],
  ['https://www.zhihu.com/question/1/answer/2', 'https://www.zhihu.com/answer/2'],
  ['https://news.qq.com/rain/a/20261128A01', 'https://new.qq.com/rain/a/20261128A01'],
];
const TWO_MESSAGES: [string, string][] = [
  ['https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=1&sn=a', 'https://mp.weixin.qq.com/s?__biz=M&mid=2&idx=2&sn=b'],
  ['https://weibo.com/123/AbCdE', 'https://weibo.com/123/AbCdF'],
  ['https://x.com/v?id=1', 'https://x.com/v?id=2'],
  ['https://x.com/#/d/1', 'https://x.com/#/d/2'],
  ['https://x.gov.cn/v?source=12&code=3', 'https://x.gov.cn/v?source=12&code=4'],
  ['https://www.bilibili.com/video/BV1?p=1', 'https://www.bilibili.com/video/BV2?p=1'],
  ['https://tieba.baidu.com/p/123?pn=2', 'https://tieba.baidu.com/p/124?pn=2'],
];

describe('M4 · the page of a message', () => {
  it.each(LISTS)('is not %s', (url) => {
    expect(pageOf(url)).toBeUndefined();
  });
  it.each(MESSAGES)('is %s', (url) => {
    expect(pageOf(url)).toBeDefined();
  });
  it.each(ONE_MESSAGE)('is one at %s and %s', (one, other) => {
    expect(pageOf(one)).toBeDefined();
    expect(pageOf(one)).toBe(pageOf(other));
  });
  it.each(TWO_MESSAGES)('is another at %s than at %s', (one, other) => {
    expect(pageOf(one)).not.toBe(pageOf(other));
  });
  it('shows the address as it came', () => {
    const said = '8.23 复制打开抖音，看看【停水】 https://v.douyin.com/iRNBhXuo/ 复制此链接';
    const read =
      generic && readAlert(generic, { id: 'a', title: '停水', url: said }, '', at('2026-11-29 10:00'), intake);
    expect(read && 'alert' in read ? read.alert.url : null).toBe('https://v.douyin.com/iRNBhXuo/');
  });
});
