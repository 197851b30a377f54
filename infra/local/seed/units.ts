import type { Unit, UnitKind } from '../../../functions/domain/people/directory.ts';

type Row = [id: string, name: string, short: string, superior?: string];

const SUB_DISTRICTS: Row[] = [
  ['xinqi', '新碶街道办事处', '新碶'],
  ['xiaogang', '小港街道办事处', '小港'],
  ['daqi', '大碶街道办事处', '大碶'],
  ['xiapu', '霞浦街道办事处', '霞浦'],
  ['chaiqiao', '柴桥街道办事处', '柴桥'],
  ['qijiashan', '戚家山街道办事处', '戚家山'],
  ['chunxiao', '春晓街道办事处', '春晓'],
  ['meishan', '梅山街道办事处', '梅山'],
  ['baifeng', '白峰街道办事处', '白峰'],
  ['guoju', '郭巨街道办事处', '郭巨'],
  ['daxie', '大榭街道办事处', '大榭'],
];

/** The three units whose coordinators man the duty desk. */
const DESK: Row[] = [
  ['qu-zhengfu-ban', '区政府办公室', '政府办'],
  ['xuanchuan-bu', '区委宣传部', '宣传部'],
  ['wangxin-ban', '区委网信办', '网信办'],
];

const DEPARTMENTS: Row[] = [
  ['xinfang-ju', '区信访局', '信访局'],
  ['fagai-ju', '区发展和改革局', '发改局'],
  ['jingxin-ju', '区经济和信息化局', '经信局'],
  ['jiaoyu-ju', '区教育局', '教育局'],
  ['keji-ju', '区科学技术局', '科技局'],
  ['gongan-fenju', '市公安局北仑分局', '公安分局'],
  ['minzheng-ju', '区民政局', '民政局'],
  ['sifa-ju', '区司法局', '司法局'],
  ['caizheng-ju', '区财政局', '财政局'],
  ['renshe-ju', '区人力资源和社会保障局', '人社局'],
  ['ziran-ziyuan-fenju', '市自然资源和规划局北仑分局', '资规分局'],
  ['shengtai-huanjing-ju', '市生态环境局北仑分局', '生态环境分局'],
  ['zhujian-ju', '区住房和城乡建设局', '住建局'],
  ['jiaotong-ju', '区交通运输局', '交通局'],
  ['shuili-ju', '区水利局', '水利局'],
  ['nongye-nongcun-ju', '区农业农村局', '农业农村局'],
  ['shangwu-ju', '区商务局', '商务局'],
  ['wenguang-lvti-ju', '区文化广电旅游体育局', '文广旅体局'],
  ['weijian-ju', '区卫生健康局', '卫健局'],
  ['tuiyi-junren-ju', '区退役军人事务局', '退役军人局'],
  ['yingji-ju', '区应急管理局', '应急局'],
  ['shichang-jianguan-ju', '区市场监督管理局', '市场监管局'],
  ['yibao-fenju', '市医疗保障局北仑分局', '医保分局'],
  ['zonghe-xingzheng-zhifa-ju', '区综合行政执法局', '综合执法局'],
  ['zhengwu-fuwu-ban', '区政务服务管理办公室', '政务办'],
];

const DEVELOPMENT_ZONE: Row[] = [
  ['kaifaqu-touzi-ju', '开发区投资合作局', '开发区投资局'],
  ['kaifaqu-jianshe-ju', '开发区建设管理局', '开发区建管局'],
];

const AFFILIATED: Row[] = [
  ['ducha-shi', '区委区政府督查室', '督查室'],
  ['rong-meiti-zhongxin', '区融媒体中心', '融媒体中心'],
  ['gonggong-jiaotong-gongsi', '区公共交通有限公司', '公交公司'],
  ['zilaishui-gongsi', '区自来水有限公司', '自来水公司'],
];

const VERTICAL: Row[] = [
  ['shuiwu-ju', '国家税务总局北仑区税务局', '税务局', '市税务局'],
  ['haiguan', '北仑海关', '海关', '宁波海关'],
  ['haishi-chu', '北仑海事处', '海事处', '宁波海事局'],
  ['xiaofang-dadui', '区消防救援大队', '消防大队', '市消防救援支队'],
  ['gongdian-gongsi', '国网北仑区供电公司', '供电公司', '国网宁波供电公司'],
  ['qixiang-ju', '区气象局', '气象局', '市气象局'],
];

const rows = (kind: UnitKind, list: Row[], desk?: true): Unit[] =>
  list.map(([id, name, short, superior]) => ({
    id,
    name,
    short,
    kind,
    active: true,
    ...(desk && { desk }),
    ...(superior && { superior }),
  }));

/** R2: the units of a fictitious but lifelike Beilun, in the five kinds that the notice knows. */
export const units: Unit[] = [
  ...rows('department', DESK, true),
  ...rows('sub-district', SUB_DISTRICTS),
  ...rows('department', DEPARTMENTS),
  ...rows('development-zone', DEVELOPMENT_ZONE),
  ...rows('affiliated', AFFILIATED),
  ...rows('vertical', VERTICAL),
];
