import '../app/tokens.css';
import '../app/base.css';
import '../components/components.css';
import { lastContact } from '../app/last-contact.ts';
import { wallClock } from '../words/wall-clock.ts';
import { offlineWords } from './offline-words.ts';

const RETRY = 10_000;
const chosen = localStorage.getItem('huiying.theme');
const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
document.documentElement.dataset['theme'] = chosen ?? (isDark ? 'night' : 'day');
const isEnglish = localStorage.getItem('huiying.language') === 'en';
document.documentElement.lang = isEnglish ? 'en' : 'zh-CN';
const words = offlineWords[isEnglish ? 'en' : 'zh'];
document.title = words.title;

const main = document.getElementById('offline');
function add(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className !== '') element.className = className;
  main?.append(element);
  return element;
}

function since(): string {
  const at = lastContact();
  if (at === null) return words.never;
  const { date, time } = wallClock(at);
  return words.since(`${date} ${time}`);
}

add('p', words.mark, 'mark');
add('h1', words.title);
const age = add('p', since());
age.setAttribute('role', 'status');
add('p', words.unknown);
add('p', words.goesOn);
const button = add('button', words.retry, 'button button-primary');
add('p', words.trying, 'muted');

/** Where the page came from when it was asked for: its address is still that of the console's page. */
async function tryAgain(): Promise<void> {
  const answer = await fetch('/console.json', { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return;
  if (location.pathname === '/offline.html') location.replace('/');
  else location.reload();
}
button.addEventListener('click', () => void tryAgain());
setInterval(() => void tryAgain(), RETRY);
addEventListener('online', () => void tryAgain());
