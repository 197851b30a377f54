import { expect, it } from 'vitest';
import { caseOf, desk, REGISTER } from './desk.ts';

const URL = 'https://bbs.example.com/thread/77';

it('H5 · whom a report complains of learns of no case that is like what he registers', async () => {
  const api = await desk();
  await api.ports.store.putDirectory({
    units: [{ id: 'office-b', name: '区网信办', short: '网信', kind: 'department', active: true, desk: true }],
    contacts: [
      { id: 'b-desk', name: '乙', unit: 'office-b', posts: [], role: 'coordinator', subject: 'b-desk', active: true },
    ],
  });
  const { number } = caseOf(await api.register({ ...REGISTER, url: URL }));
  const alikeTo = async (as: string): Promise<unknown> =>
    (await api.register({ ...REGISTER, url: URL }, as, { preview: 'true' })).json['alike'];
  expect(await alikeTo('b-desk')).toMatchObject({ number });
  await api.command(number, 'mark-wrongdoing', { is: true, against: ['office-b'], reason: '反映该单位' });
  expect(await alikeTo('b-desk')).toBeUndefined();
  expect(await alikeTo('desk')).toMatchObject({ number });
});
