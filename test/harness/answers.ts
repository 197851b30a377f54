import type { PersonCommand } from '../../functions/domain/case/commands.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';

type Release = Extract<PersonCommand, { command: 'release' }>;
type More = Partial<Omit<Release, 'command'>>;

/** All that any grade asks for, so that nothing of it is chased in a story of something else. */
const EVERYWHERE = [{ name: 'portal' }, { name: '原帖回复' }, { name: '北仑发布' }, { name: '新闻媒体' }];

/** V1: what the concern was and what was done for it, without which nothing is closed. */
const ACTS: NonNullable<Release['acts']> = [{ nature: 'uninformed', says: '告知办理情况' }];

export const PAGE = 'https://www.bl.gov.cn/art/2026/3/6/art_1.html';

/** A statement on the portal: P6's 发布权威信息. */
export const statement = (publishedAt: Instant, more: More = {}): Release => ({
  command: 'release',
  form: 'authoritative',
  publishedAt,
  address: PAGE,
  evidence: [{ kind: 'link', ref: PAGE, sha256: 'a'.repeat(64) }],
  outlets: EVERYWHERE,
  acts: ACTS,
  final: true,
  ...more,
});

/** A press conference at which `attendance` sat on the rostrum. */
export const conference = (
  publishedAt: Instant,
  attendance: NonNullable<Release['attendance']>,
  more: More = {},
): Release => ({
  command: 'release',
  form: 'press-conference',
  publishedAt,
  place: '区行政中心',
  attendance,
  evidence: [{ kind: 'recording', ref: 'recording-1' }],
  outlets: EVERYWHERE,
  acts: ACTS,
  final: true,
  ...more,
});

export const settled: PersonCommand = {
  command: 'settle',
  says: '已整改',
  evidence: [{ kind: 'photo', ref: 'photo-1' }],
};
