import { strToU8, zipSync } from 'fflate';

const BOM = '\uFEFF';

/** As Excel writes “CSV UTF-8”. */
export const utf8 = (text: string): Uint8Array => Buffer.from(BOM + text.replaceAll('\n', '\r\n'), 'utf8');
/** As Excel writes “Unicode 文本”. */
export const utf16 = (text: string): Uint8Array => Buffer.from(BOM + text.replaceAll(',', '\t'), 'utf16le');

/** 单位,姓名 … in GB18030, as plain CSV is written on a Chinese Windows: made by `iconv -t GB18030`. */
export const gb18030 = (): Uint8Array =>
  Buffer.from('taXOuyzQ1cP7LLjazrssyta7+g0KsvHHxb3WtcCw7MrCtKYs1cXI/SzBqsLn1LEsMTM5IDAwMDAgMDAwMQ0K', 'base64');

const cell = (at: string, value: string | number): string =>
  typeof value === 'number'
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;

/** A workbook of one sheet, as small as Excel opens it. Numbers are numbers, as telephones are where nobody set the column to text. */
export function xlsx(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const sheet = rows
    .map((row, index) => {
      const cells = row.map((value, column) => cell(`${String.fromCodePoint(65 + column)}${index + 1}`, value));
      return `<row r="${index + 1}">${cells.join('')}</row>`;
    })
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const files = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}
