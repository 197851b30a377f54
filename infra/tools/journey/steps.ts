import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type People, type Post, siteAt, tokenOf } from './people.ts';
import { Stopped } from './said.ts';
import { type Answer, problemType, refusal, type Web } from './web.ts';

export interface Settings {
  people: People;
  /** Whose phones ring, marked as a drill; the coordinator's own unit unless said. */
  unit?: string;
  /** Where the setting dailyDrill is off, or its first has not run yet. */
  withoutDailyDrill: boolean;
}

/** What one step leaves to the next. */
export interface Way {
  web: Web;
  settings: Settings;
  tokens: Map<Post, string>;
  /** The drill under way; null before and after. */
  number: string | null;
  unit: string;
  /** The coordinator's own. */
  own: string;
  figures: string;
}

/** One step: what it looks at, and what it found, in words for whoever reads the line. */
export type Step = [name: string, run: (way: Way) => Promise<string>];

/** By which a drill of an earlier journey is known. */
export const SUMMARY = '部署后自检，不是真实情况，不需要任何人办理';
const MINUTE = 60_000;
/** Alerts and drills are worked through well within that, texts too. */
const PATIENCE_MS = 2 * MINUTE;
const EVERY_MS = 1_000;

export async function asked<T>(
  way: Way,
  post: Post,
  shape: z.ZodType<T>,
  ...[method, path, body]: [method: string, path: string, body?: unknown]
): Promise<T> {
  const token = way.tokens.get(post) ?? '';
  const answer = await way.web.call(method, path, { token, ...(body === undefined ? {} : { body }) });
  if (answer.status < 200 || answer.status > 299)
    throw new Stopped(`${method} ${path} as ${post} answered ${refusal(answer)}`);
  return read(shape, answer, `${method} ${path}`);
}

function read<T>(shape: z.ZodType<T>, { body }: Answer, what: string): T {
  const got = shape.safeParse(body);
  if (got.success) return got.data;
  const [issue] = got.error.issues;
  throw new Stopped(
    `${what} answered something else than this release of the journey reads (${issue?.path.join('/')}: ${issue?.message}): run the journey of the release that is deployed`,
  );
}

/** Until it is there. Null: not yet. */
async function until<T>(what: string, find: () => Promise<T | null>): Promise<T> {
  const by = performance.now() + PATIENCE_MS;
  for (;;) {
    const found = await find();
    if (found !== null) return found;
    if (performance.now() > by) throw new Stopped(`${what} did not come within ${PATIENCE_MS / MINUTE} minutes`);
    await pause(EVERY_MS);
  }
}

const Me = z.object({
  me: z.object({
    name: z.string(),
    role: z.string(),
    may: z.array(z.string()),
    unit: z.object({ id: z.string(), name: z.string() }),
  }),
});

/** Signs somebody in and holds what they may do against what the journey asks of them. */
const signsIn =
  (post: Post, right: string): Step[1] =>
  async (way) => {
    const site = await siteAt(way.web);
    const token = await tokenOf(post, way.settings.people, site, Date.now());
    way.tokens.set(post, token);
    const answer = await way.web.call('GET', '/api/me', { token });
    if (answer.status === 401)
      throw new Stopped(
        `the deployment does not take the token of the ${post}: it is not of ${site.issuer}, not for the audience ${site.clientId}, or the provider signs by no RSA key`,
      );
    if (problemType(answer).endsWith('directory-empty'))
      throw new Stopped('the directory is empty: walk the first day of infra/README.md, then come again');
    if (problemType(answer).endsWith('not-in-directory'))
      throw new Stopped(
        `the ${post} signs in and is nobody in the directory: enter the account (登录账号) with an active person`,
      );
    if (answer.status !== 200) throw new Stopped(`GET /api/me answered ${refusal(answer)}`);
    const { me } = read(Me, answer, 'GET /api/me');
    if (!me.may.includes(right))
      throw new Stopped(
        `${me.name} (${me.role}) is given as ${post} and may not ${right}: give an account whose role is ${post}`,
      );
    if (post === 'coordinator') [way.own, way.unit] = [me.unit.id, way.settings.unit ?? me.unit.id];
    return `${me.name}, ${me.unit.name}`;
  };

const Status = z.object({
  now: z.string(),
  health: z.object({
    ok: z.boolean(),
    overdue: z.int(),
    beatAt: z.string().nullable(),
    deskUnheard: z.string().nullable(),
  }),
  calendar: z.array(z.object({ missingYear: z.int() })),
  channels: z.array(z.object({ name: z.string() })),
  policyId: z.string(),
  rulesLeftOut: z.array(z.string()),
});

const isWell: Step[1] = async (way) => {
  // On a deployment that is a minute old the first sweep is yet to come.
  const { health, now } = await until('the first round of the sweep', async () => {
    const status = await asked(way, 'coordinator', Status, 'GET', '/api/status');
    return status.health.beatAt === null ? null : status;
  });
  if (!health.ok)
    throw new Stopped(
      `the system does not keep up: ${health.overdue} steps are overdue, last sweep ${health.beatAt}; see infra/runbook.md`,
    );
  if (health.deskUnheard)
    throw new Stopped(
      `nobody at the duty desk can be told (${health.deskUnheard}): enter telephones and the rota (通讯录)`,
    );
  return `last sweep ${Math.round((Date.parse(now) - Date.parse(health.beatAt ?? now)) / 1_000)} s ago`;
};

const hasRules: Step[1] = async (way) => {
  const { policyId, calendar, rulesLeftOut, channels } = await asked(way, 'coordinator', Status, 'GET', '/api/status');
  if (rulesLeftOut.length > 0)
    throw new Stopped(
      `this release does not know parts of the rules in force: ${rulesLeftOut.join(', ')}; deploy the later one again`,
    );
  const missing = calendar.map(({ missingYear }) => `; the calendar of ${missingYear} is missing`).join('');
  return `${policyId}, channels ${channels.map(({ name }) => name).join(', ')}${missing}`;
};

const keepsOut: Step[1] = async ({ web }) => {
  for (const [method, path, what] of [
    ['GET', '/api/cases', 'the list of cases is open to whoever asks'],
    ['POST', '/webhooks/generic', 'an alert without a signature is taken in'],
  ] as const) {
    const { status } = await web.call(method, path, method === 'POST' ? { body: { alerts: [] } } : {});
    if (status !== 401) throw new Stopped(`${what}: ${method} ${path} answered ${status}, not 401`);
  }
  return 'nobody without a token, no alert without a signature';
};

const DAY = 24 * 60 * MINUTE;
const Drills = z.object({
  now: z.string(),
  cases: z.array(z.object({ number: z.string(), closedAt: z.string().optional() })),
});

const drillPassed: Step[1] = async (way) => {
  if (way.settings.withoutDailyDrill) return 'not looked at (--without-daily-drill)';
  const { cases } = await asked(way, 'coordinator', Drills, 'GET', '/api/cases?status=closed&drills=daily');
  const [last] = cases;
  if (!last)
    throw new Stopped(
      'no daily drill has come through yet: it is not switched on (deploy with -c dailyDrill=true), or its first hour (functions/policy/drill.json) is yet to come; --without-daily-drill goes on without it',
    );
  const { case: state } = await asked(way, 'coordinator', CaseAnswer, 'GET', `/api/cases/${last.number}`);
  const age = Date.now() - Date.parse(state.changedAt);
  if (age > 2 * DAY)
    throw new Stopped(
      `the last daily drill, ${last.number}, came through at ${state.changedAt}: see infra/runbook.md, "No drill has passed"`,
    );
  return `${last.number} came through at ${state.changedAt}`;
};

const CaseAnswer = z.object({
  now: z.string(),
  case: z.object({
    number: z.string(),
    status: z.string(),
    drill: z.boolean(),
    changedAt: z.string(),
    summary: z.string().optional(),
  }),
});
const Listed = z.object({
  cases: z.array(
    z.object({ number: z.string(), status: z.string(), drill: z.boolean(), summary: z.string().optional() }),
  ),
});

/** What an earlier journey that was cut off left open goes on ringing: it is ended. */
const cleansUp: Step[1] = async (way) => {
  const { cases } = await asked(way, 'coordinator', Listed, 'GET', `/api/cases?q=${encodeURIComponent('部署后自检')}`);
  const left = cases.filter(
    ({ drill, summary, status }) => drill && summary === SUMMARY && (status === 'open' || status === 'appraising'),
  );
  for (const { number } of left) await finishDrill(way, number);
  return left.length === 0 ? 'nothing was left' : `ended ${left.map(({ number }) => number).join(', ')}`;
};

/**
 * Brings a drill to its end. Once confirmed no case ends by one person's word (H2), so it is answered like any other; what was done of that
 * already is refused, and no matter.
 */
export async function finishDrill(way: Way, number: string): Promise<void> {
  const status = async (): Promise<string> =>
    (await asked(way, 'coordinator', CaseAnswer, 'GET', `/api/cases/${number}`)).case.status;
  const attempt = async (command: string, body: object): Promise<void> => {
    const token = way.tokens.get('coordinator') ?? '';
    const answer = await way.web.call('POST', `/api/cases/${number}/${command}`, { token, body });
    if (answer.status > 299 && answer.status !== 422)
      throw new Stopped(`${command} of ${number} answered ${refusal(answer)}`);
  };
  if ((await status()) === 'appraising') await attempt('end', { outcome: 'entered-by-mistake', reason: SUMMARY });
  if ((await status()) !== 'open') return;
  await attempt('assign', { unit: way.own, part: 'primary' });
  for (const [command, body] of answering(
    way,
    (await asked(way, 'coordinator', CaseAnswer, 'GET', `/api/cases/${number}`)).now,
  ))
    await attempt(command, body);
  if ((await status()) !== 'closed') throw new Stopped(`${number} could not be brought to its end`);
}

/** V1: of which nature the concern was, and what was done for it. */
const ACTS = [{ nature: 'uninformed', says: SUMMARY }];

/** What answers and closes a case, in order. */
const answering = ({ web }: Way, publishedAt: string): [command: string, body: object][] => {
  const evidence = [{ kind: 'document', ref: SUMMARY }];
  const address = `${web.url}/t`;
  return [
    ['sign', { assignmentId: 'A1' }],
    ['release', { form: 'authoritative', publishedAt, address, evidence, outlets: [], acts: ACTS, final: true }],
    ['settle', { says: SUMMARY, evidence }],
    ['close', { says: SUMMARY }],
  ];
};

const Pending = z.object({ id: z.string() });
const Registered = z.object({ outcome: z.string(), caseNumber: z.string().optional() });

const figuresOf = async (way: Way): Promise<string> =>
  JSON.stringify(
    (await asked(way, 'coordinator', z.looseObject({ now: z.unknown() }), 'GET', '/api/unit-figures'))['units'] ?? null,
  );

const registers: Step[1] = async (way) => {
  way.figures = await figuresOf(way);
  const body = { summary: SUMMARY, categories: ['other'], learntBy: 'phone', drill: true };
  const made = await asked(way, 'coordinator', z.union([CaseAnswer, Pending]), 'POST', '/api/cases', body);
  const number =
    'case' in made
      ? made.case.number
      : await until('the registered case', async () => {
          const { caseNumber } = await asked(way, 'coordinator', Registered, 'GET', `/api/registrations/${made.id}`);
          return caseNumber ?? null;
        });
  way.number = number;
  const { case: state } = await caseOf(way);
  if (!state.drill) throw new Stopped(`${number} was registered as a drill and is none`);
  return number;
};

const caseOf = (way: Way) => asked(way, 'coordinator', CaseAnswer, 'GET', `/api/cases/${way.number}`);
const order = (way: Way, command: string, body: object) =>
  asked(way, 'coordinator', z.unknown(), 'POST', `/api/cases/${way.number}/${command}`, body);

const assigns: Step[1] = async (way) => {
  if ((await caseOf(way)).case.status === 'appraising') await order(way, 'confirm', {});
  await order(way, 'assign', { unit: way.unit, part: 'primary' });
  return way.unit;
};

const Texts = z.object({
  texts: z.array(
    z.object({
      template: z.string(),
      state: z.string(),
      channel: z.string(),
      why: z.looseObject({ code: z.string() }).optional(),
    }),
  ),
});
const REACHED = ['sent', 'delivered'];

const rings: Step[1] = async (way) => {
  const text = await until('the text about the assignment', async () => {
    const { texts } = await asked(way, 'coordinator', Texts, 'GET', `/api/cases/${way.number}/texts`);
    const told = texts.filter(({ template }) => template === 'sign');
    if (told.length === 0 && texts.some(({ template }) => template === 'step-unreachable'))
      throw new Stopped(
        `no officer of ${way.unit} can be reached: enter a telephone, or name another unit with --unit`,
      );
    return (
      told.find(({ state }) => REACHED.includes(state) || state === 'held') ??
      (told.length > 0 && told.every(({ state }) => state === 'failed' || state === 'unknown')
        ? (told[0] ?? null)
        : null)
    );
  });
  if (text.state === 'held') return 'waits for the morning, as it should at this hour';
  if (!REACHED.includes(text.state))
    throw new Stopped(
      `the text by ${text.channel} is ${text.state} (${text.why?.code ?? 'no reason given'}): look at the secret and the account of that channel`,
    );
  return `${text.state} by ${text.channel}`;
};

const Clock = z.object({
  explanation: z.object({ start: z.object({ at: z.string() }), due: z.string(), limit: z.string().optional() }),
});

const reckons: Step[1] = async (way) => {
  const { explanation } = await asked(way, 'coordinator', Clock, 'GET', `/api/cases/${way.number}/clocks/response`);
  const { start, due, limit } = explanation;
  const hours = (Date.parse(due) - Date.parse(start.at)) / (60 * MINUTE);
  if (!(hours > 0))
    throw new Stopped(`the answer to ${way.number} would be due at ${due}, before it was learnt of at ${start.at}`);
  return `an answer is due after ${hours} hours${limit ? ` (${limit})` : ''}`;
};

/** One grey point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const Taken = z.object({ evidence: z.array(z.object({ kind: z.string(), ref: z.string(), sha256: z.string() })) });

const keepsPhotos: Step[1] = async (way) => {
  const token = way.tokens.get('coordinator') ?? '';
  const put = await way.web.call('POST', `/api/cases/${way.number}/photos?name=check.png`, { token, bytes: PNG });
  if (put.status !== 201) throw new Stopped(`a photo is not taken in: ${refusal(put)}`);
  const { evidence } = read(Taken, put, 'POST photos');
  await order(way, 'note', { says: SUMMARY, evidence });
  const shown = await way.web.call('GET', `/api/cases/${way.number}/photos/${evidence[0]?.sha256}`, { token });
  if (shown.status !== 200) throw new Stopped(`the photo that was taken in is not shown: ${refusal(shown)}`);
  return 'taken in and shown';
};

const answers: Step[1] = async (way) => {
  for (const [command, body] of answering(way, (await caseOf(way)).now)) await order(way, command, body);
  const { case: state } = await caseOf(way);
  if (state.status !== 'closed') throw new Stopped(`${way.number} is ${state.status} after its close`);
  return 'signed, answered, settled, closed';
};

const Events = z.object({ events: z.array(z.object({ seq: z.int(), prev: z.string(), hash: z.string() })) });

const isChained: Step[1] = async (way) => {
  const { events } = await asked(way, 'coordinator', Events, 'GET', `/api/cases/${way.number}/events`);
  const broken = events.find(({ seq, prev }, index) => seq !== index + 1 || prev !== (events[index - 1]?.hash ?? ''));
  if (broken) throw new Stopped(`the record of ${way.number} breaks at event ${broken.seq}`);
  return `${events.length} events, each chained to the one before`;
};

const isListed: Step[1] = async (way) => {
  const number = way.number ?? '';
  await until(`${number} in the list of closed cases`, async () => {
    const { cases } = await asked(way, 'coordinator', Listed, 'GET', `/api/cases?status=closed&q=${number}`);
    return cases.some((one) => one.number === number) || null;
  });
  if ((await figuresOf(way)) !== way.figures) throw new Stopped(`a drill, ${number}, changed the figures of units`);
  way.number = null;
  return 'found by its number, counted in no figure';
};

const Draft = z.object({ draft: z.looseObject({ id: z.string(), version: z.int() }) });

const drafts: Step[1] = async (way) => {
  const { draft } = await asked(way, 'administrator', Draft, 'POST', '/api/policy-drafts', { name: '部署后自检' });
  await asked(way, 'administrator', z.unknown(), 'GET', `/api/policy-drafts/${draft.id}/check`);
  await asked(way, 'administrator', z.unknown(), 'POST', `/api/policy-drafts/${draft.id}/discard`, {
    expectedVersion: draft.version,
  });
  return 'a draft was begun, checked and discarded';
};

const opensNothing: Step[1] = async ({ web }) => {
  const { status, text } = await web.call('GET', '/t/NOSUCHCODE');
  if (![403, 404, 410].includes(status) || !text.includes('<'))
    throw new Stopped(`the page behind a code answered ${status} to a code that nobody has`);
  return `says so to a code that nobody has (${status})`;
};

export const STEPS: readonly Step[] = [
  ['It is Huiying', async ({ web }) => `trusts ${(await siteAt(web)).issuer}`],
  ['Keeps strangers out', keepsOut],
  ['A coordinator signs in', signsIn('coordinator', 'register')],
  ['An administrator signs in', signsIn('administrator', 'edit-directory')],
  ['Keeps up', isWell],
  ['Has rules', hasRules],
  ['The daily drill passed', drillPassed],
  ['What earlier journeys left', cleansUp],
  ['A drill is registered', registers],
  ['It is assigned', assigns],
  ['A phone rings', rings],
  ['Its limits run', reckons],
  ['A photo is kept', keepsPhotos],
  ['It is answered', answers],
  ['Its record is whole', isChained],
  ['Lists follow', isListed],
  ['Rules can be drafted', drafts],
  ['The page behind a code', opensNothing],
];
