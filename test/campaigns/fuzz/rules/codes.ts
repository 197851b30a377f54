import * as fc from 'fast-check';
import { fieldOf, listOf, textOf } from '../../../../infra/local/client.ts';
import { retrying } from '../retry.ts';
import { awaited, DESK, made, NO_CODE, peopleOf, type Place, type Rule } from './rule.ts';

const WRONG = 120;

/** A shared address is not one person: whoever tries codes out is stopped, and a code that holds opens and signs all the same. */
export const codes: Rule = {
  name: 'a valid code always works, and guessing ends',
  async faults({ client, seed, mark }: Place) {
    const { units } = await peopleOf(client);
    const guess = fc.stringMatching(/^[a-z2-9]{6,12}$/);
    const { unit, wrong, at } = made(
      fc.record({
        unit: fc.constantFrom(...units),
        wrong: fc.array(guess, { minLength: WRONG, maxLength: WRONG }),
        at: fc.nat(WRONG - 1),
      }),
      seed,
    );
    const said = { summary: `${mark}码`, categories: ['vital-interests'], learntBy: 'phone' };
    const number = textOf(fieldOf(await client.register(DESK, said), 'case'), 'number');
    await retrying(client, DESK, 'POST', `/api/cases/${number}/confirm`, {});
    await retrying(client, DESK, 'POST', `/api/cases/${number}/assign`, { unit, part: 'primary' });
    const code = await awaited(async () => {
      const texts = listOf(await client.ok('GET', `/_local/texts?case=${number}`));
      const found = texts.map((one) => fieldOf(one, 'code')).find((one) => typeof one === 'string');
      return typeof found === 'string' ? found : null;
    });
    if (code === null) throw new Error(NO_CODE);
    const faults: string[] = [];
    let stopped = 0;
    for (const [index, one] of wrong.entries()) {
      const { status } = await client.call('GET', `/t/${one}`);
      if (status === 429) stopped += 1;
      else if (status !== 404) faults.push(`a code that nobody has is answered ${status}`);
      if (index !== at) continue;
      const opened = await client.call('GET', `/t/${code}`);
      if (opened.status !== 200) faults.push(`after ${index + 1} wrong codes a valid one is answered ${opened.status}`);
    }
    if (stopped === 0) faults.push(`${WRONG} codes were tried out from one address, and nobody was stopped`);
    const pressed = await client.call('POST', `/t/${code}`, 'action=sign', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    if (pressed.status === 429 || pressed.status === 404)
      faults.push(`behind a shared address a press is answered ${pressed.status}`);
    return faults;
  },
};
