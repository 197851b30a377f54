/** P8: how a newsroom or site that was told something took it. */
export const MEDIA_REPLIES = ['received', 'publishing', 'published', 'attended', 'declined', 'silent'] as const;
export type MediaReply = (typeof MEDIA_REPLIES)[number];

export const MEDIA_KINDS = ['press', 'broadcast', 'site', 'platform'] as const;

/** P8: a newsroom or a site that the district keeps in touch with (functions/policy/media.json). */
export interface MediaContact {
  name: string;
  clause: string;
  kind: (typeof MEDIA_KINDS)[number];
  /** Who there is called, and on which line: a desk of theirs, never a private number. */
  desk?: string;
  telephone?: string;
}
