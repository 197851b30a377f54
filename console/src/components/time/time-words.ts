import { dictionary, type Language } from '../../app/language.ts';
import { dayAfter, weekdayOf } from './typed.ts';

export const timeWords = dictionary({
  zh: {
    time: '时间',
    day: '日期',
    before: '前一天',
    after: '后一天',
    now: '现在',
    pick: '选日期',
    none: '不填',
    clock: '时:分',
    hint: '可直接输入四位数字，如 1907',
    wrong: (typed: string) => `“${typed}”不是时间，请写成 1907 或 19:07`,
    early: '不能早于现在',
    late: '不能晚于现在',
    monthBefore: '上个月',
    monthAfter: '下个月',
    month: (year: string, month: number) => `${year}年${month}月`,
    ago: (minutes: number) => (minutes < 60 ? `${minutes} 分钟前` : `${minutes / 60} 小时前`),
    ahead: (hours: number) => `${hours} 小时后`,
    today: (time: string) => `今日 ${time}`,
    tomorrow: (time: string) => `明日 ${time}`,
    weekdays: ['日', '一', '二', '三', '四', '五', '六'],
  },
  en: {
    time: 'time',
    day: 'date',
    before: 'day before',
    after: 'day after',
    now: 'Now',
    pick: 'Choose a day',
    none: 'None',
    clock: 'hh:mm',
    hint: 'four digits will do, such as 1907',
    wrong: (typed: string) => `“${typed}” is no time: write 1907 or 19:07`,
    early: 'may not be before now',
    late: 'may not be after now',
    monthBefore: 'Month before',
    monthAfter: 'Month after',
    month: (year: string, month: number) => `${year}-${String(month).padStart(2, '0')}`,
    ago: (minutes: number) => (minutes < 60 ? `${minutes} min ago` : `${minutes / 60} h ago`),
    ahead: (hours: number) => `in ${hours} h`,
    today: (time: string) => `today ${time}`,
    tomorrow: (time: string) => `tomorrow ${time}`,
    weekdays: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
  },
});

/** 11月27日 周五 今天. */
export function dayWords(day: string, today: string, language: Language): string {
  const words = timeWords[language];
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = words.weekdays[weekdayOf(day)] ?? '';
  const zh = language === 'zh';
  const near =
    day === today
      ? zh
        ? ' 今天'
        : ' today'
      : day === dayAfter(today, -1)
        ? zh
          ? ' 昨天'
          : ' yesterday'
        : day === dayAfter(today, 1)
          ? zh
            ? ' 明天'
            : ' tomorrow'
          : '';
  const far = year === today.slice(0, 4) ? '' : zh ? `${year}年` : `${year}-`;
  return zh
    ? `${far}${Number(month)}月${Number(date)}日 周${weekday}${near}`
    : `${far}${month}-${date} ${weekday}${near}`;
}
