/** The formats of GB/T 9704-2012 that our papers take: 公文, 信函, 纪要; the brief (简报) that an office numbers itself; and the form (表), which has no head. */
export const PAPER_FORMATS = ['document', 'letter', 'minutes', 'brief', 'form'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];

/** 主动公开, 依申请公开, 不予公开. */
export const PUBLICITY = ['public', 'on-request', 'internal'] as const;
export type Publicity = (typeof PUBLICITY)[number];

/** Each kind of paper with its headings and sentences; blanks such as `{due}` are filled from the record. */
export const PAPER_WORDS = {
  'supervision-order': ['opening', 'ofCase', 'demands', 'limits', 'sign', 'reply', 'replied', 'late', 'withdrawn'],
  'consultation-minutes': [
    'opening',
    'place',
    'why',
    'present',
    'absent',
    'silent',
    'absentUnit',
    'excused',
    'assessment',
    'nature',
    'trend',
    'risk',
    'views',
    'view',
    'dissent',
    'line',
    'handling',
    'tasks',
    'task',
    'with',
    'by',
    'approval',
    'approved',
    'delegated',
    'recorded',
    'telephone',
    'spoken',
    'paper',
    'notApproved',
    'none',
    'open',
    'cancelled',
  ],
  'conference-application': [
    'unit',
    'name',
    'hour',
    'place',
    'attendees',
    'attendee',
    'host',
    'speaker',
    'content',
    'questions',
    'question',
    'noAnswer',
    'media',
    'preparations',
    'step',
    'open',
    'done',
    'skipped',
    'contact',
    'opinion',
    'leader',
    'basis',
    'basisAlone',
    'cancelled',
  ],
  'self-inspection': [
    'asOf',
    'unreadable',
    'nothing',
    'rules',
    'plans',
    'plan',
    'planDue',
    'noPlan',
    'speakers',
    'speakerCount',
    'unreachable',
    'toTrain',
    'mechanism',
    'effect',
    'counted',
    'tolerated',
    'apart',
    'noneDue',
    'none',
    'acts',
    'actCounts',
    'missed',
    'miss',
    'done',
    'undone',
    'tolerance',
    'noneMissed',
    'found',
    'mend',
    'head',
  ],
  measure: [
    'titleCriticism',
    'titleTalk',
    'titleSanction',
    'titleMend',
    'titleReferral',
    'toSanction',
    'toReferral',
    'facts',
    'found',
    'late',
    'owed',
    'over',
    'done',
    'grade',
    'attention',
    'returned',
    'unmended',
    'otherCase',
    'hearing',
    'stated',
    'notStated',
    'decision',
    'criticism',
    'talk',
    'sanction',
    'mend',
    'referral',
    'officials',
    'mending',
    'undecided',
    'dropped',
    'gradeI',
    'gradeII',
    'gradeIII',
    'gradeIV',
  ],
  retrospective: [
    'titleCase',
    'titleQuarter',
    'ofCase',
    'ofQuarter',
    'said',
    'discovered',
    'release',
    'finalRelease',
    'late',
    'lateBy',
    'missed',
    'waited',
    'desk',
    'effect',
    'growth',
    'findings',
    'happened',
    'why',
    'lessons',
    'by',
    'notFound',
    'actions',
    'action',
    'open',
    'done',
    'returned',
    'confirmed',
    'dropped',
    'none',
  ],
} as const satisfies Record<string, readonly string[]>;

export type PaperKind = keyof typeof PAPER_WORDS;
export type PaperWords<Kind extends PaperKind> = Record<(typeof PAPER_WORDS)[Kind][number], string>;

/** A kind of paper: its format, its words, and whether it may be published. */
export interface PaperRow<Kind extends PaperKind = PaperKind> {
  kind: Kind;
  clause: string;
  name: string;
  format: PaperFormat;
  /** Of minutes and briefs; else the office that issues it stands there. */
  mark?: string;
  title: string;
  publicity: Publicity;
  /** Why it is not published, or what of it is. */
  publicitySays: string;
  words: Record<string, string>;
}

/** A3, S2: papers as they are worded. */
export interface PaperRules {
  clause: string;
  kinds: PaperRow[];
}
