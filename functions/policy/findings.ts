import { DISPATCH_KINDS } from '../domain/case/dispatch.ts';
import { own } from '../domain/matter/own.ts';
import type { ClockKind } from '../domain/case/case.ts';
import { CAUSES } from '../domain/matter/cause.ts';
import { isReviewStep, isUnitPost, PROPOSAL_KINDS } from '../domain/matter/proposal.ts';
import { SUBSTITUTE_RUNG } from '../domain/people/recipients.ts';
import { CONFERENCE_CLOCKS, CONFERENCE_STEPS } from '../domain/rules/conference-rules.ts';
import { CONCLUSIONS } from '../domain/matter/conclusion.ts';
import { EMERGENCY_LINES } from '../domain/matter/emergency-line.ts';
import { EXERCISE_CLOCKS } from '../domain/rules/exercise-rules.ts';
import { HANDOVER_CLOCKS, HANDOVER_OUTCOMES, RECEIVERS, SPEECH } from '../domain/rules/handover-rules.ts';
import { ASSESSMENT_CLOCKS, DIMENSIONS, METHODS } from '../domain/rules/assessment-rules.ts';
import { RISKS, RULINGS } from '../domain/matter/risk.ts';
import { INQUIRY_CLOCKS } from '../domain/rules/inquiry-rules.ts';
import { MEASURE_CLOCKS, MEASURES } from '../domain/rules/measure-rules.ts';
import { GROUNDS, RETRO_CLOCKS } from '../domain/rules/retrospective-rules.ts';
import { LEFT_OUT } from '../domain/matter/left-out.ts';
import { ARCHIVED_KINDS, PERIODS } from '../domain/rules/archive-rules.ts';
import { WATCH_CLOCKS } from '../domain/rules/watch-rules.ts';
import { CONSULTATION_CLOCKS, INVITED_AS, MEANS } from '../domain/rules/consultation-rules.ts';
import type { CasualtyScale, Ladder, Policy } from '../domain/rules/policy.ts';
import { PAPER_WORDS } from '../domain/rules/paper-rules.ts';
import { REPORTS } from '../domain/rules/report-rules.ts';
import { strayWords } from '../domain/papers/wording.ts';
import { cited } from './cited.ts';
import { type Finding, finding, shown, tooLong } from './finding.ts';
import { planFindings } from './plan-findings.ts';
import { scoreFindings } from './score-findings.ts';
import { textFindings } from './text-findings.ts';

/** What no single table can see: that the tables fit one another. */
export function findings(policy: Policy): Finding[] {
  return [
    ...clauseFindings(policy),
    ...clockFindings(policy),
    ...ladderFindings(policy),
    ...matterFindings(policy),
    ...proposalFindings(policy),
    ...approvalFindings(policy),
    ...checklistFindings(policy),
    ...orderFindings(policy),
    ...conferenceFindings(policy),
    ...consultationFindings(policy),
    ...inquiryFindings(policy),
    ...exerciseFindings(policy),
    ...handoverFindings(policy),
    ...measureFindings(policy),
    ...watchFindings(policy),
    ...archiveFindings(policy),
    ...retrospectiveFindings(policy),
    ...paperFindings(policy),
    ...reportFindings(policy),
    ...assessmentFindings(policy),
    ...scoreFindings(policy),
    ...outletFindings(policy),
    ...mediaFindings(policy),
    ...upwardFindings(policy),
    ...planFindings(policy),
    ...intakeFindings(policy),
    ...calendarFindings(policy),
    ...textFindings(policy),
    ...paceFindings(policy),
  ];
}

/** S4: what an exercise goes by is never the district's law. */
const paceFindings = ({ pace }: Policy): Finding[] =>
  pace ? [finding(['pace'], '压缩的时限只用于一次演练，不能作为本区规则发布，请去掉')] : [];

/** Every clause that a row names can be printed. */
function clauseFindings({ clauses, ...tables }: Policy): Finding[] {
  const found: Finding[] = [];
  const path: string[] = [];
  const look = (value: object): void => {
    for (const [key, inner] of Object.entries<unknown>({ ...value })) {
      path.push(key);
      if ((key === 'clause' || key === 'limitClause') && typeof inner === 'string' && !own(clauses, inner))
        found.push(finding([...path], `现为${shown(inner)}，clauses 中没有这一条，请补上原文或改用已有的条款`));
      if (typeof inner === 'object' && inner !== null) look(inner);
      path.pop();
    }
  };
  look(tables);
  return found;
}

/** A year without any holiday would be reckoned as one that has none. */
const calendarFindings = ({ calendar }: Policy): Finding[] =>
  calendar.coveredYears.flatMap((year, index) =>
    calendar.days.some(({ date }) => date.startsWith(`${year}-`))
      ? []
      : [finding(['calendar', 'coveredYears', index], `${year} 年没有一天节假日，请按国务院通知在 days 中写明`)],
  );

/** A limit in days runs to one end of the day, whoever set it; and no platform is two. */
function intakeFindings({ intake, calendar }: Policy): Finding[] {
  const names = intake.platforms.map(({ name, names: others }) => [name, ...others]);
  return [
    ...(intake.dayEndsAt === calendar.endOfDay
      ? []
      : [
          finding(
            ['intake', 'dayEndsAt'],
            `现为 ${intake.dayEndsAt}，而日历的 endOfDay 为 ${calendar.endOfDay}，两处应一致，请改其中一处`,
          ),
        ]),
    ...names.flatMap((row, index) =>
      row.flatMap((name) =>
        names.slice(0, index).some((earlier) => earlier.includes(name))
          ? [finding(['intake', 'platforms', index], `平台名${shown(name)}已属于前面的一行，请只留一处`)]
          : [],
      ),
    ),
  ];
}

/** A kind that several rows give must not arise twice from the same grades. */
function clockFindings({ clocks, ladders, appraisal }: Policy): Finding[] {
  const found: Finding[] = [];
  for (const [index, row] of clocks.entries()) {
    const at = ['clocks', index];
    const name = `时限“${row.name}”`;
    if (!own(ladders, row.ladder))
      found.push(
        finding(
          [...at, 'ladder'],
          `${name}的催办规则${shown(row.ladder)}不存在，应为 ${list(Object.keys(ladders))} 之一`,
        ),
      );
    if (
      'given' in row.limit &&
      !['assigned-limit', 'release', 'co-unit', 'plan', 'next-report', 'feedback', 'settlement'].includes(row.per ?? '')
    )
      found.push(
        finding(
          [...at, 'limit'],
          `${name}写明“另行给定”，但只有 per 为 assigned-limit、release、co-unit、plan、next-report、feedback 或 settlement 时才有人给定，请改写小时或工作日`,
        ),
      );
    if ((row.per === 'effect') !== (row.afterHours !== undefined))
      found.push(finding([...at, 'afterHours'], `${name}：per 为 effect 时须写明发布后多少小时，其余不写`));
    if (
      row.kind === 'confirm' &&
      row.per === undefined &&
      'hours' in row.limit &&
      row.limit.hours * 60 !== appraisal.minutes
    )
      found.push(
        finding(
          ['appraisal', 'minutes'],
          `研判现为 ${appraisal.minutes} 分钟，而${name}为 ${row.limit.hours} 小时，两处应一致，请改其中一处`,
        ),
      );
    for (const other of clocks.slice(index + 1))
      if (
        other.kind === row.kind &&
        other.per === row.per &&
        other.afterHours === row.afterHours &&
        !row.off &&
        !other.off &&
        overlap(row.when, other.when)
      )
        found.push(
          finding([...at, 'when'], `${name}与“${other.name}”在同样的等级下重复，请让两行的等级不相交，或停用其一`),
        );
  }
  return found;
}

type When = Policy['clocks'][number]['when'];
const overlap = (a: When, b: When): boolean =>
  meet(a.emergencyGrades, b.emergencyGrades) && meet(a.opinionGrades, b.opinionGrades);
const meet = <T>(a: T[] | undefined, b: T[] | undefined): boolean => !a || !b || a.some((grade) => b.includes(grade));
const list = (names: Iterable<string>): string => [...names].join('、') || '（现在一项也没有）';

function ladderFindings({ ladders, texts }: Policy): Finding[] {
  const templates = Object.keys(texts.templates);
  return Object.entries(ladders).flatMap(([id, ladder]) => [
    ...dueFindings(id, ladder),
    ...twice(ladder).map((rung) =>
      finding(['ladders', id], `有两个节点都叫${shown(rung)}，节点编号不能重复，请改其中一个`),
    ),
    ...(['rungs', 'after'] as const).flatMap((where) =>
      ladder[where].flatMap((rung, index) =>
        templates.includes(rung.template)
          ? []
          : [
              finding(
                ['ladders', id, where, index, 'template'],
                `没有短信模板${shown(rung.template)}，应为 ${list(templates)} 之一`,
              ),
            ],
      ),
    ),
  ]);
}

const twice = ({ rungs, after }: Ladder): string[] =>
  [...rungs, ...after].map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index);

/** A miss is declared at the due instant, once, and the ladder never ends before the duty does. */
function dueFindings(id: string, { rungs, after }: Ladder): Finding[] {
  const due = rungs.filter((rung) => 'due' in rung.when);
  const declared = [...rungs, ...after].filter((rung) => rung.kind === 'declare-missed');
  const found: Finding[] = [];
  if (due.length !== 1 || declared.length !== 1 || due[0] !== declared[0])
    found.push(
      finding(
        ['ladders', id, 'rungs'],
        `到期时（due）的节点有 ${due.length} 个、认定逾期（declare-missed）的有 ${declared.length} 个，应恰有一个节点在到期时认定逾期`,
      ),
    );
  if (after.length === 0 || after.at(-1)?.times !== undefined)
    found.push(
      finding(['ladders', id, 'after'], '逾期后的最后一项不能有次数（times），须一直催到办结，请删去 times 或补一项'),
    );
  if (after.slice(0, -1).some((rung) => rung.times === undefined))
    found.push(finding(['ladders', id, 'after'], '只有最后一项可以没有次数，请给前面各项写明 times'));
  return found;
}

/** P3: a press conference, or one that a superior held. */
const isConference = ({ id, needs }: Policy['forms'][number]): boolean =>
  id === 'press-conference' || needs === 'superior';

/** A graver row asks for more of everything, and the last takes what is left. */
function scaleFindings({ id, rows }: CasualtyScale, path: (string | number)[]): Finding[] {
  const measures = ['deaths', 'seriouslyInjured', 'lossYuan'] as const;
  const mixed = rows.slice(1).some((row, at) =>
    measures.some((name) => {
      const [graver, here] = [rows[at]?.[name], row[name]];
      return (graver === undefined) !== (here === undefined) || (graver ?? 1) <= (here ?? 0);
    }),
  );
  const last = rows.at(-1);
  const open = [...measures, 'affected' as const].some((name) => (last?.[name] ?? 0) > 0);
  return [
    ...(mixed ? [finding([...path, 'rows'], `分级标准 ${id} 各行应自重至轻排列，每项数字逐行减小且各行项目一致`)] : []),
    ...(open ? [finding([...path, 'rows'], `分级标准 ${id} 的最后一行应为 0，使任何事件都有等级`)] : []),
  ];
}

/** One kind of emergency has one scale on any day. */
function overlappingScales(scales: CasualtyScale[]): Finding[] {
  return scales.flatMap((scale, at) => {
    const other = scales
      .slice(0, at)
      .find(
        ({ kinds, inForce }) =>
          kinds.some((kind) => scale.kinds.includes(kind)) &&
          (inForce.until ?? '9999') >= scale.inForce.from &&
          (scale.inForce.until ?? '9999') >= inForce.from,
      );
    return other === undefined
      ? []
      : [
          finding(
            ['grading', 'scales', at, 'inForce'],
            `分级标准 ${scale.id} 与 ${other.id} 对同一种类同时有效，请写明旧标准的失效日期（until）`,
          ),
        ];
  });
}

function matterFindings({ grading, words, routing, forms, clocks, ends, assignedLimit, sources }: Policy): Finding[] {
  const kinds = new Set(grading.emergencyKinds.map((kind) => kind.id));
  const subjects = new Set(words.subjects.map((subject) => subject.word));
  const running = new Set<ClockKind>(clocks.map((row) => row.kind));
  const noKind = (path: (string | number)[], kind: string): Finding[] =>
    kinds.has(kind) ? [] : [finding(path, `没有突发事件种类${shown(kind)}，应为 ${list(kinds)} 之一`)];
  return [
    ...grading.scales.flatMap((scale, at) => [
      ...scale.kinds.flatMap((kind, index) => noKind(['grading', 'scales', at, 'kinds', index], kind)),
      ...scaleFindings(scale, ['grading', 'scales', at]),
    ]),
    ...(grading.scales.some(({ id }) => id === grading.reference)
      ? []
      : [
          finding(
            ['grading', 'reference'],
            `没有伤亡分级标准${shown(grading.reference)}，应为 ${list(new Set(grading.scales.map(({ id }) => id)))} 之一`,
          ),
        ]),
    ...overlappingScales(grading.scales),
    ...words.subjects.flatMap(({ emergencies = [] }, at) =>
      emergencies.flatMap((kind, index) => noKind(['words', 'subjects', at, 'emergencies', index], kind)),
    ),
    ...Object.keys(grading.fromWords.ofKind ?? {}).flatMap((kind) =>
      noKind(['grading', 'fromWords', 'ofKind', kind], kind),
    ),
    ...grading.emergencyMatches.flatMap((row, index) =>
      noKind(['grading', 'emergencyMatches', index, 'kind'], row.kind),
    ),
    ...routing.rows.flatMap((row, index) => [
      ...(row.subjects || row.places || row.mentions
        ? []
        : [finding(['routing', 'rows', index], `分办台账 ${row.id} 没有条件，会匹配一切，请写明主题、地点或词语`)]),
      ...(row.subjects ?? []).flatMap((word, at) =>
        subjects.has(word)
          ? []
          : [
              finding(
                ['routing', 'rows', index, 'subjects', at],
                `没有主题词${shown(word)}，应为 ${list(subjects)} 之一`,
              ),
            ],
      ),
    ]),
    ...((words.subjects.at(-1)?.matches.length ?? 1) === 0
      ? []
      : [finding(['words', 'subjects'], '最后一个主题词是默认项，matches 应为空列表，请把默认项放在最后')]),
    ...forms.flatMap((form, index) => [
      ...form.fulfils.flatMap((kind, at) =>
        running.has(kind)
          ? []
          : [finding(['forms', index, 'fulfils', at], `没有种类为${shown(kind)}的时限，应为 ${list(running)} 之一`)],
      ),
      ...(form.needs === 'paper' && !form.offlineOnly
        ? [
            finding(
              ['forms', index],
              `回应形式“${form.name}”不公开，只能用于线下办理件（${cited('P4')}），请加 offlineOnly 或改 needs`,
            ),
          ]
        : []),
      ...(form.fulfils.includes('press-conference') && !isConference(form) && form.conferenceBasis === undefined
        ? [
            finding(
              ['forms', index],
              `回应形式“${form.name}”不是新闻发布会（${cited('P3')}）；要计作发布会的，请在 conferenceBasis 写明依据，否则从 fulfils 去掉 press-conference`,
            ),
          ]
        : []),
    ]),
    ...ends.flatMap((row, index) =>
      row.outcome === 'no-answer' && (row.proposal === undefined || row.proposal.when !== undefined)
        ? [finding(['ends', index, 'proposal'], `不予回应一律须提请审批（${cited('P4')}），请写 proposal 且不加 when`)]
        : [],
    ),
    ...(sources.some(({ covers }) => covers !== undefined) && !ends.some(({ outcome }) => outcome === 'elsewhere')
      ? [finding(['ends'], '有信息源写了覆盖范围（covers），须有“不属本区”（elsewhere）这一终结方式，请补上')]
      : []),
    ...(clocks.some((row) => row.per === 'assigned-limit')
      ? []
      : [
          finding(
            ['assignedLimit', 'mode'],
            `现为${shown(assignedLimit.mode)}，但没有时限记录上级所给期限（${cited('P2')}），请保留 per 为 assigned-limit 的时限`,
          ),
        ]),
  ];
}

/** Every kind of proposal has one row, and a ladder that presses for its decision. */
function proposalFindings({ proposals, ladders }: Policy): Finding[] {
  return [
    ...PROPOSAL_KINDS.filter((kind) => proposals.filter((row) => row.kind === kind).length !== 1).map((kind) =>
      finding(['proposals'], `提请种类${shown(kind)}应有且只有一行，请补上或删去多余的行`),
    ),
    ...proposals.flatMap(({ ladder }, index) => ladderMissing(['proposals', index, 'ladder'], ladder, ladders)),
  ];
}

/** D2, D3: each cause has one list, and a point that stands in several is called alike. */
function checklistFindings({ checklists }: Policy): Finding[] {
  const named = new Map<string, string>();
  return [
    ...CAUSES.filter((cause) => checklists.filter((row) => row.cause === cause).length !== 1).map((cause) =>
      finding(['checklists'], `成因${shown(cause)}应有且只有一份要点，请补上或删去多余的`),
    ),
    ...checklists.flatMap(({ points }, index) =>
      points.flatMap(({ id, name }, place) => {
        const known = named.get(id) ?? name;
        named.set(id, known);
        return known === name
          ? []
          : [
              finding(
                ['checklists', index, 'points', place, 'name'],
                `要点${shown(id)}在前面叫“${known}”，同一要点须同名，或另起一个编号`,
              ),
            ];
      }),
    ),
  ];
}

/** A4: rows that name what is there; a unit's posts decide documents alone, which are of a unit; the rung of substitutes is known by its name. */
function approvalFindings({ approval, forms, proposals, ladders }: Policy): Finding[] {
  return [
    ...(approval?.chains ?? []).flatMap(({ documents }, index) =>
      documents
        .filter((kind) => !approval?.documents.some((row) => row.kind === kind))
        .map((kind) =>
          finding(['approval', 'chains', index, 'documents'], `文稿种类${shown(kind)}没有在 documents 中列出，请补上`),
        ),
    ),
    ...(approval?.exempt.forms ?? [])
      .filter((form) => !forms.some(({ id }) => id === form))
      .map((form) =>
        finding(
          ['approval', 'exempt', 'forms'],
          `没有回应形式${shown(form)}，应为 ${list(forms.map(({ id }) => id))} 之一`,
        ),
      ),
    ...proposals.flatMap(({ kind, deciders }, index) =>
      isReviewStep(kind) || kind === 'cosign' || kind === 'feedback'
        ? []
        : deciders
            .filter(isUnitPost)
            .map((role) =>
              finding(
                ['proposals', index, 'deciders'],
                `${shown(role)}是承办单位的岗位，只用于文稿的审批，请改为值班单位的岗位或区领导`,
              ),
            ),
    ),
    ...Object.entries(ladders).flatMap(([id, { rungs }]) =>
      rungs
        .filter(
          (rung) =>
            rung.to.includes('substitute') &&
            rung.id !== SUBSTITUTE_RUNG &&
            !rungs.some((one) => one.id === SUBSTITUTE_RUNG),
        )
        .map(() =>
          finding(
            ['ladders', id, 'rungs'],
            `催办 substitute（代行人）的规则须有一个名为 ${SUBSTITUTE_RUNG} 的节点，代行人自该节点起方可审批`,
          ),
        ),
    ),
  ];
}

/** Each word of a list that does not have just one row. */
const once = (table: 'steps' | 'clocks', what: string, known: readonly string[], given: readonly string[]) =>
  known
    .filter((one) => given.filter((other) => other === one).length !== 1)
    .map((one) => finding(['conferences', table], `${what}${shown(one)}应有且只有一行，请补上或删去多余的行`));

/** P3: each step and each kind of clock of a conference has one row; the steps alone are reckoned back from it. */
function conferenceFindings({ conferences, forms, ladders }: Policy): Finding[] {
  return [
    ...once(
      'steps',
      '发布会筹备事项',
      CONFERENCE_STEPS,
      conferences.steps.map(({ id }) => id),
    ),
    ...once(
      'clocks',
      '发布会时限',
      CONFERENCE_CLOCKS,
      conferences.clocks.map(({ kind }) => kind),
    ),
    ...(forms.some(({ id, attendance }) => id === conferences.form && attendance)
      ? []
      : [finding(['conferences', 'form'], `${shown(conferences.form)}不是须有人出席的回应形式`)]),
    ...conferences.clocks.flatMap(({ kind, ladder, limit }, index) => [
      ...ladderMissing(['conferences', 'clocks', index, 'ladder'], ladder, ladders),
      ...('given' in limit === (kind === 'conference-step')
        ? []
        : [finding(['conferences', 'clocks', index, 'limit'], '只有筹备时限由召开时间倒排，其余须写小时')]),
    ]),
    ...conferences.steps.flatMap(({ hoursBefore }, index) =>
      hoursBefore < conferences.fullHours
        ? []
        : [
            finding(
              ['conferences', 'steps', index, 'hoursBefore'],
              `现为 ${hoursBefore}，应少于 fullHours 的 ${conferences.fullHours}`,
            ),
          ],
    ),
  ];
}

const whole = (table: string, known: readonly string[], given: readonly string[], part = 'consultations'): Finding[] =>
  known
    .filter((one) => given.filter((other) => other === one).length !== 1)
    .map((one) => finding([part, table], `${shown(one)}应有且只有一行，请补上或删去多余的行`));

/** A4: offices convene it, each list has every word once, each kind of clock one row and a ladder; a row that asks for it says when. */
function consultationFindings({ consultations: rules, ladders }: Policy): Finding[] {
  if (!rules) return [];
  return [
    ...(rules.offices.length === 0
      ? [finding(['consultations', 'offices'], `须写明由哪些单位召集会商（${cited('A4')}），至少一个`)]
      : []),
    ...whole(
      'clocks',
      CONSULTATION_CLOCKS,
      rules.clocks.map(({ kind }) => kind),
    ),
    ...whole(
      'invitedAs',
      INVITED_AS,
      rules.invitedAs.map(({ id }) => id),
    ),
    ...whole(
      'means',
      MEANS,
      rules.means.map(({ id }) => id),
    ),
    ...whole(
      'holds',
      CONCLUSIONS.filter((one) => rules.holds.filter(({ id }) => id === one).length > 1),
      rules.holds.map(({ id }) => id),
    ),
    ...rules.clocks.flatMap(({ ladder, kind, limit }, index) => [
      ...ladderMissing(['consultations', 'clocks', index, 'ladder'], ladder, ladders),
      ...(kind === 'consultation-view' && limit.hours > rules.maxViewHours
        ? [
            finding(
              ['consultations', 'clocks', index, 'limit'],
              `现为 ${limit.hours} 小时，不应多于 maxViewHours 的 ${rules.maxViewHours}`,
            ),
          ]
        : []),
    ]),
    ...rules.required.flatMap(({ name, when }, index) =>
      Object.values(when).some((wanted) => wanted.length > 0)
        ? []
        : [
            finding(
              ['consultations', 'required', index, 'when'],
              `${shown(name)}没有写明等级或类别，会使所有办件都须会商；请写明，或删去此行`,
            ),
          ],
    ),
  ];
}

/**
 * P6: each kind of clock has one row and a ladder, a promise alone is given its time, an interview is a form that there
 * is, and each list has a word once.
 */
function inquiryFindings({ inquiries: rules, ladders, forms }: Policy): Finding[] {
  if (!rules) return [];
  const part = 'inquiries';
  const listed = (table: 'received' | 'answered' | 'errors'): Finding[] => {
    const ids = rules[table].map(({ id }) => id);
    return ids.length === 0
      ? [finding([part, table], '至少一行')]
      : whole(
          table,
          ids.filter((one, index) => ids.indexOf(one) !== index),
          ids,
          part,
        );
  };
  return [
    ...whole(
      'clocks',
      INQUIRY_CLOCKS,
      rules.clocks.map(({ kind }) => kind),
      part,
    ),
    ...listed('received'),
    ...listed('answered'),
    ...listed('errors'),
    ...(forms.some(({ id }) => id === rules.form)
      ? []
      : [finding([part, 'form'], `${shown(rules.form)}不是 forms 中的回应形式`)]),
    ...rules.clocks.flatMap(({ kind, ladder, limit }, index) => [
      ...ladderMissing([part, 'clocks', index, 'ladder'], ladder, ladders),
      ...('given' in limit === (kind === 'inquiry-promise')
        ? []
        : [finding([part, 'clocks', index, 'limit'], '只有承诺的时间由答复单位给定，答复须写小时')]),
    ]),
  ];
}

/** A3, M2: each report has one row and its paper, counts duties that there are, and one of a case is written by no calendar. */
function reportFindings({ reports: rules, papers, clocks, texts }: Policy): Finding[] {
  if (!rules) return [];
  const part = 'reports';
  const room = texts.bounds['subject'] ?? 0;
  return [
    ...whole(
      'rows',
      REPORTS,
      rules.rows.map(({ id }) => id),
      part,
    ),
    ...rules.duties.flatMap((duty, index) =>
      clocks.some(({ kind }) => kind === duty)
        ? []
        : [finding([part, 'duties', index], `没有时限${shown(duty)}，请改用时限表中的一种`)],
    ),
    ...rules.rows.flatMap((row, index) => [
      ...(papers && !papers.kinds.some(({ kind }) => kind === row.id)
        ? [finding([part, 'rows', index, 'id'], `公文一栏没有${row.name}的用语，请补上`)]
        : []),
      ...(row.scheduled && row.every === undefined
        ? [finding([part, 'rows', index, 'scheduled'], '就一件办件起草的报告不能定期起草，应为 false')]
        : []),
      ...((row.id === 'special-report') === (row.every === undefined)
        ? []
        : [finding([part, 'rows', index, 'every'], '只有专报就一件办件起草，其余须写明按日、周或月起草')]),
    ]),
    ...(rules.subject.length > room
      ? [finding([part, 'subject'], `现为${shown(rules.subject)}，短信中至多 ${room} 字，请写短`)]
      : []),
  ];
}

/** A3, S2: each kind of paper has one row with all its words and no others, and minutes and briefs are called something. */
function paperFindings({ papers: rules }: Policy): Finding[] {
  if (!rules) return [];
  const kinds = rules.kinds.map(({ kind }) => kind);
  return [
    ...whole('kinds', Object.keys(PAPER_WORDS), kinds, 'papers'),
    ...rules.kinds.flatMap((row, index) => {
      const { missing, unknown } = strayWords(row);
      const at = ['papers', 'kinds', index];
      return [
        ...missing.map((place) => finding([...at, 'words', place], '缺少这一句，请补上')),
        ...unknown.map((place) =>
          finding([...at, 'words', place], `没有这个位置，应为 ${list(PAPER_WORDS[row.kind])} 之一，请删去或改正`),
        ),
        ...(row.mark === undefined && (row.format === 'minutes' || row.format === 'brief')
          ? [finding([...at, 'mark'], '纪要和简报须写明名称，如“政务舆情会商纪要”')]
          : []),
      ];
    }),
  ];
}

/** Where a row names a ladder that there is not. */
const ladderMissing = (at: readonly PropertyKey[], ladder: string, ladders: Policy['ladders']): Finding[] =>
  own(ladders, ladder) ? [] : [finding(at, `没有催办规则${shown(ladder)}，应为 ${list(Object.keys(ladders))} 之一`)];

/**
 * S6, S7: each measure and each kind of clock has one row, each clock a ladder. Who is criticised, talked to or proposed
 * for a sanction is heard first; a talk takes two conditions, and so does a referral, which two people decide.
 */
function measureFindings({ measures: rules, ladders, texts }: Policy): Finding[] {
  if (!rules) return [];
  const part = 'measures';
  const room = texts.bounds['subject'] ?? 0;
  const at = (id: string): number => rules.rows.findIndex((row) => row.id === id);
  const rowOf = (id: string) => rules.rows.find((row) => row.id === id);
  const unheard = ['criticism', 'talk', 'sanction'].filter((id) => rowOf(id)?.heard === false);
  const single = ['talk', 'referral'].filter((id) => (rowOf(id)?.needs.length ?? 2) < 2);
  return [
    ...whole(
      'rows',
      MEASURES,
      rules.rows.map(({ id }) => id),
      part,
    ),
    ...whole(
      'clocks',
      MEASURE_CLOCKS,
      rules.clocks.map(({ kind }) => kind),
      part,
    ),
    ...rules.clocks.flatMap(({ kind, ladder, limit }, index) => [
      ...ladderMissing([part, 'clocks', index, 'ladder'], ladder, ladders),
      ...('given' in limit === (kind === 'measure-mend')
        ? []
        : [finding([part, 'clocks', index, 'limit'], '只有整改时限由签发单位给定，其余须写工作日')]),
    ]),
    ...unheard.map((id) =>
      finding([part, 'rows', at(id), 'heard'], `通报批评、约谈、问责须先听取陈述申辩（${cited('S6')}），应为 true`),
    ),
    ...single.map((id) =>
      finding(
        [part, 'rows', at(id), 'needs'],
        `约谈须既消极不作为又整改不到位（${cited('S6')}），会同监察机关须两项条件（${cited('S7')}），应为两项`,
      ),
    ),
    ...((rowOf('referral')?.deciders.length ?? 2) < 2
      ? [
          finding(
            [part, 'rows', at('referral'), 'deciders'],
            `会同监察机关须先后由两人决定（${cited('S7')}、${cited('H2')}），应为两组`,
          ),
        ]
      : []),
    ...(rowOf('referral')?.restricted === undefined
      ? [
          finding(
            [part, 'rows', at('referral'), 'restricted'],
            `会同监察机关只由参与决定的人查阅（${cited('S7')}），应为 true`,
          ),
        ]
      : []),
    ...tooLong([part, 'subject'], rules.subject, room),
  ];
}

/** S4: each kind of clock has one row and a ladder; a script's injects fall within it, each under its own name, and a question alone asks for an answer. */
function exerciseFindings({ exercises: rules, ladders, texts, grading }: Policy): Finding[] {
  if (!rules) return [];
  const part = 'exercises';
  const scripts = rules.scripts.map(({ id }) => id);
  return [
    ...whole(
      'clocks',
      EXERCISE_CLOCKS,
      rules.clocks.map(({ kind }) => kind),
      part,
    ),
    ...whole('scripts', [...new Set(scripts)], scripts, part),
    ...rules.clocks.flatMap(({ ladder }, index) => ladderMissing([part, 'clocks', index, 'ladder'], ladder, ladders)),
    ...rules.scripts.flatMap(({ minutes, injects }, script) =>
      injects.flatMap(({ id, what, afterMinutes, replyMinutes, emergency }, index) => {
        const at = [part, 'scripts', script, 'injects', index];
        return [
          ...(injects.findIndex((one) => one.id === id) < index
            ? [finding([...at, 'id'], `${shown(id)} 重复，每个情景须有自己的编号`)]
            : []),
          ...(afterMinutes > minutes
            ? [finding([...at, 'afterMinutes'], `现为 ${afterMinutes}，应不晚于脚本全长 ${minutes} 分钟`)]
            : []),
          ...((what === 'question') === (replyMinutes !== undefined)
            ? []
            : [finding([...at, 'replyMinutes'], '领导提问须写明答复时限，其他情景不写')]),
          ...(emergency && !grading.emergencyKinds.some((kind) => kind.id === emergency.kind)
            ? [finding([...at, 'emergency', 'kind'], `没有这种突发事件：${shown(emergency.kind)}`)]
            : []),
        ];
      }),
    ),
    ...tooLong([part, 'subject'], rules.subject, texts.bounds['subject'] ?? 0),
  ];
}

/**
 * M3: each kind of clock has one row and a ladder, each receiver, kind of speech and outcome one name; two versions of one
 * article are never in force on the same day, each checks what it is and each number is called for what it is.
 */
function handoverFindings({ handovers: rules, ladders, texts }: Policy): Finding[] {
  if (!rules) return [];
  const part = 'handovers';
  const room = texts.bounds['subject'] ?? 0;
  const ids = rules.articles.map(({ id }) => id);
  return [
    ...(
      [
        ['clocks', HANDOVER_CLOCKS, rules.clocks.map(({ kind }) => kind)],
        ['receivers', RECEIVERS, rules.receivers.map(({ id }) => id)],
        ['speech', SPEECH, rules.speech.map(({ id }) => id)],
        ['outcomes', HANDOVER_OUTCOMES, rules.outcomes.map(({ id }) => id)],
        ['emergencyLines', EMERGENCY_LINES, rules.emergencyLines.map(({ number }) => number)],
        ['articles', [...new Set(ids)], ids],
      ] as const
    ).flatMap(([table, known, given]) => whole(table, known, given, part)),
    ...rules.clocks.flatMap(({ kind, ladder, limit }, index) => [
      ...ladderMissing([part, 'clocks', index, 'ladder'], ladder, ladders),
      ...('given' in limit === (kind === 'handover-answer')
        ? []
        : [finding([part, 'clocks', index, 'limit'], '只有答复时刻由提请人写明，其余须写小时或工作日')]),
    ]),
    ...rules.articles.flatMap(({ law, article, from, until }, index) => [
      ...(until !== undefined && until < from
        ? [finding([part, 'articles', index, 'until'], `不应早于 from 的 ${from}`)]
        : []),
      ...rules.articles
        .slice(0, index)
        .filter((one) => one.law === law && one.article === article)
        .filter((one) => (one.until === undefined || one.until >= from) && (until === undefined || until >= one.from))
        .map((one) =>
          finding([part, 'articles', index, 'from'], `与 ${shown(one.id)} 同时有效，同一条款每日只应有一个文本`),
        ),
    ]),
    ...(rules.subject.length > room
      ? [finding([part, 'subject'], `现为${shown(rules.subject)}，短信中至多 ${room} 字，请写短`)]
      : []),
  ];
}

/** H5: each kind has one period, and none for graver ones that is shorter. */
function archiveFindings({ archives: { rows, redacted } }: Policy): Finding[] {
  return [
    ...whole(
      'redacted',
      LEFT_OUT,
      redacted.leftOut.map(({ what }) => what),
      'archives',
    ),
    ...whole(
      'rows',
      ARCHIVED_KINDS,
      rows.map(({ kind }) => kind),
      'archives',
    ),
    ...rows.flatMap(({ period, graver }, index) =>
      graver && PERIODS.indexOf(graver.period) > PERIODS.indexOf(period)
        ? [finding(['archives', 'rows', index, 'graver'], '等级更高的，保管期限不应更短')]
        : [],
    ),
  ];
}

/** M1: each kind of clock has one row and a ladder, each kind of period stands once, under a name that a text has room for. */
function watchFindings({ watches: rules, ladders, texts }: Policy): Finding[] {
  if (!rules) return [];
  const part = 'watches';
  const room = texts.bounds['subject'] ?? 0;
  const kinds = rules.periods.map(({ id }) => id);
  return [
    ...whole(
      'clocks',
      WATCH_CLOCKS,
      rules.clocks.map(({ kind }) => kind),
      part,
    ),
    ...whole('periods', [...new Set(kinds)], kinds, part),
    ...rules.clocks.flatMap(({ ladder }, index) => ladderMissing([part, 'clocks', index, 'ladder'], ladder, ladders)),
    ...rules.periods.flatMap(({ short }, index) => tooLong([part, 'periods', index, 'short'], short, room)),
    ...(rules.launch.noticeAt < rules.launch.noticeBy
      ? []
      : [finding([part, 'launch', 'noticeBy'], `应晚于 noticeAt 的 ${rules.launch.noticeAt}`)]),
    ...tooLong([part, 'tests', 'short'], rules.tests.short, room),
    ...(['holiday', 'yearly'] as const).flatMap((which) =>
      rules.tests[which].askAt < rules.tests[which].by
        ? []
        : [finding([part, 'tests', which, 'by'], `应晚于 askAt 的 ${rules.tests[which].askAt}`)],
    ),
  ];
}

/**
 * A2: each kind of clock, method, dimension, risk grade and ruling has one row; whatever the points, one row of the table
 * grades them and none is never reached; a leader rules. What is launched is watched for by the rules of watches.
 */
function assessmentFindings({ assessments: rules, watches, ladders }: Policy): Finding[] {
  if (!rules) return [];
  const part = 'assessments';
  const rows = rules.grading.map(({ id }) => id);
  const last = rules.grading.length - 1;
  return [
    ...(
      [
        ['clocks', ASSESSMENT_CLOCKS, rules.clocks.map(({ kind }) => kind)],
        ['methods', METHODS, rules.methods.map(({ id }) => id)],
        ['dimensions', DIMENSIONS, rules.dimensions.map(({ id }) => id)],
        ['risks', RISKS, rules.risks.map(({ id }) => id)],
        ['rulings', RULINGS, rules.rulings.map(({ id }) => id)],
        ['grading', [...new Set(rows)], rows],
      ] as const
    ).flatMap(([table, known, given]) => whole(table, known, given, part)),
    ...rules.clocks.flatMap(({ ladder }, index) => ladderMissing([part, 'clocks', index, 'ladder'], ladder, ladders)),
    ...rules.grading.flatMap(({ when }, index) =>
      (when === undefined) === (index === last)
        ? []
        : [
            finding(
              [part, 'grading', index, 'when'],
              index === last
                ? '最后一行须不设条件，否则有的评估定不出等级'
                : '没有条件的行只能放在最后，其后各行永不适用',
            ),
          ],
    ),
    ...rules.risks.flatMap(({ name, deciders }, index) =>
      deciders.some((role) => role === 'desk' || role === 'unit-officer' || role === 'legal-officer')
        ? [finding([part, 'risks', index, 'deciders'], `${name}的评估由领导决定（${cited('A2')}），不能改为其他岗位`)]
        : [],
    ),
    ...(watches ? [] : [finding([part], '须同时有关注事项的规定（watches）：决定发布的政策按其比对舆情')]),
  ];
}

/** D4: each kind of clock has one row and a ladder, the limit of an action alone is given, each ground one name, and the owner is named. */
function retrospectiveFindings({ retrospectives: rules, ladders, texts }: Policy): Finding[] {
  if (!rules) return [];
  const part = 'retrospectives';
  const room = texts.bounds['subject'] ?? 0;
  return [
    ...whole(
      'clocks',
      RETRO_CLOCKS,
      rules.clocks.map(({ kind }) => kind),
      part,
    ),
    ...whole(
      'grounds',
      GROUNDS,
      rules.grounds.map(({ id }) => id),
      part,
    ),
    ...rules.clocks.flatMap(({ kind, ladder, limit }, index) => [
      ...ladderMissing([part, 'clocks', index, 'ladder'], ladder, ladders),
      ...('given' in limit === (kind === 'retro-action')
        ? []
        : [finding([part, 'clocks', index, 'limit'], '只有整改时限由提出人给定，其余须写小时或工作日')]),
    ]),
    ...tooLong([part, 'quarterly', 'subject'], rules.quarterly.subject, room),
  ];
}

/** S3: the limit of the answer is the issuer's, every other one the rules'; each kind of clock has one row and a ladder. */
function orderFindings({ orders, ladders }: Policy): Finding[] {
  return [
    ...(['order-sign', 'order-reply', 'order-check'] as const)
      .filter((kind) => orders.clocks.filter((row) => row.kind === kind).length !== 1)
      .map((kind) => finding(['orders', 'clocks'], `督办时限${shown(kind)}应有且只有一行，请补上或删去多余的行`)),
    ...orders.clocks.flatMap(({ kind, ladder, limit }, index) => [
      ...ladderMissing(['orders', 'clocks', index, 'ladder'], ladder, ladders),
      ...('given' in limit === (kind === 'order-reply')
        ? []
        : [finding(['orders', 'clocks', index, 'limit'], '只有反馈时限由签发单位给定，其余须写小时或工作日')]),
    ]),
    ...(orders.again.workingDays > orders.maxWorkingDays
      ? [
          finding(
            ['orders', 'again', 'workingDays'],
            `现为 ${orders.again.workingDays}，不应多于 maxWorkingDays 的 ${orders.maxWorkingDays}`,
          ),
        ]
      : []),
  ];
}

/** P8: each newsroom or site stands once. */
const mediaFindings = ({ media = [] }: Policy): Finding[] =>
  media.flatMap(({ name }, index) => {
    const other = media.findIndex((row) => row.name === name);
    return other === index
      ? []
      : [finding(['media', index, 'name'], `${shown(name)}已是第 ${other + 1} 行，请合并为一行`)];
  });

/** What stands twice in a list that has each once. */
const standingTwice = (names: string[], path: (string | number)[], what: string): Finding[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [finding([...path, index, what], `${shown(name)}已是第 ${names.indexOf(name) + 1} 行，请合并为一行`)],
  );

/** M2, P2: each desk and each kind of report stands once, and its sections have ids of their own. */
function upwardFindings({ upward, clocks }: Policy): Finding[] {
  // Without them nobody could ever say that one was sent.
  if (!upward)
    return clocks.some(({ kind, off }) => kind === 'written-report' && !off)
      ? [finding(['upward'], '时限中有书面报告，请写明报往何处、各段写什么')]
      : [];
  const missing = DISPATCH_KINDS.filter((kind) => !upward.dispatches.some((row) => row.kind === kind));
  return [
    ...standingTwice(
      upward.desks.map(({ id }) => id),
      ['upward', 'desks'],
      'id',
    ),
    ...standingTwice(
      upward.dispatches.map(({ kind }) => kind),
      ['upward', 'dispatches'],
      'kind',
    ),
    ...upward.dispatches.flatMap(({ sections }, index) =>
      standingTwice(
        sections.map(({ id }) => id),
        ['upward', 'dispatches', index, 'sections'],
        'id',
      ),
    ),
    ...missing.map((kind) => finding(['upward', 'dispatches'], `缺少${shown(kind)}，请补上各段`)),
  ];
}

/** S1: an outlet goes by one id, no name or host leads to two, and what rows ask for is in the registry. */
function outletFindings({ outlets: { registry, required }, forms }: Policy): Finding[] {
  const taken = new Map<string, number>();
  const doubled = registry.flatMap(({ id, name, names, hosts }, index) =>
    [...new Set([id, name, ...names, ...hosts])].flatMap((said) => {
      const other = taken.get(said);
      taken.set(said, index);
      return other === undefined || other === index
        ? []
        : [finding(['outlets', 'registry', index], `${shown(said)}已用于第 ${other + 1} 行，请只留一处`)];
    }),
  );
  const strange = registry.flatMap(({ forms: counted = [] }, index) =>
    counted.flatMap((form) =>
      forms.some(({ id }) => id === form)
        ? []
        : [finding(['outlets', 'registry', index, 'forms'], `${shown(form)}不是 forms 中的回应形式`)],
    ),
  );
  const asked = required.flatMap(({ outlet }, index) => [
    ...(registry.some(({ id }) => id === outlet)
      ? []
      : [finding(['outlets', 'required', index, 'outlet'], `${shown(outlet)}不在 registry 中，请先列入渠道`)]),
    ...(required.findIndex((row) => row.outlet === outlet) === index
      ? []
      : [finding(['outlets', 'required', index, 'outlet'], `${shown(outlet)}写了两行，请合并为一行`)]),
  ]);
  return [...doubled, ...strange, ...asked];
}
