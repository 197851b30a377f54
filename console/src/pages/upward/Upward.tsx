import '../case/case.css';
import './upward.css';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type CaseView, type Schemas, useCase, useDirectory, usePolicy, useUpward } from '../../api/queries.ts';
import { useLanguage, useWords } from '../../app/language.ts';
import { useForeseen } from '../../app/pending.ts';
import { useMinute } from '../../app/server-time.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { caseTitle } from '../../components/CaseRow.tsx';
import { Page as Frame, Panel } from '../../components/Page.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { common } from '../../words/common.ts';
import { policyLists } from '../../words/policy.ts';
import { clockWords, ms } from '../../words/time.ts';
import { upwardWords } from '../../words/upward.ts';
import { ActionDialog, type FormProps } from '../case/actions/ActionDialog.tsx';
import type { ActionName } from '../case/actions/offered.ts';

type Upward = Schemas['Upward'];
type Dispatch = Upward['dispatches'][number];
type Acting = { name: ActionName } & Pick<FormProps, 'dispatch' | 'dispatchKind' | 'order' | 'sending' | 'desk'>;
type Act = (acting: Acting) => void;

/** M2, P2, P3: what went upward of a case and what came back: calls, reports, answers to orders, and who commands. */
export function Page() {
  const { number = '' } = useParams();
  const foreseen = useForeseen(number);
  const words = useWords(upwardWords);
  return (
    <ReadPage title={`${words.title} · ${number}`} says={words.purpose} query={useCase(number)}>
      {({ case: view }) => <Sheet view={foreseen ?? view} />}
    </ReadPage>
  );
}

function Sheet({ view }: { view: CaseView }) {
  const words = useWords(upwardWords);
  const shared = useWords(common);
  const directory = useDirectory().data;
  const policy = usePolicy().data?.policy;
  const [acting, setActing] = useState<Acting | null>(null);
  return (
    <Frame
      title={`${words.title} · ${view.number}`}
      aside={caseTitle(view, shared.offline)}
      actions={<ButtonLink to={`/cases/${view.number}`}>{words.toCase}</ButtonLink>}
    >
      <Read query={useUpward(view.number)}>
        {(upward) => (
          <>
            {view.may.includes('report') && <Calls view={view} upward={upward} act={setActing} />}
            <Dispatches view={view} upward={upward} act={setActing} />
            <Orders view={view} upward={upward} act={setActing} />
            <Command view={view} upward={upward} act={setActing} />
          </>
        )}
      </Read>
      {acting && directory && policy && (
        <ActionDialog
          {...acting}
          view={view}
          directory={directory}
          lists={policyLists(policy)}
          suggestion={null}
          onClose={() => setActing(null)}
        />
      )}
    </Frame>
  );
}

interface PartProps {
  view: CaseView;
  upward: Upward;
  act: Act;
}

const isOpen = ({ status }: CaseView): boolean => status === 'open' || status === 'appraising';

/** P2: an order is answered also where the case was ended here. */
const answersOrders = (view: CaseView): boolean =>
  isOpen(view) || (view.status === 'ended' && view.joinedInto === undefined && view.endedAs !== 'entered-by-mistake');
/** M2: of a case that was ended the last report is still to come. */
const owesLast = ({ status, joinedInto }: CaseView, { openReport }: Upward): boolean =>
  status === 'ended' && joinedInto === undefined && openReport !== undefined;

function Calls({ view, upward, act }: PartProps) {
  const words = useWords(upwardWords);
  const at = useAt();
  return (
    <Panel title={words.phone}>
      <p className="form-note">{words.phoneHint}</p>
      <ul className="lines">
        {upward.desks
          .filter(({ told }) => told)
          .map(({ id, name, telephone, calls }) => (
            <li key={id}>
              <div>
                <strong>{name}</strong>
                {telephone !== undefined && <small>{telephone}</small>}
                {calls.length === 0 && <small>{words.notTold}</small>}
                {calls.map((call) => (
                  <small key={`${call.at} ${call.to}`}>
                    {[words.told(at(call.at)), call.to, call.means, words.calledBy(call.by), call.says]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                ))}
              </div>
              {isOpen(view) && (
                <Button small onClick={() => act({ name: 'report', desk: id })}>
                  {words.call}
                </Button>
              )}
            </li>
          ))}
      </ul>
    </Panel>
  );
}

function Dispatches({ view, upward, act }: PartProps) {
  const words = useWords(upwardWords);
  const open = isOpen(view) || owesLast(view, upward);
  const reports = open && view.may.includes('report');
  const next = upward.openReport === undefined ? (['first'] as const) : (['follow-up', 'final'] as const);
  // M2: a unit reads what it answers itself; of reports it is told neither that there are any nor that there are none.
  const readsReports = upward.desks.length > 0;
  return (
    <Panel
      title={readsReports ? words.reports : words.names.feedback}
      actions={
        reports ? (
          <>
            {next.map((kind) => (
              <Button key={kind} small onClick={() => act({ name: 'write-dispatch', dispatchKind: kind })}>
                {words.write[kind]}
              </Button>
            ))}
          </>
        ) : null
      }
    >
      {readsReports && upward.openReport !== undefined && <p className="form-note">{words.finalMissing}</p>}
      {upward.dispatches.length === 0 ? (
        <Empty>{readsReports ? words.reportsNone : words.feedbackNone}</Empty>
      ) : (
        <ul className="lines">
          {upward.dispatches.map((dispatch) => (
            <li key={dispatch.id}>
              <One
                dispatch={dispatch}
                left={upward.desks.filter(({ written }) => written).map(({ id }) => id)}
                view={view}
                open={dispatch.kind === 'feedback' ? answersOrders(view) : open}
                act={act}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** How it stands, where it went and what came back; and what is to be done with it. */
function One({
  dispatch,
  left,
  view,
  open,
  act,
}: {
  dispatch: Dispatch;
  /** The desks that a report goes to. */
  left: string[];
  view: CaseView;
  open: boolean;
  act: Act;
}) {
  const words = useWords(upwardWords);
  const at = useAt();
  const { id, kind, name, unit, order, versions, signing, signed, sendings, returns, from, signedThere } = dispatch;
  const last = versions[versions.length - 1];
  const feedback = kind === 'feedback';
  const may = (one: ActionName): boolean => open && !dispatch.gone && view.may.includes(one);
  // A report goes to each desk once; an answer once in each round, after it was signed.
  const gone = sendings.flatMap(({ desks }) => desks.map((desk) => desk.id));
  const isSigned = signed?.version === last?.version || (signedThere === true && last?.version === 1);
  const ready = feedback ? dispatch.sendable === true : left.some((desk) => !gone.includes(desk));
  return (
    <div>
      <div>
        <strong>
          {name} {id}
        </strong>{' '}
        {last && <span className="tag">{words.version(last.version)}</span>}
        <small>
          {[
            unit.name,
            order && words.orderOf(order.unit ?? '', order.number ?? ''),
            order?.dueAt && words.due(at(order.dueAt)),
            last && words.by(last.by.name, at(last.at)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
        {feedback && (
          <small>
            {signing
              ? words.signing(signing.version)
              : signed
                ? words.signed(signed.version, signed.by.name)
                : signedThere
                  ? words.signedIn(from?.case ?? words.otherCase)
                  : words.unsigned}
          </small>
        )}
        {sendings.length === 0 && <small>{words.notSent}</small>}
        {from && <small>{words.cameWith(from.case ?? words.otherCase, from.id)}</small>}
        {dispatch.gone && <small>{words.wentBack(from?.case ?? words.otherCase)}</small>}
      </div>
      {sendings.map((sending) => (
        <div key={sending.id}>
          <small>
            {[
              words.sent(sending.version, at(sending.sentAt)),
              sending.means,
              sending.nextAt && words.nextBy(at(sending.nextAt)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
          {sending.desks.map((desk) => (
            <div className="upward-desk" key={desk.id}>
              <small>
                {desk.name}：
                {desk.receipt
                  ? words.received(desk.receipt.receivedBy, at(desk.receipt.receivedAt), desk.receipt.number ?? '')
                  : desk.receivedThere
                    ? words.receivedThere
                    : words.noReceipt}
              </small>
              {!desk.receipt && !desk.receivedThere && !dispatch.gone && view.may.includes('record-receipt') && (
                <Button
                  small
                  onClick={() => act({ name: 'record-receipt', dispatch: id, sending: sending.id, desk: desk.id })}
                >
                  {words.receipt}
                </Button>
              )}
            </div>
          ))}
        </div>
      ))}
      {returns.map((one) => (
        <small key={one.returnedAt}>{words.sentBack(one.by, at(one.returnedAt), one.reason, at(one.redoBy))}</small>
      ))}
      <div className="upward-acts">
        {may('write-dispatch') && (
          <Button small onClick={() => act({ name: 'write-dispatch', dispatch: id })}>
            {words.edit}
          </Button>
        )}
        {feedback && !signing && !isSigned && may('submit-dispatch') && (
          <Button small onClick={() => act({ name: 'submit-dispatch', dispatch: id })}>
            {words.submit}
          </Button>
        )}
        {ready && may('send-dispatch') && (
          <Button small onClick={() => act({ name: 'send-dispatch', dispatch: id })}>
            {words.send}
          </Button>
        )}
        {feedback && sendings.length > 0 && may('return-dispatch') && (
          <Button small onClick={() => act({ name: 'return-dispatch', dispatch: id })}>
            {words.returned}
          </Button>
        )}
        <ButtonLink small to={`/cases/${view.number}/upward/${id}`}>
          {words.paper}
        </ButtonLink>
      </div>
    </div>
  );
}

function Orders({ view, upward, act }: PartProps) {
  const words = useWords(upwardWords);
  const at = useAt();
  return (
    <Panel title={words.orders}>
      {upward.orders.length === 0 ? (
        <Empty>{words.ordersNone}</Empty>
      ) : (
        <ul className="lines">
          {upward.orders.map(({ key, unit, number, dueAt, dispatch, also = [] }) => (
            <li key={key}>
              <div>
                <strong>{words.orderOf(unit, number ?? '')}</strong>
                <small>{[words.due(at(dueAt)), dispatch].filter(Boolean).join(' · ')}</small>
                {also.map((other) => (
                  <small key={other}>{words.alsoDue(at(other))}</small>
                ))}
              </div>
              {dispatch === undefined && answersOrders(view) && view.may.includes('write-dispatch') && (
                <Button small onClick={() => act({ name: 'write-dispatch', dispatchKind: 'feedback', order: key })}>
                  {words.write.feedback}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Command({ view, upward: { takeovers }, act }: PartProps) {
  const words = useWords(upwardWords);
  const at = useAt();
  const standing = takeovers.some(({ until }) => until === undefined);
  const offers: [ActionName, string][] = standing
    ? [
        ['ask-superior', words.ask],
        ['record-hand-back', words.handBack],
      ]
    : [['record-takeover', words.takeover]];
  const shown = isOpen(view) ? offers.filter(([name]) => view.may.includes(name)) : [];
  return (
    <Panel
      title={words.command}
      actions={
        shown.length === 0 ? null : (
          <>
            {shown.map(([name, label]) => (
              <Button key={name} small onClick={() => act({ name })}>
                {label}
              </Button>
            ))}
          </>
        )
      }
    >
      {takeovers.length === 0 ? (
        <Empty>{words.commandNone}</Empty>
      ) : (
        <ul className="lines">
          {takeovers.map(({ id, body, since, until, number, asked, before = [] }) => (
            <li key={id}>
              <div>
                <strong>
                  {until === undefined
                    ? words.commanded(body, at(since))
                    : words.handedBack(body, at(since), at(until))}
                </strong>
                {number !== undefined && <small>{number}</small>}
                {before.length > 0 && <small>{words.wentBefore(before.join('、'))}</small>}
                {asked.map((one) => (
                  <small key={`${one.askedAt} ${one.says}`}>{words.asked(at(one.askedAt), one.to, one.says)}</small>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function useAt(): (instant: string) => string {
  const language = useLanguage();
  const now = useMinute();
  return (instant) => clockWords(ms(instant), now, language);
}
