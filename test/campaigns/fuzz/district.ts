import { fieldOf, listOf, type StackClient, textOf } from '../../../infra/local/client.ts';
import { retrying } from './retry.ts';
import type { Known } from './values.ts';

/** Whom the requests' people stand for. */
export const WHO: Record<string, string> = {
  desk: 'qu-zhengfu-ban-duty-a',
  officer: 'shengtai-huanjing-ju-officer-a',
  'other-officer': 'xinqi-officer-a',
};

const DESK = 'qu-zhengfu-ban-duty-a';
const idsOf = (value: unknown): string[] => listOf(value ?? []).map((one) => textOf(one, 'id'));
const sample = <T>(from: T[], most: number): T[] =>
  from.filter((_, index) => index % Math.max(1, Math.ceil(from.length / most)) === 0);

/** What a running stack holds that a request may name, kept up to date as cases open. */
export class District {
  readonly #client: StackClient;
  readonly numbers: string[] = [];
  #fixed: Record<string, string[]> = {};
  #ofCases: Record<string, string[]> = {};

  constructor(client: StackClient) {
    this.#client = client;
  }

  /** Reads people, units and rules, and finds one person of each role. */
  async learn(): Promise<void> {
    const { units, contacts } = await this.#directory();
    for (const role of ['leader', 'auditor', 'administrator']) {
      const found = contacts.find((one) => fieldOf(one, 'role') === role);
      if (!found) throw new Error(`the stack has no ${role}; start it seeded`);
      WHO[role] = textOf(found, 'id');
    }
    const rules = fieldOf(await retrying(this.#client, DESK, 'GET', '/api/policy'), 'policy');
    const some = sample(idsOf(units), 8);
    const people = [...Object.values(WHO), ...sample(idsOf(contacts), 8)];
    this.#fixed = {
      ...Object.fromEntries(
        ['unit', 'suggestedUnit', 'toUnit', 'units'].map((name) => [name, ['shengtai-huanjing-ju', ...some]]),
      ),
      ...Object.fromEntries(['to', 'person', 'leader', 'substitute', 'coordinators'].map((name) => [name, people])),
      form: idsOf(fieldOf(rules, 'forms')),
      reason: idsOf(fieldOf(fieldOf(rules, 'returns'), 'reasons')),
      learntBy: ['phone', 'leader-note', 'patrol'],
      emergencyKind: idsOf(fieldOf(fieldOf(rules, 'grading'), 'emergencyKinds')),
      policyId: [textOf(rules, 'id'), '0123456789abcdef'],
      source: ['generic'],
      '/webhooks/{source} source': ['generic'],
      '/api/policies/{id} id': [textOf(rules, 'id')],
      '/api/directory/units/{id} id': ['fuzz-unit'],
      '/api/directory/contacts/{id} id': ['fuzz-contact'],
      '/api/directory/shifts/{id} id': ['2031-01-01T00:00:00.000Z'],
      kind: ['production-accident', 'link'],
    };
  }

  async #directory(): Promise<{ units: unknown; contacts: unknown[] }> {
    const directory = await retrying(this.#client, DESK, 'GET', '/api/directory');
    return { units: fieldOf(directory, 'units'), contacts: listOf(fieldOf(directory, 'contacts')) };
  }

  /** Opens cases that are assigned, so that officers have something to do. */
  async open(count: number): Promise<void> {
    const one = async (turn: number): Promise<void> => {
      const opened = await this.#client.register(DESK, {
        summary: `第 ${turn + 1} 件`,
        categories: ['vital-interests'],
        learntBy: 'phone',
      });
      const number = textOf(fieldOf(opened, 'case'), 'number');
      this.numbers.push(number);
      if (turn % 3 === 0) return;
      await retrying(this.#client, DESK, 'POST', `/api/cases/${number}/confirm`, {});
      await retrying(this.#client, DESK, 'POST', `/api/cases/${number}/assign`, {
        unit: 'shengtai-huanjing-ju',
        part: 'primary',
      });
    };
    for (let turn = 0; turn < count; turn += 1) await one(turn);
    await this.look();
  }

  /** What the newest cases hold: texts, alerts, clocks, codes. */
  async look(): Promise<void> {
    const texts = listOf(fieldOf(await retrying(this.#client, DESK, 'GET', '/api/texts'), 'texts'));
    const sent = listOf(await this.#client.ok('GET', '/_local/texts'));
    const codes = sent.flatMap((one) => [fieldOf(one, 'code')].filter((code) => typeof code === 'string'));
    const now = (await this.#client.now()).toISOString();
    this.#ofCases = {
      instant: [now],
      textId: sample(
        texts.map((one) => textOf(one, 'id')),
        20,
      ),
      code: codes.slice(-20),
    };
  }

  heard(number: string): void {
    if (!this.numbers.includes(number)) this.numbers.push(number);
  }

  known(): Known {
    const newest = this.numbers.slice(-40);
    return {
      ...this.#fixed,
      ...this.#ofCases,
      number: newest,
      caseNumber: newest,
      numbers: newest,
      target: newest,
      clockId: ['response', 'sign.A1', 'closing', 'first-information'],
      alertId: ['a1b2c3'],
    };
  }
}
