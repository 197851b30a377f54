import { setTimeout as pause } from 'node:timers/promises';
import { fieldOf, listOf, type StackClient } from '../../../../infra/local/client.ts';
import type { Random } from '../../simulation/random.ts';
import { tried } from './senders.ts';

export const DESK = 'qu-zhengfu-ban-duty-a';
const UNITS = ['shengtai-huanjing-ju', 'zhujian-ju', 'jiaotong-ju', 'chaiqiao', 'xiaogang', 'jiaoyu-ju'];
const ADDRESS = 'https://example.gov.cn/1';
const evidence = [{ kind: 'link', ref: ADDRESS }];

/** How far people take a case before they leave it to its clocks. */
export type Goal = 'left' | 'confirmed' | 'assigned' | 'signed' | 'released' | 'closed';
const ORDER: Goal[] = ['left', 'confirmed', 'assigned', 'signed', 'released', 'closed'];

/** What people did, and what they heard. */
export interface Pressed {
  done: string[];
  refusals: string[];
}

export interface Office {
  client: StackClient;
  random: Random;
  answered: Pressed;
  /** Asked before each step; false ends it. */
  goesOn: () => boolean;
  /** Between two steps people do something else, on average for so long. */
  restMs: number;
}

/**
 * People take one case as far as `goal`. They do what people do when a system goes down under their hands: look at the case again, and press what is
 * still to be done. Returns whether they came to it.
 */
export async function takeTo(goal: Goal, number: string, office: Office): Promise<boolean> {
  for (let nth = 0; office.goesOn(); nth += 1) {
    await pause(Math.min(office.random.wait(`rest ${number} ${nth}`, office.restMs), 4 * office.restMs));
    if (!office.goesOn()) return false;
    const state = await look(number, office);
    const next = state === null ? null : stepFrom(state, goal, number, office.random);
    if (next === 'there') return true;
    const answer =
      next === null
        ? null
        : await tried(() => office.client.try(next.who, 'POST', `/api/cases/${number}/${next.command}`, next.body));
    if (answer && answer.status < 300 && next) office.answered.done.push(next.command);
    else if (answer) office.answered.refusals.push(`${next?.command} ${answer.status}`);
  }
  return false;
}

async function look(number: string, { client }: Office): Promise<unknown> {
  const answer = await tried(() => client.try(DESK, 'GET', `/api/cases/${number}`));
  return answer?.status === 200 ? (fieldOf(answer.body, 'case') ?? answer.body) : null;
}

interface Step {
  who: string;
  command: string;
  body: object;
}

function stepFrom(state: unknown, goal: Goal, number: string, random: Random): Step | 'there' {
  const reached = (step: Goal): boolean => ORDER.indexOf(goal) < ORDER.indexOf(step);
  if (fieldOf(state, 'status') === 'closed' || reached('confirmed')) return 'there';
  if (fieldOf(state, 'status') === 'appraising') return { who: DESK, command: 'confirm', body: {} };
  if (reached('assigned')) return 'there';
  const [assignment] = listOf(fieldOf(state, 'assignments') ?? []);
  if (!assignment)
    return {
      who: DESK,
      command: 'assign',
      body: { unit: random.pick(`unit ${number}`, UNITS), part: 'primary', summary: `有人反映一事，编号 ${number}` },
    };
  if (reached('signed')) return 'there';
  const unit = String(fieldOf(fieldOf(assignment, 'unit'), 'id'));
  if (fieldOf(assignment, 'state') === 'assigned')
    return { who: `${unit}-officer-a`, command: 'sign', body: { assignmentId: fieldOf(assignment, 'id') } };
  if (reached('released')) return 'there';
  if (listOf(fieldOf(state, 'releases') ?? []).length === 0) {
    const release = {
      form: 'authoritative',
      address: ADDRESS,
      evidence,
      outlets: [{ name: '北仑发布' }],
      acts: [{ nature: 'uninformed', says: '告知办理情况' }],
      final: true,
    };
    return { who: DESK, command: 'release', body: { ...release, publishedAt: String(fieldOf(state, 'registeredAt')) } };
  }
  if (reached('closed')) return 'there';
  return fieldOf(state, 'settledAt')
    ? { who: DESK, command: 'close', body: {} }
    : { who: DESK, command: 'settle', body: { says: '已整改', evidence } };
}
