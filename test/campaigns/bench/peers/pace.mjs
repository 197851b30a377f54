import { alertOf } from '../senders.ts';
import { atOnce } from '../../fire/harness/inside.ts';

/** What the bench gave on the command line: where the server listens, how many senders, how many alerts. */
export const [address = '', asked = '{}'] = process.argv.slice(2);
export const { senders = [1], size = 30, jobs = 0 } = JSON.parse(asked);

/** Alerts made durable in a second by so many senders at once, as pairs; the same alerts that intake is sent. */
export async function paces(keep) {
  for (let nth = 0; nth < 3; nth += 1) await keep(alertOf('warm', nth));
  const found = [];
  for (const width of senders) {
    const alerts = Array.from({ length: size }, (_, nth) => alertOf(`peer-${width}`, 10 + nth));
    const began = performance.now();
    await atOnce(width, alerts, keep);
    found.push([width, (size / (performance.now() - began)) * 1_000]);
  }
  return found;
}

/** The one line that the bench reads. */
export function tell(found) {
  process.stdout.write(JSON.stringify(found), () => process.exit(0));
}
