import { dictionary } from '../../app/language.ts';

export const sameEventWords = dictionary({
  zh: {
    title: '可能是同一事件',
    says: '说法不同，由系统按少见的用词比对得出，是否归并由人判断。',
    percent: (percent: number) => `相近 ${percent}%`,
    percentSays: '两件的用词中，少见而相同的所占比重',
    discovered: (at: string) => `发现 ${at}`,
    phrases: '相同用词',
    noPhrases: '没有连成词句的相同用词',
    unopened: '查看原文后显示相同用词',
    join: (number: string) => `归并到 ${number}`,
    tellApart: '不是同一事件',
    tellApartFrom: (number: string) => `与 ${number} 不是同一事件`,
    apart: (count: number) => `已认定不是同一事件 ${count} 件`,
    takeBack: '撤销',
    takeBackOf: (number: string) => `撤销：与 ${number} 不是同一事件`,
    onOther: (number: string) => `在 ${number} 上认定，请到该件撤销`,
    said: (number: string, apart: boolean) =>
      apart ? `认定与 ${number} 不是同一事件` : `撤销认定：与 ${number} 不是同一事件`,
    earlier: '本件发现更早，时限自最早的发现起算；如属同一事件，请在该件上归并到本件。',
  },
  en: {
    title: 'May be the same event',
    says: 'Told in other words; found by the rare words that both use. Whether it is one event, a person decides.',
    percent: (percent: number) => `${percent} % alike`,
    percentSays: 'How much of what both say is alike and rare',
    discovered: (at: string) => `discovered ${at}`,
    phrases: 'Both say',
    noPhrases: 'Nothing in common that reads as a phrase',
    unopened: 'What both say is shown once the words are open',
    join: (number: string) => `Join into ${number}`,
    tellApart: 'Not the same',
    tellApartFrom: (number: string) => `Not the same event as ${number}`,
    apart: (count: number) => `${count} said not to be the same event`,
    takeBack: 'Take back',
    takeBackOf: (number: string) => `Take back: not the same event as ${number}`,
    onOther: (number: string) => `Said on ${number}; taken back there`,
    said: (number: string, apart: boolean) =>
      apart ? `Not the same event as ${number}` : `Taken back: not the same event as ${number}`,
    earlier:
      'This case was learnt of earlier, and limits run from the first discovery; if it is one event, join that one into this.',
  },
});
