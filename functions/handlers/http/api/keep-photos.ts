import type { Ports } from '../../../ports/ports.ts';
import { BadRequest } from '../../../runtime/http.ts';

/** Photos that a command names as proof are kept under their case before it is carried out, and only if the rules let it pass. */
export async function keepPhotos(named: readonly string[], number: string, { photos }: Ports): Promise<void> {
  for (const sha256 of named)
    if (!(await photos.keep(number, sha256)))
      throw new BadRequest('unknown-photo', '没有收到这张照片或附件，请重新选择后提交', { pointer: '/evidence' }, 422);
}
