import { describe, expect, it } from 'vitest';
import { slowParts } from '../../harness/linear.ts';
import { plainText } from '../../../functions/domain/intake/plain-text.ts';

describe('M4 · words without their markup', () => {
  it.each([
    ['<p>停水<b>三天</b></p><p>没人管</p>', '停水三天\n\n没人管'],
    ['停水&nbsp;三天 &amp; 停电&#12290;&#x3002;', '停水 三天 & 停电。。'],
    ['<script>alert(1)</script>正文<style>p{}</style><!-- 注 -->', '正文'],
    ['<img src=x onerror=alert(1)>正文', '正文'],
    ['&lt;b&gt;不是标签&lt;/b&gt;', '<b>不是标签</b>'],
    ['5<6 且 7>6', '5<6 且 7>6'],
    ['机\u200b密 \u0007响铃', '机密 响铃'],
    ['\u2067倒着\u2069写', '倒着写'],
    ['一\r\n二\r三', '一\n二\n三'],
    ['<p></p>', ''],
    ['\ud800坏字', '\ufffd坏字'],
  ])('reads %j as %j', (markup, words) => {
    expect(plainText(markup)).toBe(words);
  });

  it('ends soon on long text made to be slow', () => {
    const parts = ['<script', '<!--', '<p', '&#', ' ', '<', '\n '];
    expect(slowParts(parts, (text) => plainText(`${text}x`), 200_000)).toEqual([]);
  });
});
