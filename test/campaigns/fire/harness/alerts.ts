import type { Random } from '../../simulation/random.ts';

const PLACES = ['新碶', '小港', '大碶', '霞浦', '柴桥', '春晓', '梅山', '白峰'];
const MATTERS = [
  '夜间施工噪声',
  '路灯不亮',
  '河道异味',
  '公交晚点',
  '停水未通知',
  '小区电梯故障',
  '占道经营',
  '学校门口拥堵',
  '工资拖欠',
  '垃圾清运不及时',
];

/** A matter of its own: short enough that only equal words join it, so that the scenario knows which alerts belong together. */
export function freshAlert(random: Random, id: string): object {
  const [place, matter] = [random.pick(`place ${id}`, PLACES), random.pick(`matter ${id}`, MATTERS)];
  return { id, title: `${place}${matter}`, text: `编号${id}`, platform: '论坛' };
}

/** The same words under another id, elsewhere: it joins. */
export const repost = (alert: object, id: string): object => ({ ...alert, id, platform: '微博' });

/** An alert that nobody can take in: it has no words. */
export const brokenAlert = (id: string): object => ({ id, title: '', text: '' });
