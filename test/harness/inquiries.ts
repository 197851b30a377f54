import type { Inquiry } from '../../functions/domain/inquiry/inquiry.ts';
import { inquiryKind } from '../../functions/domain/kinds/inquiry-kind.ts';
import { commandInquiry } from '../../functions/handlers/http/command-inquiry.ts';
import { readInquiries } from '../../functions/handlers/http/read-inquiries.ts';
import { type Answer, front } from '../handlers/call.ts';
import type { World } from './world.ts';

export const INQUIRY = 'BLW2600001';

/** Inquiries by API, as their people would. */
export function inquiriesOf(world: World) {
  const settled = async (call: Promise<Answer>): Promise<Answer> => {
    const answer = await call;
    await world.settle();
    return answer;
  };
  return {
    open: (body: object = {}, as = 'desk') =>
      settled(
        front(commandInquiry, world.ports).call('POST /api/inquiries', {
          as,
          body: {
            outlet: '宁波日报',
            means: 'telephone',
            receivedAt: world.now,
            questions: ['异味来自哪里', '何时公布监测数据'],
            ...body,
          },
        }),
      ),
    command: (name: string, body: object = {}, as = 'desk', number = INQUIRY) =>
      settled(
        front(commandInquiry, world.ports).call('POST /api/inquiries/{number}/{command}', {
          as,
          path: { number, command: name },
          body,
        }),
      ),
    read: (as = 'desk', number = INQUIRY) =>
      front(readInquiries, world.ports).call('GET /api/inquiries/{number}', { as, path: { number } }),
    list: (as = 'desk', query: Record<string, string> = {}) =>
      front(readInquiries, world.ports).call('GET /api/inquiries', { as, query }),
    async stored(number = INQUIRY): Promise<Inquiry> {
      const found = await world.ports.store.matter(inquiryKind, number);
      if (!found) throw new Error(`no inquiry ${number}`);
      return found.state;
    },
  };
}
