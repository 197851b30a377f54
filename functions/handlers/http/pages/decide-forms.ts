import { dutiesSaid } from '../../../domain/commands/duty-said.ts';
import { unsaidIn } from '../../../domain/commands/checklist.ts';
import { pointsSubmitted } from '../../../domain/commands/document-record.ts';
import { isComplainedOf } from '../../../domain/case/case.ts';
import type { DocumentSaved } from '../../../domain/case/document.ts';
import { printed } from '../../../domain/clocks/explain.ts';
import type { Recorded } from '../../../domain/matter/event.ts';
import type { DecisionPrepared, ProposalPayload } from '../../../domain/matter/proposal.ts';
import { mayTakeOver } from '../../../domain/people/deciders.ts';
import { preparedAs } from '../../../domain/proposals/prepare.ts';
import { isPublished } from '../../../domain/rules/approval-rules.ts';
import { clauseBehind } from '../../../domain/rules/clause-name.ts';
import { ruleOf } from '../../../domain/rules/proposal-rule.ts';
import { personNamed } from '../api/person.ts';
import { type Html, html } from './html.ts';
import { choice, type Doing, doing, field, form, reader, submit, type Typed, wording, words } from './link-forms.ts';
import { decisionFor, isFresh } from './link/decision.ts';
import { fieldNamed } from './link/field-names.ts';
import type { Visit } from './link/visit.ts';

/** H2: what is asked of the decider: what, by whom, why; shown once he pressed, and never to whoever has only the link. */
export function proposalCard(visit: Visit): Html {
  const { proposal, proposed, policy, directory, state } = visit;
  if (!proposal || !proposed) return html``;
  const decision = decisionFor(visit);
  const by = personNamed(directory, proposal.by).name;
  return html`<div class="card"><h2>提请审批：${ruleOf(proposal.kind, policy).name}</h2>
<p class="say">${asked(visit, proposed.payload)}</p>${wordingOf(visit, proposed.payload)}${isInternal(visit, proposed.payload) ? html`` : html`<p class="say">理由：${proposed.reason}</p>`}
<p class="dim">${by} · ${printed(proposal.at).slice(5)} 提请</p>
${decision === 'not-yours' && html`<p class="say">此项现由他人审批，您无需办理。</p>`}
${
  decision === 'signed-in' &&
  html`<p class="say">此项须登录平台审批，不能凭短信操作码审批。</p><a class="button main" href="/cases/${state.number}">登录平台审批</a>`
}</div>`;
}

/** Approve, send back, pass on; each with a fresh code, unless the page was opened with one. */
export function deciding(visit: Visit, typed: Typed | null): Doing[] {
  const { proposal, directory, person, state } = visit;
  if (!proposal || decisionFor(visit) !== 'by-code') return [];
  const was = reader('decide', typed);
  const { onePress, changes } = ruleOf(proposal.kind, visit.policy);
  const refused: Typed | null =
    typed?.action === 'decide' ? { ...typed, action: typed.fields.get('decision') ?? '' } : null;
  const proof =
    onePress || isFresh(visit.link, visit) ? html`` : field('fresh', '新操作码（先获取，填短信中的新操作码）', was);
  const how = (decision: string, inside: Html, label: string): Html =>
    form(
      visit,
      'decide',
      html`<input type="hidden" name="decision" value="${decision}">${inside}${proof}${submit(label)}`,
    );
  const others = mayTakeOver(proposal, directory, person.contact.id).filter(
    ({ id, unit }) => id !== person.contact.id && !isComplainedOf(state, unit, id),
  );
  const saved = visit.proposed && changes.includes('text') ? savedFor(visit, visit.proposed.payload) : null;
  const [agree, object] = proposal.kind === 'cosign' ? ['会签同意', '有异议'] : ['同意', '退回'];
  const ready = preparedFor(visit);
  return [
    ...(ready
      ? [
          doing(
            'prepared',
            '按拟办意见',
            refused,
            how(
              ready.decision,
              html`${preparedCard(visit, ready)}<input type="hidden" name="prepared" value="${ready.seq}">`,
              `按拟办意见${ready.decision === 'approve' ? agree : object}`,
            ),
          ),
        ]
      : []),
    doing('approve', agree, refused, how('approve', words('says', '意见（可不填）', was), agree)),
    ...(saved
      ? [
          doing(
            'change',
            '修改后同意',
            refused,
            how(
              'approve',
              html`${wording('text', '修改后的文稿', saved.text, was)}${words('says', '修改说明', was)}`,
              '按修改稿同意',
            ),
          ),
        ]
      : []),
    doing(
      'send-back',
      object,
      refused,
      how('send-back', words('says', `${object === '退回' ? '退回' : '异议'}理由`, was), object),
    ),
    ...(others.length > 0
      ? [
          doing(
            'pass-on',
            '转请他人审批',
            refused,
            how('pass-on', html`${choice('to', '转请', others, was)}${words('says', '理由', was)}`, '转请'),
          ),
        ]
      : []),
  ];
}

/** A4: what somebody of his office prepared for him, where it may be shown here. */
const preparedFor = ({ proposal, proposed, events, ...visit }: Visit): Recorded<DecisionPrepared> | undefined =>
  proposal && proposed && !isInternal({ ...visit, proposal, proposed, events }, proposed.payload)
    ? preparedAs(events, proposal)
    : undefined;

const preparedCard = ({ directory }: Visit, { by, at, decision, says, text }: Recorded<DecisionPrepared>): Html =>
  html`<p class="say">拟${decision === 'approve' ? (text === undefined ? '同意' : '修改后同意') : '退回'}${says === undefined ? '' : `：${says}`}</p>${
    text === undefined ? html`` : html`<p class="say wording">${text}</p>`
  }<p class="dim">${personNamed(directory, by).name} · ${printed(at).slice(5)} 代拟</p>`;

/** The button that has a fresh code sent, while none is at hand. */
export const askForCode = (visit: Visit): Html =>
  decisionFor(visit) === 'by-code' &&
  !isFresh(visit.link, visit) &&
  !(visit.proposal && ruleOf(visit.proposal.kind, visit.policy).onePress)
    ? html`<div class="card"><p class="say">审批须再次验证本人：先获取新操作码。</p>${form(visit, 'fresh', submit('把新操作码发到我的手机'))}</div>`
    : html``;

/** A4: the wording as it is meant for the public; what is internal is shown to those signed in alone. */
function wordingOf(visit: Visit, payload: ProposalPayload): Html {
  const saved = savedFor(visit, payload);
  return saved
    ? html`<p class="say"><b>${saved.title}</b></p><p class="say wording">${saved.text}</p>${pointsOf(visit, saved.documentId)}`
    : html``;
}

/** D2, D3: where it says what its cause asks for, what it leaves out and why, and of what nobody says anything. */
function pointsOf({ state, policy, events }: Visit, documentId: string): Html {
  const told = pointsSubmitted(events, documentId) ?? [];
  const named = new Map(policy.checklists.flatMap(({ points }) => points).map(({ id, name }) => [id, name]));
  const lines = [
    ...told.map(({ point, inText, says }) => `${named.get(point) ?? point}：${inText ? '' : '没有写，'}${says}`),
    ...unsaidIn(state, told, policy).map(({ name, clause }) => `${name}：尚未说明${clauseBehind(clause, policy)}`),
  ];
  return lines.length === 0
    ? html``
    : html`<p class="dim">应写明的要点</p><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

/** A4: not even why is said here of what is internal. */
const isInternal = ({ state, policy }: Visit, payload: ProposalPayload): boolean =>
  payload.kind === 'feedback' ||
  ('document' in payload && !isPublished(state.documents?.find(({ id }) => id === payload.document)?.kind, policy));

/** The version that is to be decided, where it may be shown here. */
function savedFor({ events, policy }: Visit, payload: ProposalPayload): DocumentSaved | null {
  if (!('document' in payload)) return null;
  const saved = events.find(
    (event) =>
      event.type === 'document-saved' && event.documentId === payload.document && event.version === payload.version,
  );
  return saved?.type === 'document-saved' && isPublished(saved.kind, policy) ? saved : null;
}

/** What it would come to, in words. */
function asked({ state, policy, directory }: Visit, payload: ProposalPayload): string {
  const { ends } = policy;
  switch (payload.kind) {
    case 'purge':
      return `清除原文 ${payload.words.length} 条、记录 ${payload.events.length} 条`;
    case 'correction':
      return correctionSaid(payload);
    case 'extension':
      return `${payload.settlement} 线下处置的时限由 ${printed(payload.was)} 延至 ${printed(payload.dueAt)}；目前进展：${payload.progress}`;
    case 'appeal':
      return `就${dutiesSaid([payload.duty], state, { policy, directory })}超时的考核扣分申诉，同意则不扣分，超时记录仍在`;
    case 'no-duty':
      return `认定 ${dutiesSaid(payload.duties, state, { policy, directory })}无此义务，不计超时`;
    case 'first-review':
    case 'review':
    case 'secrecy-check':
    case 'release-approval':
    case 'final-approval':
    case 'cosign': {
      const kind = state.documents?.find(({ id }) => id === payload.document)?.kind;
      return `${policy.approval?.documents.find((row) => row.kind === kind)?.name ?? '文稿'}第 ${payload.version} 稿`;
    }
    case 'handover':
      return '移交，请登录审批';
    case 'measure':
      return '采取监督措施，请登录审批';
    case 'assessment':
      return '政策风险评估，请登录审批';
    case 'report':
      return `审定报告第 ${payload.version} 稿，请登录审批`;
    case 'feedback':
      return `签发反馈件第 ${payload.version} 稿`;
    case 'second-answer':
      return `就 ${payload.release} 发布后仍未回应的疑问，在 ${printed(payload.by)} 前再次回应`;
    case 'no-answer':
      return '不予回应，办件终结';
    case 'end': {
      const name = ends.find(({ outcome }) => outcome === payload.outcome)?.name ?? payload.outcome;
      return `以“${name}”终结办件${payload.target === undefined ? '' : `，转${payload.target}`}`;
    }
  }
}

const WHEN = /^\d{4}-\d\d-\d\dT/;

/** What is corrected, by its field; times as they were and are to be. Words are for whoever signs in: they may be internal. */
function correctionSaid({ event, is, was }: Extract<ProposalPayload, { kind: 'correction' }>): string {
  if (is.noAnswer) return `复核不通过：第 ${event} 条记录登记的发布没有回应关切，不再计作回应`;
  if (is.void) return `更正第 ${event} 条记录：整条作废`;
  if (is.timeConfirmed) return `更正第 ${event} 条记录：确认补录的时间属实`;
  const before: Record<string, unknown> = { ...was };
  const changes = Object.entries(is).map(([name, value]) => {
    const times = [before[name], value].flatMap((one) =>
      typeof one === 'string' && WHEN.test(one) ? [printed(one)] : [],
    );
    return times.length > 0 ? `${fieldNamed(name)} ${times.join(' → ')}` : fieldNamed(name);
  });
  return `更正第 ${event} 条记录：${changes.join('；')}`;
}
