/** M4: one monitoring system, hotline or message board, and how it spells an alert: data, so that a new vendor needs no code. */
export interface Source {
  /** In the webhook's address: `/webhooks/{id}`. */
  id: string;
  name: string;
  clause: string;
  /** False where every message needs its own answer (12345, message boards): such a source never joins by text. */
  joinsByText: boolean;
  /**
   * M4: `wider`: it finds by words, and brings what lies elsewhere too; `country`: it lists the whole country, so that what names nothing of the
   * district is not the district's. Absent: whoever writes there writes to the district, and all of it is.
   */
  covers?: Covers;
  /** S4: the source of the daily drill: whatever it sends is a drill, and nothing else is. */
  drill?: true;
  /** JSON pointers to the list of alerts in a delivery, tried in order; a delivery without any is a list or one alert itself. */
  lists: string[];
  /** JSON pointers into one alert, tried in order: the first that holds something counts. What is not named here is never read (H5). */
  fields: Partial<Record<Field, string[]>>;
  /** Pointers to text that is itself JSON, such as the `article_detail` of 思通舆情. */
  embedded?: string[];
  times: TimeFormat[];
  /** Said of every alert of the source that does not say otherwise. */
  defaults?: Partial<Record<'platform' | 'topic' | 'assignedByUnit', string>>;
  /** Fields that make an id where the source has none; an alert that lacks one of them is refused. */
  idFrom?: ('url' | 'publishedAt' | 'title')[];
  /** How the source writes grades and moods, in lower case. Read, so that it is known to be dropped: nothing uses a mood (H1). */
  grades: Record<string, 'I' | 'II' | 'III' | 'IV'>;
  sentiments: Record<string, Sentiment>;
}

export const COVERS = ['wider', 'country'] as const;
export type Covers = (typeof COVERS)[number];

export type Sentiment = 'positive' | 'neutral' | 'negative';

export type TextField =
  | 'id'
  | 'title'
  | 'text'
  | 'url'
  | 'platform'
  | 'place'
  | 'topic'
  | 'sentiment'
  | 'emergencyKind'
  | 'emergencyGrade'
  | 'assignedByUnit'
  | 'assignedByNumber';
export type TimeField = 'publishedAt' | 'discoveredAt' | 'assignedByDueAt';
export type CountField =
  | 'views'
  | 'reposts'
  | 'comments'
  | 'likes'
  | 'deaths'
  | 'missing'
  | 'trapped'
  | 'seriouslyInjured'
  | 'injured'
  | 'lossYuan';
export type Field = TextField | TimeField | CountField;

/** `local` is a wall clock in Asia/Shanghai, `iso` bears a zone. */
export type TimeFormat = 'iso' | 'local' | 'epoch-s' | 'epoch-ms';

const AUTHOR =
  /^(?:(?:author|user|account|poster|sender|nick|screen|blogger|caller|reporter|contact|member)(?:$|[_\-A-Z]|name|id)|mobile|phone|tel|id_?card|.*(?:作者|博主|昵称|网友|用户|发布人|投诉人|来电人|诉求人|反映人|联系人|姓名|电话|手机|身份证|粉丝))/iu;

/** H1, H5: pointers of a source that would read who spoke; a source that has any is refused. */
export const authorPaths = (source: Source): string[] =>
  [...Object.values(source.fields).flat(), ...source.lists].filter((path) =>
    path.split('/').some((key) => AUTHOR.test(key)),
  );
