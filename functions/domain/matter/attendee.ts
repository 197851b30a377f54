/**
 * P7: somebody who sat on the rostrum, under the post that he has. Whether he is head or registered spokesperson of a unit, the directory says
 * and never whoever records it.
 */
export interface Attendee {
  name: string;
  /** As it is called: 局长, 副科长, 新闻发言人. */
  post: string;
  /** The person of the directory, where the name alone does not tell. */
  person?: string;
  /** The written authority under which he acts as head (受书面授权主持工作). */
  acting?: string;
}
