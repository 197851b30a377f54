import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { journey } from './journey.ts';
import { People } from './people.ts';
import { Stopped } from './said.ts';
import type { Settings } from './steps.ts';
import { addressOf } from './web.ts';

/**
 * `npm run journey`: walks a deployment from the sign-in to a closed case over HTTP alone, as a drill that it ends itself: the smoke test after
 * each deployment. Ends with 0 when all went well, with 1 when a step did not, with 2 when it could not begin.
 */
const USAGE = `usage: npm run journey -- --url https://HOST --people FILE [--unit ID] [--without-daily-drill]
FILE, readable by you alone, says how a coordinator and an administrator sign in:
  {"coordinator": {"token": "eyJ…"}, "administrator": {"clientId": "…", "clientSecret": "…", "scope": "openid"}}`;

function settings(): { url: string; settings: Settings } {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      people: { type: 'string' },
      unit: { type: 'string' },
      'without-daily-drill': { type: 'boolean', default: false },
    },
  });
  const url = addressOf(values.url);
  const { unit, 'without-daily-drill': withoutDailyDrill } = values;
  return { url, settings: { people: peopleIn(values.people), withoutDailyDrill, ...(unit ? { unit } : {}) } };
}

function peopleIn(file: string | undefined): People {
  if (!file) throw new Stopped('--people is missing: without anybody signed in there is nothing to walk');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Stopped(`--people ${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Stopped(`--people ${file} is no JSON`);
  }
  const people = People.safeParse(value);
  if (people.success) return people.data;
  const wrong = people.error.issues.map(({ path }) => path.join('.') || 'the file');
  throw new Stopped(
    `--people ${file}: ${wrong.join(', ')} is missing or wrong; each person has a token, or clientId and clientSecret`,
  );
}

try {
  const given = settings();
  if (!(await journey(given.url, given.settings, (line) => console.log(line)))) process.exitCode = 1;
} catch (error) {
  const isUsage = error instanceof Stopped || (error instanceof TypeError && 'code' in error);
  if (!isUsage) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
