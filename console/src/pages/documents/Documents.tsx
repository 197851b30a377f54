import '../case/case.css';
import './documents.css';
import { useState } from 'react';
import { useParams } from 'react-router';
import { type CaseView, useCase, useDirectory, useDocuments, useMe, usePolicy } from '../../api/queries.ts';
import { useWords } from '../../app/language.ts';
import { useForeseen } from '../../app/pending.ts';
import { Button, ButtonLink } from '../../components/Button.tsx';
import { caseTitle } from '../../components/CaseRow.tsx';
import { Page as Frame } from '../../components/Page.tsx';
import { ReadPage } from '../../components/ReadPage.tsx';
import { Empty, Read } from '../../components/states.tsx';
import { common } from '../../words/common.ts';
import { policyLists } from '../../words/policy.ts';
import { ActionDialog } from '../case/actions/ActionDialog.tsx';
import type { ActionName } from '../case/actions/offered.ts';
import { DocumentPanel } from './DocumentPanel.tsx';
import { Line } from './Line.tsx';
import { documentWords } from './document-words.ts';

/** A4: what is written for a case: drafted, put before its deciders, decided; every version stays. */
export function Page() {
  const { number = '' } = useParams();
  const query = useCase(number);
  const foreseen = useForeseen(number);
  const words = useWords(documentWords);
  return (
    <ReadPage title={`${words.title} · ${number}`} says={words.purpose} query={query}>
      {({ case: view }) => <Sheet view={foreseen ?? view} />}
    </ReadPage>
  );
}

function Sheet({ view }: { view: CaseView }) {
  const words = useWords(documentWords);
  const shared = useWords(common);
  const documents = useDocuments(view.number);
  const directory = useDirectory().data;
  const policy = usePolicy().data?.policy;
  const me = useMe().data?.me;
  const [action, setAction] = useState<{
    name: ActionName;
    documentId?: string;
    factId?: string;
    version?: number;
    proposalId?: string;
    unitId?: string;
  } | null>(null);
  const open = view.status === 'open' || view.status === 'appraising';
  return (
    <Frame
      title={`${words.title} · ${view.number}`}
      aside={caseTitle(view, shared.offline)}
      actions={
        <>
          {open && view.may.includes('save-document') && !view.offline && (
            <Button look="primary" onClick={() => setAction({ name: 'save-document' })}>
              {words.create}
            </Button>
          )}
          <ButtonLink to={`/cases/${view.number}`}>{words.toCase}</ButtonLink>
        </>
      }
    >
      <Read query={documents}>
        {(found) => (
          <>
            <Line
              line={found.line}
              set={
                open && view.may.includes('set-line-fact') && !view.offline
                  ? (factId, version) =>
                      setAction({
                        name: 'set-line-fact',
                        ...(factId === undefined ? {} : { factId }),
                        ...(version === undefined ? {} : { version }),
                      })
                  : null
              }
            />
            {found.documents.length === 0 ? (
              <Empty>{words.none}</Empty>
            ) : (
              [...found.documents]
                .reverse()
                .map((document) => (
                  <DocumentPanel
                    key={document.id}
                    document={document}
                    view={view}
                    me={me?.id}
                    act={(name, about) => setAction({ name, ...about })}
                  />
                ))
            )}
          </>
        )}
      </Read>
      {action && directory && policy && (
        <ActionDialog
          {...action}
          view={view}
          directory={directory}
          lists={policyLists(policy)}
          suggestion={null}
          onClose={() => setAction(null)}
        />
      )}
    </Frame>
  );
}
