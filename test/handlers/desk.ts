import { memoryPorts, type MemoryPorts } from '../twins/ports.ts';
import type { Directory } from '../../functions/domain/people/directory.ts';
import type { Instant } from '../../functions/domain/matter/instant.ts';
import { commandCase } from '../../functions/handlers/http/command-case.ts';
import { editDirectory } from '../../functions/handlers/http/edit-directory.ts';
import { openWords } from '../../functions/handlers/http/open-words.ts';
import { project } from '../../functions/projections/project.ts';
import { readCases } from '../../functions/handlers/http/read-cases.ts';
import { readDirectory } from '../../functions/handlers/http/read-directory.ts';
import { readDuty } from '../../functions/handlers/http/read-duty.ts';
import { readSearch } from '../../functions/handlers/http/read-search.ts';
import { readRules } from '../../functions/handlers/http/read-rules.ts';
import { registerCase } from '../../functions/handlers/http/register-case.ts';
import type { CaseRow, CaseView, TextView } from '../../functions/handlers/http/api/schemas/answers.ts';
import { smallDistrict } from '../harness/people.ts';
import { relayedAtOnce } from '../harness/stream.ts';
import { type Answer, front, type Sent } from './call.ts';

export const NOW = '2026-03-20T02:00:00.000Z';
export const REGISTER = {
  summary: '居民反映夜间施工噪声',
  place: '新碶',
  categories: ['other'],
  learntBy: 'phone',
};

const like = (id: string, role: Directory['contacts'][number]['role']): Directory['contacts'][number] => ({
  id,
  name: `name of ${id}`,
  unit: 'unit-b',
  posts: [],
  role,
  subject: id,
  active: true,
});

/** One more person of each kind that the small district lacks. */
function district(): Directory {
  const small = smallDistrict(NOW);
  return {
    ...small,
    contacts: [
      ...small.contacts,
      like('auditor', 'auditor'),
      like('admin', 'administrator'),
      { ...like('gone', 'officer'), active: false },
    ],
  };
}

/** The function behind a route that reads what belongs to no single case. */
export function readerOf(route: string) {
  if (route.startsWith('/api/search')) return readSearch;
  if (/^\/api\/(policy|policies|rules|plans)\b/.test(route)) return readRules;
  if (
    /^\/api\/(handover|proposals|notices|unit-figures|scores|published-scores|self-inspection|texts|wall|status)\b/.test(
      route,
    )
  )
    return readDuty;
  return readDirectory;
}

/** The API over a world in memory, with the district's real rules. */
export async function desk(more: Omit<Parameters<typeof memoryPorts>[0], 'now'> = {}) {
  const ports: MemoryPorts = memoryPorts({ now: NOW, ...more });
  ports.store = relayedAtOnce(ports);
  await ports.store.putDirectory(district());
  const get = (
    fn: Parameters<typeof front>[0],
    route: string,
    as: string | undefined,
    sent: Sent = {},
  ): Promise<Answer> => front(fn, ports).call(`GET ${route}`, { ...(as === undefined ? {} : { as }), ...sent });
  const api = {
    ports,
    /** What the projector does a moment after a change. */
    project: async (): Promise<void> => {
      for (const number of ports.tables.cases.keys()) {
        const at = await project(ports, number);
        if (at !== null) await ports.store.noteProjected(at);
      }
    },
    read: async (route: string, as?: string, sent?: Sent) => {
      await api.project();
      return get(readCases, route, as, sent);
    },
    readDirectory: async (route: string, as?: string, sent?: Sent) => {
      await api.project();
      return get(readerOf(route), route, as, sent);
    },
    register: (body: object = REGISTER, as = 'desk', query: Record<string, string> = {}) =>
      front(registerCase, ports).call('POST /api/cases', { as, body, query }),
    command: (number: string, command: string, body: object, as = 'desk', query: Record<string, string> = {}) =>
      front(commandCase, ports).call('POST /api/cases/{number}/{command}', {
        as,
        path: { number, command },
        body,
        query,
      }),
    words: (number: string, body: object, as = 'desk') =>
      front(openWords, ports).call('POST /api/cases/{number}/words', { as, path: { number }, body }),
    manyWords: (body: object, as = 'desk') => front(openWords, ports).call('POST /api/words', { as, body }),
    edit: (kind: string, id: string, body: object, as = 'admin') =>
      front(editDirectory, ports).call('PUT /api/directory/{kind}/{id}', { as, path: { kind, id }, body }),
    tryOut: (body: object, as = 'desk') => front(editDirectory, ports).call('POST /api/sources/try', { as, body }),
    /** A registered case, confirmed, assigned to unit-a. */
    async assigned(body: object = REGISTER): Promise<string> {
      const { number } = caseOf(await api.register(body));
      await api.command(number, 'confirm', {});
      await api.command(number, 'assign', { unit: 'unit-a', part: 'primary' });
      return number;
    },
  };
  return api;
}

export type Desk = Awaited<ReturnType<typeof desk>>;

// The answers' own schemas are checked in openapi.test.ts; here they are only read.
export const caseOf = (answer: Answer): CaseView => answer.json['case'] as CaseView;
export const rowsOf = (answer: Answer): CaseRow[] => answer.json['cases'] as CaseRow[];
export const textsOf = (answer: Answer): TextView[] => answer.json['texts'] as TextView[];
export const later = (ports: MemoryPorts, ms: number): Instant => {
  ports.clock.advance(ms);
  return ports.clock.now();
};
