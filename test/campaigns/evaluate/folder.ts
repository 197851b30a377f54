import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const Message = z.object({ id: z.string(), title: z.string(), text: z.string(), postedAt: z.string().optional() });
const Replied = Message.extend({ reply: z.string().optional() });
const Topical = Message.extend({ topic: z.string() });
const Events = z.object({
  events: z.array(z.object({ name: z.string(), ids: z.array(z.string()) })),
  sameplaceOther: z.array(z.tuple([z.string(), z.string()])).default([]),
  random: z.array(z.string()).default([]),
});
const Senses = z.object({
  messages: z.array(
    z.object({
      id: z.string(),
      gathering: z.boolean(),
      emergency: z.enum(['current', 'past', 'hypothetical', 'figurative', 'none']),
      casualties: z.object({ dead: z.number().nullable(), hurt: z.number().nullable() }).partial().nullable(),
      wrongdoing: z.boolean(),
      nature: z.array(z.string()),
    }),
  ),
});
const Repliers = z.object({ messages: z.array(z.object({ id: z.string(), body: z.string() })) });
/** P4: whether a reply answers what was asked, as somebody who read it says. */
const Answers = z.object({ messages: z.array(z.object({ id: z.string(), answers: z.boolean() })) });

export type Message = z.infer<typeof Message>;

/** What there is to measure by; what a folder has not is empty. */
export interface Folder {
  messages: Message[];
  replied: z.infer<typeof Replied>[];
  topical: z.infer<typeof Topical>[];
  events: z.infer<typeof Events>;
  senses: z.infer<typeof Senses>['messages'];
  repliers: z.infer<typeof Repliers>['messages'];
  answers: z.infer<typeof Answers>['messages'];
  /** Hot-search lists, one a day. */
  hot: { day: string; titles: string[] }[];
}

/** A folder in the shape that `test/README.md` tells. Throws what is wrong with a file, by its name and line. */
export async function readFolder(folder: string): Promise<Folder> {
  return {
    messages: await linesOf(join(folder, 'messages.jsonl'), Message),
    replied: await linesOf(join(folder, 'messages-with-replies.jsonl'), Replied),
    topical: await linesOf(join(folder, 'messages-by-topic.jsonl'), Topical),
    events: await jsonOf(join(folder, 'labels/events.json'), Events, { events: [], sameplaceOther: [], random: [] }),
    senses: (await jsonOf(join(folder, 'labels/senses.json'), Senses, { messages: [] })).messages,
    answers: (await jsonOf(join(folder, 'labels/answers.json'), Answers, { messages: [] })).messages,
    repliers: (await jsonOf(join(folder, 'labels/repliers.json'), Repliers, { messages: [] })).messages,
    hot: await hotOf(join(folder, 'hot-search')),
  };
}

const Hot = z.record(z.string(), z.unknown());

async function hotOf(folder: string): Promise<Folder['hot']> {
  const files = (await filesIn(folder)).filter((file) => file.endsWith('.json')).toSorted();
  return Promise.all(
    files.map(async (file) => ({
      day: file.replace('.json', ''),
      titles: Object.keys(await jsonOf(join(folder, file), Hot, {})),
    })),
  );
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function contentOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function linesOf<Row>(file: string, shape: z.ZodType<Row>): Promise<Row[]> {
  const content = await contentOf(file);
  return (content ?? '')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [parsed(line, shape, `${file}:${index + 1}`)]));
}

async function jsonOf<Shape>(file: string, shape: z.ZodType<Shape>, none: Shape): Promise<Shape> {
  const content = await contentOf(file);
  return content === null ? none : parsed(content, shape, file);
}

function parsed<Shape>(content: string, shape: z.ZodType<Shape>, where: string): Shape {
  try {
    return shape.parse(JSON.parse(content));
  } catch (error) {
    throw new Error(`${where}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Train and test by the hash of an id, so that a message stays on its side whatever else a folder holds. */
export function isTest(id: string): boolean {
  let hash = 7;
  for (const character of id) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return ((hash ^ (hash >>> 7)) & 1) === 1;
}
