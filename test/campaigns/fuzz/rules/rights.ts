import * as fc from 'fast-check';
import { fieldOf, listOf, type StackClient, textOf } from '../../../../infra/local/client.ts';
import { DESK, made, peopleOf, type Place, type Rule } from './rule.ts';

const ROLES = ['coordinator', 'officer', 'leader', 'spokesperson', 'auditor', 'administrator'];
/** Coordinators and leaders may do more than an officer at the desk alone; elsewhere it is their posts that count. */
const POWERFUL = ['auditor', 'administrator'];
const AT_THE_DESK = ['coordinator', 'leader'];
const POSTS = ['unit-officer', 'unit-leader', 'principal-leader', 'district-leader'];
const LEADING = POSTS.slice(1);

type Fields = Record<string, unknown>;
type Act =
  | { act: 'person'; of: number; change: Fields }
  | { act: 'unit'; of: number; change: Fields }
  | { act: 'list'; of: number; role: string }
  | { act: 'decide' | 'withdraw' | 'begin' };

const acts = (
  people: readonly string[],
  units: readonly string[],
  subjects: readonly string[],
): fc.Arbitrary<Act[]> => {
  const of = fc.nat(people.length + 1);
  const fields = {
    role: fc.constantFrom(...ROLES),
    unit: fc.constantFrom(...units),
    posts: fc.subarray(POSTS),
    subject: fc.constantFrom(...subjects),
    phone: fc.constantFrom('13900000001', '13900000002'),
    substitute: fc.constantFrom(...people),
  };
  // One gain alone shows what two at once would hide.
  const change: fc.Arbitrary<Fields> = fc.oneof(
    ...Object.entries(fields).map(([name, value]) => fc.record({ [name]: value })),
    fc.record(fields, { requiredKeys: [] }),
  );
  const one: fc.Arbitrary<Act> = fc.oneof(
    { weight: 5, arbitrary: fc.record({ act: fc.constant('person' as const), of, change }) },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('unit' as const),
        of: fc.nat(units.length),
        change: fc.record({ desk: fc.boolean() }, { requiredKeys: [] }),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        act: fc.constant('list' as const),
        of,
        role: fc.constantFrom('值班员', '管理员', '领导'),
      }),
    },
    { weight: 3, arbitrary: fc.constantFrom<Act>({ act: 'decide' }, { act: 'withdraw' }, { act: 'begin' }) },
  );
  // Whoever asked tries to decide at the end, too.
  return fc.array(one, { minLength: 4, maxLength: 10 }).map((story) => [...story, { act: 'decide' as const }]);
};

/** No sequence of requests by one person gives anybody wider rights; nobody changes his own. */
export const rights: Rule = {
  name: 'nobody widens rights alone',
  async faults({ client, seed, mark }: Place) {
    const { people, units } = await peopleOf(client);
    const admin = people.find(({ role }) => role === 'administrator')?.id ?? '';
    const directory = async (): Promise<Directory> => read(await client.as(admin, 'GET', '/api/directory'));
    const before = await directory();
    const desk = [...before.units.values()].filter((unit) => unit['desk'] === true).map((unit) => String(unit['id']));
    // Those on whom other stories rest are left alone.
    const others = people
      .filter(({ id, unit }) => id !== admin && id !== DESK && !desk.includes(unit))
      .map(({ id }) => id);
    const [mover = '', ...six] = made(fc.shuffledSubarray(others, { minLength: 5, maxLength: 7 }), seed);
    const plain = made(fc.shuffledSubarray(units, { minLength: 2, maxLength: 3 }), seed);
    const known = [admin, `${mark}-new`, ...six];
    const subjects = [admin, `${mark}-other`, ...six];
    const story = made(acts(known, [...plain, ...desk.slice(0, 1)], subjects), seed);
    const had = new Map<string, string[]>();
    await first(client, { admin, mover, units: plain, before });
    for (const id of known) had.set(id, await mayOf(client, id));
    await play(client, { admin, known, units: [...plain, `${mark}-unit`], story, before });
    const after = await directory();
    const faults: string[] = [];
    for (const id of after.contacts.keys())
      faults.push(...gains(before, after, id).map((gain) => `${id === admin ? 'the administrator' : id}: ${gain}`));
    faults.push(...ownChange(before.contacts.get(admin), after.contacts.get(admin)));
    for (const id of known) {
      const more = (await mayOf(client, id)).filter((right) => !had.get(id)?.includes(right));
      if (more.length > 0) faults.push(`${id === admin ? 'the administrator' : id}: may ${more.join(', ')}`);
    }
    return faults.map((what) => `${what}, by one person's ${story.map((one) => JSON.stringify(one)).join(' ')}`);
  },
};

interface Directory {
  contacts: Map<string, Fields>;
  units: Map<string, Fields>;
}

const read = (answer: unknown): Directory => {
  const by = (part: string): Map<string, Fields> =>
    new Map(listOf(fieldOf(answer, part)).map((one) => [textOf(one, 'id'), { ...(one as Fields) }]));
  return { contacts: by('contacts'), units: by('units') };
};

async function mayOf(client: StackClient, person: string): Promise<string[]> {
  try {
    const { status, body } = await client.try(person, 'GET', '/api/me');
    return status === 200 ? listOf(fieldOf(fieldOf(body, 'me'), 'may')).map(String) : [];
  } catch {
    // The stack gives a token to nobody whom the directory does not know.
    return [];
  }
}

const posts = (of: Fields): string[] =>
  listOf(of['posts'])
    .map(String)
    .filter((post) => LEADING.includes(post));

/** Not even to less: that is another's to do, too. */
const ownChange = (was: Fields | undefined, is: Fields | undefined): string[] =>
  ['role', 'unit', 'subject', 'active']
    .filter((name) => was?.[name] !== is?.[name])
    .map((name) => `the administrator changed his own ${name}`);

/** Reckoned from the directory as it is read, by other means than the system's own. */
function gains(before: Directory, after: Directory, id: string): string[] {
  const [was, is] = [before.contacts.get(id), after.contacts.get(id)];
  const holds = (of: Fields | undefined, { units }: Directory): boolean =>
    of?.['active'] === true && units.get(String(of['unit']))?.['active'] === true;
  if (!is || !holds(is, after)) return [];
  if (!was || !holds(was, before)) return ['came into office'];
  const isOfDesk = (of: Fields, { units }: Directory): boolean => units.get(String(of['unit']))?.['desk'] === true;
  const leads = posts(is).length > 0 || is['role'] === 'leader';
  const found: [boolean, string][] = [
    [is['unit'] !== was['unit'], 'is of another unit'],
    [
      is['role'] !== was['role'] &&
        (POWERFUL.includes(String(is['role'])) || (AT_THE_DESK.includes(String(is['role'])) && isOfDesk(is, after))),
      `became ${String(is['role'])}`,
    ],
    [posts(is).some((post) => !posts(was).includes(post)), 'got a leading post'],
    [is['subject'] !== undefined && is['subject'] !== was['subject'], 'signs in by another account'],
    [isOfDesk(is, after) && !isOfDesk(was, before), 'is of the desk'],
    [leads && is['phone'] !== was['phone'], 'leads, and his codes go elsewhere'],
    [
      leads && is['substitute'] !== undefined && is['substitute'] !== was['substitute'],
      'leads, and another takes his place',
    ],
  ];
  return found.flatMap(([gained, what]) => (gained ? [what] : []));
}

/** What later requests would cover: the administrator leaves office by his own hand, and somebody whom no other request touches goes to another unit. */
async function first(
  client: StackClient,
  { admin, mover, units, before }: { admin: string; mover: string; units: readonly string[]; before: Directory },
): Promise<void> {
  const change = async (id: string, fields: Fields): Promise<void> => {
    const contact = before.contacts.get(id);
    if (contact === undefined) throw new Error(`nobody is called ${id}`);
    await client.try(admin, 'PUT', `/api/directory/contacts/${id}`, { ...bodyOf(contact), ...fields });
  };
  await change(admin, { active: false });
  await change(mover, { unit: units.find((unit) => unit !== before.contacts.get(mover)?.['unit']) });
}

interface Playing {
  admin: string;
  known: readonly string[];
  units: readonly string[];
  story: readonly Act[];
  before: Directory;
}

async function play(client: StackClient, { admin, known, units, story, before }: Playing): Promise<void> {
  const asked = new Set<string>();
  const order = async (method: string, path: string, body: unknown): Promise<void> => {
    const answer = await client.try(admin, method, path, body);
    const id = fieldOf(fieldOf(answer.body, 'rights'), 'id');
    if (typeof id === 'string') asked.add(id);
  };
  const usual = { name: '新人', unit: units[0], posts: [], role: 'officer', active: true };
  for (const one of story) {
    switch (one.act) {
      case 'person': {
        const id = known[one.of % known.length] ?? '';
        await order('PUT', `/api/directory/contacts/${id}`, {
          ...bodyOf(before.contacts.get(id) ?? usual),
          ...one.change,
        });
        break;
      }
      case 'unit': {
        const id = units[one.of % units.length] ?? '';
        const unit = before.units.get(id) ?? { name: '新单位', short: '新单位', kind: 'department', active: true };
        const { id: _, ...rest } = unit;
        await order('PUT', `/api/directory/units/${id}`, { ...rest, ...one.change });
        break;
      }
      case 'list': {
        const name = nameOf(before.contacts.get(known[one.of % known.length] ?? ''), '张三');
        const unit = nameOf(before.units.get(units[0] ?? ''), '');
        await client.try(admin, 'POST', '/api/directory/import', `单位,姓名,岗位\n${unit},${name},${one.role}\n`);
        break;
      }
      case 'decide':
        for (const id of asked) await client.try(admin, 'POST', `/api/rights/${id}/decide`, { approve: true });
        break;
      case 'withdraw':
        for (const id of asked) await client.try(admin, 'POST', `/api/rights/${id}/withdraw`, { reason: '有误' });
        break;
      case 'begin':
        await client.try(admin, 'POST', '/api/first-administrator');
        break;
    }
  }
}

const nameOf = (of: Fields | undefined, otherwise: string): string =>
  of === undefined ? otherwise : textOf(of, 'name');

/** A contact as it is written; what else the list shows is no part of it. */
const bodyOf = (contact: Fields): Fields =>
  Object.fromEntries(
    ['name', 'unit', 'posts', 'role', 'phone', 'accounts', 'substitute', 'away', 'subject', 'active'].flatMap((name) =>
      contact[name] === undefined ? [] : [[name, contact[name]]],
    ),
  );
