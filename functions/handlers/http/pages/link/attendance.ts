import type { Attendee } from '../../../../domain/matter/attendee.ts';
import { invalid } from '../../api/read-body.ts';

const BETWEEN = /[、，,；;/\n]+/;
const split = (typed: string): string[] =>
  typed
    .split(BETWEEN)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** P7: who sat on the rostrum, as people type it in one line: `王强、李明`, and their posts in the same order. Nobody gets the post of another. */
export function attendanceOf(typed: { attended: string; attendedAs: string; acting?: string }): Attendee[] {
  const { attended, attendedAs, acting } = typed;
  const [names, posts] = [split(attended), split(attendedAs)];
  const [only] = names;
  if (only !== undefined && names.length === 1)
    return [{ name: only, post: attendedAs || UNSAID, ...(acting ? { acting } : {}) }];
  if (acting)
    throw invalid([{ pointer: '/acting', detail: '有多人出席的，请只填受书面授权主持工作的一人及其授权文号' }]);
  if (posts.length > 0 && posts.length !== names.length)
    throw invalid([
      {
        pointer: '/attendedAs',
        detail: `出席人${names.length}人，职务${posts.length}个：请按出席人的顺序逐一填写职务，用顿号隔开`,
      },
    ]);
  return names.map((name, at) => ({ name, post: posts[at] ?? UNSAID }));
}

const UNSAID = '未写明';
