import { describe, expect, it } from 'vitest';
import { asOurs, asWritten, nextOf } from '../../functions/adapters/aws/schemas.ts';

/** The release that follows one whose schema was 1, and goes before one whose schema is 3. */
const KIND = {
  schema: 2,
  others: [
    { schema: 1, read: ({ old, ...kept }: Record<string, unknown>) => ({ ...kept, schema: 2, subject: old }) },
    {
      schema: 3,
      read: ({ topic, ...kept }: Record<string, unknown>) => ({ ...kept, schema: 2, subject: topic }),
      write: ({ subject, ...ours }: Record<string, unknown>) => ({ ...ours, topic: subject }),
    },
  ],
};
const OURS = { pk: 'MATTER#BL2600001', sk: 'STATE', schema: 2, subject: '环境' };

describe('ours · a matter as other releases keep it', () => {
  it('is read of the release before and of the next, and of no other', () => {
    const { pk, sk } = OURS;
    expect(asOurs(KIND, OURS)).toEqual(OURS);
    expect(asOurs(KIND, { pk, sk, schema: 1, old: '环境' })).toEqual(OURS);
    expect(asOurs(KIND, { pk, sk, schema: 3, topic: '环境' })).toEqual(OURS);
    expect(() => asOurs(KIND, { pk, sk, schema: 4 })).toThrow('BL2600001 has schema 4, this release reads 2, 1, 3');
  });

  it('is written as the next release keeps it only once that is switched over, and comes back the same', () => {
    expect(asWritten(KIND, OURS, false)).toEqual(OURS);
    const next = asWritten(KIND, OURS, true);
    expect(next).toEqual({ pk: OURS.pk, sk: OURS.sk, schema: 3, topic: '环境' });
    expect(asOurs(KIND, next)).toEqual(OURS);
  });

  it('is written as ever where there is no next', () => {
    expect(nextOf({ schema: 2 })).toBeUndefined();
    expect(asWritten({ schema: 2 }, OURS, true)).toEqual(OURS);
  });
});
