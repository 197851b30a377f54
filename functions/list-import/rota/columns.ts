import type { Columns } from '../headed-table.ts';

export type RotaColumn = 'date' | 'from' | 'until' | 'coordinators' | 'leader';

/** How offices head the columns of a rota of the duty desk. */
export const ROTA_COLUMNS: Columns<RotaColumn> = {
  headings: {
    date: ['日期', '值班日期', '班次日期', '排班日期'],
    from: ['开始', '开始时间', '起', '上班时间', '起始时间'],
    until: ['结束', '结束时间', '止', '下班时间', '截止时间'],
    coordinators: ['值班员', '值班人员', '值班人', '当班人员', '值守人员'],
    leader: ['带班领导', '带班', '值班领导', '总值班'],
  },
  isHead: (found) => found.includes('date') && found.includes('coordinators'),
};

export const rotaHeading = (column: RotaColumn): string => ROTA_COLUMNS.headings[column][0] ?? column;
