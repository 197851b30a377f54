import { common } from '../../words/common.ts';
import { language } from '../language.ts';
import { callWords } from './call-words.ts';
import type { Call } from './what-calls.ts';

const TONES = [880, 660, 880];
const TONE_S = 0.16;

/** Three short tones, made here: nothing is loaded for them. A browser plays none before the first press on the page. */
export async function ring(): Promise<void> {
  const sound = new AudioContext();
  await sound.resume();
  for (const [at, frequency] of TONES.entries()) {
    const tone = sound.createOscillator();
    const volume = sound.createGain();
    const from = sound.currentTime + at * TONE_S;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.25, from);
    volume.gain.exponentialRampToValueAtTime(0.001, from + TONE_S);
    tone.connect(volume).connect(sound.destination);
    tone.start(from);
    tone.stop(from + TONE_S);
  }
  setTimeout(() => void sound.close(), TONES.length * TONE_S * 1_000 + 500);
}

interface Shown {
  title: string;
  body: string;
  tag: string;
  path: string;
  stays: boolean;
}

/** By the service worker where there is one: it answers the press, also on a phone. */
export async function notify({ title, body, tag, path, stays }: Shown): Promise<void> {
  const how = { body, tag, icon: '/icon-192.png', requireInteraction: stays, data: path };
  const worker = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistration() : undefined;
  if (worker?.active) return worker.showNotification(title, how);
  const shown = new Notification(title, how);
  shown.addEventListener('click', () => {
    window.focus();
    location.assign(path);
  });
  return undefined;
}

/** H5: number and grade, and no word of what it is about, as the screen may be seen by anybody. */
export function callOut({ number, grade, drill, why, id }: Call): Promise<void> {
  const words = callWords[language()];
  const called = common[language()].grades[grade] ?? grade;
  return notify({
    title: drill ? `【${common[language()].drill}】${number}` : number,
    body: why === 'grave' ? words.grave(called) : `${called} · ${words.overdue}`,
    tag: id,
    path: `/cases/${number}`,
    stays: why === 'grave',
  });
}
