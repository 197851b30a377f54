import { type Case, isStanding } from '../../../domain/case/case.ts';
import type { LineFact, LineSet } from '../../../domain/case/agreed-line.ts';
import type { CaseDocument, DocumentSaved } from '../../../domain/case/document.ts';
import type { Event } from '../../../domain/case/events.ts';
import { unsaidIn } from '../../../domain/commands/checklist.ts';
import { unitsNamed } from '../../../domain/commands/cosign.ts';
import { exposedBy, wordsOf } from '../../../domain/commands/exposure.ts';
import { EXPOSURE_NAMES } from '../../../domain/matter/exposure.ts';
import { pointsSubmitted } from '../../../domain/commands/document-record.ts';
import { lineOf } from '../../../domain/commands/agreed-line.ts';
import { differences, stops } from '../../../domain/commands/read-against-line.ts';
import { relationTo } from '../../../domain/commands/access.ts';
import { pick } from '../../../domain/matter/pick.ts';
import type { ProposalBody } from '../../../domain/matter/proposal.ts';
import { chainFor, isPublished } from '../../../domain/rules/approval-rules.ts';
import type { Policy } from '../../../domain/rules/policy.ts';
import { preparedAs } from '../../../domain/proposals/prepare.ts';
import { ruleOf } from '../../../domain/rules/proposal-rule.ts';
import type { Ports } from '../../../ports/ports.ts';
import { type Person, personNamed, unitNamed } from './person.ts';
import { untold } from './views/proposal-view.ts';
import type { DocumentView, LineFactView } from './schemas/answers.ts';

/** A4: what is internal (工作秘密) is for the desk, the auditors, whoever answers for the case and the unit whose draft it is. */
export function mayReadDocument(
  { contact, unit, directory }: Person,
  state: Case,
  document: CaseDocument,
  policy: Policy,
): boolean {
  if (isPublished(document.kind, policy) || contact.role === 'auditor' || document.unit === unit.id) return true;
  const { desk, part } = relationTo(state, unit.id, directory, undefined, contact.id);
  return desk || part === 'owner';
}

/** What people wrote of documents that this person may not read: blank; and of every document its text, which `documents` tells. */
export function withoutDocuments(events: readonly Event[], state: Case, person: Person, policy: Policy): Event[] {
  const hidden = new Set(
    (state.documents ?? []).filter((one) => !mayReadDocument(person, state, one, policy)).map(({ id }) => id),
  );
  const proposals = new Set(
    events.flatMap((event) =>
      event.type === 'proposed' && 'document' in event.payload && hidden.has(event.payload.document)
        ? [event.proposal.id]
        : [],
    ),
  );
  return events.map((event): Event => {
    if (event.type === 'document-saved') return { ...event, title: '', text: '' };
    // What was prepared is with its proposal.
    if (event.type === 'decision-prepared') return { ...event, ...untold(event) };
    if (event.type === 'document-submitted' && hidden.has(event.documentId)) return { ...event, says: '' };
    if (event.type === 'proposed' && proposals.has(event.proposal.id)) return { ...event, reason: '' };
    return 'proposalId' in event && event.proposalId !== undefined && proposals.has(event.proposalId) && 'says' in event
      ? { ...event, says: '' }
      : event;
  });
}

/** `GET /api/cases/{number}/documents`: each that this person may read, with all its versions and what was decided of them; and the agreed line. */
export async function documentsFor(
  state: Case,
  person: Person,
  ports: Ports,
): Promise<{ documents: DocumentView[]; line: LineFactView[] }> {
  const { documents = [], line = [] } = state;
  if (documents.length + line.length === 0) return { documents: [], line: [] };
  const policy = await ports.policies.rulesOf(state.policyId);
  const events = await ports.store.events(state.number);
  return {
    documents: documents
      .filter((document) => mayReadDocument(person, state, document, policy))
      .map((document) => viewOf(document, state, events, policy, person)),
    line: line.map((fact) => factView(fact, events, person)),
  };
}

function factView({ id, kind, dropped }: LineFact, events: readonly Event[], { directory }: Person): LineFactView {
  const set = events.filter((event): event is Event & LineSet => event.type === 'line-set' && event.factId === id);
  const written = new Set(set.map(({ basedOn }) => basedOn));
  return {
    id,
    kind,
    dropped: dropped === true,
    versions: set.map((event) => ({
      ...pick(event, ['version', 'basedOn', 'label', 'value', 'confirmedBy', 'reason', 'exposureBasis', 'at']),
      unit: unitNamed(directory, event.unit),
      by: authorOf(event, directory),
      latest: !written.has(event.version),
    })),
  };
}

/** M4: the case that it came with, and whether it was before a decider there. */
function cameFrom({ id, from, gone }: CaseDocument, events: readonly Event[]): Pick<DocumentView, 'from' | 'gone'> {
  if (!from) return {};
  const came = events.find((event) => event.type === 'document-saved' && event.documentId === id);
  const under = came?.type === 'document-saved' && came.was?.under === true;
  return { from: { ...from, ...(under ? { under: true as const } : {}) }, ...(gone ? { gone } : {}) };
}

function viewOf(
  document: CaseDocument,
  state: Case,
  events: readonly Event[],
  policy: Policy,
  { directory }: Person,
): DocumentView {
  const saved = events.filter((event) => event.type === 'document-saved' && event.documentId === document.id);
  const proposed = events.filter(
    (event) => event.type === 'proposed' && 'document' in event.payload && event.payload.document === document.id,
  );
  const written = new Set(saved.map((event) => ('basedOn' in event ? event.basedOn : undefined)));
  return {
    ...pick(document, ['id', 'kind']),
    name: policy.approval?.documents.find(({ kind }) => kind === document.kind)?.name ?? document.kind,
    published: isPublished(document.kind, policy),
    ...cameFrom(document, events),
    unit: unitNamed(directory, document.unit),
    ...(document.approved === undefined ? {} : { approved: document.approved.version }),
    ...chainOf(document, state, proposed, policy),
    versions: saved.flatMap((event) =>
      event.type === 'document-saved'
        ? [
            {
              ...pick(event, ['version', 'basedOn', 'title', 'text', 'at']),
              by: authorOf(event, directory),
              ...(document.kind === 'wording' && !written.has(event.version)
                ? {
                    ...differsOf(event.text, events, directory),
                    ...exposesOf(event, document, events, { policy, directory }),
                    ...namesOf(event.text, document, state, directory),
                  }
                : {}),
              // What another was chosen instead of stands among the versions before.
              latest: !written.has(event.version) && event.version >= (document.approved?.version ?? 0),
            },
          ]
        : [],
    ),
    ...cosignsOf(document, state, directory),
    ...allowedOf(document, events, directory),
    ...(document.kind === 'wording' ? pointsOf(document, state, events, policy) : {}),
    decisions: proposed.flatMap((asked) =>
      asked.type === 'proposed' ? decisionsOn(asked, events, policy, directory) : [],
    ),
  };
}

/** R3: the units that the latest texts name. */
function namesOf(
  text: string,
  document: CaseDocument,
  state: Case,
  directory: Person['directory'],
): Pick<DocumentView['versions'][number], 'names'> {
  const names = unitsNamed(text, document, state, { directory }).map((id) => ({
    unit: unitNamed(directory, id),
    part: state.assignments.some((one) => one.unit === id && isStanding(one)),
  }));
  return names.length === 0 ? {} : { names };
}

/** R3: how each unit that it names stands to it, and until when it is asked. */
function cosignsOf(
  { cosigns = [] }: CaseDocument,
  { clocks }: Case,
  directory: Person['directory'],
): Pick<DocumentView, 'cosigns'> {
  if (cosigns.length === 0) return {};
  return {
    cosigns: cosigns.map(({ unit, ...one }) => {
      const clock = clocks.find(({ kind, of }) => kind === 'decision' && of !== undefined && of === one.proposalId);
      return {
        ...pick(one, ['version', 'is', 'proposalId']),
        unit: unitNamed(directory, unit),
        ...(clock && one.is === 'asked' ? { dueAt: clock.dueAt } : {}),
        overdue: one.is === 'asked' && clock?.state === 'missed',
      };
    }),
  };
}

/** H5, H6: what the latest texts expose without a legal basis. */
function exposesOf(
  saved: Pick<DocumentSaved, 'title' | 'text'>,
  { id }: CaseDocument,
  events: readonly Event[],
  read: { policy: Policy; directory: Person['directory'] },
): Pick<DocumentView['versions'][number], 'exposes'> {
  const found = exposedBy(wordsOf(saved), id, events, read);
  return found.length === 0 ? {} : { exposes: found.map((one) => ({ ...one, name: EXPOSURE_NAMES[one.kind] })) };
}

function allowedOf(
  { id }: CaseDocument,
  events: readonly Event[],
  directory: Person['directory'],
): Pick<DocumentView, 'allowed'> {
  const given = events.flatMap((event) =>
    event.type === 'exposure-allowed' && event.documentId === id
      ? [
          {
            ...pick(event, ['version', 'at', 'basis']),
            by: authorOf(event, directory),
            excerpts: event.allows.map(({ excerpt }) => excerpt),
          },
        ]
      : [],
  );
  return given.length === 0 ? {} : { allowed: given };
}

/** D2, D3: what was said of its points when it was submitted, and of which nobody says anything. */
function pointsOf(
  { id: documentId }: CaseDocument,
  state: Case,
  events: readonly Event[],
  policy: Policy,
): Pick<DocumentView, 'points'> {
  const told = pointsSubmitted(events, documentId) ?? [];
  const rows = policy.checklists.flatMap(({ points }) => points);
  const points = [
    ...told.map(({ point, inText, says }) => {
      const { name = point, clause = 'ours' } = rows.find(({ id }) => id === point) ?? {};
      return { id: point, name, clause, inText, says };
    }),
    ...unsaidIn(state, told, policy).map((one) => pick(one, ['id', 'name', 'clause'])),
  ];
  return points.length === 0 ? {} : { points };
}

/** R3: what the latest texts say otherwise than agreed. */
function differsOf(
  text: string,
  events: readonly Event[],
  directory: Person['directory'],
): Pick<DocumentView['versions'][number], 'differs'> {
  const found = differences(text, lineOf(events));
  return found.length === 0
    ? {}
    : {
        differs: found.map((one) => ({
          ...pick(one, ['fact', 'label', 'agreed', 'says']),
          unit: unitNamed(directory, one.unit),
          stops: stops(one),
        })),
      };
}

const authorOf = ({ actor }: Event, directory: Person['directory']) =>
  actor.kind === 'person' ? personNamed(directory, actor.id) : { id: actor.part, name: actor.part };

function chainOf(
  document: CaseDocument,
  state: Case,
  proposed: readonly Event[],
  policy: Policy,
): Pick<DocumentView, 'chain'> {
  const chain = chainFor(document.kind, state.grades, policy);
  if (!chain) return {};
  const { version, steps } = document.under ?? { version: document.versions, steps: [] };
  const waiting = proposed.findLast(
    (event) => event.type === 'proposed' && state.proposals?.some(({ id }) => id === event.proposal.id),
  );
  return {
    chain: {
      ...pick(chain, ['name', 'clause', 'required']),
      version,
      // Steps that it took under a graver grade stand, whatever is asked now.
      steps: [...steps.filter((step) => !chain.steps.includes(step)), ...chain.steps].map((kind) => {
        const asked = waiting?.type === 'proposed' && waiting.proposal.kind === kind ? waiting.proposal.id : undefined;
        return {
          kind,
          name: ruleOf(kind, policy).name,
          state: steps.includes(kind) ? 'passed' : asked === undefined ? 'to-come' : 'waiting',
          ...(asked === undefined ? {} : { proposalId: asked }),
        };
      }),
    },
  };
}

type Proposed = Extract<Event, { type: 'proposed' }>;
/** A4: who prepared what the decider pressed. */
function preparedBy(
  events: readonly Event[],
  decided: Pick<Decided, 'prepared'>,
  directory: Person['directory'],
): { preparedBy?: ReturnType<typeof personNamed> } {
  const prepared = preparedAs(events, decided);
  return prepared ? { preparedBy: personNamed(directory, prepared.by) } : {};
}

type Decided = Event & Extract<ProposalBody, { type: 'proposal-decided' }>;

function decisionsOn(
  { proposal, payload }: Proposed,
  events: readonly Event[],
  policy: Policy,
  directory: Person['directory'],
): DocumentView['decisions'] {
  if (!('version' in payload)) return [];
  const reviewed = events.find((event) => event.type === 'document-reviewed' && event.proposalId === proposal.id);
  const changed = reviewed?.type === 'document-reviewed' && reviewed.version !== payload.version;
  return events
    .filter((event): event is Decided => event.type === 'proposal-decided' && event.proposalId === proposal.id)
    .map((event) => ({
      name: ruleOf(proposal.kind, policy).name,
      version: payload.version,
      by: personNamed(directory, event.by),
      ...pick(event, ['at', 'approved', 'says', 'proof']),
      ...(changed ? { changed: reviewed.version } : {}),
      ...preparedBy(events, event, directory),
      ...(event.recorded ? { recorded: { ...event.recorded, by: authorOf(event, directory) } } : {}),
    }));
}
