import { dictionary } from '../app/language.ts';

const named = (names: Record<string, string>): Record<string, string> => names;

/** P4, V1: what the words of a release read as. */
export const readingWords = dictionary({
  zh: {
    text: '所发文字',
    textHint: '粘贴已经公开的全文，只用来核对是否回应关切，不保存；填了文稿的可不填',
    says: named({
      answer: '有实质内容',
      'passed-on': '只说已转办',
      slogans: '只有表态、致谢',
      received: '只说已收到',
      nothing: '没有内容',
    }),
    asks: named({
      what: '事实经过',
      why: '原因依据',
      done: '处理措施',
      until: '办理时间',
      who: '责任单位',
      where: '办理途径',
    }),
    readsAs: (says: string) => `所发文字读作“${says}”`,
    sayWhy: (says: string) => `所发文字读作“${says}”：请写明何以回应，否则将由其他单位复核。登记和计时不受影响`,
    reason: '何以回应了关切',
    missing: (asks: string) => `来件所问、文中未见：${asks}`,
    met: '来件所问文中都有',
    differs: (facts: string) => `与口径不一致：${facts}`,
    toReview: (says: string) => `读作“${says}”，待复核`,
    found: '经复核认定已实质回应',
    find: '认定已回应',
    findHint: '由其他单位的人员阅读所发文字后认定，写明理由；没有回应的，用“复核不通过”',
    foundEvent: (release: string) => `复核认定发布 ${release} 已实质回应`,
  },
  en: {
    text: 'Its words',
    textHint: 'Paste what was published: read against what was asked, and kept nowhere. Not needed with a document',
    says: named({
      answer: 'says something of substance',
      'passed-on': 'only passed on',
      slogans: 'only thanks and promises',
      received: 'only received',
      nothing: 'says nothing',
    }),
    asks: named({
      what: 'what happened',
      why: 'why',
      done: 'what is done',
      until: 'until when',
      who: 'who is responsible',
      where: 'where to turn',
    }),
    readsAs: (says: string) => `Reads as: ${says}`,
    sayWhy: (says: string) =>
      `Reads as “${says}”: say why it answers, or another unit will review it. It is recorded and counts either way`,
    reason: 'Why it answers',
    missing: (asks: string) => `Asked, and not found in it: ${asks}`,
    met: 'It meets all that was asked',
    differs: (facts: string) => `Differs from the agreed line: ${facts}`,
    toReview: (says: string) => `reads as “${says}”, to be reviewed`,
    found: 'found by a review to answer',
    find: 'Find that it answers',
    findHint: 'By somebody of another unit who has read it, with a reason; where it does not, “Does not answer”',
    foundEvent: (release: string) => `${release} found by a review to answer`,
  },
});
