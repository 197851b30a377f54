import { Stopped } from './said.ts';
import { finishDrill, type Settings, STEPS, type Way } from './steps.ts';
import { webAt } from './web.ts';

/** Walks every step in order, a line each, and ends what it began, also where it was stopped. True when all went well. */
export async function journey(url: string, settings: Settings, print: (line: string) => void): Promise<boolean> {
  const way: Way = { web: webAt(url), settings, tokens: new Map(), number: null, unit: '', own: '', figures: '' };
  let done = 0;
  try {
    for (const [name, run] of STEPS) {
      const begun = performance.now();
      const found = await run(way);
      done += 1;
      print(`✓ ${name}: ${found} (${((performance.now() - begun) / 1_000).toFixed(1)} s)`);
    }
    print(`all ${STEPS.length} steps went well at ${url}`);
    return true;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    print(`✗ ${STEPS[done]?.[0]}: ${error.message}`);
    await endWhatIsLeft(way, print);
    print(`stopped at step ${done + 1} of ${STEPS.length}`);
    return false;
  }
}

async function endWhatIsLeft(way: Way, print: (line: string) => void): Promise<void> {
  const { number } = way;
  if (number === null) return;
  try {
    await finishDrill(way, number);
    print(`  the drill ${number} was ended`);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    print(
      `  the drill ${number} may still be open (${error.message}): the next journey ends it, or end it on its page`,
    );
  }
}
