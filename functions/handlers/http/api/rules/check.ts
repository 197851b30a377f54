import { mayDo } from '../../../../domain/commands/access.ts';
import { compare } from '../../../../domain/rules/compare.ts';
import { atOnce, joined, PART_NAMES, PARTS, type PartName, type Parts } from '../../../../domain/rules/parts.ts';
import type { Policy } from '../../../../domain/rules/policy.ts';
import type { Contact, Directory } from '../../../../domain/people/directory.ts';
import { canonical } from '../../../../domain/matter/chain.ts';
import { keysOf } from '../../../../domain/matter/json-pointer.ts';
import { type Finding, finding, shown } from '../../../../policy/finding.ts';
import { floorFindings } from '../../../../policy/floors.ts';
import { policyIdOf } from '../../../../policy/load.ts';
import { registrationFindings } from '../../../../policy/registrations.ts';
import { examined } from '../../../../policy/schema.ts';
import type { HttpAnswer, HttpCall } from '../../../../runtime/http.ts';
import type { Ports } from '../../../../ports/ports.ts';
import { mustBeAllowedTo } from '../permissions.ts';
import type { Person } from '../person.ts';
import { draftAt } from './drafts.ts';
import { previewOf } from './preview.ts';

/** A fault of a draft, in the part where it is mended. */
export interface Fault extends Finding {
  part: PartName | '';
}

/** The version that a draft would be, or all that is wrong with it: in itself, and with this district's units and channels. */
export async function versionOf(
  parts: Parts,
  directory: Directory,
  { policies, settings }: Pick<Ports, 'policies' | 'settings'>,
): Promise<{ policy: Policy; remarks: Fault[] } | { faults: Fault[]; remarks: Fault[] }> {
  const rules = joined(Object.values(parts));
  const given = { ...rules, id: policyIdOf(rules) };
  const found = examined(given);
  if ('faults' in found) return { faults: found.faults.map(inPart), remarks: [] };
  const { policy } = found;
  const [shipped, inForce] = [policies.shipped(), await policies.current()];
  const units = unitFindings(policy, directory, inForce);
  const remarks = units.remarks.map(inPart);
  const strange = [
    ...units.faults,
    ...subjectFindings(policy, inForce),
    ...publisherFindings(policy, directory),
    ...floorFindings(policy),
    ...(await weightsFindings(policy, policies)),
    ...registrationFindings(policy, { channels: settings.channels, shipped, inForce }),
  ];
  return strange.length > 0 ? { faults: strange.map(inPart), remarks } : { policy, remarks };
}

function inPart(found: Finding): Fault {
  const [table = ''] = keysOf(found.pointer);
  return { ...found, part: PART_NAMES.find((name) => PARTS[name].keys.some((key: string) => key === table)) ?? '' };
}

/** Where the rules name a unit, and what names it, wherever in its table that stands. */
interface Named {
  unit: string;
  path: (string | number)[];
  by: string;
}

const named = (unit: string, path: (string | number)[], by: unknown): Named => ({
  unit,
  path,
  by: `${path.filter((step) => typeof step === 'string').join(' ')} ${unit} ${canonical(by)}`,
});

function unitsNamed({ routing, plans }: Policy): Named[] {
  return [
    ...routing.rows.map((row, index) => named(row.unit, ['routing', 'rows', index, 'unit'], row)),
    ...(routing.policies ?? []).map((row, index) => named(row.unit, ['routing', 'policies', index, 'unit'], row)),
    ...(['coordinators', 'ofStreet', 'ofSeveral'] as const).flatMap((of) =>
      (routing[of]?.units ?? []).map((unit, index) => named(unit, ['routing', of, 'units', index], null)),
    ),
    ...(routing.bodies ?? []).map((row, index) => named(row.unit, ['routing', 'bodies', index, 'unit'], row)),
    named(routing.defaultUnit, ['routing', 'defaultUnit'], null),
    ...(plans.consentOf === undefined ? [] : [named(plans.consentOf, ['plans', 'consentOf'], null)]),
    ...plans.rows.flatMap((row, index) => [
      named(row.unit, ['plans', 'rows', index, 'unit'], row),
      ...row.steps.flatMap(({ who }, at) =>
        typeof who === 'string' ? [] : [named(who.unit, ['plans', 'rows', index, 'steps', at, 'who', 'unit'], row)],
      ),
      ...row.contacts.map(({ unit }, at) => named(unit, ['plans', 'rows', index, 'contacts', at, 'unit'], row)),
    ]),
  ];
}

const notThere = (does: string) => (one: Named) =>
  finding(one.path, `现为${shown(one.unit)}，通讯录中没有这家在用的单位${does}`);

/**
 * R1, P1: the ledger and the plans name units that there are. What names another in the rules in force too, word for word, is no worse than it was:
 * a district that has just been set up mends its ledger and its plans one after the other.
 */
function unitFindings(policy: Policy, { units }: Directory, inForce: Policy): Record<'faults' | 'remarks', Finding[]> {
  const known = new Set(units.filter(({ active }) => active).map(({ id }) => id));
  const standing = new Set(unitsNamed(inForce).map(({ by }) => by));
  const strange = unitsNamed(policy).filter(({ unit }) => !known.has(unit));
  return {
    faults: strange.filter(({ by }) => !standing.has(by)).map(notThere('，请改为通讯录中的单位编号')),
    remarks: strange.filter(({ by }) => standing.has(by)).map(notThere('：现行版本已是这样，不碍发布，请逐步改正')),
  };
}

/** H2: weights are made of the record by a night: what a draft says of them is what is kept with them, or it could promise anything. */
async function weightsFindings({ weights }: Policy, policies: Ports['policies']): Promise<Finding[]> {
  if (!weights) return [];
  const kept = await policies.weights(weights);
  const { clause: _clause, hash, chunks: _chunks, ...learnt } = weights;
  if (!kept)
    return [
      finding(['weights', 'hash'], `现为${shown(hash)}，没有这样的权重，请在“分办权重”一栏重新采用，或清空这一部分`),
    ];
  return canonical(learnt) === canonical(kept.learnt)
    ? []
    : [finding(['weights'], '所写的学习与比对结果与这份权重存档的不符，请在“分办权重”一栏重新采用，不要手工改写')];
}

/** H2: whoever writes the next version needs another person who may publish it: rules that leave none could never be put right. */
function publisherFindings({ publication }: Policy, { units, contacts }: Directory): Finding[] {
  const relations = new Map(
    units.filter(({ active }) => active).map(({ id, desk }) => [id, { desk: desk === true, part: 'none' as const }]),
  );
  const may = (action: 'write-rules' | 'publish-rules', { role, unit }: Contact): boolean => {
    const relation = relations.get(unit);
    return relation !== undefined && mayDo(role, relation, action) === true;
  };
  const people = contacts.filter(({ active, subject }) => active && subject !== undefined);
  const writers = people.filter((one) => may('write-rules', one));
  const publishers = people.filter(
    (one) => may('publish-rules', one) && publication.publishers.some((role) => role === one.role),
  );
  return writers.some(({ id }) => publishers.some((other) => other.id !== id))
    ? []
    : [
        finding(
          ['publication', 'publishers'],
          '按此无人能发布他人起草的版本，以后将无法再改，请先登记另一人或改由他人发布',
        ),
      ];
}

/** P8: words are current at use while open cases keep the wording of their texts, so a new word fits the texts that are in force already. */
function subjectFindings({ words }: Policy, inForce: Policy): Finding[] {
  const most = inForce.texts.bounds['subject'] ?? 0;
  return words.subjects.flatMap(({ word }, index) =>
    word.length <= most
      ? []
      : [
          finding(
            ['words', 'subjects', index, 'word'],
            `${shown(word)}有 ${word.length} 字，在办办件的短信最多容 ${most} 字，请先发布放宽后的短信，待在办办件移过去后再改主题词`,
          ),
        ],
  );
}

/** `GET /api/policy-drafts/{id}/check`: what is wrong with a draft, how it differs from the rules in force, and what it would do to open cases. */
export async function checkDraft(person: Person, ports: Ports, call: HttpCall): Promise<HttpAnswer> {
  mustBeAllowedTo(person, 'read-drafts');
  const [draft, inForce] = await Promise.all([draftAt(call, ports), ports.policies.current()]);
  const version = await versionOf(draft.parts, person.directory, ports);
  const differences = compare(inForce, joined(Object.values(draft.parts)));
  return {
    status: 200,
    body: {
      now: ports.clock.now(),
      version: draft.version,
      against: inForce.id,
      faults: 'faults' in version ? version.faults : [],
      remarks: version.remarks,
      differences,
      atOnce: atOnce(differences),
      preview: 'policy' in version ? await previewOf(version.policy, inForce, person, ports) : null,
    },
  };
}
