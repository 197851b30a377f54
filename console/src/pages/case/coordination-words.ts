import { dictionary } from '../../app/language.ts';

export const coordinationWords = dictionary({
  zh: {
    offices: '由谁统筹协调',
    coordinated: '统筹协调',
    toldWhom: '告知何人（单位、姓名或职务）',
    means: '方式',
    telephone: '电话',
    superior: (name: string) => `垂直管理，上级：${name}`,
    byText: '已短信告知其联系人',
    toldAt: (at: string) => `${at} 已告知`,
    toTell: '待值班台告知',
  },
  en: {
    offices: 'Who coordinates',
    coordinated: 'Coordinated by',
    toldWhom: 'Who was told (organ, name or post)',
    means: 'How',
    telephone: 'telephone',
    superior: (name: string) => `Vertically managed; its superior: ${name}`,
    byText: 'its liaison was texted',
    toldAt: (at: string) => `told ${at}`,
    toTell: 'the desk is to tell it',
  },
});
