import { describe, expect, it } from 'vitest';
import { maskedAddress, readAddress } from '../../../functions/domain/intake/web-address.ts';

const page = (text: string): string | null | undefined => readAddress(text)?.page;

describe('M4 · one page, one event', () => {
  it.each([
    ['https://www.example.com/a/1.html', 'http://example.com/a/1.html'],
    ['https://m.example.com/a/1', 'https://example.com/a/1/'],
    ['https://example.com/a?id=1&utm_source=x&spm=1.2', 'https://example.com/a?id=1'],
    ['https://example.com/a?b=2&a=1', 'https://example.com/a?a=1&b=2'],
    ['https://example.com/a#top', 'https://example.com/a'],
    ['HTTPS://EXAMPLE.com:443/a', 'https://example.com/a'],
    ['www.example.com/a', 'https://example.com/a'],
    ['bbs.example.com.cn/thread-1-1.html', 'https://bbs.example.com.cn/thread-1-1.html'],
  ])('knows %s and %s as one', (a, b) => {
    expect(page(a)).toBe(page(b));
  });

  it.each([
    ['https://example.com/a?id=1', 'https://example.com/a?id=2'],
    ['https://example.com/a', 'https://example.com/A'],
    ['https://example.com/#/post/1', 'https://example.com/#/post/2'],
    ['https://a.example.com/1', 'https://b.example.com/1'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(page(a)).not.toBe(page(b));
  });

  it.each([
    'https://example.com/',
    'http://www.example.com',
    'https://example.com/index.html',
    'https://example.com/?from=app',
  ])('does not take the whole site %s for a page', (site) => {
    expect(page(site)).toBeNull();
  });

  it.each([
    'javascript:alert(1)',
    'ftp://example.com/a',
    '见附件',
    'http://',
    'file:///etc/passwd',
    'http://localhost/a',
  ])('refuses %s', (text) => {
    expect(readAddress(text)).toBeNull();
  });

  it.each([
    ['https://weibo.com/n/@某某', 'https://weibo.com/n/x'],
    ['https://weibo.com/n/%40abc/post', 'https://weibo.com/n/x/post'],
    ['https://example.com/user/13805741234', 'https://example.com/user/x'],
    ['https://example.com/p/330206198001011234/1', 'https://example.com/p/x/1'],
  ])('keeps no person of a path (H5): %s', (text, shown) => {
    expect(readAddress(text)?.shown).toBe(shown);
  });

  it.each([
    ['https://example.com/u_13805741234', 'https://example.com/u_x'],
    ['https://example.com/a?13805741234=1', 'https://example.com/a?x=1'],
    ['https://example.com/#/user/13805741234', 'https://example.com/#/user/x'],
    ['https://example.com/a/t330206199001011234.html', 'https://example.com/a/t330206199001011234.html'],
    ['https://example.com/a/7301234567890123456', 'https://example.com/a/7301234567890123456'],
    ['https://example.com/a?id=20260320138057412345', 'https://example.com/a?id=20260320138057412345'],
  ])('keeps no number beside other letters, and every id of a page (H5): %s', (text, shown) => {
    expect(readAddress(text)?.shown).toBe(shown);
  });

  it('does not take two people’s pages for one (H1)', () => {
    expect(page('https://example.com/u_13805741234')).toBeNull();
    expect(page('https://example.com/u_13805741234/post/1')).not.toBe(page('https://example.com/u_13805741234/post/2'));
  });

  it.each([
    ['https://www.bl.gov.cn/art/2026/1.html?id=5#top', 'https://www.bl.gov.cn/art/2026/1.html?id=5#top'],
    ['https://me:secret@example.com/a', 'https://example.com/a'],
    ['https://example.com/u_13805741234', 'https://example.com/u_x'],
  ])('leaves what a person typed as it is but for that (H5): %s', (text, shown) => {
    expect(maskedAddress(text)).toBe(shown);
  });

  it('keeps neither password nor personal number (H5)', () => {
    expect(readAddress('https://me:secret@example.com/a?mobile=13805741234&id=1')?.shown).toBe(
      'https://example.com/a?mobile=x&id=1',
    );
  });
});
