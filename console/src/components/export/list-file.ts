/** Every row of a list, however many pages it has; tells how far it is, and ends when there are more than may be. */
export type Every<Row> = (most: number, told: (rows: number) => void) => Promise<readonly Row[]>;

/** What a list is known by when it leaves as a file. */
export interface ListFile<Row> {
  /** Its name in the audit. */
  list: string;
  title: string;
  /** What it is narrowed to, in words. */
  filter?: string | undefined;
  /** Where not all of it is at hand. */
  every?: Every<Row>;
}
