import type { MediaContact } from '../matter/media.ts';
import type { UpwardRules } from './upward-rules.ts';
import type { Category, ClockKind, EndOutcome } from '../case/case.ts';
import type { ExposureKind } from '../matter/exposure.ts';
import type { Nature } from '../matter/nature.ts';
import type { Grade } from '../matter/grade.ts';
import type { HarmKind } from '../matter/harm.ts';
import type { DeliveryRules } from './delivery-rules.ts';
import type { RungKind } from '../matter/clock.ts';
import type { ApprovalRules } from './approval-rules.ts';
import type { DeciderRole, ProposalChanges, ProposalKind } from '../matter/proposal.ts';
import type { ConferenceAction, ConferenceRules } from './conference-rules.ts';
import type { ExerciseAction, ExerciseRules } from './exercise-rules.ts';
import type { HandoverAction, HandoverRules } from './handover-rules.ts';
import type { Pace } from './pace.ts';
import type { InquiryAction, InquiryRules } from './inquiry-rules.ts';
import type { MeasureAction, MeasureRules } from './measure-rules.ts';
import type { AssessmentAction, AssessmentRules } from './assessment-rules.ts';
import type { ArchiveRules } from './archive-rules.ts';
import type { ReportAction, ReportRules } from './report-rules.ts';
import type { RetroAction, RetrospectiveRules } from './retrospective-rules.ts';
import type { WatchAction, WatchRules } from './watch-rules.ts';
import type { PaperRules } from './paper-rules.ts';
import type { ConsultationAction, ConsultationRules } from './consultation-rules.ts';
import type { CauseChecklist } from './checklist-rules.ts';
import type { WeightsRules } from './weights-rules.ts';
import type { OutletRules } from './outlet-rules.ts';
import type { PlanAction, PlanRules } from './plan-rules.ts';
import type { OrderAction, OrderRules } from './order-rules.ts';
import type { ScoreRules } from './score-rules.ts';
import type { ReadingWords } from './reading-words.ts';
import type { SubstanceRules } from './substance-rules.ts';
import type { Source } from './source.ts';

/** A3: so many messages within an hour on one of these platforms; without `on`: on any that no other row names. */
export interface PerHour {
  on?: string[];
  messages: number;
  clause: string;
}

/** The district's rules as data (functions/policy/*.json). Frozen per case under its content hash. Every row names its clause or `ours`. */
export interface Policy {
  /** Where stored rules hold rows or words that only a later release knows: they are left out, and whoever looks at the rules is told. Never stored. */
  leftOut?: string[];
  /** Of the version: the first 16 hex digits of the SHA-256 of its manifest (functions/policy/load.ts). */
  id: string;
  /** The version that gave what is current at use, where it is another than the one whose law this is. */
  inForce?: string;
  /** S4: of a version for one exercise alone: its law goes by at this pace. No such version is ever published. */
  pace?: Pace;
  district: { code: string; name: string };
  /** 依申请公开: how anybody applies for a document of the district, as it is shown to whoever asks. None in versions stored before there was such. */
  informationRequests?: { clause: string; says: string };
  /** What each clause id stands for, with the notice's own words: papers cite from here. */
  clauses: Record<string, Clause>;
  words: {
    categories: Named<Category>[];
    /** V1: `act` asks for what an answer must show of it. */
    natures: (Named<Nature> & { act?: string })[];
    subjects: SubjectWord[];
    learntBy: Named<string>[];
    /** H5: words that tell of a report of wrongdoing (检举控告); none in versions stored before there were such. */
    wrongdoing?: string[];
    /** H5: more than phrases: an office or an accusation, and a taking, in one sentence; none of it beside `unless`. */
    wrongdoingSigns?: {
      offices: string[];
      /** What comes before an office in an address to the reader, which names nobody: `尊敬的` 领导. */
      salutations?: string[];
      accusing: string[];
      taking: string[];
      unless: string[];
    };
    categoryMatches: { category: Category; matches: string[] }[];
    casualties: CasualtyWords;
    exposure: ExposureWords;
    /** By what something is told of that is only threatened, planned or feared. */
    intended: string[];
    reading: ReadingWords;
    /** Where a word of any table does not mean what its row is about; the sense of all others is the plain one. */
    senses: {
      word: string;
      /** Other words and phrases that hold it: `新华社区`. */
      within?: string[];
      /** What follows it then: `火灾` before `隐患`. */
      before?: string[];
      /** What is told of then, earlier in the clause: `电梯` of `罢工`. */
      of?: string[];
      /** Whoever stands in the clause beside that, and it is meant after all. */
      unless?: string[];
    }[];
  };
  grading: GradingTable;
  routing: RoutingLedger;
  clocks: ClockRow[];
  ladders: Record<string, Ladder>;
  /**
   * P2: whether the limit that one of these bodies sets the primary unit stands beside the statutory one or instead of it; a longer one only with
   * the rule that lets it.
   */
  assignedLimit: { mode: 'beside' | 'instead'; clause: string; bodies: string[]; lengthensBasis?: string };
  appraisal: { minutes: number; clause: string };
  quiet: Quiet;
  joining: Joining;
  /** What makes a joined alert an event: blank (null) figures never fire. */
  growth: { views: number | null; timesViews: number; newPlatform: boolean; perHour: PerHour[] };
  forms: ReleaseForm[];
  /** R1–R3, P2–P5: whose release meets a duty. */
  speakers: Record<AnswerKind, { clause: string; by: Speaker[] }>;
  /** D2, D3: what an answer has to say, by what the concern comes of. */
  checklists: CauseChecklist[];
  /** R3: who lets a text go on, or waits, where a unit that it names has not consented in time. */
  cosign: { clause: string; decides: string };
  attendance: AttendanceRule;
  /** P5: `nextWithinHours`: how far away the next release may be promised, by opinion grade; later is a second person’s to approve. */
  release: { lateEntryHours: number; clause: string; nextWithinHours: Record<Grade, number>; nextClause: string };
  returns: {
    reasons: Named<string>[];
    clause: string;
    /** R3: after so many accepted returns of who is responsible, this unit decides for good. */
    final?: { after: number; unit: string; clause: string };
  };
  /**
   * R3: where nobody says when a co-unit's answer is due, after this share of what is left until the lead's; `hoursBefore`: so long before the
   * lead's where that was moved forward since. None in versions stored before there were such.
   */
  coUnits?: { shareOfLead: number; hoursBefore: number; clause: string };
  /**
   * D1: within how many working days a part of the matter is to be dealt with where nobody says when, and how often and how far that may be
   * extended. `whole`: so is the matter of every case that is given to a unit and nobody divided; without it the ground has a limit only once a
   * person sets one. None in versions stored before there were such.
   */
  settlements?: {
    workingDays: number;
    whole?: boolean;
    clause: string;
    extension: { times: number; workingDays: number; clause: string };
  };
  /**
   * H5: where alone a report of wrongdoing is passed on to; `above`: one of an office that coordinates, or of a leader of the district. None in
   * versions stored before there was such.
   */
  wrongdoing?: { clause: string; to: string; above: string };
  /** H2: what is decided by a named decider, one row a kind. */
  proposals: ProposalRule[];
  /** A4: in which steps a document is approved, and which releases ask for that. None in versions stored before there were such. */
  approval?: ApprovalRules;
  ends: EndRule[];
  orders: OrderRules;
  conferences: ConferenceRules;
  /** A4: none in a version that came before them: no case kept by it asks for a consultation, and none is convened under it. */
  consultations?: ConsultationRules;
  /** P6: none in a version that came before them: no inquiry is entered under it. */
  inquiries?: InquiryRules;
  /** M1: none in a version that came before them: nothing is watched for under it. */
  watches?: WatchRules;
  /** S4: none in a version that came before them: no exercise is held under it. */
  exercises?: ExerciseRules;
  /** M3: none in a version that came before them: nothing is handed over under it. */
  handovers?: HandoverRules;
  /** S6, S7: none in a version that came before them: no measure is opened under it. */
  measures?: MeasureRules;
  /** D4: none in a version that came before them: no retrospective is opened under it. */
  retrospectives?: RetrospectiveRules;
  /** A3, M2: none in a version that came before them: no report is drafted under it. */
  reports?: ReportRules;
  /** A2: none in a version that came before them: no assessment is opened under it. */
  assessments?: AssessmentRules;
  archives: ArchiveRules;
  /** A3, S2: none in a version that came before them: no paper is written under it. */
  papers?: PaperRules;
  /** S5: none in a version that came before them: nothing is scored by it. */
  scores?: ScoreRules;
  /** P4, V1: how the words of an answer are read against what was asked. */
  substance: SubstanceRules;
  /** R2: what the district's own record taught of who answers; without them those rank that come with the release. */
  weights?: WeightsRules;
  /** H3: years whose State Council calendar was checked; a working-day limit ends at `endOfDay` of its last day. */
  calendar: {
    clause: string;
    coveredYears: number[];
    warnFrom: string;
    endOfDay: string;
    /** From this day on the days of a year are settled only by the notice of the next. */
    unsettledFrom: string;
    /** Days of rest and make-up working days of the covered years, as the State Council announced them. */
    days: { date: string; rest: boolean; name: string }[];
  };
  /** The sentences of a 时限依据, with `{placeholders}`. */
  explain: Record<ExplainLine, string>;
  texts: TextRules;
  delivery: DeliveryRules;
  /** By channel and template: the id under which its provider registered the wording. */
  registered: Record<string, Record<string, string>>;
  link: LinkRules;
  intake: {
    maxAlerts: number;
    maxBodyBytes: number;
    maxSkewMinutes: number;
    maxAgeMinutes: number;
    maxTitleChars: number;
    maxTextChars: number;
    /** What sources write where they know nothing, in lower case. */
    blanks: string[];
    /** What else stands in place of an id, and is none. */
    noIds: string[];
    /** What may stand before a grade and says no more of it: `初判重大`, `Level 2`. */
    gradeBeginnings: string[];
    /** What may follow a grade and says no more of it: `Ⅱ级`, `较大突发事件`. */
    gradeEndings: string[];
    /** What a limit that is named by its date alone means; equal to the calendar's end of day. */
    dayEndsAt: string;
    /** M4: pages of many messages, which make no two alerts one event. */
    listPages: {
      /** As the last segment of a path. */
      segments: string[];
      /** First names of hosts that show what one account wrote, or what was searched. */
      hosts: string[];
      /** As the last segment or the last but one. */
      holders: string[];
      /** As the last segment, of a page that shows one message after all. */
      details: string[];
      /** Parameters that search. */
      searches: string[];
      /** Parameters that name a board or an account. */
      boards: string[];
      /** Parameters that turn pages. */
      turning: string[];
      /** Parameters that name one message, whatever else stands in the address. */
      items: string[];
    };
    /**
     * Sites whose every message has a token of its own, in a parameter, behind a word of its path (`0`: behind any number) or behind a prefix
     * (`i712`): known as one under each of their addresses. A page without one is none of a message.
     */
    sites: { name: string; hosts: string[]; after: string[]; params: string[]; prefixes: string[] }[];
    /** Hosts of short links, each of which leads to one message. */
    shortHosts: string[];
    /** One name for each platform, with the other names and the hosts that it goes by. */
    platforms: { name: string; names: string[]; hosts: string[] }[];
  };
  /** M4: how each monitoring system spells an alert (functions/policy/sources.json). */
  sources: Source[];
  /** S1: where releases go out, and where they must (functions/policy/outlets.json). */
  outlets: OutletRules;
  /** P8: the newsrooms and sites that the district keeps in touch with (functions/policy/media.json). */
  media?: MediaContact[];
  /** M2, P2: what goes upward (functions/policy/upward.json). None in a version that came before: any report upward is one, and none is written. */
  upward?: UpwardRules;
  /** P1: plans by kind of case and grade (functions/policy/plans.json). */
  plans: PlanRules;
  masks: { wordsDays: number };
  /** Who may put rules into force that somebody else wrote; a leader is one of the duty desk's. */
  publication: { clause: string; publishers: ('administrator' | 'leader')[] };
}

/** H5, H6: what a text that is meant for publication tells of somebody, or of what is internal. */
export interface ExposureWords {
  /** Of what is internal (工作秘密): in no published text. */
  internal: string[];
  /** What somebody is in the matter, before his name. */
  roles: { kind: ExposureKind; words: string[] }[];
  /** Behind a surname. */
  manners: string[];
  /** Of health, where the sentence is of somebody. */
  health: string[];
  somebody: string[];
  /** Where people live, as such names end; by what a home is told; where nobody lives. */
  homes: string[];
  lives: string[];
  offices: string[];
  names: NameWords;
  /** Telephones of offices, which are nobody's own; none in versions stored before there were such. */
  publicNumbers?: string[];
}

/** H5: by what a name is found that neither a role nor a form of address gives away. */
export interface NameWords {
  /** Those alone that begin few other words; `compound`: of two signs. */
  surnames: string;
  compound: string[];
  /** How what follows a surname begins where it is no given name, and by which sign no name ends: `廖组长`, `江边村`. */
  notGiven: string[];
  endsNone: string;
  /** What may stand before a person, and what only a person does; `certain`: what is of nobody else, whatever the name looks like. */
  before: string[];
  after: string[];
  certain: string[];
  /** What is done to a person, and what may follow then: `联系…`, `对…进行`. */
  met: string[];
  metBy: string[];
}

export interface Clause {
  name: string;
  source: string;
  says: string;
}

export interface Named<Id> {
  id: Id;
  name: string;
  clause: string;
}

/** The fixed list of subject words: `matches` are substrings of place, topic, title and text. The last row has none and is the default. */
export interface SubjectWord {
  word: string;
  /** D3: kinds of emergency that are a matter of it, whatever they brought about. */
  emergencies?: string[];
  matches: string[];
  /** What happened, which outweighs where: a fire in a hospital is no matter of medicine. */
  events?: string[];
}

/** A1: a national scale by casualties, in force for kinds of emergency. Rows are tried from grave to light; 以上 includes the figure itself. */
export interface CasualtyScale {
  id: string;
  name: string;
  /** The rule above the notice that it stands in. */
  basis: string;
  kinds: string[];
  inForce: { from: string; until?: string };
  /** Which lawyer of the district checked it, and when; until then it is shown as unchecked. */
  confirmed: { by: string; on: string } | null;
  /** Which version it was read in, on which pages and when, and what the lawyer still has to look up. */
  source?: { version: string; pages: string[]; readOn: string; open: string[] };
  /** Whether the missing count among the dead. */
  countsMissing: boolean;
  /** For so many days after the event a changed toll grades anew. */
  revisedWithinDays: number;
  /** What else the scale grades by, which nothing here measures: a person looks at it. */
  besides?: string;
  rows: {
    id: string;
    grade: Grade;
    deaths: number;
    seriouslyInjured?: number;
    lossYuan?: number;
    /** All whom it made ill or hurt, the dead among them. */
    affected?: number;
    /** Both at once. */
    together?: { deaths: number; affected: number };
  }[];
}

/** A word of harm; `also`: what none of it says besides (无人伤亡), `alone`: how many it tells of without a number. */
interface HarmWord {
  word: string;
  as: HarmKind;
  also?: HarmKind;
  alone?: number;
  /** What makes another word of it, behind (被困扰) and before (热死人了). */
  notWhere?: string[];
  notAfter?: string;
}

/** A1: how people write of casualties. All are plain substrings. */
export interface CasualtyWords {
  clause: string;
  /** Near a number of people. */
  said: HarmWord[];
  /** Only where it touches the number: 3死5伤. */
  adjoining: HarmWord[];
  /** What may stand between all the same: 夫妻俩双双. */
  partners: string[];
  /** What makes another word of any: 死亡率. */
  notWhere: string[];
  people: string[];
  /** Counts people only where nothing follows: 死了3个. */
  loosely: string[];
  /** What begins like them: 第3人民医院. */
  notPeople: string[];
  roughly: string[];
  /** What may stand between the word and its number: 死亡人数已达12. */
  fillers: string[];
  /** Between a figure and what it became: 由3升至12. */
  risers: string[];
  some: { word: string; atLeast: number }[];
  none: string[];
  /** What may stand between 无 and the word that it denies. */
  noneOf: string[];
  doubt: string[];
  /** Anywhere in the sentence, or of hearsay in one of the next. */
  denied: string[];
  /** Just before such a word: 并非谣言, 不信谣. */
  undenied: string[];
  /** The sentence asks whether it is so. */
  asked: string[];
  /** Where what is so begins: 谣传12人死亡，实际3人. */
  truth: string[];
  /** Before a part of the figure that stands before it: 其中3人死亡. */
  among: string;
  /** Only just before the figure. */
  deniedJustBefore: string[];
  /** Nobody is trapped any more. */
  rescued: string[];
  /** Of what might be or was once, and of what a rule says: no figure of today. */
  supposed: string[];
  past: string[];
  /** Behind a figure of a rule: always, or where the sentence has a word of `rules`. */
  limits: { word: string; always?: true }[];
  rules: string[];
}

/** A1: a national scale grades the emergencies of its kinds; where there is none, a person does, at once. */
export interface GradingTable {
  scales: CasualtyScale[];
  /** The scale by whose figures a harm without a scale of its own is proposed until a person grades it. */
  reference: string;
  /** The lightest grade at which a death without a scale is proposed. */
  leastWithoutScale: Grade;
  /** From which figures on words alone tell of an emergency: where they name its kind, and where they do not. */
  fromWords: {
    clause: string;
    named: Record<HarmKind, number>;
    unnamed: Record<HarmKind, number>;
    /** Of a kind that less is enough for. */
    ofKind?: Record<string, Record<HarmKind, number>>;
  };
  emergencyKinds: Named<string>[];
  /**
   * A source's own words for the kind of emergency; the first that its text contains counts. `or`: as good as it, `with`: only
   * where it says one of these too, `unless`: not where it says one of those.
   */
  emergencyMatches: { word: string; kind: string; or?: string[]; with?: string[]; unless?: string[] }[];
  /** Any row suffices, the gravest wins. Thresholds that are null never fire. */
  opinion: { id: string; grade: Grade; clause: string; when: OpinionCondition; says: string }[];
  defaultOpinion: Grade;
}

/** All the given parts must hold. No part may read who spoke or how they felt (H1). */
export interface OpinionCondition {
  emergencyGrade?: Grade[];
  isEmergency?: true;
  views?: number | null;
  reposts?: number | null;
  comments?: number | null;
  platforms?: number | null;
  /** It was seen on these platforms alone, where a view weighs more than on others. */
  on?: string[];
  /** Substrings of topic, title, text or place. */
  mentions?: string[];
  /** People came together, in whatever words. */
  gathers?: true;
  assignedBySuperior?: true;
  /** M1: what a person says that it is, never what its words suggest. */
  categories?: Category[];
}

/** R1: a policy or decision of the district; `from` and `until` are days in Asia/Shanghai, the last one included. */
export interface DistrictPolicy {
  id: string;
  name: string;
  /** What people call it. */
  also?: string[];
  /** Of its document: 仑政发〔2026〕3号. */
  number?: string;
  unit: string;
  from?: string;
  until?: string;
}

/** R1, R2, R4: subject and place to unit. Rows in order, the first that matches suggests; nothing matches → the default unit. */
export interface RoutingLedger {
  rows: {
    id: string;
    unit: string;
    clause: string;
    subjects?: string[];
    places?: string[];
    mentions?: string[];
    says: string;
    /** It goes by a subject or a place alone: what was learnt from other matters may know better. */
    yields?: true;
  }[];
  /** R2: which unit of the district is a kind of body that models know; without them only the ledger proposes. */
  bodies?: { kind: string; unit: string }[];
  /** R2: from which share of certainty on one unit is proposed alone; below it so many are shown to choose from. */
  ranking?: { clause: string; margin: number; shows: number };
  /** R1: the district's policies and decisions that are in force, each with the department that answers for it. */
  policies?: DistrictPolicy[];
  /** R1: who coordinates a concern about one of them. */
  coordinators?: { units: string[]; clause: string; says: string };
  /** R2: with whom a sub-district that has a part coordinates. */
  ofStreet?: { units: string[]; clause: string; says: string };
  /** R3: who coordinates once a second unit has a part. */
  ofSeveral?: { units: string[]; clause: string; says: string };
  defaultUnit: string;
  defaultSays: string;
}

/** Which clock arises when. `when` holds over the case's facts; clocks of an assignment, release or return have `per`. */
export interface ClockRow {
  kind: ClockKind;
  clause: string;
  name: string;
  /** P8: what a text calls it, where another row of the same kind is called as the kind is. */
  action?: string;
  per?:
    | 'assignment'
    | 'return'
    | 'release'
    | 'assigned-limit'
    | 'final-release'
    | 'leader'
    | 'co-unit'
    | 'superior'
    | 'plan'
    /** D1: a part of what is to be dealt with on the ground. */
    | 'settlement'
    /** M4: a matter that is on its way to another organ. */
    | 'handoff'
    | 'graver-emergency'
    | 'wrongdoing-flag'
    | 'grade-review'
    | 'reopening'
    /** P5: what came of a release, `afterHours` after it. */
    | 'effect'
    /** S1: outlets that are missing once the government has spoken. */
    | 'unreached'
    /** M2: after each report in writing the next; P2: an answer to each order of a superior; receipts that are still to come. */
    | 'next-report'
    | 'feedback'
    | 'dispatch'
    /** P3: a superior that commands; what it releases. */
    | 'takeover'
    | 'superior-release'
    | 'media-told'
    /** A4: one that the rules ask for and nobody has convened. */
    | 'consultation'
    | 'proposal';
  /** Of a clock per proposal: its kind. */
  proposal?: ProposalKind;
  when: { emergencyGrades?: (Grade | 'none')[]; opinionGrades?: Grade[]; status?: 'appraising' };
  /** `grade`: of a duty of our own, from when a grade first asked for it; at discovery where it did so at once. */
  start: 'discovery' | 'registration' | 'event' | 'grade';
  limit: { hours: number } | { workingDays: number } | { given: true };
  /** P5: how long after a release what came of it can be seen: the clock runs from there. */
  afterHours?: number;
  /** A1: our own target where the limit was over when a grade brought it, in hours from then; the limit once more where nothing is said. */
  targetHours?: number;
  move: 'desk' | 'primary' | 'assignee' | 'decider';
  ladder: string;
  /** Where the figure comes from when not from `clause`: `ours` is a district value, so that no paper cites the notice for it. */
  limitClause?: string;
  /** P3a: a clock that is switched off says why. */
  off?: { reason: string };
}

/** P4, M4: one way in which a case ends without an answer. */
export interface EndRule {
  outcome: Exclude<EndOutcome, 'drill-over'>;
  name: string;
  clause: string;
  /** Where it may be passed on to. */
  targets?: string[];
  /** It is proposed to a decider: always, or only at these grades, once one of these duties was missed, or once a person confirmed the case. */
  proposal?: { kind: ProposalKind; when?: { grades: Grade[]; missed: ClockKind[]; confirmed?: true } };
}

/** H2: who decides a kind of proposal, and within which time. */
export interface ProposalRule {
  kind: ProposalKind;
  name: string;
  /** What a text calls it. */
  short: string;
  clause: string;
  /** Who may decide; the first that anybody can be reached of is asked. */
  deciders: DeciderRole[];
  /** Who decides only where one of the deciders hands it to him by name. */
  delegates?: DeciderRole[];
  /** The people of a unit that it concerns never decide it. */
  barsUnitConcerned: boolean;
  /** The grades at which a fresh code proves the decider enough behind a text; at others he signs in. */
  codeSuffices: Grade[];
  /** What a decider may change of it. */
  changes: (keyof ProposalChanges)[];
  limit: { hours: number };
  ladder: string;
  /** It is still to be decided when its case is over. */
  outlivesCase: boolean;
  /** One press behind a text is enough: no code besides. */
  onePress?: true;
}

/** When a rung falls: a share of the limit, before or after due, or after the start. */
export type RungTime =
  | { share: number }
  | { beforeDue: string }
  | { afterDue: string }
  | { afterStart: string }
  | { due: true };

/** Whose phone rings. `move` is the officers whose move it is; `handler` of it first. */
export const RECIPIENTS = [
  'move',
  'lead-unit',
  'desk',
  'leader-on-duty',
  'unit-leader',
  'principal-leader',
  'district-leader',
  /** M3: who holds the post of legal officer. */
  'legal-officer',
  /** H2: whoever stands in for those who are asked to decide and have not, else the next who may. */
  'substitute',
] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export interface Rung {
  /** Unique in its ladder and kept when its moment moves: by it a clock remembers what is done. */
  id: string;
  when: RungTime;
  kind: RungKind;
  to: Recipient[];
  template: string;
}

export interface Ladder {
  clause: string;
  rungs: Rung[];
  /** After a miss the ladder thins out: each `every` `times` times, the last without `times` for ever. */
  after: { id: string; every: string; times?: number; kind: RungKind; to: Recipient[]; template: string }[];
}

/** Texts to units for the light grades are held at night, unless a legal limit falls early in the morning. */
export interface Quiet {
  clause: string;
  from: string;
  to: string;
  /** Held only for these opinion grades, never for emergencies. */
  grades: Grade[];
  unlessDueBefore: string;
}

export interface SameEventRules {
  /** So many of the heaviest pairs of characters of an alert are compared. */
  pairs: number;
  /** By so many of the rarest it is found later; `keysApart`: where its source's messages never join and so are found by nothing else. */
  keys: number;
  keysApart: number;
  /** By so many it finds what came before. */
  looksFor: number;
  /** The cosine of their weights from which two may be of one event. */
  alike: number;
  /** So many of the likeliest are proposed. */
  proposed: number;
  /** How long after the last one that told of it an event is found while its case is open. */
  windowDays: number;
}

export interface Joining {
  clause: string;
  windowHours: number;
  minChars: number;
  /** By so many phrases of so many characters a text is looked for; as many claims are kept of each alert. */
  phrases: number;
  phraseChars: number;
  /** So many hashes of its pairs of characters are kept with a claim. */
  sketch: number;
  /** The share of the shorter text's pairs of characters that the longer has, from which one is a repost of the other, cut or with more. */
  contained: number;
  /** Below it words that come under a known id, with another title, are of another matter. */
  unlike: number;
  /** What may be the same event in other words, which a person is asked about. None in versions stored before there were such. */
  events?: SameEventRules;
  /** What tells two matters apart that are told in the same words. */
  tells: {
    /** After a number that names something: `3号楼`, `802路`, `20日`. */
    counters: string[];
    /** After a number that measures something: it may change within one matter. */
    measures: string[];
    /** The last part of names, those of one kind together: `中山路`, `凤凰城`. */
    names: string[][];
    /** Among them, those that people say of any name of their kind: `明珠小区` may be 明珠花园, which 明珠家园 is not. */
    sameLast: string[];
    /** By their first names, those kinds of names that may be longer than two characters and end alike: `金色海岸`, `银色海岸`. */
    longNames: string[];
    /** Between the name of a firm and its last part: `宏达建设有限公司`. */
    fillers: string[];
    /** What may stand before a name and is no part of it: `反映明珠花园`. */
    leadIns: string[];
    /** Larger places that many names begin with, or are said before them: `北仑明珠花园`. */
    regions: string[];
    /** By their first names, those kinds of places that one can stand at: an estate, a market. */
    points: string[];
    /** Places that go by their name alone: `春晓停水`. */
    localities: string[];
    /** Characters that no name holds before its last part: `我们小区`. */
    namesNothing: string;
    /** Characters that make another word of a name's last part: `马路`, `这条路`. */
    namesEndNothing: string;
    /** Among the counters, those of a place. */
    houses: string[];
    /** After a point of the compass: `东门`, `南岸`. */
    sides: string[];
    /** Words that stand for each other in one template, those of one meaning together, between what makes them such: `上午场`, `男厕`, `停水`. */
    contrasts: { name: string; before: string[]; words: string[][]; after: string[] }[];
    persons: {
      /** Of one character each. */
      surnames: string;
      doubled: string[];
      /** Before the name of whom the matter concerns: `举报`, `死者`. */
      concerned: string[];
      /** Behind a name, of an office: `书记`. H1: none that a citizen is called by. */
      manners: string[];
      /** Words that begin like a name and are none: `方便`. */
      nothing: string[];
    };
    denied: string[];
    affirmed: string[];
    /** What is so where nothing denies it: `停课`. */
    states: string[];
    /** What is so where 了 stands behind it. */
    done: string[];
  };
}

/** Who may speak: the primary or lead unit, the desk or a superior on its behalf, a co-unit for its own part. */
export type Speaker = 'primary' | 'desk' | 'superior' | 'co-unit';

/** Duties that a release fulfils. */
export type AnswerKind = 'first-information' | 'press-conference' | 'response' | 'assigned-limit' | 'follow-up';

/** P6: `fulfils` names the clock kinds that it may stop; `attendance` (P7) must be there for those. */
export interface ReleaseForm {
  id: string;
  name: string;
  clause: string;
  fulfils: ClockKind[];
  attendance: boolean;
  needs: 'address' | 'place' | 'superior' | 'paper';
  /** H6: for a 线下办理件 alone; any other case is answered in public. */
  offlineOnly?: true;
  /** P3: the rule by which another form than a press conference counts as one. */
  conferenceBasis?: string;
}

/** P7: who may stand in for head or spokesperson of the unit that answers; each with the rule that says so. None: they add and replace nobody. */
export interface AttendanceRule {
  clause: string;
  instead: { who: 'district-leader' | 'district-spokesperson'; basis: string }[];
}

export interface TextRules {
  clause: string;
  signature: string;
  address: string;
  maxChars: number;
  gradeWords: Record<Grade, string>;
  /** The variable `emergency`: what a text calls one that is proposed. */
  emergencyWords: Record<Grade, string>;
  drillMark: string;
  /** The variable `action`: what is to be done, per clock kind, and the two ends of a return. */
  actions: Record<
    | ClockKind
    | OrderAction
    | ConferenceAction
    | ConsultationAction
    | InquiryAction
    | ExerciseAction
    | HandoverAction
    | AssessmentAction
    | WatchAction
    | MeasureAction
    | PlanAction
    | RetroAction
    | ReportAction
    | 'return-accepted'
    | 'return-rejected'
    | 'everything'
    | 'regrade',
    string
  > &
    Readonly<Record<string, string>>;
  /** The longest value each variable may have; `address` is the fixed short address, a part of the template where it is registered. */
  bounds: Record<string, number>;
  templates: Record<string, TextTemplate>;
  /** D1: what texts call a part on the ground, one that is asked for anew, and the whole asked for anew; none: as the duty itself. */
  settlements?: Record<'part' | 'partAnew' | 'anew', string>;
  /** H2: what became of a change of rights, in words; none: nobody is told of one. */
  rights?: Record<'approved' | 'refused' | 'withdrawn' | 'alone', string>;
  /** A1: who is told of a decision on the grades, and in which words. */
  regrading: {
    /** `grave`: besides, where the grades are 重大 or above by it. */
    to: { raised: Recipient[]; grave: Recipient[]; lowered: Recipient[] };
    words: Record<
      | 'desk'
      | 'emergency'
      | 'newEmergency'
      | 'sameEmergency'
      | 'noEmergency'
      | 'same'
      | 'refuted'
      | 'duty'
      | 'firstPast'
      | 'past'
      | 'late'
      | 'off'
      | 'rest'
      | 'unchanged'
      | 'look',
      string
    >;
  };
}

/** Codes behind texts: how long one lasts, how often it may be mistyped, when a fresh one is needed, and how long that one proves its person. */
export interface LinkRules {
  clause: string;
  hours: number;
  tries: number;
  freshCodeAfterMinutes: number;
  secondProofMinutes: number;
  /** H2: at which grades a fresh code is proof enough for confirming and assigning as proposed. */
  codeSuffices: Grade[];
  codeChars: number;
}

export interface TextTemplate {
  /** `{number}` and so on; only the named variables. Sent as signature + body. */
  body: string;
  variables: string[];
  withCode: boolean;
  /** The template that speaks in its place once the time that it names is past. */
  overdue?: string;
}

export type ExplainLine =
  | 'rule'
  | 'ruleOurs'
  | 'startDiscovery'
  | 'startRegistration'
  | 'startAssignment'
  | 'startReturn'
  | 'startRelease'
  | 'startPlan'
  | 'startSentBack'
  | 'startReported'
  | 'startSent'
  | 'startTakeover'
  | 'givenInReport'
  | 'givenSentBack'
  | 'commanded'
  | 'startEffect'
  | 'startSettlement'
  | 'startHandoff'
  | 'givenSettlement'
  | 'metBy'
  | 'metCounted'
  | 'startReopened'
  | 'startMended'
  | 'startJoined'
  | 'startTold'
  | 'startConvene'
  | 'startGraver'
  | 'startFlag'
  | 'startReview'
  | 'startLearnt'
  | 'proposed'
  | 'startGrade'
  | 'insteadBasis'
  | 'past'
  | 'pastReopened'
  | 'pastRecorded'
  | 'pastMet'
  | 'pastMetLate'
  | 'startLead'
  | 'startProposal'
  | 'hours'
  | 'hoursRunOn'
  | 'hoursAcross'
  | 'paced'
  | 'days'
  | 'daysCounted'
  | 'daysMakeUp'
  | 'daysOff'
  | 'daysEnd'
  | 'daysUnsettled'
  | 'givenBySuperior'
  | 'givenNumber'
  | 'givenAlso'
  | 'givenInRelease'
  | 'givenInPlan'
  | 'givenJoined'
  | 'promiseRegraded'
  | 'reckoned'
  | 'beside'
  | 'instead'
  | 'unmoved'
  | 'unconfirmed'
  | 'running'
  | 'met'
  | 'metLate'
  | 'missed'
  | 'superseded'
  | 'policy'
  | 'limitHours'
  | 'limitMinutes'
  | 'limitDays';
