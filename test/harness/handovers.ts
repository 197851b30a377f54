import { handoverKind } from '../../functions/domain/kinds/handover-kind.ts';
import type { Contact } from '../../functions/domain/people/directory.ts';
import { commandHandover } from '../../functions/handlers/http/command-handover.ts';
import { readHandovers } from '../../functions/handlers/http/read-handovers.ts';
import { front } from '../handlers/call.ts';
import { matterApi } from './matter-api.ts';
import { shanghai, type World } from './world.ts';

export const HANDOVER = 'BLZ2600001';

/** Approves what is handed over, of no unit of the desk. */
export const LAWYER: Contact = {
  id: 'lawyer',
  name: 'name of lawyer',
  unit: 'unit-b',
  posts: ['legal-officer'],
  role: 'officer',
  phone: '19900009001',
  subject: 'lawyer',
  active: true,
};

/** What a legal officer confirms. */
export const CHECKS = ['claim', 'false', 'grave', 'article', 'least'];

/** A post of the morning of 4 March 2026 that says what is false. */
export const WRITING = {
  to: 'public-security',
  article: 'security-29-1',
  speech: 'claim',
  danger: false,
  falseFact: '柴桥水厂被投毒，已有居民住院',
  knownFact: '出水逐时检测合格，辖区医院无相关病例',
  proof: [{ kind: 'document', ref: '检测报告 31 号' }],
  harm: '引发抢购，多处超市秩序混乱',
  leads: [{ address: 'https://example.com/posts/8841', publishedAt: shanghai('2026-03-04 08:00') }],
  about: [] as string[],
};

/** Handovers by API, as their people would. */
export function handoversOf(world: World) {
  const { stored, open, command, decide } = matterApi(world, handoverKind, 'handovers', HANDOVER, commandHandover);
  return {
    stored,
    command,
    open: (caseNumber: string, body: object = {}, as = 'desk') =>
      open({ caseNumber, ...WRITING, answer: { by: shanghai('2026-03-04 18:00') }, ...body }, as),
    decide: (as: string, body: object = { decision: 'approve', checks: CHECKS }, number = HANDOVER) =>
      decide(as, body, number),
    read: (as = 'desk', number = HANDOVER) =>
      front(readHandovers, world.ports).call('GET /api/handovers/{number}', { as, path: { number } }),
    list: (as = 'desk', query: Record<string, string> = {}) =>
      front(readHandovers, world.ports).call('GET /api/handovers', { as, query }),
  };
}
