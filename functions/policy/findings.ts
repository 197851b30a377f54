import type { ClockKind } from '../domain/case/case.ts';
import { renderText } from '../domain/texts/render-text.ts';
import type { Ladder, Policy } from '../domain/rules/policy.ts';

/** What no single table can see: that the tables fit one another. One sentence per fault, with its place. */
export function findings(policy: Policy): string[] {
  return [
    ...clockFindings(policy),
    ...ladderFindings(policy),
    ...matterFindings(policy),
    ...textFindings(policy),
    ...deliveryFindings(policy),
  ];
}

/** A kind that several rows give must not arise twice from the same grades. */
function clockFindings({ clocks, ladders, appraisal }: Policy): string[] {
  const found: string[] = [];
  for (const [index, row] of clocks.entries()) {
    const at = `clocks.${index} (${row.kind})`;
    if (!ladders[row.ladder]) found.push(`${at}: no ladder ${JSON.stringify(row.ladder)}`);
    if ('given' in row.limit && row.per !== 'assigned-limit' && row.per !== 'release')
      found.push(`${at}: nobody gives this limit`);
    if (row.kind === 'confirm' && 'hours' in row.limit && row.limit.hours * 60 !== appraisal.minutes) {
      found.push(`${at}: ${row.limit.hours} hours, but appraisal.minutes is ${appraisal.minutes}`);
    }
    for (const other of clocks.slice(index + 1)) {
      if (other.kind === row.kind && !row.off && !other.off && overlap(row.when, other.when))
        found.push(`${at}: another row gives the same clock for the same grades`);
    }
  }
  return found;
}

type When = Policy['clocks'][number]['when'];
const overlap = (a: When, b: When): boolean =>
  meet(a.emergencyGrades, b.emergencyGrades) && meet(a.opinionGrades, b.opinionGrades);
const meet = <T>(a: T[] | undefined, b: T[] | undefined): boolean => !a || !b || a.some((grade) => b.includes(grade));

function ladderFindings({ ladders, texts }: Policy): string[] {
  return Object.entries(ladders).flatMap(([id, ladder]) => [
    ...dueFindings(id, ladder),
    ...twice(ladder).map((rung) => `ladders.${id}: two rungs are called ${JSON.stringify(rung)}`),
    ...[...ladder.rungs, ...ladder.after]
      .filter((rung) => !texts.templates[rung.template])
      .map((rung) => `ladders.${id}: no text template ${JSON.stringify(rung.template)}`),
  ]);
}

const twice = ({ rungs, after }: Ladder): string[] =>
  [...rungs, ...after].map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index);

/** A miss is declared at the due instant, once, and the ladder never ends before the duty does. */
function dueFindings(id: string, { rungs, after }: Ladder): string[] {
  const due = rungs.filter((rung) => 'due' in rung.when);
  const declared = [...rungs, ...after].filter((rung) => rung.kind === 'declare-missed');
  const found: string[] = [];
  if (due.length !== 1 || declared.length !== 1 || due[0] !== declared[0])
    found.push(`ladders.${id}: exactly one rung falls due, and it alone declares the miss`);
  if (after.length === 0 || after.at(-1)?.times !== undefined)
    found.push(`ladders.${id}: the last repetition has no end`);
  if (after.slice(0, -1).some((rung) => rung.times === undefined))
    found.push(`ladders.${id}: only the last repetition is without end`);
  return found;
}

function matterFindings({ grading, words, routing, forms, clocks, ends, assignedLimit }: Policy): string[] {
  const kinds = new Set(grading.emergencyKinds.map((kind) => kind.id));
  const subjects = new Set(words.subjects.map((subject) => subject.word));
  const running = new Set<ClockKind>(clocks.map((row) => row.kind));
  const last = words.subjects.at(-1);
  return [
    ...[...grading.casualties.kinds, ...grading.emergencyMatches.map((row) => row.kind)]
      .filter((kind) => !kinds.has(kind))
      .map((kind) => `grading: no emergency kind ${kind}`),
    ...routing.rows
      .filter((row) => !row.subjects && !row.places && !row.mentions)
      .map((row) => `routing ${row.id}: matches everything`),
    ...routing.rows.flatMap((row) =>
      (row.subjects ?? [])
        .filter((word) => !subjects.has(word))
        .map((word) => `routing ${row.id}: no subject word ${word}`),
    ),
    ...(last && last.matches.length === 0 ? [] : ['words.subjects: the last row is the default and matches nothing']),
    ...forms.flatMap((form) =>
      form.fulfils.filter((kind) => !running.has(kind)).map((kind) => `forms ${form.id}: no clock ${kind}`),
    ),
    ...forms
      .filter((form) => form.needs === 'paper' && !form.offlineOnly)
      .map((form) => `forms ${form.id}: P4 wants a published answer of every case that is not offline`),
    ...(ends.some((row) => row.outcome === 'no-answer' && !row.needsApprover)
      ? ['ends no-answer: P4 wants an approver']
      : []),
    ...(clocks.some((row) => row.per === 'assigned-limit')
      ? []
      : [`assignedLimit ${assignedLimit.mode}: no clock keeps it`]),
  ];
}

/** P8: every text fits with the longest values that its variables may have, in a drill too. */
function textFindings(policy: Policy): string[] {
  const { templates, bounds, gradeWords, actions } = policy.texts;
  const longest = Object.fromEntries(Object.entries(bounds).map(([name, chars]) => [name, '九'.repeat(chars)]));
  const tooLong = (name: string, words: string[]): string[] =>
    words
      .filter((word) => word.length > (bounds[name] ?? 0))
      .map((word) => `texts: ${word} is longer than the ${bounds[name] ?? 0} characters of {${name}}`);
  return [
    ...tooLong('grade', Object.values(gradeWords)),
    ...tooLong('action', Object.values(actions)),
    ...tooLong(
      'subject',
      policy.words.subjects.map((subject) => subject.word),
    ),
    ...Object.keys(templates).flatMap((template) => {
      try {
        renderText(policy, template, longest, { drill: true });
        return [];
      } catch (error) {
        if (error instanceof RangeError) return [error.message];
        throw error;
      }
    }),
  ];
}

/** Rules of delivery speak of templates that there are, and of what a digest is made of. */
function deliveryFindings({ delivery, texts }: Policy): string[] {
  const named = [
    ...delivery.merging.templates,
    ...delivery.digest.templates,
    ...delivery.forOneAlone,
    'several',
    'digest',
    'step-unreachable',
  ];
  return named
    .filter((name) => !texts.templates[name])
    .map((name) => `delivery: no text template ${JSON.stringify(name)}`);
}
