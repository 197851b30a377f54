import { dictionary } from '../../app/language.ts';

/** Opened by Excel as it stands: UTF-8 with its mark. */
export const POLICY_SAMPLE = [
  ['政策名称', '文号', '责任部门', '施行日期', '有效期至', '简称'],
  ['北仑区人才购房补贴实施细则', '仑政发〔2026〕3号', '住房和城乡建设局', '2026-03-01', '', '购房补贴'],
  ['北仑区义务教育阶段学校招生办法', '仑政办发〔2025〕8号', '教育局', '2025-05-01', '2028-04-30', '招生办法、学区划分'],
];

/** What is said about the import of a list into a draft. */
export interface ImportWords {
  title: string;
  says: string;
  count: (known: number) => string;
  how: string;
  sampleName: string;
  unsavedFirst: string;
  name: string;
  /** Null: its rows are of no unit. */
  unit: string | null;
  does: Record<'adds' | 'changes' | 'same' | 'removes' | 'left-out', string>;
  fields: Record<string, string>;
  missing: (names: string) => string;
  replace: string;
  same: string;
}

/** Names by field; one from a newer server has none. */
const named = (names: Record<string, string>): Record<string, string> => names;

export const policyImportWords = dictionary({
  zh: {
    title: '现行政策清单',
    says: '每项现行政策、决策部署写明责任部门：舆情提到它时，按责任部门建议第一责任主体，由区政府办会同宣传部协调。导入后进入本草稿，由另一人发布后生效。',
    count: (known: number) => `本草稿登记 ${known} 项。`,
    how: '表头写“政策名称”“责任部门”，可加“文号”“施行日期”“有效期至”“废止日期”“效力状态”“简称”。先按文号、再按名称对应已登记的；写明已废止的移除。',
    sampleName: '现行政策清单样表',
    unsavedFirst: '承办台账有未保存的修改，请先保存，再导入。',
    name: '政策',
    unit: '责任部门',
    does: { adds: '新增', changes: '修改', same: '不变', removes: '移除', 'left-out': '读不出' },
    fields: named({
      name: '名称',
      number: '文号',
      unit: '责任部门',
      also: '简称',
      from: '施行日期',
      until: '有效期至',
    }),
    missing: (names: string) => `表里没有、草稿里有的：${names}。`,
    replace: '表是全部现行政策，表里没有的移除',
    same: '与草稿一致，没有要写入的内容。',
  },
  en: {
    title: 'Policies in force',
    says: 'Each policy or decision in force has the department that answers for it: a concern that names it is suggested to that department, coordinated by the Government Office with the Publicity Department. An import goes into this draft and is in force once somebody else publishes it.',
    count: (known: number) => `This draft has ${known}.`,
    how: 'Headings: 政策名称 and 责任部门, if wanted 文号, 施行日期, 有效期至, 废止日期, 效力状态 and 简称. Known ones are found by number, then by name; those that the list calls repealed are taken away.',
    sampleName: 'policies-sample',
    unsavedFirst: 'The routing ledger has changes that are not saved: save them first.',
    name: 'Policy',
    unit: 'Department',
    does: { adds: 'added', changes: 'changed', same: 'as it is', removes: 'taken away', 'left-out': 'not read' },
    fields: named({
      name: 'name',
      number: 'number',
      unit: 'department',
      also: 'short names',
      from: 'in force from',
      until: 'in force until',
    }),
    missing: (names: string) => `In the draft and not in the list: ${names}.`,
    replace: 'The list is the whole: take away what it has not',
    same: 'The draft says all of it already: there is nothing to write.',
  },
});
