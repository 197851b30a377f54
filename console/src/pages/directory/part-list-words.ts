import { dictionary } from '../../app/language.ts';
import type { ImportWords } from './policy-import-words.ts';
import { CHANNEL_HEADINGS, DUTY_HEADINGS, HOLIDAY_HEADINGS } from './part-list-columns.ts';

export const HOLIDAY_SAMPLE = [
  [...HOLIDAY_HEADINGS],
  ['2027-01-01', '放假', '元旦'],
  ['2027-02-06', '放假', '春节'],
  ['2027-02-20', '上班', '春节'],
];

export const DUTY_SAMPLE = [
  [...DUTY_HEADINGS],
  ['', '交通运输局', '', '共享单车、网约车', '', '属地管理、分级负责', '共享单车和网约车由交通运输局主管'],
  ['', '新碶街道办事处', '物业、拆迁', '', '新碶', '属地管理、分级负责', '新碶街道辖区内的物业和拆迁事务属地管理'],
];

export const CHANNEL_SAMPLE = [
  [...CHANNEL_HEADINGS],
  ['阿里云短信', '请签收', 'SMS_123456789', ''],
  ['腾讯云短信', '请签收', '1234567', ''],
];

const DOES = {
  zh: { adds: '新增', changes: '修改', same: '不变', removes: '移除', 'left-out': '读不出' },
  en: { adds: 'added', changes: 'changed', same: 'as it is', removes: 'taken away', 'left-out': 'not read' },
};

export const takeOutWords = dictionary({
  zh: { xlsx: '导出现有（Excel）', csv: '导出现有 CSV' },
  en: { xlsx: 'Export what is there (Excel)', csv: 'Export as CSV' },
});

const holidays: { zh: ImportWords; en: ImportWords } = {
  zh: {
    title: '放假和调休上班日清单',
    says: '按国务院办公厅每年的放假通知写明放假日和调休上班日，工作日时限据此计算。导入后进入本草稿，由另一人发布后生效。',
    count: (known) => `本草稿登记 ${known} 天。`,
    how: '表头写“日期”“安排”“节日”，每天一行；“安排”写“放假”或“上班”。按日期对应已登记的；表里出现的新年份记为已核对，请写全该年每一天。',
    sampleName: '放假和调休上班日样表',
    unsavedFirst: '日历有未保存的修改，请先保存，再导入。',
    name: '日期',
    unit: null,
    does: DOES.zh,
    fields: { kind: '安排', name: '节日' },
    missing: (names) => `同年份里，表里没有、草稿里有的：${names}。`,
    replace: '表是这些年份的全部，表里没有的移除',
    same: '与草稿一致，没有要写入的内容。',
  },
  en: {
    title: 'Days off and make-up workdays',
    says: 'The days off and make-up workdays that the State Council announces each year: limits in working days are counted by them. An import goes into this draft and is in force once somebody else publishes it.',
    count: (known) => `This draft has ${known} days.`,
    how: 'Headings: 日期, 安排 and 节日, one row a day; 安排 says 放假 (off) or 上班 (at work). Known days are found by date; a year that is new counts as checked, so list all of its days.',
    sampleName: 'days-off-sample',
    unsavedFirst: 'The calendar has changes that are not saved: save them first.',
    name: 'Day',
    unit: null,
    does: DOES.en,
    fields: { kind: 'arrangement', name: 'holiday' },
    missing: (names) => `Of the same years, in the draft and not in the list: ${names}.`,
    replace: 'The list is the whole of these years: take away what it has not',
    same: 'The draft says all of it already: there is nothing to write.',
  },
};
export const holidayImportWords = dictionary(holidays);

const duties: { zh: ImportWords; en: ImportWords } = {
  zh: {
    title: '承办职责清单',
    says: '哪些主题、词语、地点由哪个单位承办，依据是什么。自上而下第一条对得上的提出建议，由人确认。导入后进入本草稿，由另一人发布后生效。',
    count: (known) => `本草稿登记 ${known} 条。`,
    how: '表头写“承办单位”“依据”“条款”，和“主题”“词语”“地点”中至少一项；几个词用顿号隔开。有“编号”的按编号对应，没有的按单位和主题、词语、地点对应；已登记的位置不变，新的排在后面。',
    sampleName: '承办职责样表',
    unsavedFirst: '承办台账有未保存的修改，请先保存，再导入。',
    name: '依据',
    unit: '承办单位',
    does: DOES.zh,
    fields: { unit: '承办单位', subjects: '主题', mentions: '词语', places: '地点', clause: '条款', says: '依据' },
    missing: (names) => `表里没有、草稿里有的：${names}。`,
    replace: '表是全部承办职责，表里没有的移除',
    same: '与草稿一致，没有要写入的内容。',
  },
  en: {
    title: 'Routing duties',
    says: 'Which unit takes which subjects, words and places, and on what basis. The first from above that matches makes the suggestion, and a person confirms it. An import goes into this draft and is in force once somebody else publishes it.',
    count: (known) => `This draft has ${known}.`,
    how: 'Headings: 承办单位, 依据 and 条款, and at least one of 主题, 词语 and 地点; words in a cell are parted by 、. With 编号 a duty is found by it, else by unit, subjects, words and places; known ones keep their places, new ones go behind them.',
    sampleName: 'routing-duties-sample',
    unsavedFirst: 'The routing ledger has changes that are not saved: save them first.',
    name: 'Basis',
    unit: 'Unit',
    does: DOES.en,
    fields: {
      unit: 'unit',
      subjects: 'subjects',
      mentions: 'words',
      places: 'places',
      clause: 'clause',
      says: 'basis',
    },
    missing: (names) => `In the draft and not in the list: ${names}.`,
    replace: 'The list is the whole: take away what it has not',
    same: 'The draft says all of it already: there is nothing to write.',
  },
};
export const dutyImportWords = dictionary(duties);

const channels: { zh: ImportWords; en: ImportWords } = {
  zh: {
    title: '渠道模板编号清单',
    says: '阿里云、腾讯云只发在运营商登记过的短信。导出现有清单，照“正文”一列去登记，把运营商给的编号填在“登记编号”一列，再导入。导入后进入本草稿，由另一人发布后生效。',
    count: (known) => `本草稿登记 ${known} 个编号。`,
    how: '表头写“渠道”“短信”“登记编号”；“短信”写导出清单里的名称，没有编号的行略过。正文改了要重新登记、换新编号。',
    sampleName: '渠道模板编号样表',
    unsavedFirst: '渠道有未保存的修改，请先保存，再导入。',
    name: '短信',
    unit: '渠道',
    does: DOES.zh,
    fields: { id: '登记编号' },
    missing: (names) => `同渠道里，表里没有编号、草稿里有的：${names}。`,
    replace: '表是这些渠道的全部编号，表里没有的移除',
    same: '与草稿一致，没有要写入的内容。',
  },
  en: {
    title: 'Template ids of the channels',
    says: 'Aliyun and Tencent send only texts that are registered with them. Export what is there, register the wording of each row, put the id that the provider gives beside it, and import the file. An import goes into this draft and is in force once somebody else publishes it.',
    count: (known) => `This draft has ${known} ids.`,
    how: 'Headings: 渠道, 短信 and 登记编号; 短信 is the name as the exported list has it; rows without an id are passed over. A wording that changed is registered anew and gets another id.',
    sampleName: 'channel-template-ids-sample',
    unsavedFirst: 'The channels have changes that are not saved: save them first.',
    name: 'Text',
    unit: 'Channel',
    does: DOES.en,
    fields: { id: 'id' },
    missing: (names) => `Of the same channels, in the draft and without an id in the list: ${names}.`,
    replace: 'The list is the whole of these channels: take away what it has not',
    same: 'The draft says all of it already: there is nothing to write.',
  },
};
export const channelImportWords = dictionary(channels);
