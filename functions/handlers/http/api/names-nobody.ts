import { isPersonal } from '../../../domain/routing/advance-notice.ts';
import { BadRequest } from '../../../runtime/http.ts';

/** H1, H5: a number or an account names a person. Masked, it would be found in every alert that has any. */
export function mustNameNobody(mentions: readonly string[], field = 'mentions'): void {
  const personal = mentions.findIndex(isPersonal);
  if (personal < 0) return;
  throw new BadRequest(
    'names-a-person',
    '提示词只写事，不写电话、证件、车牌或网络账号',
    { pointer: `/${field}/${personal}`, clause: 'H1' },
    422,
  );
}
