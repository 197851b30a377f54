import { dictionary } from '../app/language.ts';

export const checklistWords = dictionary({
  zh: {
    title: '答复要点',
    causes: '成因',
    causesHint: '可多选；都不是的不选。认定后，每次发布都要逐项说明要点写在文中何处，或为何没有写',
    noCause: '不属所列成因',
    causesNamed: (names: string) => `认定成因：${names}`,
    emergencyByGrade: '已定为突发事件；认定成因后逐项要求',
    states: { open: '待写', said: '已写明', left: '未写，已说明', unsaid: '未说明' },
    /** A point, and by what its clause is called. */
    of: (name: string, basis: string) => (basis === '' ? name : `${name}（${basis}）`),
    hint: '按成因应讲清的内容：填写在文中何处；没有写的，写明原因',
    where: '如：第二段；没有写的写明原因',
    left: '文中没有写这一点',
    unsaid: (names: string) => `尚未说明的要点：${names}`,
    told: (name: string, inText: boolean, says: string) => `${name}：${inText ? '' : '没有写，'}${says}`,
    points: (told: string) => `要点：${told}`,
  },
  en: {
    title: 'What the answer has to say',
    causes: 'Cause',
    causesHint:
      'Several may hold; choose none where it is none of these. From then on each release says of each point where it is in the text, or why not',
    noCause: 'none of those listed',
    causesNamed: (names: string) => `Cause: ${names}`,
    emergencyByGrade: 'Graded as an emergency; each point is asked for once the cause is named',
    states: { open: 'to be said', said: 'said', left: 'left out with a reason', unsaid: 'nobody has said' },
    of: (name: string, basis: string) => (basis === '' ? name : `${name} (${basis})`),
    hint: 'What the cause asks for: say where it is in the text, or why it is not',
    where: 'such as: second paragraph; or the reason',
    left: 'The text does not say this',
    unsaid: (names: string) => `Nobody has said anything of: ${names}`,
    told: (name: string, inText: boolean, says: string) => `${name}: ${inText ? '' : 'not in the text, '}${says}`,
    points: (told: string) => `Points: ${told}`,
  },
});
