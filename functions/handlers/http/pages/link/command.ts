import type { PersonCommand } from '../../../../domain/case/commands.ts';
import { outletNames } from '../../../../domain/commands/outlets.ts';
import type { Evidence } from '../../../../domain/matter/evidence.ts';
import { NATURES } from '../../../../domain/matter/nature.ts';
import { fromWallClock, type Instant, toMs } from '../../../../domain/matter/instant.ts';
import { maskBody } from '../../api/mask-body.ts';
import { invalid, readAs } from '../../api/read-body.ts';
import { commandBodies } from '../../api/schemas/commands.ts';
import { attendanceOf } from './attendance.ts';
import type { LinkCommand, Visit } from './visit.ts';

/** The form as the command that it means, read by the schemas of the API. */
export function commandOf(
  action: string,
  asked: LinkCommand,
  form: URLSearchParams,
  proof: Evidence[],
  { assignment, person, policy }: Visit,
): PersonCommand {
  const assignmentId = assignment?.id ?? '';
  const typed = (name: string): Record<string, string> => given(form, name);
  const evidence = proof.length > 0 ? { evidence: proof } : {};
  switch (asked) {
    case 'sign':
      return { command: 'sign', ...without(readAs(commandBodies.sign, { assignmentId })) };
    case 'take-lead':
      return { command: 'take-lead', ...without(readAs(commandBodies['take-lead'], { assignmentId })) };
    case 'return':
      return {
        command: 'return',
        ...without(
          maskBody(
            readAs(commandBodies.return, {
              assignmentId,
              ...typed('reason'),
              ...typed('says'),
              ...typed('legalBasis'),
            }),
            policy,
          ),
        ),
      };
    case 'hand-on':
      return { command: 'hand-on', ...without(readAs(commandBodies['hand-on'], { assignmentId, ...typed('to') })) };
    case 'note': {
      if (action === 'call') {
        const says = `${person.contact.name}请值班室联系：${typed('says')['says'] ?? '未写明'}`;
        return { command: 'note', ...without(maskBody(readAs(commandBodies.note, { says, star: true }), policy)) };
      }
      // H2: it stands out in the record, and decides nothing by itself.
      if (action === 'instruct')
        return {
          command: 'note',
          ...without(maskBody(readAs(commandBodies.note, { ...typed('says'), instructs: true }), policy)),
        };
      const says = proof.length > 0 ? { says: `现场照片 ${proof.length} 张`, ...typed('says') } : typed('says');
      return {
        command: 'note',
        ...without(maskBody(readAs(commandBodies.note, { ...says, star: false, ...evidence }), policy)),
      };
    }
    case 'remind':
      return {
        command: 'remind',
        ...without(maskBody(readAs(commandBodies.remind, { units: form.getAll('unit'), ...typed('says') }), policy)),
      };
    case 'contribute': {
      const shown = [...namedProof(form), ...proof];
      const told = { assignmentId, ...typed('says'), ...(shown.length > 0 ? { evidence: shown } : {}) };
      return { command: 'contribute', ...without(maskBody(readAs(commandBodies.contribute, told), policy)) };
    }
    case 'settle':
      return {
        command: 'settle',
        ...without(
          maskBody(
            readAs(commandBodies.settle, {
              ...typed('settlement'),
              ...typed('says'),
              evidence: [...namedProof(form), ...proof],
            }),
            policy,
          ),
        ),
      };
    case 'set-plan-step':
      return {
        command: 'set-plan-step',
        ...without(
          maskBody(readAs(commandBodies['set-plan-step'], { ...typed('step'), is: 'done', ...typed('says') }), policy),
        ),
      };
    case 'record-outlet': {
      const publishedAt = timeOf(form, 'publishedAt');
      const told = {
        ...typed('release'),
        ...typed('name'),
        ...typed('address'),
        ...(publishedAt ? { publishedAt } : {}),
      };
      return { command: 'record-outlet', ...without(maskBody(readAs(commandBodies['record-outlet'], told), policy)) };
    }
    case 'release':
      return {
        command: 'release',
        ...without(maskBody(readAs(commandBodies.release, releaseOf(form, proof, typed)), policy)),
      };
  }
}

/** A field that was filled in. Browsers send line breaks as two characters. */
export function given(form: URLSearchParams, name: string): Record<string, string> {
  const text = form.get(name)?.replaceAll('\r\n', '\n').trim();
  return text ? { [name]: text } : {};
}

/** An address or the name of a document, as typed. */
export function namedProof(form: URLSearchParams): Evidence[] {
  const ref = form.get('evidence')?.trim();
  return ref ? [{ kind: /^https?:/.test(ref) ? 'link' : 'document', ref }] : [];
}

export function without<T extends { expectedVersion?: number }>(body: T): Omit<T, 'expectedVersion'> {
  const { expectedVersion: _none, ...rest } = body;
  return rest;
}

function releaseOf(form: URLSearchParams, proof: Evidence[], typed: (name: string) => Record<string, string>): object {
  const address = form.get('address')?.trim();
  const proofs = [...namedProof(form), ...proof];
  const attended = form.get('attended')?.trim();
  const followUpAt = timeOf(form, 'followUpAt');
  const concludes = form.getAll('concludes');
  const acts = NATURES.flatMap((nature) => {
    const says = form.get(`act-${nature}`)?.trim();
    return says ? [{ nature, says }] : [];
  });
  const keeps = [...form.keys()].flatMap((name) =>
    form.get(name) === 'yes' ? (/^keeps-(.+)$/.exec(name)?.[1] ?? []) : [],
  );
  const points = [...form.keys()].flatMap((key) => {
    const [, point] = /^point-(.+)$/.exec(key) ?? [];
    const says = form.get(key)?.trim();
    return point && says ? [{ point, inText: form.get(`left-${point}`) !== 'yes', says }] : [];
  });
  const [number, keptAt] = [form.get('paperNumber')?.trim(), form.get('paperKeptAt')?.trim()];
  return {
    ...typed('form'),
    ...typed('address'),
    ...typed('place'),
    ...typed('bySuperior'),
    ...typed('earlierReason'),
    ...typed('superiorWord'),
    ...typed('withoutWord'),
    publishedAt: timeOf(form, 'publishedAt'),
    evidence: proofs.length > 0 || !address ? proofs : [{ kind: 'link', ref: address }],
    outlets: outletNames(form.get('outlets') ?? '').map((name) => ({ name })),
    final: form.get('final') === 'yes',
    ...(attended
      ? { attendance: attendanceOf({ attended, attendedAs: form.get('attendedAs')?.trim() ?? '', ...typed('acting') }) }
      : {}),
    ...(followUpAt ? { followUpAt } : {}),
    ...(acts.length > 0 ? { acts } : {}),
    ...(keeps.length > 0 ? { keeps } : {}),
    ...(concludes.length > 0 ? { concludes } : {}),
    ...(points.length > 0 ? { points } : {}),
    ...(number || keptAt ? { paper: { number, keptAt } } : {}),
  };
}

const two = (part = ''): string => part.padStart(2, '0');

/** `2026-03-21 15:00`, as people write it, on the wall clock of Shanghai. */
function timeOf(form: URLSearchParams, name: string): Instant | undefined {
  const text = (form.get(name) ?? '').normalize('NFKC').trim();
  if (text === '') return undefined;
  const [, year, month, day, hour, minute] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T](\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const date = `${year}-${two(month)}-${two(day)}`;
  if (year === undefined || Number.isNaN(toMs(`${date}T${two(hour)}:${two(minute)}:00Z`)))
    throw invalid([{ pointer: `/${name}`, detail: '时间请写成 2026-03-21 15:00' }]);
  return fromWallClock(date, `${two(hour)}:${two(minute)}`);
}
