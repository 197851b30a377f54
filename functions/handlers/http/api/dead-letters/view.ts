import { aboutOf } from '../../../../dead-letters/about.ts';
import { notedRecord } from '../../../../dead-letters/record-note.ts';
import type { DeadLetter, DeadLetterQueue, DeadLetters } from '../../../../ports/dead-letters.ts';
import { matterOf } from '../../../../runtime/stream-keys.ts';
import type { Ports } from '../../../../ports/ports.ts';

/** A letter as the page shows it: numbers and names of parts, never a word of a text. */
export async function letterView(queue: DeadLetterQueue, letter: DeadLetter, letters: DeadLetters, ports: Ports) {
  const { text, record, run, reason } = aboutOf(queue, letter);
  const of: { matter?: string; template?: string } = text
    ? { matter: text.matter, template: text.template }
    : record
      ? await recordOf(record.from, ports)
      : {};
  const name = run ? letters.functionOf(run.functionArn) : null;
  return { id: letter.id, at: letter.sentAt, reason, ...of, ...(name ? { run: name } : {}) };
}

async function recordOf(from: string, ports: Ports): Promise<{ matter?: string }> {
  const matter = matterOf((await notedRecord(from, ports))?.['pk']);
  return matter === null ? {} : { matter };
}
