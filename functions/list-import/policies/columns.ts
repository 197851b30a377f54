import type { Columns } from '../headed-table.ts';

type Column = 'name' | 'number' | 'unit' | 'also' | 'from' | 'until' | 'repealed' | 'state';

/** How offices head the columns of a list of policies in force. */
export const POLICY_COLUMNS: Columns<Column> = {
  headings: {
    name: ['政策名称', '文件名称', '文件标题', '政策文件名称', '规范性文件名称', '决策事项', '名称', '标题', '政策'],
    number: ['文号', '发文字号', '发文号', '文件编号', '文件号'],
    unit: [
      '责任部门',
      '责任单位',
      '主管部门',
      '牵头部门',
      '牵头单位',
      '起草部门',
      '起草单位',
      '实施部门',
      '实施单位',
      '解释单位',
      '承办单位',
      '单位',
      '部门',
    ],
    also: ['简称', '别称', '俗称', '通称', '群众叫法', '关键词'],
    from: ['施行日期', '施行时间', '实施日期', '实施时间', '生效日期', '生效时间'],
    until: ['有效期至', '有效期', '有效期限', '有效期截止', '截止日期', '终止日期'],
    repealed: ['废止日期', '废止时间', '失效日期', '失效时间'],
    state: ['效力状态', '效力', '有效性', '是否有效', '是否现行有效', '状态'],
  },
  isHead: (found) => found.includes('name') && found.includes('unit'),
};

export const policyHeading = (column: Column): string => POLICY_COLUMNS.headings[column][0] ?? column;
export type PolicyColumn = Column;
