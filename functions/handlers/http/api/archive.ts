import type { Case } from '../../../domain/case/case.ts';
import type { Matter } from '../../../domain/matter/matter.ts';
import { photosIn } from '../../../domain/matter/photos-in.ts';
import type { HttpAnswer } from '../../../runtime/http.ts';
import type { Ports } from '../../../ports/ports.ts';
import { SERVED } from './matters/every.ts';
import { readableBy, type ServedKind } from './matters/served.ts';
import { mustBeAllowedTo } from './permissions.ts';
import type { Person } from './person.ts';

/** What the case page shows of a case, for whoever reads the archive without the system; none of it is under a seal. */
const READINGS = ['events', 'documents', 'plan', 'told', 'upward', 'texts', 'alerts'] as const;

/**
 * `GET /api/cases/{number}/archive`: what a whole case consists of, for one archive of it: the records of the case and of every matter opened from
 * it with what proves them, what the case page shows, and the photos; each is read from its own address. The citizens' words are no part of it
 * (H5): in a file they would outlive their period and their erasure. Asking is written down.
 */
export async function archiveOf(state: Case, person: Person, ports: Ports): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'check-record', state);
  const { number } = state;
  const matters = (await Promise.all(SERVED.map((served) => openedFrom(served, number, person, ports)))).flat();
  const records = [
    await ports.store.events(number),
    ...(await Promise.all(matters.map(({ served, one }) => ports.store.matterRecord(served.kind, one.number)))),
  ];
  const photos = photosIn(records);
  const { actor } = person;
  await ports.store.audit({ at: ports.clock.now(), actor, what: 'exported the archive', matter: number });
  const body = {
    now: ports.clock.now(),
    number,
    summary: state.summary,
    files: [
      { name: 'record.json', from: `/api/matters/${number}/proof` },
      ...matters.map(({ one }) => ({
        name: `matters/${one.number}.json`,
        from: `/api/matters/${one.number}/proof`,
      })),
      { name: 'readings/case.json', from: `/api/cases/${number}` },
      ...READINGS.map((part) => ({ name: `readings/${part}.json`, from: `/api/cases/${number}/${part}` })),
    ],
    photos: photos.map((sha256) => ({ sha256, from: `/api/cases/${number}/photos/${sha256}` })),
  };
  return { status: 200, body };
}

async function openedFrom(
  served: ServedKind,
  number: string,
  person: Person,
  ports: Ports,
): Promise<{ served: ServedKind; one: Matter }[]> {
  const found: Matter[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await ports.store.mattersFrom(served.kind, number, cursor);
    found.push(...page.matters);
    cursor = page.cursor;
  }
  return (await readableBy(served, person, found, ports)).map((one) => ({ served, one }));
}
