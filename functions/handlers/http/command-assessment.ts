import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { AssessmentPersonCommand, OfWatch, OpenAssessment } from '../../domain/assessment/commands.ts';
import type { AssessmentBody } from '../../domain/assessment/events.ts';
import { assessmentKind } from '../../domain/kinds/assessment-kind.ts';
import { watchKind } from '../../domain/kinds/watch-kind.ts';
import { pick } from '../../domain/matter/pick.ts';
import { factsOf } from '../../domain/watch/facts.ts';
import type { MatterResult } from '../../matter/decision.ts';
import type { Ports } from '../../ports/ports.ts';
import type { HttpAnswer, HttpCall } from '../../runtime/http.ts';
import { maskBody } from './api/mask-body.ts';
import { assessments } from './api/matters/assessments.ts';
import { commandOn, openOn } from './api/matters/command-on.ts';
import { mustBeAllowedOn, storedMatter } from './api/matters/served.ts';
import { watches } from './api/matters/watches.ts';
import { mustNameNobody } from './api/names-nobody.ts';
import { personOf, type Person } from './api/person.ts';
import { invalid, missing, readBody } from './api/read-body.ts';
import { assessmentBody, assessmentCommandBodies } from './api/schemas/assessments.ts';
import { assessmentForm, assessmentViewOf } from './api/views/assessment-view.ts';
import { withoutUnseen } from './api/without-unseen.ts';

/** A2: `POST /api/assessments` opens one, `POST /api/assessments/{number}/{command}` is one command on it. */
export async function commandAssessment(call: HttpCall, ports: Ports): Promise<HttpAnswer> {
  const person = await personOf(call, ports);
  if (call.path['number'] === undefined) return open(call, person, ports);
  return commandOn(assessments, call, person, ports, {
    bodies: assessmentCommandBodies,
    past: ['launchedAt'],
    noPhotos: '风险评估不收照片，请写明网址或材料',
    prepared: (given: AssessmentPersonCommand) => {
      if ('mentions' in given) mustNameNobody(given.mentions ?? []);
      if ('signs' in given) mustNameNobody(given.signs, 'signs');
      return given;
    },
    answered: (result, status) => answered(result, status, person, ports),
  });
}

async function open(call: HttpCall, person: Person, ports: Ports): Promise<HttpAnswer> {
  const { watch, ...body } = maskBody(readBody(call, assessmentBody), await ports.policies.current());
  mustNameNobody(body.mentions ?? []);
  const linked = watch === undefined ? null : await linkedTo(watch, person, ports);
  const unit = body.unit ?? linked?.ofWatch.owner ?? person.unit.id;
  const own = unit === person.unit.id && person.contact.role === 'officer';
  mustBeAllowedOn(assessments, person, own ? 'open-own-assessment' : 'open-assessment');
  const {
    coUnits = [],
    launchAt = linked?.ofWatch.launchAt,
    subject = linked?.subject,
    document = linked?.document,
  } = body;
  if (launchAt === undefined) throw invalid([missing('/launchAt')]);
  if (subject === undefined) throw invalid([missing('/subject')]);
  const opened = await openOn(
    assessments,
    person,
    (number): OpenAssessment => ({
      command: 'open',
      number,
      ...pick(body, ['name', 'says', 'launched']),
      ...(document === undefined ? {} : { document }),
      mentions: body.mentions ?? linked?.mentions ?? [],
      unit,
      coUnits,
      launchAt,
      subject,
      ...(linked ? { ofWatch: linked.ofWatch, drill: linked.drill } : {}),
    }),
    linked ? { hangsOn: linked.hangsOn } : {},
    ports,
  );
  return 'refused' in opened ? opened.refused : answered(opened.result, 201, person, ports);
}

/** M1: the launch that is watched for already, as it was read: one that moved on meanwhile is read again. */
async function linkedTo(number: string, person: Person, ports: Ports) {
  const state = await storedMatter(watches, number, ports);
  mustBeAllowedOn(watches, person, 'read-watch', state);
  const facts = factsOf(await ports.store.matterRecord(watchKind, number));
  const ofWatch: OfWatch = {
    number,
    open: state.status === 'open',
    owner: state.owner,
    ...(state.launch ? { launchAt: state.launch.at } : {}),
    ...(state.assessment ? { assessment: state.assessment.number } : {}),
  };
  return {
    ofWatch,
    drill: state.drill,
    subject: state.subject,
    ...pick(facts, ['document', 'mentions']),
    hangsOn: async () => ({ matter: number, version: state.version }),
  };
}

async function answered(
  { state, events }: MatterResult<Assessment, AssessmentBody>,
  status: number,
  person: Person,
  ports: Ports,
): Promise<HttpAnswer> {
  const now = ports.clock.now();
  const record = await ports.store.matterRecord(assessmentKind, state.number);
  const policy = await ports.policies.rulesOf(state.policyId);
  const assessment = assessmentViewOf(state, record, policy, person, now);
  const body = { now, assessment, form: assessmentForm(policy, state.unit), events };
  return withoutUnseen({ status, body, matter: state.number }, person, ports, []);
}
