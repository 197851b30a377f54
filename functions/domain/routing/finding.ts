/** What was read, by the words that say it, and the sentence that led to it. The sentence is a citizen's own: shown beside the words, never kept (H5). */
export interface Finding {
  what: string[];
  sentence: string;
}
