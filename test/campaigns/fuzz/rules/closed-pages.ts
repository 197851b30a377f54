import * as fc from 'fast-check';
import { fieldOf, listOf, type StackClient, textOf } from '../../../../infra/local/client.ts';
import { retrying } from '../retry.ts';
import { awaited, DESK, made, NO_CODE, peopleOf, type Place, type Rule } from './rule.ts';

type How = 'withdrawn' | 'complained of' | 'an office complained of';

/** What a unit's people may ask of a case, by their sign-in and by the code of a text. */
const READS = ['', '/events', '/texts', '/alerts', '/clocks/response'];
const LISTS = ['/api/cases', '/api/changes', '/api/texts', '/api/orders', '/api/unit-figures', '/api/notices'];

const says = (what: string): object => ({
  summary: `${what}乱象`,
  categories: ['vital-interests'],
  learntBy: 'phone',
});

/** H5: a unit that has a case no more, or is complained of in it, learns no more of it: by no route, no list and no page behind an old code. */
export const closedPages: Rule = {
  name: 'what is not a unit’s any more is closed to it',
  async faults({ client, seed, mark }: Place) {
    const { units, otherDesks, people } = await peopleOf(client);
    // An office of the desk has rights of its own on every case, and loses them where it is complained of.
    const story = fc
      .record({
        unit: fc.constantFrom(...units),
        office: fc.constantFrom(...otherDesks),
        how: fc.constantFrom<How>('withdrawn', 'complained of', 'an office complained of'),
        signs: fc.boolean(),
        instead: fc.constantFrom(...units),
      })
      .map(({ office, ...one }) => (one.how === 'an office complained of' ? { ...one, unit: office } : one));
    const { unit, signs, how, instead } = made(story, seed);
    const officers = people.filter((one) => one.unit === unit);
    const before = `${mark}before`;
    const after = `${mark}after`;
    const number = textOf(fieldOf(await client.register(DESK, says(before)), 'case'), 'number');
    const order = (command: string, body: object, as = DESK) =>
      retrying(client, as, 'POST', `/api/cases/${number}/${command}`, body);
    await order('confirm', {});
    await order('assign', { unit, part: 'primary' });
    const texts = await awaited(async () => {
      const found = listOf(await client.ok('GET', `/_local/texts?case=${number}`)).filter(
        (one) => typeof fieldOf(one, 'code') === 'string' && officers.some(({ id }) => id === fieldOf(one, 'person')),
      );
      return found.length > 0 ? found : null;
    });
    if (!texts && how !== 'an office complained of') throw new Error(NO_CODE);
    const signer = officers.find(({ posts }) => posts.includes('unit-officer'));
    if (signs && signer) await order('sign', { assignmentId: 'A1' }, signer.id);
    if (how !== 'withdrawn')
      await order('mark-wrongdoing', { is: true, against: [unit], reason: '反映本单位人员', noPublicMatter: true });
    else {
      await order('withdraw', { assignmentId: 'A1', reason: '改由他单位办理' });
      if (instead !== unit) await order('assign', { unit: instead, part: 'primary' });
    }
    await order('note', { says: after });
    const forbidden = how === 'withdrawn' ? [after] : [before, after];
    const codes = (texts ?? []).map((one) => textOf(one, 'code'));
    return [
      ...(await seenByPeople(
        client,
        number,
        officers.map(({ id }) => id),
        forbidden,
      )),
      ...(await seenBehind(client, codes, forbidden)),
    ].map((what) => `${how}${signs ? ', signed' : ''}: ${what}`);
  },
};

async function seenByPeople(
  client: StackClient,
  number: string,
  people: string[],
  forbidden: string[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const person of people) {
    for (const path of [...READS.map((part) => `/api/cases/${number}${part}`), ...LISTS]) {
      const { status, body } = await client.try(person, 'GET', path);
      if (status < 300 && path.includes(number)) faults.push(`${person} reads ${path.replace(number, '{number}')}`);
      if (forbidden.some((mark) => JSON.stringify(body).includes(mark)))
        faults.push(`${person} is told of it by ${path.replace(number, '{number}')}`);
    }
  }
  return faults;
}

async function seenBehind(client: StackClient, codes: string[], forbidden: string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const code of codes)
    for (const [method, body] of [['GET'], ['POST', 'action=view'], ['POST', 'action=sign']] as const) {
      const headers = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
      const { status, body: page } = await client.call(method, `/t/${code}`, body, headers);
      if (status < 300) faults.push(`the page behind its code answers ${method} ${body ?? ''} with ${status}`);
      if (forbidden.some((mark) => String(page).includes(mark))) faults.push('the page behind its code shows it');
    }
  return faults;
}
