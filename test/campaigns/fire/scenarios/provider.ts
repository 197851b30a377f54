import { SECOND } from '../../../../functions/domain/matter/instant.ts';
import { stepObsolete } from '../../../../functions/domain/texts/obsolete.ts';
import type { Text } from '../../../../functions/domain/texts/text.ts';
import { type Behaviour, type Got, providerServer } from '../../../adapters/texts/provider-server.ts';
import { seededRandom, type Random } from '../../simulation/random.ts';
import { freshAlert } from '../harness/alerts.ts';
import { type Audit, audit } from '../harness/audit.ts';
import { atOnce, inside } from '../harness/inside.ts';
import { type Goal, takeTo } from '../harness/people.ts';
import { counted, type Verdict } from '../harness/verdict.ts';
import { wecomStack } from '../harness/wecom-stack.ts';
import type { Fire, Scenario } from '../scenario.ts';

const START = '2026-11-24T01:00:00.000Z';
const GOALS: Goal[] = ['left', 'assigned', 'assigned', 'signed'];
const HOURS = 3;

/** A text provider that hangs, errs, breaks off, is busy, answers late, twice or nonsense, to two of five texts; 企业微信's own function over HTTP. */
export const provider: Scenario = { size: 60, of: 'cases', run };

const accepted = (nth: number) => ({ json: { errcode: 0, errmsg: 'ok', msgid: `m${nth}` } });
/** `busy`: it may pass, and the same text may be asked for again. */
const MOODS: [share: number, name: string, busy: boolean, behave: (nth: number) => Behaviour][] = [
  [6, 'hangs', false, () => 'hang'],
  [6, 'answers 500', false, () => ({ status: 500, body: 'x' })],
  [5, 'breaks the line', false, () => 'break'],
  [5, 'answers after 6 s', false, (nth) => ({ ...accepted(nth), afterMs: 6 * SECOND })],
  [5, 'answers twice', false, (nth) => ({ ...accepted(nth), twice: true })],
  [4, 'answers nonsense', false, () => ({ body: '<html>502</html>' })],
  [4, 'is busy', true, () => ({ json: { errcode: -1, errmsg: 'system busy' } })],
  [4, 'answers 429', true, () => ({ status: 429, body: '' })],
  [4, 'knows nobody', false, () => ({ json: { errcode: 0, invaliduser: 'x', msgid: '' } })],
];

async function run({ folder, seed, size, port, say }: Fire): Promise<Verdict> {
  const random = seededRandom(seed);
  const moods: string[] = [];
  const asked = { all: 0, busy: 0 };
  const server = await providerServer((got) => answerTo(got, random, moods, asked));
  try {
    const stack = await wecomStack(folder, server, { port, at: START });
    try {
      say('the stack runs');
      const world = inside(stack, random, 120 * SECOND);
      for (let hour = 0; hour < HOURS; hour += 1) {
        const born = Array.from({ length: size }, (_, n) => n).filter((n) => n % HOURS === hour);
        await atOnce(3, born, async (n) => {
          const [opened] = await world.push([freshAlert(random, `p${n}`)]);
          if (opened?.caseNumber) await takeTo(random.pick(`goal ${n}`, GOALS), opened.caseNumber, world.office);
        });
        await stack.advance('PT1H');
        say(`${hour + 1} h, ${asked.all} texts asked of the provider`);
      }
      await stack.advance('PT20M');
      const found = await audit(stack, world.ledger.answered);
      const tried = found.texts.filter(
        ({ channel, state, sentAt }) => channel === 'wecom' && sentAt !== undefined && state !== 'queued',
      );
      const failing = found.texts.filter(
        ({ channel, state }) => channel === 'wecom' && ['failed', 'unknown'].includes(state),
      );
      const unheard = failing.filter((text) => !goesOn(text, found));
      return {
        figures: {
          cases: found.cases.length,
          'asked of the provider': asked.all,
          'how it took them': counted(moods),
          'its texts by state': counted(
            found.texts.filter(({ channel }) => channel === 'wecom').map(({ state }) => state),
          ),
          'failed or unknown, and gone on from': `${failing.length - unheard.length} of ${failing.length}`,
          'texts of the next channel by state': counted(
            found.texts.filter(({ channel }) => channel === 'by-hand').map(({ state }) => state),
          ),
          'rungs fired / skipped': `${found.rungsFired} / ${found.rungsSkipped}`,
        },
        breaches: [
          ...found.breaches,
          ...unheard.map(
            (text) =>
              `P8 · ${text.matter}/${text.id} is ${text.state} (${text.why?.code ?? ''}), and nobody was told instead`,
          ),
          ...(asked.all - asked.busy > tried.length
            ? [`3 · ${asked.all - asked.busy} texts were asked for, and there are ${tried.length}`]
            : []),
        ],
      };
    } finally {
      await stack.stop();
    }
  } finally {
    await server.close();
  }
}

function answerTo(got: Got, random: Random, moods: string[], asked: { all: number; busy: number }): Behaviour {
  if (got.path === '/cgi-bin/gettoken')
    return { json: { errcode: 0, errmsg: 'ok', access_token: 'token', expires_in: 7200 } };
  asked.all += 1;
  let drawn = random.fraction(`mood ${asked.all}`) * 100;
  for (const [share, name, busy, behave] of MOODS) {
    drawn -= share;
    if (drawn >= 0) continue;
    moods.push(name);
    if (busy) asked.busy += 1;
    return behave(asked.all);
  }
  moods.push('accepts');
  return accepted(asked.all);
}

/** Its next channel or the next person was told, unless there was nothing left to say or its person heard meanwhile. */
function goesOn(text: Text, { texts, cases }: Audit): boolean {
  const state = cases.find(({ number }) => number === text.matter);
  if (!state || stepObsolete(text, state) !== null) return true;
  return texts.some((other) => other.matter === text.matter && other.after === text.id);
}
