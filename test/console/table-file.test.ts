import { describe, expect, it } from 'vitest';
import { tableFile } from '../../console/src/pages/archive/table-file.ts';

describe('H5 · a transfer list as a file', () => {
  it('is read by a spreadsheet as text, quotes and all, and begins no formula', () => {
    expect(
      tableFile([
        ['编号', '题名'],
        [1, '=HYPERLINK("x")'],
        ['BL2600001', '路面“塌陷”, "二次"'],
      ]),
    ).toBe('\uFEFF"编号","题名"\r\n"1","\'=HYPERLINK(""x"")"\r\n"BL2600001","路面“塌陷”, ""二次"""\r\n');
  });
});
