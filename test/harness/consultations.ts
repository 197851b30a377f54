import type { Consultation } from '../../functions/domain/consultation/consultation.ts';
import { consultationKind } from '../../functions/domain/kinds/consultation-kind.ts';
import { commandConsultation } from '../../functions/handlers/http/command-consultation.ts';
import { readConsultations } from '../../functions/handlers/http/read-consultations.ts';
import { type Answer, front } from '../handlers/call.ts';
import type { World } from './world.ts';

export const FIRST = 'BLH2600001';

/** Consultations by API, as their people would. */
export function consultationsOf(world: World) {
  const settled = async (call: Promise<Answer>): Promise<Answer> => {
    const answer = await call;
    await world.settle();
    return answer;
  };
  return {
    open: (caseNumber: string, body: object = {}, as = 'desk') =>
      settled(
        front(commandConsultation, world.ports).call('POST /api/consultations', {
          as,
          body: {
            caseNumber,
            means: 'page',
            says: '涉及面广，须统一研判',
            invite: [
              { unit: 'unit-a', as: 'concerned' },
              { unit: 'unit-b', as: 'competent', says: '请提出监测情况' },
            ],
            ...body,
          },
        }),
      ),
    command: (name: string, body: object = {}, as = 'desk', number = FIRST) =>
      settled(
        front(commandConsultation, world.ports).call('POST /api/consultations/{number}/{command}', {
          as,
          path: { number, command: name },
          body,
        }),
      ),
    read: (as = 'desk', number = FIRST) =>
      front(readConsultations, world.ports).call('GET /api/consultations/{number}', { as, path: { number } }),
    list: (as = 'desk', query: Record<string, string> = {}) =>
      front(readConsultations, world.ports).call('GET /api/consultations', { as, query }),
    async stored(number = FIRST): Promise<Consultation> {
      const found = await world.ports.store.matter(consultationKind, number);
      if (!found) throw new Error(`no consultation ${number}`);
      return found.state;
    },
  };
}

export const ASSESSED = { nature: '一般环境事件', trend: '转发趋缓', risk: '夜间异味复现，可能聚集' };
export const HANDLING = '内部处置：先停工，原因查清前不评论责任';
