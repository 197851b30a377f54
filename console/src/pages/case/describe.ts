import { describeClocks } from './describe-clocks.ts';
import { photosOf } from '../../api/photos.ts';
import type { CaseView, Directory, RecordEvent, Schemas } from '../../api/queries.ts';
import { isObject, listOf, textOf } from '../../api/record.ts';
import type { Language } from '../../app/language.ts';
import { clockCalled } from '../../words/clock-english.ts';
import { clockLabel } from '../../words/clocks-together.ts';
import { personName, unitName } from '../../components/units.ts';
import { common } from '../../words/common.ts';
import { proposalWords, proposes } from '../../words/proposals.ts';
import { breachWords } from '../../words/breaches.ts';
import { changesSaid, correctionWords } from '../../words/corrections.ts';
import { readingWords } from '../../words/answer-reading.ts';
import { checklistWords } from '../../words/checklist.ts';
import { cosignWords } from '../../words/cosign.ts';
import { upwardWords } from '../../words/upward.ts';
import { effectWords } from '../../words/effects.ts';
import { exposureWords } from '../../words/exposure.ts';
import { outletWords } from '../../words/outlets.ts';
import { planWords } from '../../words/plans.ts';
import { handoffWords } from '../../words/handoffs.ts';
import { askerWords } from '../../words/askers.ts';
import { settlementWords } from '../../words/settlements.ts';
import { textWords } from '../../words/texts.ts';
import { replyWords } from '../../words/told.ts';
import { clockWords, ms } from '../../words/time.ts';
import { clockNameOf } from '../../words/clock-names.ts';
import { choiceNamed, type PolicyLists } from '../../words/policy.ts';
import { sameEventWords } from './same-event-words.ts';

export type EntryKind = 'decision' | 'comment' | 'clock' | 'system';

export interface Entry {
  kind: EntryKind;
  says: string;
  /** Words that a person wrote. */
  detail?: string;
  star?: boolean;
}

export interface Knowing {
  language: Language;
  directory: Directory | undefined;
  view: CaseView;
  lists: PolicyLists | undefined;
  /** What releases do not meet, as the server puts it. */
  unmet: Schemas['Events']['unmet'];
  /** P1: what the steps of plans say, by their ids. */
  steps?: Record<string, string>;
  now: number;
}

/** H5: a unit, or a person, who stands there behind a mark. */
const againstName = (directory: Directory | undefined, entry: string): string =>
  entry.startsWith('@') ? personName(directory, entry.slice(1)) : unitName(directory, entry);

/** Why, as it was recorded with it. */
const reasonsIn = (event: RecordEvent): string[] =>
  listOf(event['reasons']).flatMap((one) => (isObject(one) ? [textOf(one['says'])] : []));

/** Where nothing was said there is no detail: an empty one would stand as empty quotes. */
const detailOf = (...parts: string[]) => {
  const all = parts.filter(Boolean).join('；');
  return all === '' ? {} : { detail: all };
};

/** One event of the record in one sentence. The record's own words stay as they were written, in either language of the console. */
export function describe(event: RecordEvent, knowing: Knowing): Entry {
  const { language, directory, view, lists, now } = knowing;
  const zh = language === 'zh';
  const words = common[language];
  const text = (name: string) => textOf(event[name]);
  const detail = (...names: string[]) => detailOf(...names.map(text));
  const outletNamed = (id: string): string => lists?.outlets.find((one) => one.id === id)?.name ?? id;
  const pointNamed = (id: string): string =>
    lists?.causes.flatMap(({ points }) => points).find((one) => one.id === id)?.name ?? id;
  const pointsTold = (told: unknown): string => {
    const { points, told: one } = checklistWords[language];
    const said = listOf(told).filter(isObject);
    return said.length === 0
      ? ''
      : points(
          said
            .map(({ point, inText, says }) => one(pointNamed(textOf(point)), inText === true, textOf(says)))
            .join('；'),
        );
  };
  const outletsTold = (told: unknown): string => {
    const rows = listOf(told).filter(isObject);
    const said = rows.map((one) =>
      [
        textOf(one['name']),
        textOf(one['address']),
        textOf(one['publishedAt']) && clockWords(ms(textOf(one['publishedAt'])), now, language),
      ]
        .filter(Boolean)
        .join(' '),
    );
    return said.length > 0 ? outletWords[language].where(said.join('、')) : '';
  };
  // The desk did it for a unit that told it so.
  const told = text('toldBy') === '' ? '' : zh ? `由${text('toldBy')}告知` : `told by ${text('toldBy')}`;
  const toldBy = told === '' ? {} : { detail: told };
  const unitOf = (assignmentId: string) =>
    view.assignments.find(({ id }) => id === assignmentId)?.unit.name ?? assignmentId;
  const clock = (id: string): string => {
    const found = view.clocks.find((one) => one.id === id);
    if (found) return clockLabel(found, language);
    // A clock that no longer applies is in the record alone.
    const [kind = id, of] = id.split(/[:#]/);
    const assignment = view.assignments.find((one) => one.id === of?.split('.')[0]);
    const name = lists && clockNameOf(lists.clocks, kind, of);
    return `${name === undefined ? words.someClock : clockCalled({ name, kind }, language)}${assignment ? ` · ${assignment.unit.name}` : ''}`;
  };
  const at = (instant: string) => (instant === '' ? '' : clockWords(ms(instant), now, language));
  const inner = (name: string): Record<string, unknown> => (isObject(event[name]) ? event[name] : {});
  /** A1: what the table proposed, where another opinion grade was chosen. */
  const proposedInstead = (value: unknown, chosen: unknown): string => {
    if (!isObject(value)) return '';
    const proposed = textOf(value['grade']);
    const grade = words.grades[proposed as 'I'] ?? '';
    const lighter = isObject(chosen) && textOf(chosen['opinion']) > proposed;
    if (zh) return lighter ? `（低于分级标准建议的${grade}）` : `（突发事件等级已下调，分级标准建议${grade}）`;
    return lighter ? ` (lighter than the ${grade} that the table proposes)` : ` (the table now proposes ${grade})`;
  };
  const grades = (value: unknown): string => {
    const given = isObject(value) ? value : {};
    const emergency = textOf(given['emergency']);
    return [
      words.grades[textOf(given['opinion']) as 'I'],
      emergency && `${zh ? '突发事件' : 'emergency '}${words.grades[emergency as 'I'] ?? ''}`,
    ]
      .filter(Boolean)
      .join(' · ');
  };
  /** P5: something nearer counts until a second person approves what was promised. */
  const promised = (far: string, counts: string): string =>
    far === ''
      ? ''
      : zh
        ? `承诺 ${at(far)} 再次发布，超出规定间隔，须由他人审批，审批前按 ${at(counts)} 计`
        : `Promised again for ${at(far)}, farther than the rules allow: ${at(counts)} counts until approved`;
  const documentName = (kind: string): string => lists?.documents.find(({ id }) => id === kind)?.name ?? kind;
  const decision = (says: string, more: Partial<Entry> = {}): Entry => ({ kind: 'decision', says, ...more });

  const photos = photosOf(event).length;
  const files = photosOf(event, 'attachment').length;
  const shown = [
    photos > 0 && (zh ? ` · 照片 ${photos} 张` : ` · ${photos} photos`),
    files > 0 && (zh ? ` · 附件 ${files} 件` : ` · ${files} attachments`),
  ]
    .filter(Boolean)
    .join('');

  switch (event.type) {
    case 'case-opened':
      return decision(
        zh
          ? `立件，建议等级 ${grades(inner('suggestion')['grades'])}`
          : `Opened, suggested ${grades(inner('suggestion')['grades'])}`,
        detail('summary'),
      );
    case 'attention-grew':
      return text('what') === 'emergency' && event['suggestion'] !== undefined
        ? {
            kind: 'system',
            says: `${zh ? '提出更重突发事件（网传未核实）' : 'A graver emergency, hearsay'} ${grades(inner('suggestion')['grades'])}`,
            ...detail('says'),
          }
        : { kind: 'system', says: zh ? '热度上升' : 'Attention grew', ...detail('says') };
    case 'confirmed':
      return decision(zh ? '确认立件' : 'Confirmed as a case', detail('summary'));
    case 'amended': {
      const changes = changesSaid(
        { was: inner('was'), is: inner('is') },
        correctionWords[language],
        choiceNamed(lists),
        at,
      );
      return decision(zh ? '更正内容' : 'Amended what is said', {
        ...detailOf(...changes, text('reason')),
      });
    }
    case 'commented': {
      const called = listOf(event['mentions']).map((id) => `@${personName(directory, textOf(id))}`);
      const gone = text('says') === '';
      return {
        kind: 'comment',
        says: gone
          ? zh
            ? '评论（已由本人撤回）'
            : 'A comment, withdrawn by its author'
          : [zh ? '评论' : 'Comment', ...called].join(' '),
        ...detail('says'),
      };
    }
    case 'matter-linked':
      return decision(
        zh
          ? `关联为同一事项：${text('with')}${event['was'] === undefined ? '' : '（由另一组并入）'}`
          : `Linked as one matter with ${text('with')}${event['was'] === undefined ? '' : ', from another group'}`,
        detail('reason'),
      );
    case 'matter-unlinked':
      return decision(zh ? '解除同一事项关联' : 'Unlinked from its matter', detail('reason'));
    case 'comment-withdrawn':
      return { kind: 'comment', says: zh ? '撤回评论' : 'Comment withdrawn' };
    case 'graded':
      return decision(
        `${zh ? '定级' : 'Graded'} ${grades(event['grades'])}${proposedInstead(event['proposed'], event['grades'])}`,
        detail('reason'),
      );
    case 'wrongdoing-flagged':
      return decision(zh ? '提出疑为检举控告，原文已封闭' : 'Flagged as a report of wrongdoing', detail('reason'));
    case 'marked-ours': {
      const names = listOf(event['names']).map(textOf).join('、');
      if (text('alertId') === '') return decision(zh ? '认定是本区的，移回待研判' : 'Found to be the district’s');
      return {
        kind: 'system',
        says: zh ? `归并的线索提到${names}，移回待研判` : `An alert that joined names ${names}: no longer of elsewhere`,
      };
    }
    case 'emergency-refuted':
      return decision(zh ? `${text('body')}：查无此事` : `${text('body')}: no such emergency`, detail('says'));
    case 'clocks-changed':
      return describeClocks(event, clock, knowing);
    case 'clock-reckoned':
      return decision(`${zh ? '人工设定时限，到期' : 'Limit set by hand, due'} ${at(text('dueAt'))}`, detail('reason'));
    case 'rung-fired': {
      const people = listOf(event['to']).map((id) => personName(directory, textOf(id)));
      const missing = listOf(event['unreachable']).map((role) => words.recipients[textOf(role)] ?? textOf(role));
      const whom = people.length > 0 ? `：${people.join('、')}` : '';
      const nobody =
        missing.length > 0
          ? zh
            ? `（${missing.join('、')}无人可收）`
            : ` (nobody to text as ${missing.join(', ')})`
          : '';
      return { kind: 'system', says: `${clock(text('clockId'))} ${words.rungs[text('kind')] ?? ''}${whom}${nobody}` };
    }
    case 'traced-back': {
      const [published, discovered] = [at(text('publishedAt')), at(text('discoveredAt'))];
      const on = text('on') === '' ? '' : zh ? `（${text('on')}）` : ` (${text('on')})`;
      const from = text('fromCase') === '' ? '' : zh ? `归并自 ${text('fromCase')}：` : `from ${text('fromCase')}: `;
      const emergency = inner('emergency');
      const grade = words.grades[textOf(emergency['grade']) as 'I'];
      const missed = listOf(event['missed']).flatMap((one) => (isObject(one) ? [clock(textOf(one['kind']))] : []));
      const facts = [
        published && `${zh ? '网上首现' : 'first published'} ${published}${on}`,
        discovered && `${zh ? '发现' : 'discovered'} ${discovered}`,
        grade &&
          (zh
            ? `${grade}突发事件得知于 ${at(textOf(emergency['at']))}`
            : `knew of a ${grade} emergency at ${at(textOf(emergency['at']))}`),
        missed.length > 0 &&
          (zh ? `已超时、记在该件：${missed.join('、')}` : `missed, on its record: ${missed.join(', ')}`),
      ].filter(Boolean);
      return { kind: 'system', says: from + facts.join(zh ? '，' : ', ') };
    }
    case 'assigned': {
      const assignment = inner('assignment');
      const part = words.parts[textOf(assignment['part'])] ?? '';
      return decision(
        zh
          ? `交办 ${unitName(directory, textOf(assignment['unit']))}（${part}）`
          : `Assigned to ${unitName(directory, textOf(assignment['unit']))} (${part})`,
        detailOf(textOf(event['task']), ...reasonsIn(event)),
      );
    }
    case 'document-saved':
      return decision(
        zh
          ? `${documentName(text('kind'))} ${text('documentId')} 第 ${Number(event['version'])} 稿`
          : `${text('documentId')}, version ${Number(event['version'])} saved`,
      );
    case 'line-set': {
      const said = [text('label'), text('value')].filter(Boolean).join(' ');
      const dropped = event['dropped'] === true;
      if (zh)
        return decision(
          `${unitName(directory, text('unit'))}${dropped ? '撤下口径' : '提供口径'}：${said}`,
          detail('confirmedBy', 'reason'),
        );
      return decision(
        `${dropped ? 'Dropped' : 'Agreed'}: ${said} (${unitName(directory, text('unit'))})`,
        detail('confirmedBy', 'reason'),
      );
    }
    case 'document-submitted':
      return decision(
        zh
          ? `文稿 ${text('documentId')} 第 ${Number(event['version'])} 稿提请审批`
          : `${text('documentId')}, version ${Number(event['version'])} submitted`,
        detail('says', 'lineReason'),
      );
    case 'document-reviewed': {
      const approved = event['approved'] === true;
      const which = zh
        ? `文稿 ${text('documentId')} 第 ${Number(event['version'])} 稿`
        : `${text('documentId')}, version ${Number(event['version'])}`;
      const step = proposalWords[language].kinds[text('step')] ?? text('step');
      if (zh) return decision(approved ? `${which}已审定` : `${which}已过${step}`);
      return decision(approved ? `${which} approved` : `${which} passed ${step}`);
    }
    case 'signed':
      if (text('toldBy') !== '')
        return decision(
          zh ? `代 ${unitOf(text('assignmentId'))} 签收` : `Signed for ${unitOf(text('assignmentId'))}`,
          toldBy,
        );
      return decision(zh ? `${unitOf(text('assignmentId'))} 签收` : `${unitOf(text('assignmentId'))} signed`);
    case 'leading': {
      const leader = personName(directory, text('leader'));
      return decision(
        zh
          ? `${unitOf(text('assignmentId'))} 主要领导 ${leader} 确认牵头`
          : `${leader} leads for ${unitOf(text('assignmentId'))}`,
      );
    }
    case 'return-requested': {
      const reason = lists?.returnReasons.find(({ id }) => id === text('reason'))?.name ?? text('reason');
      return decision(
        zh
          ? `${unitOf(text('assignmentId'))} 申请退回：${reason}`
          : `${unitOf(text('assignmentId'))} asks to return: ${reason}`,
        detailOf(text('says'), text('legalBasis'), told),
      );
    }
    case 'return-decided': {
      const accepted = event['accepted'] === true;
      const last = event['final'] === true ? (zh ? '（最终裁定）' : ' for good') : '';
      const { unit, subject, place } = inner('routing');
      const where = [textOf(subject), textOf(place)].filter(Boolean).join(zh ? '、' : ', ');
      const row = unitName(directory, textOf(unit));
      const ledger =
        last === ''
          ? ''
          : zh
            ? `建议分办台账增加：${where} → ${row}`
            : `proposed for the routing ledger: ${where} → ${row}`;
      return decision(
        zh
          ? `${accepted ? '同意' : '不同意'} ${unitOf(text('assignmentId'))} 退回${last}`
          : `Return by ${unitOf(text('assignmentId'))} ${accepted ? 'accepted' : 'rejected'}${last}`,
        detailOf(text('says'), text('legalBasis'), ledger),
      );
    }
    case 'taken-back': {
      const from = listOf(event['assignmentIds'])
        .map((id) => unitOf(textOf(id)))
        .join(zh ? '、' : ', ');
      const heir = text('heir') === '' ? null : unitName(directory, text('heir'));
      if (heir === null) return decision(zh ? `收回 ${from} 的交办` : `Taken back from ${from}`, detail('why'));
      return decision(zh ? `${from} 改派 ${heir}` : `Reassigned from ${from} to ${heir}`, detail('why'));
    }
    case 'part-changed': {
      const part = words.parts[textOf(event['part'])] ?? '';
      return decision(
        zh ? `${unitOf(text('assignmentId'))} 改为${part}` : `${unitOf(text('assignmentId'))} is now ${part}`,
        detail('reason'),
      );
    }
    case 'task-set': {
      const due = text('contributeBy');
      const unit = unitOf(text('assignmentId'));
      const again = event['again'] === true;
      const by = due === '' ? '' : zh ? `，${at(due)}前报送` : `, due ${at(due)}`;
      return decision(
        zh
          ? `${unit} ${again ? '再次征求意见' : '调整分工'}${by}`
          : `${unit}: ${again ? 'asked once more' : 'task changed'}${by}`,
        detail('task', 'reason'),
      );
    }
    case 'contributed':
      return decision(
        zh
          ? `${unitOf(text('assignmentId'))} 报送协办意见${shown}`
          : `${unitOf(text('assignmentId'))} answered the lead${shown}`,
        detailOf(text('says'), told),
      );
    case 'coordinators-named': {
      const names = listOf(event['units'])
        .map((id) => unitName(directory, textOf(id)))
        .join(zh ? '、' : ', ');
      const why = listOf(event['reasons'])
        .filter(isObject)
        .map((one) => textOf(one['says']))
        .join('；');
      const says = zh ? `由${names}统筹协调` : `Coordinated by ${names}`;
      return decision(names === '' ? (zh ? '不再另行统筹协调' : 'Coordinated by nobody') : says, { detail: why });
    }
    case 'superior-told':
      return decision(
        zh
          ? `${unitOf(text('assignmentId'))} 的上级已告知`
          : `The superior of ${unitOf(text('assignmentId'))} was told`,
        detail('to', 'means'),
      );
    case 'progressed':
      return decision(
        zh
          ? `${unitOf(text('assignmentId'))} 报告进展${shown}`
          : `${unitOf(text('assignmentId'))} reported progress${shown}`,
        detailOf(text('says'), told),
      );
    case 'handed-on':
      return decision(
        zh
          ? `${unitOf(text('assignmentId'))} 转 ${personName(directory, text('to'))} 办理`
          : `Handed on to ${personName(directory, text('to'))}`,
      );
    case 'released': {
      const release = inner('release');
      const form = lists?.forms.find(({ id }) => id === textOf(release['form']))?.name ?? textOf(release['form']);
      const kept = isObject(release['paper']) ? release['paper'] : {};
      const paper = [textOf(kept['number']), textOf(kept['keptAt'])].filter(Boolean).join(' · ');
      const late = release['lateEntry'] === true ? (zh ? '（补录）' : ' (late entry)') : '';
      const open = release['unconfirmed'] === true ? correctionWords[language].unconfirmed : '';
      const unmet = knowing.unmet
        .filter(({ seq }) => seq === event.seq)
        .map(({ name, says, clause }) => {
          const rule = clause === 'ours' ? undefined : lists?.clauses[clause];
          return `${name}（${says}${rule === undefined ? '' : zh ? `，依据“${rule}”` : `, by “${rule}”`}）`;
        });
      const said = [
        paper || textOf(release['address']),
        isObject(release['unapproved'])
          ? `${zh ? '未经审定发布，缺' : 'Without approval, missing '}${listOf(release['unapproved']['missing'])
              .map((step) => proposalWords[language].kinds[textOf(step)] ?? textOf(step))
              .join(zh ? '、' : ', ')}`
          : '',
        isObject(release['unconsulted']) ? (zh ? '未经会商发布结论' : 'Concluded without consultation') : '',
        unmet.length > 0 ? `${zh ? '未完成：' : 'Not met: '}${unmet.join('、')}` : '',
        outletsTold(release['outlets']),
        listOf(release['unreached']).length > 0
          ? outletWords[language].lacks(
              listOf(release['unreached'])
                .filter(isObject)
                .map((one) => outletNamed(textOf(one['outlet'])))
                .join('、'),
            )
          : '',
        pointsTold(release['points']),
        listOf(release['unsaid']).length > 0
          ? checklistWords[language].unsaid(
              listOf(release['unsaid'])
                .filter(isObject)
                .map((one) => pointNamed(textOf(one['point'])))
                .join('、'),
            )
          : '',
        ...readingOf(release['reads'], language),
        textOf(release['substanceReason']),
        listOf(release['uncosigned']).length > 0
          ? cosignWords[language].uncosigned(
              listOf(release['uncosigned'])
                .filter(isObject)
                .map((one) => unitName(directory, textOf(one['unit'])))
                .join('、'),
            )
          : '',
        listOf(release['exposes']).length > 0
          ? exposureWords[language].list(
              listOf(release['exposes'])
                .filter(isObject)
                .map((one) => textOf(one['excerpt']))
                .join('、'),
            )
          : '',
        promised(textOf(release['promisedAt']), textOf(release['followUpAt'])),
      ].filter(Boolean);
      return decision(
        `${zh ? '发布' : 'Released'} ${form} ${at(textOf(release['publishedAt']))}${late}${open}`,
        said.length > 0 ? { detail: said.join('；') } : {},
      );
    }
    case 'cosigned':
      return decision(
        cosignWords[language].signedBy(unitName(directory, text('unit')), text('documentId'), Number(event['version'])),
      );
    case 'cosign-settled':
      return decision(
        cosignWords[language].settled(
          unitName(directory, text('unit')),
          event['silent'] === true,
          event['goOn'] === true,
        ),
        detail('reason'),
      );
    case 'exposure-allowed': {
      const { allowedEvent, list } = exposureWords[language];
      const excerpts = listOf(event['allows']).map((one) => (isObject(one) ? textOf(one['excerpt']) : ''));
      return decision(allowedEvent(text('documentId'), Number(event['version'])), {
        detail: [text('basis'), list(excerpts.join('、'))].join('；'),
      });
    }
    case 'answer-found':
      return decision(readingWords[language].foundEvent(text('release')), detail('reason'));
    case 'exposure-judged': {
      const { judged, verdicts } = exposureWords[language];
      return decision(
        judged(text('release'), event['lawful'] === true ? verdicts.lawful : verdicts.unlawful),
        detail('reason'),
      );
    }
    case 'privately-answered': {
      const { privately, meansOf } = exposureWords[language];
      const means = Object.entries(meansOf).find(([id]) => id === text('means'))?.[1] ?? text('means');
      return decision(privately(unitName(directory, text('unit')), means), { detail: at(text('answeredAt')) });
    }
    case 'shown-how-to-apply': {
      const means = Object.entries(exposureWords[language].meansOf).find(([id]) => id === text('means'))?.[1] ?? '';
      const says = askerWords[language].shown(unitName(directory, text('unit')), means);
      return decision(says, { detail: at(text('shownAt')) });
    }
    case 'emergency-called': {
      const says = askerWords[language].emergency(unitName(directory, text('unit')), text('line'));
      return decision(says, { detail: `${at(text('calledAt'))} ${text('says')}` });
    }
    case 'called-back': {
      const said = askerWords[language];
      const is = Object.entries(said.satisfied).find(([id]) => id === text('satisfied'))?.[1];
      const result = event['reached'] === true ? [said.reached.yes, is].filter(Boolean).join('，') : said.reached.no;
      return decision(said.called(unitName(directory, text('unit')), text('order'), result), {
        detail: at(text('calledAt')),
      });
    }
    case 'told-apart':
      return decision(sameEventWords[language].said(text('number'), event['apart'] === true), {});
    case 'causes-named': {
      const { causesNamed, noCause } = checklistWords[language];
      const causes = listOf(event['causes']).map((id) => {
        const known = textOf(id);
        return lists?.causes.find((one) => one.id === known)?.name ?? known;
      });
      return decision(causesNamed(causes.join('、') || noCause), detail('reason'));
    }
    case 'link-checked': {
      const { link, linkWhy, linkChecked } = outletWords[language];
      const is = Object.entries(link).find(([id]) => id === text('is'))?.[1] ?? text('is');
      const why = Object.entries(linkWhy).find(([id]) => id === text('why'))?.[1];
      return { kind: 'system', says: linkChecked(text('release'), is), ...(why === undefined ? {} : { detail: why }) };
    }
    case 'outlet-recorded':
      return decision(
        `${zh ? '补登发布渠道' : 'Outlet recorded'} ${text('release')}：${text('name')}${text('publishedAt') === '' ? '' : ` ${at(text('publishedAt'))}`}`,
        detail('address'),
      );
    case 'outlet-omitted':
      return decision(`${zh ? '不在此渠道发布' : 'Outlet left out'}：${outletNamed(text('outlet'))}`, detail('reason'));
    case 'media-told':
      return decision(
        `${zh ? '告知媒体' : 'Media told'} ${text('media')}${text('to') === '' ? '' : ` ${text('to')}`}${zh ? `（${text('means')}）` : ` (${text('means')})`} ${at(text('toldAt'))}`,
        detail('says'),
      );
    case 'media-replied':
      return decision(
        `${zh ? '媒体反馈' : 'Media replied'} ${text('telling')}：${replyWords(text('reply'), language)} ${at(text('repliedAt'))}`,
        detail('says', 'address'),
      );
    case 'effect-judged': {
      const said = effectWords[language];
      return decision(
        said.judged(
          text('release'),
          Number(event['hours']),
          said.volumes[text('volume')] ?? text('volume'),
          listOf(event['asks']).length,
        ),
        detail('says', 'reason'),
      );
    }
    case 'second-answer-set': {
      const promise = event['promise'];
      return decision(
        effectWords[language].second(text('release'), isObject(promise) ? at(String(promise['by'])) : ''),
      );
    }
    case 'consultation-noted':
      return decision(
        `${zh ? '会商' : 'Consultation'} ${text('consultation')}：${
          { 'under-way': zh ? '已召集' : 'convened', approved: zh ? '已审定' : 'approved', over: zh ? '结束' : 'over' }[
            text('is')
          ] ?? ''
        }`,
      );
    case 'conference-prepared':
      return decision(
        `${zh ? '发布会' : 'Conference'} ${text('conference')}：${
          zh ? '与预案相同的筹备事项在发布会办理' : 'what the plan asks for as well is prepared there'
        }`,
      );
    case 'consultation-forgone':
      return decision(zh ? '决定不召集会商' : 'No consultation is convened', detail('reason'));
    case 'plan-attached': {
      const plan = event['plan'];
      const said = planWords[language];
      return decision(isObject(plan) ? said.attached(textOf(plan['title'])) : said.detached, detail('reason'));
    }
    case 'plan-step-set': {
      const is = text('is');
      const state = is === 'done' || is === 'left-out' ? planWords[language].states[is] : planWords[language].openAgain;
      const by = text('toldBy') === '' ? '' : `（${planWords[language].told(text('toldBy'))}）`;
      return decision(
        `${planWords[language].panel} · ${state}：${knowing.steps?.[text('step')] ?? text('step')}${by}`,
        detail('says'),
      );
    }
    case 'settled':
      return decision(`${settlementWords[language].settled(text('settlement'))}${shown}`, detail('says'));
    case 'passed-on':
      return decision(handoffWords[language].passed(text('target')), detail('reason'));
    case 'handoff-answered': {
      const said = handoffWords[language];
      const is = text('is');
      const line = is === 'received' || is === 'refused' || is === 'withdrawn' ? said.told[is] : is;
      const theirs = [
        ...(text('number') === '' ? [] : [said.numbered(text('number'))]),
        ...(text('receivedAt') === '' ? [] : [said.takenAt(at(text('receivedAt')))]),
      ];
      const open = event['unconfirmed'] === true ? correctionWords[language].unconfirmed : '';
      return decision(`${theirs.length === 0 ? line : `${line}（${theirs.join('，')}）`}${open}`, detail('reason'));
    }
    case 'settlement-set': {
      const said = settlementWords[language];
      const [id, unit] = [text('settlement'), text('unit')];
      const due = text('dueAt') === '' ? '' : said.by(clockWords(ms(text('dueAt')), now, language));
      const more = [unit === '' ? '' : unitName(directory, unit), due].filter(Boolean).join(' · ');
      const line =
        event['dropped'] === true ? said.dropped(id) : text('says') ? said.set(id, text('says')) : said.changed(id);
      return decision(more === '' ? line : `${line}（${more}）`, detail('reason'));
    }
    case 'settlement-reopened':
      return decision(settlementWords[language].reopened(text('settlement')), detail('reason'));
    case 'settlement-extended':
      return decision(
        settlementWords[language].extendedTo(text('settlement'), clockWords(ms(text('dueAt')), now, language)),
      );
    case 'reported':
      return decision(
        zh ? `上报 ${text('to')}（${text('means')}）` : `Reported to ${text('to')} (${text('means')})`,
        detail('says', 'caller'),
      );
    case 'dispatch-written':
      return decision(
        `${upwardWords[language].names[dispatchKind(text('kind'))]} ${text('dispatch')} ${upwardWords[language].version(Number(event['version']))}`,
      );
    case 'dispatch-signed':
      return decision(
        `${zh ? '反馈件已签发' : 'Answer signed'} ${text('dispatch')} ${upwardWords[language].version(Number(event['version']))}`,
      );
    case 'dispatch-sent':
      return decision(
        `${text('dispatch')} ${upwardWords[language].sent(Number(event['version']), at(text('sentAt')))}`,
        detail('means'),
      );
    case 'receipt-recorded':
      return decision(
        `${text('dispatch')} ${upwardWords[language].received(text('receivedBy'), at(text('receivedAt')), text('number'))}`,
      );
    case 'dispatch-returned':
      return decision(
        `${text('dispatch')} ${upwardWords[language].sentBack(text('by'), at(text('returnedAt')), text('reason'), at(text('redoBy')))}`,
      );
    case 'taken-over':
      return decision(upwardWords[language].commanded(text('body'), at(text('since'))), detail('number'));
    case 'handed-back':
      return decision(`${zh ? '上级交回指挥' : 'Handed back'} ${at(text('until'))}`, detail('says'));
    case 'superior-asked':
      return decision(upwardWords[language].asked(at(text('askedAt')), text('to'), text('says')), detail('means'));
    case 'reminded':
      return decision(
        zh
          ? `催办 ${listOf(event['units'])
              .map((id) => unitName(directory, textOf(id)))
              .join('、')}`
          : `Reminded ${listOf(event['units'])
              .map((id) => unitName(directory, textOf(id)))
              .join(', ')}`,
        detail('says'),
      );
    case 'ended': {
      const outcome =
        lists?.ends.find(({ id }) => id === text('outcome'))?.name ??
        (text('outcome') === 'joined' ? (zh ? '归并' : 'joined') : text('outcome'));
      return decision(
        `${zh ? '终结' : 'Ended'}：${[outcome, text('target'), text('into')].filter(Boolean).join(' ')}`,
        detail('reason'),
      );
    }
    case 'taken-in': {
      const releases = listOf(event['releases']).filter(isObject);
      const brought = [
        listOf(event['assignments'])
          .filter(isObject)
          .map((one) => unitName(directory, textOf(one['unit'])))
          .join('、'),
        releases
          .map((one) => textOf(isObject(one['from']) ? one['from']['id'] : ''))
          .filter(Boolean)
          .join('、'),
      ];
      const [units, published] = brought;
      const both = [...listOf(event['answers']), ...listOf(event['answeredBy'])].map(textOf).join('、');
      const facts = [
        units && `${zh ? '承办单位' : 'units'} ${units}`,
        published && `${zh ? '回应' : 'releases'} ${published}`,
        listOf(event['owed']).length > 0 && (zh ? '尚欠的回应须另行答复' : 'what it still owes is owed here'),
        both && (zh ? `认定同时答复两件：${both}` : `said to answer both: ${both}`),
      ].filter(Boolean);
      return decision(
        `${zh ? '并入' : 'Took in'} ${text('from')}${facts.length > 0 ? `：${facts.join(zh ? '；' : '; ')}` : ''}`,
        detail('reason'),
      );
    }
    case 'joined-told': {
      const what = text('what');
      const says = zh
        ? {
            'opened-anew': '另行重新打开，所带来的事项随之移出',
            corrected: '的回应已更正',
            'no-duty': '经审批认定不另有回应义务',
          }
        : {
            'opened-anew': ' is a matter of its own again',
            corrected: ': a release was corrected',
            'no-duty': ' owes no answer of its own',
          };
      return {
        kind: 'system',
        says: `${text('from')} ${what === 'opened-anew' || what === 'corrected' || what === 'no-duty' ? says[what] : what}`,
      };
    }
    case 'split-off':
      return decision(
        (zh ? `拆出 ${text('newCase') || '另一办件'}` : `Split off ${text('newCase') || 'another case'}`) +
          (event['review'] === true ? (zh ? '，定级依据随之拆出，须复核等级' : ', and what the grade rested on') : ''),
        detail('reason'),
      );
    case 'closed':
      return decision(zh ? '办结' : 'Closed', detail('says'));
    case 'reopened':
      return decision(zh ? '重新打开' : 'Reopened', detail('reason'));
    case 'noted':
      return decision(`${event['instructs'] === true ? (zh ? '批示' : 'Instruction') : zh ? '记事' : 'Note'}${shown}`, {
        ...detail('says'),
        star: event['star'] === true,
      });
    case 'wrongdoing-marked': {
      const against = Array.isArray(event['against'])
        ? event['against'].map((one) => againstName(directory, String(one))).join('、')
        : '';
      const says =
        event['is'] === true
          ? zh
            ? '标为检举控告'
            : 'Marked as a report of wrongdoing'
          : zh
            ? '标为不是检举控告'
            : 'Marked as no report of wrongdoing';
      return decision(against === '' ? says : `${says} · ${against}`, detail('reason'));
    }
    case 'corrected': {
      const facts = correctionWords[language];
      const changes = changesSaid({ was: inner('was'), is: inner('is') }, facts, choiceNamed(lists), at);
      const by = text('approvedBy') === '' ? '' : facts.approvedBy(personName(directory, text('approvedBy')));
      return decision(`${facts.done(Number(event['event']))}${by}`, {
        ...detailOf(...changes, text('reason')),
      });
    }
    case 'no-duty-found': {
      const names = listOf(event['duties']).map((duty) => clock(textOf(duty)));
      return decision(
        zh ? `认定无此义务，超时不计：${names.join('、')}` : `No duty, and no breach: ${names.join(', ')}`,
        detail('reason'),
      );
    }
    case 'breach-set-aside':
      return decision(
        zh ? `认定超时不计：${clock(text('duty'))}` : `Breach set aside: ${clock(text('duty'))}`,
        detail('reason'),
      );
    case 'breach-tolerated':
      return decision(
        zh ? `认定容错：${clock(text('duty'))}超时` : `Honest mistake: ${clock(text('duty'))} missed`,
        detail('reason'),
      );
    case 'point-waived':
      return decision(
        zh ? `申诉获准，不扣分：${clock(text('duty'))}超时` : `Point given back: ${clock(text('duty'))} missed`,
      );
    case 'late-grading-found': {
      const whose = text('unit') === '' ? breachWords[language].desk : unitName(directory, text('unit'));
      return decision(
        zh
          ? `认定本应更早定级：${clock(text('duty'))} 计为超时（${whose}）`
          : `Should have been graded earlier: ${clock(text('duty'))} counts as missed (${whose})`,
        detail('reason'),
      );
    }
    case 'words-opened':
      return {
        kind: 'system',
        says: zh
          ? `${text('why') === '' ? '研判中' : ''}查看原文`
          : `Opened the citizens’ words${text('why') === '' ? ' in triage' : ''}`,
        ...detail('why'),
      };
    case 'text-resent': {
      const what = textWords[language].templates[text('template')] ?? text('template');
      const [whom, how] = [
        personName(directory, text('person')),
        textWords[language].channels[text('channel')] ?? text('channel'),
      ];
      return decision(
        zh ? `重发短信“${what}”给 ${whom}（${how}）` : `Sent “${what}” again to ${whom} (${how})`,
        detail('why'),
      );
    }
    case 'policy-moved':
      return decision(zh ? '改按另一版规则办理' : 'Moved to another version of the rules', detail('reason'));
    case 'hold-changed': {
      const is = text('is');
      const acts: Record<string, [zh: string, en: string]> = {
        placed: ['保全：不得清除', 'Held against erasure'],
        'lift-asked': ['提请解除保全', 'Asked that the hold be lifted'],
        lifted: ['解除保全', 'Hold lifted'],
        kept: ['不予解除保全', 'Hold kept'],
      };
      return decision(acts[is]?.[zh ? 0 : 1] ?? is, detail('says'));
    }
    case 'restored':
      return {
        kind: 'system',
        says: zh
          ? `数据恢复到 ${at(text('from'))} 的状态，此后的记录已丢失`
          : `The data was taken back to ${at(text('from'))}: what was recorded after it is lost`,
      };
    case 'proposed': {
      const payload = inner('payload');
      const [kind, outcome, target] = ['kind', 'outcome', 'target'].map((name) => textOf(payload[name]));
      const asks = {
        kind: kind ?? '',
        outcome: outcome ?? '',
        target: target ?? '',
        words: listOf(payload['words']).map(textOf),
        duties: [...listOf(payload['duties']), ...(kind === 'appeal' ? [payload['duty']] : [])].map((duty) => ({
          duty: textOf(duty),
          name: clock(textOf(duty)),
        })),
      };
      const changes =
        kind === 'correction' ? changesSaid(payload, correctionWords[language], choiceNamed(lists), at) : [];
      const what = proposes({ ...asks, events: listOf(payload['events']).map(Number) }, proposalWords[language]);
      return decision(zh ? `提请${what}` : `Proposes: ${what}`, {
        ...detailOf(...changes, text('reason')),
      });
    }
    case 'proposal-decided': {
      const changed = event['payload'] !== undefined;
      const approved = zh ? `同意提请${changed ? '（有修改）' : ''}` : `Approved${changed ? ' with changes' : ''}`;
      return decision(event['approved'] === true ? approved : zh ? '退回提请' : 'Sent back', detail('says'));
    }
    case 'decision-prepared': {
      const sent = event['decision'] === 'send-back';
      return decision(
        zh ? `代拟审批意见：${sent ? '退回' : '同意'}` : `Prepared: ${sent ? 'send back' : 'approve'}`,
        detail('says'),
      );
    }
    case 'proposal-passed-on': {
      const to = personName(directory, text('to'));
      if (event['delegated'] === true) return decision(zh ? `委托${to}审批` : `Delegated to ${to}`, detail('says'));
      return decision(zh ? `转请${to}审批` : `Passed on to ${to}`, detail('says'));
    }
    case 'proposal-withdrawn':
      return decision(zh ? '撤回提请' : 'Took the proposal back', detail('reason'));
    case 'proposal-lapsed':
      return { kind: 'system', says: zh ? '提请因办件了结而失效' : 'The proposal lapsed with the end of the case' };
    case 'purged': {
      const [quoted, entries] = [listOf(event['words']).length, listOf(event['events']).length];
      const remains = listOf(event['remains']).flatMap((one) =>
        isObject(one) ? [remaining(textOf(one['where']), at(textOf(one['until'])), zh)] : [],
      );
      const taken = listOf(event['photos']).length;
      const pictures = taken === 0 ? '' : zh ? `、照片 ${taken} 张` : `, ${taken} photos`;
      return decision(
        (zh ? `已清除 原文 ${quoted} 条、记录 ${entries} 条` : `Erased ${quoted} citizens’ words, ${entries} entries`) +
          pictures,
        {
          detail: remains.join('；'),
        },
      );
    }
    default:
      return { kind: 'system', says: event.type };
  }
}

/** H5: where erased words still are, and until when. */
function remaining(where: string, until: string, zh: boolean): string {
  if (where === 'stream') return zh ? `变更流中留存至 ${until}` : `in the table’s stream until ${until}`;
  return zh ? `备份中留存至 ${until}` : `in backups until ${until}`;
}

const DISPATCHES = ['first', 'follow-up', 'final', 'feedback'] as const;
const dispatchKind = (kind: string): (typeof DISPATCHES)[number] =>
  DISPATCHES.find((one) => one === kind) ?? 'feedback';

/** P4: what its words read as, and what of the asks they leave open. */
function readingOf(reads: unknown, language: Language): string[] {
  if (!isObject(reads)) return [];
  const words = readingWords[language];
  const missing = listOf(reads['missing']).map((ask) => words.asks[textOf(ask)] ?? textOf(ask));
  return [
    words.readsAs(words.says[textOf(reads['says'])] ?? textOf(reads['says'])),
    ...(missing.length > 0 ? [words.missing(missing.join('、'))] : []),
  ];
}
