/** What stands in a cell for a telephone: the mobile number, or why it is none. */
export function phoneIn(cell: string): { phone: string } | { fault: string } {
  // What Excel and people put around digits: an apostrophe that makes it text, blanks, hyphens, the country.
  const bare = cell
    .normalize('NFKC')
    .trim()
    .replace(/\.0+$/, '')
    .replaceAll(/[\s'’‘`\-–—·.()]/g, '');
  const scientific = /^(\d)(\d*)E\+?(\d+)$/i.exec(bare);
  if (scientific) {
    const [, first = '', decimals = '', power = ''] = scientific;
    // 1.39E+10 has lost eight digits for good; 1.3900000001E+10 has lost none.
    if (Number(power) === 10 && decimals.length === 10) return phoneIn(first + decimals);
    return {
      fault: `“${cell.trim()}”是 Excel 改写的科学计数法，末几位已经丢失：请把该列设为“文本”格式，重新填写后再导出`,
    };
  }
  const digits = bare.replaceAll(/(?<!\d)(\+|00)?86(?=1[3-9]\d{9}(?!\d))/g, ' ');
  const mobiles = [...new Set(digits.match(/(?<!\d)1[3-9]\d{9}(?!\d)/g) ?? [])];
  if (mobiles.length === 1) return { phone: mobiles[0] ?? '' };
  if (mobiles.length > 1) return { fault: '写了不止一个手机号，只能留一个' };
  return { fault: /^\d{7,8}$|^0\d{9,11}$/.test(digits) ? '是固定电话，收不到短信；请填手机号' : '不是 11 位手机号' };
}
