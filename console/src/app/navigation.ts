import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { matchPath } from 'react-router';

type Load = () => Promise<{ Page: ComponentType }>;
type Loaded = LazyExoticComponent<ComponentType> & { load: Load };
const page = (load: Load): Loaded =>
  Object.assign(
    lazy(async () => ({ default: (await load()).Page })),
    { load },
  );

/** What pages stand together under, where there are many: how it is answered, what is ahead, what is pressed for and learnt, the shift itself. */
export const GROUPS = ['answer', 'ahead', 'learning', 'duty'] as const;
/** So many names stand side by side, at the width of an office's screen; beyond that those of a subject are behind one button. */
export const FIT = 7;

/** A page: where it lies, what it is called, whose it is. Later pages are added here, and nowhere else. */
export interface Place {
  path: string;
  page: Loaded;
  /** In the navigation under this name; pages that are reached from others have none. */
  name?: { zh: string; en: string };
  /** Behind one button with others of its subject, for whoever is offered more than fit. */
  under?: (typeof GROUPS)[number];
  /** Shown to those who may do one of these (`/api/me`); to everyone if absent. */
  for?: string[];
  /** What it is called by whoever does not land on the desk. */
  landing?: { zh: string; en: string };
  /** What it is called by whoever lands on it and is of no duty desk. */
  ofUnit?: { zh: string; en: string };
  /** The desk of those who land elsewhere; whoever lands on it has no other. */
  beside?: true;
  /** Without frame: a wall, a paper. */
  bare?: true;
}

/** One of these is what it takes to see any case. */
export const SEES_CASES = ['list-all', 'list-own'];

/** Whose landing page is the desk itself. */
export const LANDS_ON_DESK = ['coordinator', 'officer'];

export const places: Place[] = [
  {
    path: '/',
    page: page(() => import('../pages/home/Home.tsx')),
    name: { zh: '值班台', en: 'Desk' },
    ofUnit: { zh: '办件', en: 'Cases' },
    landing: { zh: '首页', en: 'Home' },
  },
  {
    path: '/desk',
    page: page(() => import('../pages/desk/Desk.tsx')),
    name: { zh: '办件', en: 'Cases' },
    for: SEES_CASES,
    beside: true,
  },
  { path: '/cases/:number', page: page(() => import('../pages/case/CasePage.tsx')) },
  { path: '/cases/:number/triage', page: page(() => import('../pages/triage/Triage.tsx')) },
  { path: '/cases/:number/release', page: page(() => import('../pages/release/Release.tsx')) },
  { path: '/cases/:number/documents', page: page(() => import('../pages/documents/Documents.tsx')) },
  { path: '/cases/:number/upward', page: page(() => import('../pages/upward/Upward.tsx')) },
  {
    path: '/cases/:number/upward/:dispatch',
    page: page(() => import('../pages/upward/DispatchPaper.tsx')),
    bare: true,
  },
  { path: '/cases/:number/matter', page: page(() => import('../pages/matter/SameMatter.tsx')) },
  { path: '/cases/:number/told', page: page(() => import('../pages/told/Told.tsx')) },
  { path: '/cases/:number/clocks/:clockId', page: page(() => import('../pages/case/Basis.tsx')) },
  { path: '/search', page: page(() => import('../pages/search/Search.tsx')) },
  {
    path: '/register',
    page: page(() => import('../pages/register/Register.tsx')),
    name: { zh: '登记', en: 'Register' },
    for: ['register'],
  },
  {
    path: '/notices',
    page: page(() => import('../pages/advance-notices/AdvanceNotices.tsx')),
    name: { zh: '提前通报', en: 'Advance notices' },
    under: 'ahead',
    for: SEES_CASES,
  },
  {
    path: '/watches',
    page: page(() => import('../pages/watches/Calendar.tsx')),
    name: { zh: '日历', en: 'Calendar' },
    under: 'ahead',
    for: ['list-watches'],
  },
  { path: '/watches/:number', page: page(() => import('../pages/watches/WatchPage.tsx')) },
  {
    path: '/orders',
    page: page(() => import('../pages/orders/Orders.tsx')),
    name: { zh: '督办件', en: 'Orders' },
    under: 'learning',
    for: ['list-orders'],
  },
  {
    path: '/conferences',
    page: page(() => import('../pages/conferences/Conferences.tsx')),
    name: { zh: '发布会', en: 'Conferences' },
    under: 'answer',
    for: ['list-conferences'],
  },
  { path: '/conferences/:number', page: page(() => import('../pages/conferences/ConferencePage.tsx')) },
  {
    path: '/conferences/:number/application',
    page: page(() => import('../pages/conferences/Application.tsx')),
    bare: true,
  },
  {
    path: '/inquiries',
    page: page(() => import('../pages/inquiries/Inquiries.tsx')),
    name: { zh: '媒体问询', en: 'Inquiries' },
    under: 'answer',
    for: ['list-inquiries'],
  },
  { path: '/inquiries/:number', page: page(() => import('../pages/inquiries/InquiryPage.tsx')) },
  {
    path: '/consultations',
    page: page(() => import('../pages/consultations/Consultations.tsx')),
    name: { zh: '会商', en: 'Consultations' },
    under: 'answer',
    for: ['list-consultations'],
  },
  { path: '/consultations/:number', page: page(() => import('../pages/consultations/ConsultationPage.tsx')) },
  {
    path: '/consultations/:number/minutes',
    page: page(() => import('../pages/consultations/Minutes.tsx')),
    bare: true,
  },
  {
    path: '/assessments',
    page: page(() => import('../pages/assessments/Assessments.tsx')),
    name: { zh: '风险评估', en: 'Risk assessments' },
    under: 'ahead',
    for: ['list-assessments'],
  },
  { path: '/assessments/:number', page: page(() => import('../pages/assessments/AssessmentPage.tsx')) },
  {
    path: '/assessments/:number/paper',
    page: page(() => import('../pages/assessments/AssessmentPaper.tsx')),
    bare: true,
  },
  {
    path: '/exercises',
    page: page(() => import('../pages/exercises/Exercises.tsx')),
    name: { zh: '演练', en: 'Drills' },
    under: 'ahead',
    for: ['list-exercises'],
  },
  { path: '/exercises/:number', page: page(() => import('../pages/exercises/ExercisePage.tsx')) },
  { path: '/exercises/:number/paper', page: page(() => import('../pages/exercises/ExercisePaper.tsx')), bare: true },
  {
    path: '/handovers',
    page: page(() => import('../pages/handovers/Handovers.tsx')),
    name: { zh: '线索移交', en: 'Handovers' },
    under: 'answer',
    for: ['list-handovers'],
  },
  { path: '/handovers/:number', page: page(() => import('../pages/handovers/HandoverPage.tsx')) },
  { path: '/handovers/:number/paper', page: page(() => import('../pages/handovers/HandoverPaper.tsx')), bare: true },
  { path: '/handovers/years/:year', page: page(() => import('../pages/handovers/YearPaper.tsx')), bare: true },
  {
    path: '/measures',
    page: page(() => import('../pages/measures/Measures.tsx')),
    name: { zh: '监督措施', en: 'Measures' },
    under: 'learning',
    for: ['list-measures'],
  },
  { path: '/measures/:number', page: page(() => import('../pages/measures/MeasurePage.tsx')) },
  { path: '/measures/:number/paper', page: page(() => import('../pages/measures/MeasurePaper.tsx')), bare: true },
  {
    path: '/retrospectives',
    page: page(() => import('../pages/retrospectives/Retrospectives.tsx')),
    name: { zh: '复盘整改', en: 'Lessons' },
    under: 'learning',
    for: ['list-retrospectives'],
  },
  { path: '/retrospectives/:number', page: page(() => import('../pages/retrospectives/RetrospectivePage.tsx')) },
  {
    path: '/retrospectives/:number/paper',
    page: page(() => import('../pages/retrospectives/RetrospectivePaper.tsx')),
    bare: true,
  },
  {
    path: '/reports',
    page: page(() => import('../pages/reports/Reports.tsx')),
    name: { zh: '报告', en: 'Reports' },
    under: 'answer',
    for: ['list-reports'],
  },
  { path: '/reports/:number', page: page(() => import('../pages/reports/ReportPage.tsx')) },
  { path: '/reports/:number/paper', page: page(() => import('../pages/reports/ReportPaper.tsx')), bare: true },
  {
    path: '/archive',
    page: page(() => import('../pages/archive/Archive.tsx')),
    name: { zh: '归档', en: 'Archive' },
    under: 'learning',
    for: ['list-all'],
  },
  {
    path: '/plans',
    page: page(() => import('../pages/plans/Plans.tsx')),
    name: { zh: '预案', en: 'Plans' },
    under: 'ahead',
    for: SEES_CASES,
  },
  {
    path: '/scores',
    page: page(() => import('../pages/scores/Scores.tsx')),
    name: { zh: '考核', en: 'Scores' },
    under: 'learning',
    for: SEES_CASES,
  },
  {
    path: '/statistics',
    page: page(() => import('../pages/statistics/Statistics.tsx')),
    name: { zh: '统计', en: 'Statistics' },
    under: 'learning',
    for: SEES_CASES,
  },
  { path: '/statistics/cases', page: page(() => import('../pages/statistics/Counted.tsx')) },
  { path: '/orders/:number', page: page(() => import('../pages/orders/OrderPage.tsx')) },
  { path: '/self-inspection', page: page(() => import('../pages/scores/SelfInspection.tsx')), bare: true },
  { path: '/orders/:number/paper', page: page(() => import('../pages/orders/OrderPaper.tsx')), bare: true },
  {
    path: '/handover',
    page: page(() => import('../pages/handover/Handover.tsx')),
    name: { zh: '交接班', en: 'Handover' },
    under: 'duty',
    for: ['list-all'],
  },
  {
    path: '/texts',
    page: page(() => import('../pages/texts/Texts.tsx')),
    name: { zh: '发送记录', en: 'Texts' },
    under: 'duty',
    for: ['read-texts'],
  },
  { path: '/texts/letters', page: page(() => import('../pages/texts/Letters.tsx')) },
  {
    path: '/refused',
    page: page(() => import('../pages/refused/Refused.tsx')),
    name: { zh: '未接收', en: 'Refused' },
    under: 'duty',
    for: ['read-refused-alerts'],
  },
  {
    path: '/directory',
    page: page(() => import('../pages/directory/Units.tsx')),
    name: { zh: '通讯录', en: 'Directory' },
    for: ['read-directory'],
  },
  { path: '/directory/import', page: page(() => import('../pages/directory/Import.tsx')) },
  { path: '/directory/rota', page: page(() => import('../pages/directory/Rota.tsx')) },
  { path: '/directory/reach', page: page(() => import('../pages/directory/Reach.tsx')) },
  { path: '/directory/sources', page: page(() => import('../pages/directory/Sources.tsx')) },
  { path: '/directory/channels', page: page(() => import('../pages/directory/Channels.tsx')) },
  {
    path: '/directory/policies/drafts/:id',
    page: page(() => import('../pages/directory/DraftPage.tsx')),
  },
  { path: '/directory/rights', page: page(() => import('../pages/directory/Rights.tsx')) },
  { path: '/directory/audit', page: page(() => import('../pages/directory/Audit.tsx')) },
  { path: '/directory/policies', page: page(() => import('../pages/directory/Policies.tsx')) },
  {
    path: '/wall',
    page: page(() => import('../pages/wall/Wall.tsx')),
    name: { zh: '大屏', en: 'Wall' },
    under: 'duty',
    for: ['list-all'],
    bare: true,
  },
  { path: '/phones', page: page(() => import('../pages/phones/Phones.tsx')) },
];

/** Fetches the page that the address names while the sign-in is still asked about. A page that cannot be fetched says so when it is shown. */
export function fetchAhead(pathname: string): void {
  const place = places.find(({ path }) => matchPath(path, pathname));
  void place?.page.load().catch(() => undefined);
}
