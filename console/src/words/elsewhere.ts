import { dictionary } from '../app/language.ts';

/** M4: why a case waits as plainly of elsewhere. */
export const elsewhereWords = dictionary({
  zh: {
    title: '疑似与本区无关',
    because: (names: string[]) =>
      names.length > 0
        ? `文中地点：${names.join('、')}；未提及本市、本区及所辖街道`
        : '来自全国性榜单，未提及本市、本区及所辖街道',
  },
  en: {
    title: 'Probably not ours',
    because: (names: string[]) =>
      names.length > 0
        ? `It names ${names.join(', ')}, and neither the city, the district nor a street of it`
        : 'From a list of the whole country, and it names neither the city, the district nor a street of it',
  },
});
