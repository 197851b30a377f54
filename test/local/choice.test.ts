import { describe, expect, it } from 'vitest';
import { choicePage, typical } from '../../infra/local/http/choice.ts';
import { peopleOf } from '../../infra/local/seed/people.ts';
import { aContact, aDirectory } from '../domain/samples.ts';

const signsIn = (id: string): { subject: string } => ({ subject: id });
const directory = aDirectory({
  contacts: [
    aContact('deputy', 'housing', { role: 'leader', posts: ['unit-leader'], ...signsIn('deputy') }),
    aContact('mayor', 'office', { role: 'leader', posts: ['district-leader'], ...signsIn('mayor') }),
    aContact('chief', 'office', { role: 'leader', posts: ['unit-leader'], ...signsIn('chief') }),
    aContact('helps', 'housing', { posts: ['spokesperson-assistant'], ...signsIn('helps') }),
    aContact('zhang', 'housing', signsIn('zhang')),
    aContact('wang', 'office', { role: 'coordinator', ...signsIn('wang') }),
    aContact('speaks', 'housing', { role: 'spokesperson', posts: ['spokesperson'], ...signsIn('speaks') }),
    aContact('inspects', 'housing', { role: 'auditor', posts: [], ...signsIn('inspects') }),
    aContact('admin', 'office', { role: 'administrator', posts: [], ...signsIn('admin') }),
    aContact('gone', 'office', { role: 'coordinator', active: false, ...signsIn('gone') }),
  ],
});

describe('The choice of demo people', () => {
  it('puts one of each role first, those of the desk where the desk is their place', () => {
    expect(typical(peopleOf(directory)).map(({ id }) => id)).toEqual([
      'wang',
      'zhang',
      'chief',
      'speaks',
      'inspects',
      'admin',
    ]);
  });

  it('says what each will see, and lists everybody in office once more by unit', () => {
    const page = choicePage(peopleOf(directory));
    expect(page).toContain('等您决定的提请、超时情况、今日一页');
    expect(page).toContain('按单位列出 9 人');
    for (const id of ['wang', 'deputy', 'admin']) expect(page).toContain(`value="${id}"`);
    expect(page.split('value="wang"')).toHaveLength(3);
    expect(page).not.toContain('gone');
  });

  it('has one button where the directory is empty: whoever begins it', () => {
    const people = peopleOf({ units: [], contacts: [], rota: [] });
    expect(typical(people)).toHaveLength(1);
    expect(choicePage(people)).toContain('首任管理员');
  });
});
