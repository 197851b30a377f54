import type { MatterGroup } from '../api/search.ts';
import { dictionary } from '../app/language.ts';

/** What whatever has a number is called, by the id of its kind. */
export const matterKinds = dictionary<Record<MatterGroup['kind'], string>>({
  zh: {
    case: '办件',
    order: '督办件',
    conference: '发布会',
    consultation: '会商',
    inquiry: '媒体问询',
    watch: '关注事项',
    measure: '监督措施',
    retrospective: '复盘整改',
    handover: '线索移交',
    report: '报告',
    assessment: '风险评估',
    exercise: '演练',
  },
  en: {
    case: 'Cases',
    order: 'Supervision orders',
    conference: 'Press conferences',
    consultation: 'Consultations',
    inquiry: 'Media inquiries',
    watch: 'Watches',
    measure: 'Measures',
    retrospective: 'Retrospectives',
    handover: 'Handovers',
    report: 'Reports',
    assessment: 'Risk assessments',
    exercise: 'Drills',
  },
});
