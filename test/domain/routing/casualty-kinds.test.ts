import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { casualtiesIn } from '../../../functions/domain/routing/casualties.ts';
import { readable } from '../../../functions/domain/routing/senses.ts';
import type { Harm } from '../../../functions/domain/matter/harm.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const words = currentPolicy().words.casualties;
const read = (text: string): Harm => casualtiesIn(readable(text), words, 2026).harm;

/** Each derived by hand: what a person of the desk reads in it. */
const KINDS: Record<string, [text: string, harm: Harm][]> = {
  'who is trapped is neither dead nor nothing': [
    ['12人被埋', { trapped: 12 }],
    ['被埋12人', { trapped: 12 }],
    ['3名工人被困', { trapped: 3 }],
    ['三人被压在废墟下', { trapped: 3 }],
    ['被困电梯2人', {}],
    ['12人被埋，已救出9人', { trapped: 12 }],
    ['有人被埋', { trapped: 1 }],
    ['数十人被困', { trapped: 20 }],
    ['无人被困', { trapped: 0 }],
    ['12人被埋，其中3人死亡', { trapped: 9, deaths: 3 }],
    ['被埋压人员5名', { trapped: 5 }],
    ['2人被埋压', { trapped: 2 }],
    ['掩埋3人', { trapped: 3 }],
    ['3人遭掩埋', { trapped: 3 }],
    ['4人被卷走', { missing: 4 }],
    ['2人被冲走', { missing: 2 }],
    ['三人落水', { trapped: 3 }],
    ['1人坠江', { trapped: 1 }],
  ],
  'of a range the higher end': [
    ['20-30人受伤', { injured: 30 }],
    ['20～30人受伤', { injured: 30 }],
    ['20至30人死亡', { deaths: 30 }],
    ['二三十人受伤', { injured: 30 }],
    ['两三人死亡', { deaths: 3 }],
    ['三四个人死亡', { deaths: 4 }],
    ['十七八人受伤', { injured: 18 }],
    ['3到5人死亡', { deaths: 5 }],
    ['死亡3—5人', { deaths: 5 }],
    ['三至五人遇难', { deaths: 5 }],
    ['七八十人受伤', { injured: 80 }],
    ['20人到30人受伤', { injured: 30 }],
    ['802-3人死亡', {}],
    ['11-28 3人死亡', { deaths: 3 }],
    ['3、5人受伤', { injured: 5 }],
    ['三五人受伤', { injured: 5 }],
  ],
  'thousands and more': [
    ['1.2万人受伤', { injured: 12000 }],
    ['1,200人受伤', { injured: 1200 }],
    ['１，２００人受伤', { injured: 1200 }],
    ['1 200人受伤', { injured: 1200 }],
    ['3千余人受伤', { injured: 3000 }],
    ['一万二千人受伤', { injured: 12000 }],
    ['1万人死亡', { deaths: 10000 }],
    ['三万多人受伤', { injured: 30000 }],
    ['1200人受伤', { injured: 1200 }],
    ['1.5千人受伤', { injured: 1500 }],
    ['12,345人受伤', { injured: 12345 }],
    ['死亡1,024人', { deaths: 1024 }],
    ['死亡1.2万人', { deaths: 12000 }],
  ],
  'a toll that changed: what it became': [
    ['死亡人数由3升至12', { deaths: 12 }],
    ['死亡人数由3人增至12人', { deaths: 12 }],
    ['死亡人数增至12', { deaths: 12 }],
    ['遇难人数上升到12人', { deaths: 12 }],
    ['遇难者从3名上升至12名', { deaths: 12 }],
    ['死亡人数3→12', { deaths: 12 }],
    ['新增死亡3人，累计死亡12人', { deaths: 12 }],
    ['死亡累计12人', { deaths: 12 }],
    ['累计12人死亡', { deaths: 12 }],
    ['死亡人数已达12', { deaths: 12 }],
    ['死亡数由3增加到12', { deaths: 12 }],
    ['伤者增至35人', { injured: 35 }],
    ['死亡人数更新为12人', { deaths: 12 }],
    ['死者增至4人', { deaths: 4 }],
    ['死亡人数刷新至12人', { deaths: 12 }],
    ['死亡人数上调为12', { deaths: 12 }],
    ['死亡人数由12修正为3人', { deaths: 3 }],
    ['3人死亡又增加到5人', { deaths: 5 }],
  ],
  'a part of a whole, and hard injuries': [
    ['12人受伤，其中3人死亡', { injured: 9, deaths: 3 }],
    ['12人受伤其中3人重伤', { injured: 9, seriouslyInjured: 3 }],
    ['事故造成12人伤，3人重', { injured: 12 }],
    ['12人送医，其中3人不治', { injured: 9, deaths: 3 }],
    ['3人不治身亡', { deaths: 3 }],
    ['2人经抢救无效去世', { deaths: 2 }],
    ['3人当场死亡', { deaths: 3 }],
    ['两人没救回来', { deaths: 2 }],
    ['3人没了生命体征', { deaths: 3 }],
    ['3人无生命体征', { deaths: 3 }],
    ['5人伤势严重', { seriouslyInjured: 5 }],
    ['5人生命垂危', { seriouslyInjured: 5 }],
    ['2人病危', { seriouslyInjured: 2 }],
    ['2人命危', { seriouslyInjured: 2 }],
  ],
  'families, all of them, lives': [
    ['一家三口遇难', { deaths: 3 }],
    ['一家三口不幸遇难', { deaths: 3 }],
    ['一家5口全部遇难', { deaths: 5 }],
    ['母女二人双双遇难', { deaths: 2 }],
    ['夫妻俩双双身亡', { deaths: 2 }],
    ['车上12人无一生还', { deaths: 12 }],
    ['船上12人全部遇难', { deaths: 12 }],
    ['12名工人无一幸免', { deaths: 12 }],
    ['无人生还', { deaths: 1 }],
    ['全部遇难', { deaths: 1 }],
    ['全家遇难', { deaths: 2 }],
    ['爷孙三人遇难', { deaths: 3 }],
    ['12名乘客无人生还', { deaths: 12 }],
    ['3条人命', { deaths: 3 }],
    ['搭上两条人命', { deaths: 2 }],
    ['出了人命', { deaths: 1 }],
    ['闹出人命', { deaths: 1 }],
    ['死人了', { deaths: 1 }],
    ['出人命了', { deaths: 1 }],
    ['死了3个', { deaths: 3 }],
    ['死了三个人', { deaths: 3 }],
    ['死三个', { deaths: 3 }],
    ['伤了5个', { injured: 5 }],
    ['走了3个人', {}],
  ],
  'about, more than, several': [
    ['10余人死亡', { deaths: 10 }],
    ['十余人死亡', { deaths: 10 }],
    ['数十人死亡', { deaths: 20 }],
    ['近百人受伤', { injured: 100 }],
    ['上百人受伤', { injured: 100 }],
    ['逾百人受伤', { injured: 100 }],
    ['百余人受伤', { injured: 100 }],
    ['十几人受伤', { injured: 11 }],
    ['几十个人受伤', { injured: 20 }],
    ['数人死亡', { deaths: 3 }],
    ['多人死亡', { deaths: 3 }],
    ['若干人受伤', { injured: 3 }],
    ['几个人受伤', { injured: 3 }],
    ['成百上千人受伤', { injured: 100 }],
    ['上千人受伤', { injured: 1000 }],
    ['数百人中毒', { injured: 200 }],
    ['三十多人食物中毒', { injured: 30 }],
    ['约30人受伤', { injured: 30 }],
    ['30人左右受伤', { injured: 30 }],
    ['30人以上受伤', { injured: 30 }],
    ['至少12人死亡', { deaths: 12 }],
    ['不少于12人死亡', { deaths: 12 }],
  ],
  'digits and characters': [
    ['１２人死亡', { deaths: 12 }],
    ['一二〇人受伤', { injured: 120 }],
    ['一百〇三人受伤', { injured: 103 }],
    ['二〇人死亡', { deaths: 20 }],
    ['廿三人死亡', { deaths: 23 }],
    ['卅人死亡', { deaths: 30 }],
    ['两人死亡', { deaths: 2 }],
    ['俩人死亡', { deaths: 2 }],
    ['叁人死亡', { deaths: 3 }],
    ['壹拾贰人死亡', { deaths: 12 }],
    ['一百二十余人受伤', { injured: 120 }],
    ['一百二人受伤', { injured: 120 }],
    ['⑫人死亡', { deaths: 12 }],
    ['死亡〇人', { deaths: 0 }],
    ['死亡0人', { deaths: 0 }],
    ['死亡人数：0', { deaths: 0 }],
    ['零死亡', { deaths: 0 }],
    ['0死3伤', { deaths: 0, injured: 3 }],
    ['死亡人数为零', { deaths: 0 }],
  ],
  'blanks and units in brackets': [
    ['12 人死亡', { deaths: 12 }],
    ['1 2 人 死 亡', { deaths: 12 }],
    ['死亡　12　人', { deaths: 12 }],
    ['死亡人数： 12', { deaths: 12 }],
    ['死亡（人）：3', { deaths: 3 }],
    ['死亡人数(人):3', { deaths: 3 }],
    ['死亡 3 人 、受伤 5 人', { deaths: 3, injured: 5 }],
    ['十 二 人 死亡', { deaths: 12 }],
    ['死亡\n12人', { deaths: 12 }],
  ],
  'tables as a spreadsheet pastes them': [
    ['死亡\t重伤\t轻伤\n3\t5\t12', { deaths: 3, seriouslyInjured: 5, injured: 12 }],
    ['死亡人数\t失踪人数\t受伤人数\r\n3\t1\t12', { deaths: 3, missing: 1, injured: 12 }],
    ['死亡\t3\n失踪\t2\n受伤\t12', { deaths: 3, missing: 2, injured: 12 }],
    ['单位\t死亡\t受伤\n甲厂\t2\t5\n乙厂\t1\t3\n合计\t3\t8', { deaths: 3, injured: 8 }],
    ['序号,地点,死亡,受伤\n1,某路,3,5', { deaths: 3, injured: 5 }],
    ['| 死亡 | 受伤 |\n|---|---|\n| 3 | 5 |', { deaths: 3, injured: 5 }],
    ['死亡  受伤\n3  5', { deaths: 3, injured: 5 }],
    ['"死亡人数","受伤人数"\n"3","1,200"', { deaths: 3, injured: 1200 }],
    ['死亡人数\t-\n受伤人数\t无', { injured: 0 }],
    ['死亡（人）\t受伤（人）\n0\t5', { deaths: 0, injured: 5 }],
    ['日期\t死亡\n2026-11-28\t3', { deaths: 3 }],
  ],
  'nobody, hearsay and what is called untrue': [
    ['并无人员死亡', { deaths: 0 }],
    ['没有人员死亡', { deaths: 0 }],
    ['未造成人员伤亡', { deaths: 0, injured: 0 }],
    ['未发生人员伤亡', { deaths: 0, injured: 0 }],
    ['无伤亡', { deaths: 0, injured: 0 }],
    ['零伤亡', { deaths: 0, injured: 0 }],
    ['没人受伤', { injured: 0 }],
    ['暂未接到人员伤亡报告', { deaths: 0, injured: 0 }],
    ['尚未发现人员伤亡', { deaths: 0, injured: 0 }],
    ['所幸无人受伤', { injured: 0 }],
    ['未致人死亡', { deaths: 0 }],
    ['不存在人员伤亡', { deaths: 0, injured: 0 }],
    ['未收到人员伤亡报告', { deaths: 0, injured: 0 }],
    ['没有任何人员伤亡', { deaths: 0, injured: 0 }],
    ['并未造成人员伤亡', { deaths: 0, injured: 0 }],
    ['现场没有伤亡', { deaths: 0, injured: 0 }],
    ['网传12人死亡不实', {}],
    ['网传12人死亡。经核实，该信息不实。', {}],
    ['网传“12人死亡”，系谣言', {}],
    ['辟谣：12人死亡是假的', {}],
    ['网传12人死亡不实，实际3人死亡', { deaths: 3 }],
    ['辟谣：网传12人死亡系谣言，事故实际造成2人受伤', { injured: 2 }],
    ['12人死亡并非谣言', { deaths: 12 }],
    ['12人死亡不是谣言', { deaths: 12 }],
    ['网传12人死亡，是不是谣言', { deaths: 12 }],
    ['听说死了12人，是真的吗', { deaths: 12 }],
    ['不是3人死亡而是5人死亡', { deaths: 5 }],
    ['没有12人死亡，只有3人死亡', { deaths: 3 }],
    ['并没有死12个人', {}],
    ['网传12人死亡。官方通报：系谣言', {}],
    ['12人死亡，官方还说不实', {}],
    ['网传有人死亡，纯属捏造', {}],
    ['死亡12人为虚假信息', {}],
    ['朋友圈传12人死亡？求证', { deaths: 12 }],
    ['不信谣不传谣，3人受伤', { injured: 3 }],
  ],
  'what counts nobody': [
    ['300条鱼死亡', {}],
    ['12只羊死亡', {}],
    ['死亡生猪300头', {}],
    ['死亡300头', {}],
    ['12棵树死亡', {}],
    ['3人受困扰', {}],
    ['被困扰3年', {}],
    ['3人困难家庭', {}],
    ['第3人民医院', {}],
    ['电梯困人3次', {}],
    ['困人', {}],
    ['死了3条鱼', {}],
    ['3个死角', {}],
    ['3个死循环', {}],
    ['两个伤口', {}],
    ['3人死缠烂打', {}],
    ['2人死活不同意', {}],
    ['一人伤心', {}],
    ['3个死胡同', {}],
    ['1人伤人后逃跑', {}],
    ['12人亡羊补牢', {}],
    ['要出人命的', {}],
    ['会出人命', {}],
    ['人命关天', {}],
    ['草菅人命', {}],
    ['迟早出人命', {}],
    ['3名死者家属', { deaths: 3 }],
  ],
  'a number of something else between people and their harm': [
    ['2名工人从5楼坠亡', { deaths: 2 }],
    ['3人在12号楼火灾中死亡', { deaths: 3 }],
    ['4人乘坐1辆面包车死亡', { deaths: 4 }],
    ['2名儿童在3号水塘溺亡', { deaths: 2 }],
    ['3人被2辆车撞伤', { injured: 3 }],
    ['12人食用3号食堂饭菜后中毒', { injured: 12 }],
    ['一家三口一氧化碳中毒身亡', { deaths: 3 }],
    ['一家五口二氧化碳中毒死亡', { deaths: 5 }],
    ['3人死亡5人受伤', { deaths: 3, injured: 5 }],
    ['死亡人数：3 受伤人数：5', { deaths: 3, injured: 5 }],
  ],
  'other words for it': [
    ['因公殉职一人', { deaths: 1 }],
    ['3个娃溺水，1个没救上来', { deaths: 1 }],
    ['已确认3名工人身亡，另有2人生死未卜', { deaths: 3, missing: 2 }],
    ['塌方埋了4个人', { trapped: 4 }],
    ['死了好几十人', { deaths: 20 }],
    ['小区管线埋了3年', {}],
  ],
  'messages as they are written': [
    ['据通报，目前已造成５人死亡，２人重伤，另有７人轻伤。', { deaths: 5, seriouslyInjured: 2, injured: 7 }],
    ['我厂昨晚爆炸，听工友说埋了十几个人，挖出来三个都没气了', { trapped: 11 }],
    ['楼塌了，底下压着七八个人', { trapped: 8 }],
    ['一死三伤', { deaths: 1, injured: 3 }],
    ['3死12伤', { deaths: 3, injured: 12 }],
    ['造成二死一伤一失踪', { deaths: 2, injured: 1, missing: 1 }],
    ['死亡人数从9人上升至十一人', { deaths: 11 }],
    ['确认遇难人员增至8名，失联5名', { deaths: 8, missing: 5 }],
    ['三名施工人员被困基坑', { trapped: 3 }],
    ['2名作业人员中毒，其中1人死亡', { injured: 1, deaths: 1 }],
    ['幼儿园二十多个孩子集体食物中毒', { injured: 20 }],
    // Sent to hospital or ill together: hurt, how badly nobody knows yet.
    ['47名学生呕吐腹泻', { injured: 47 }],
    ['食堂午饭后，120名学生被送医', { injured: 120 }],
    ['八十多个孩子上吐下泻，已住院治疗', { injured: 80 }],
    ['已有36人送往医院，暂无生命危险', { injured: 36 }],
    ['学校组织急救演练，模拟30人送医', {}],
    ['去年有40人腹泻', {}],
    ['网传80人送医系谣言', {}],
    ['无人员被困', { trapped: 0 }],
    ['目前没有人员被困和伤亡', { trapped: 0 }],
    ['5人被困，现已全部脱险', {}],
    ['被困5人均已获救', {}],
    ['被困的12名群众已救出9人', { trapped: 12 }],
    ['网传北仑某厂爆炸致12人死亡为不实信息，实为设备故障起火，无人员伤亡', { deaths: 0, injured: 0 }],
    ['官方辟谣“3人死亡”', {}],
    ['真的死了3个人，不是谣言，官方为什么不公布', { deaths: 3 }],
    ['有没有死人啊？听说死了5个', { deaths: 5 }],
    ['请问网传“3人溺亡”是否属实？', { deaths: 3 }],
    ['3人死亡的消息是假的', {}],
    ['请大家不信谣不传谣，事故中2人受伤', { injured: 2 }],
    ['去年死了3个人，今年又死了2个人', {}],
    ['曾有3人死亡', {}],
    ['2025-11-28 3人死亡', {}],
    ['2026-11-28 3人死亡', { deaths: 3 }],
    ['演练：3人被埋', {}],
    ['应急演练模拟12人死亡', {}],
    ['电梯困人，3人被困电梯40分钟', {}],
    ['5人被困在电梯里', {}],
    ['造成1人溺水，经抢救无效死亡', { deaths: 1 }],
    ['一名女子坠亡', { deaths: 1 }],
    ['男子坠楼身亡', {}],
    ['撞死1人撞伤2人', { deaths: 1, injured: 2 }],
    ['2人受轻伤', { injured: 2 }],
    ['1人受重伤', { seriouslyInjured: 1 }],
    ['轻重伤各3人', {}],
    ['20余名乘客不同程度受伤', { injured: 20 }],
    ['全车45人，33人受伤、12人遇难', { injured: 33, deaths: 12 }],
    ['近百名业主维权，无人受伤', { injured: 0 }],
    ['300多名工人讨薪，1人受伤', { injured: 1 }],
    ['3万多人受灾，2人失踪', { missing: 2 }],
    ['共搜救出9人，其中7人死亡', { deaths: 7 }],
    ['遇难8人（含2名儿童）', { deaths: 8 }],
    ['遇难者共8人，其中男5人女3人', { deaths: 8 }],
    ['死亡　：　３　人', { deaths: 3 }],
    ['死亡=3 受伤=5', { deaths: 3, injured: 5 }],
    ['死亡：3；失踪：2；重伤：1；轻伤：9', { deaths: 3, missing: 2, seriouslyInjured: 1, injured: 9 }],
    ['死亡人数 3 受伤人数 12', { deaths: 3, injured: 12 }],
    ['伤亡情况：死亡3，重伤5', { deaths: 3, seriouslyInjured: 5 }],
    ['伤亡人数\t5', { injured: 5 }],
    ['时间\t地点\t死亡人数\t受伤人数\n11月28日\t小港\t2\t7', { deaths: 2, injured: 7 }],
    ['死亡,失踪,受伤\n"1,024",3,20', { deaths: 1024, missing: 3, injured: 20 }],
    ['姓名\t死亡\n张三\t是', {}],
    ['死亡\t证明\n1\t2', { deaths: 1 }],
    ['小区3号楼2单元死亡猫3只', {}],
    ['殡仪馆死亡证明3份', {}],
    ['死亡3年的老人养老金', {}],
    ['我父亲2人名下房产', {}],
    ['三人行必有我师，受伤的总是我', {}],
    ['3人受伤害', {}],
    ['两名伤残军人', {}],
    ['5人工伤认定', {}],
    ['3名重伤员', { seriouslyInjured: 3 }],
    ['一位重伤者', { seriouslyInjured: 1 }],
    ['热死人了', {}],
    ['臭死人了，3栋天天倒垃圾', {}],
    ['又死人了，还是那个路口', { deaths: 1 }],
    ['差点死人了', {}],
    ['差点撞死3个人', {}],
    ['险些酿成3人死亡', {}],
    ['12人死裡逃生', {}],
    ['3人死里逃生', {}],
    ['伤者5人，死者2人', { injured: 5, deaths: 2 }],
    ['五傷二死', { injured: 5, deaths: 2 }],
    ['十二人罹難', { deaths: 12 }],
    ['二十余人死伤', { injured: 20 }],
    ['死伤20余人', { injured: 20 }],
    ['死伤无数', {}],
    ['多人伤亡', { injured: 3 }],
    ['伤亡惨重', {}],
    ['有伤亡', {}],
    ['有人员伤亡', { injured: 1 }],
    ['有人员死亡', { deaths: 1 }],
    ['未造成重大人员伤亡', { deaths: 0, injured: 0 }],
    ['除1人轻伤外无其他人员伤亡', { injured: 1, deaths: 0 }],
    ['1人受伤，无生命危险', { injured: 1 }],
    ['1人重伤，2人无生命危险', { seriouslyInjured: 1 }],
  ],
};

describe.each(Object.entries(KINDS))('A1 · casualties in words: %s', (_, table) => {
  it.each(table)('%s', (text, harm) => {
    expect(read(text)).toEqual(harm);
  });
});

const people = fc.integer({ min: 1, max: 99_999 });
const grouped = (count: number): string => count.toLocaleString('en-US');
const wide = (count: number): string =>
  String(count).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const spaced = (count: number): string => count.toLocaleString('en-US').replaceAll(',', ' ');

describe('A1 · casualties in words, whatever the figure', () => {
  it('reads a number of people in every way that programs write it', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(String, grouped, wide, spaced), fc.boolean(), (count, write, before) => {
        expect(read(before ? `死亡${write(count)}人` : `${write(count)}人死亡`)).toEqual({ deaths: count });
      }),
    );
  });

  it('reads tens of thousands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 101, max: 999 }), (hundreds) => {
        expect(read(`${hundreds / 100}万人受伤`)).toEqual({ injured: hundreds * 100 });
      }),
    );
  });

  it('takes what a toll became, and the higher end of a range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(...words.risers),
        (was, more, riser) => {
          const is = was + more;
          expect(read(`死亡人数由${was}${riser}${is}`)).toEqual({ deaths: is });
          expect(read(`死亡人数由${was}人${riser}${is}人`)).toEqual({ deaths: is });
          expect(read(`${was}-${is}人受伤`)).toEqual({ injured: is });
        },
      ),
    );
  });

  it('reads each column of a pasted table, with tabs, bars, commas or blanks, in any order', () => {
    const columns = fc.shuffledSubarray(
      [
        ['死亡人数', 'deaths'],
        ['失踪', 'missing'],
        ['重伤（人）', 'seriouslyInjured'],
        ['受伤人数', 'injured'],
      ] as const,
      { minLength: 2 },
    );
    const figures = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 4, maxLength: 4 });
    const separators = fc.constantFrom('\t', ' | ', ',', '    ');
    fc.assert(
      fc.property(columns, figures, separators, (chosen, counts, between) => {
        const line = (cells: readonly (string | number)[]): string => cells.join(between);
        const table = `${line(chosen.map(([label]) => label))}\r\n${line(chosen.map((_, at) => counts[at] ?? 0))}`;
        expect(read(table)).toEqual(Object.fromEntries(chosen.map(([, kind], at) => [kind, counts[at] ?? 0])));
      }),
    );
  });

  it('counts nothing that the next sentence calls untrue, where it was hearsay', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...words.doubt), fc.constantFrom(...words.denied), (count, doubt, denied) => {
        const told = casualtiesIn(`${doubt}${count}人死亡。经核实，${denied}。`, words, 2026);
        expect(told.harm).toEqual({});
        expect(told.denied).toContain(denied);
      }),
    );
  });
});
