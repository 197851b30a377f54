import { DAY, fromMs, HOUR } from '../../../functions/domain/matter/instant.ts';
import { editDirectory } from '../../../functions/handlers/http/edit-directory.ts';
import { registerCase } from '../../../functions/handlers/http/register-case.ts';
import { callOf, type People, sendUntilAnswered } from './people.ts';

const MENTIONS = ['停水', '施工', '河道', '异味', '拆迁补偿', '13912345678'];

/** M1: a unit tells the others of what is to come; a case is registered from it, or it is taken back. */
export async function tendNotices(people: People, name: string): Promise<void> {
  const { random, agenda, history, tables, units } = people;
  const known = [...tables.notices.values()];
  const notice = known.length > 0 ? random.pick(`notice ${name}`, known) : undefined;
  const what = notice ? random.pick(`what ${name}`, ['give', 'register', 'register', 'end']) : 'give';
  if (!history.inputOccurs(name, agenda.now, `notice ${what}`)) return;
  if (what === 'register' && notice) {
    const body = {
      summary: `登记 ${name}`,
      categories: ['vital-interests'],
      learntBy: 'phone',
      foretoldBy: notice.id,
    };
    const call = {
      ...callOf('POST', '/api/cases', {}, body, 'desk'),
      headers: { 'idempotency-key': `press-${name.replaceAll(/[^\w.:-]/g, '-')}` },
    };
    return sendUntilAnswered(people, name, 'notice register', ({ ports }) => registerCase(call, ports));
  }
  if (what === 'end' && notice) {
    const body = { reason: `缘由 ${name}`, expectedVersion: notice.version };
    const who = random.pick(`ends ${name}`, ['desk', `${notice.givenBy}-officer`, 'unit-b-officer']);
    const call = callOf('POST', '/api/notices/{id}/end', { id: notice.id }, body, who);
    return sendUntilAnswered(people, name, 'notice end', ({ ports }) => editDirectory(call, ports));
  }
  const unit = random.pick(`unit ${name}`, units);
  const from = agenda.now + random.integer(`from ${name}`, -1, 20) * HOUR;
  const body = {
    subject: random.pick(`subject ${name}`, ['环境', '水电', '不在清单']),
    summary: `通报 ${name}`,
    categories: ['vital-interests'],
    unit: random.chance(`of another ${name}`, 0.2) ? random.pick(`other ${name}`, units) : unit,
    mentions: [random.pick(`mentions ${name}`, MENTIONS)],
    from: fromMs(from),
    until: fromMs(from + random.integer(`days ${name}`, -1, 10) * DAY),
  };
  const who = random.chance(`desk ${name}`, 0.3) ? 'desk' : `${unit}-officer`;
  const call = callOf('POST', '/api/notices', {}, body, who);
  await sendUntilAnswered(people, name, 'notice give', ({ ports }) => editDirectory(call, ports));
}
