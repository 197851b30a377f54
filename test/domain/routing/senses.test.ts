import { describe, expect, it } from 'vitest';
import { slowParts } from '../../harness/linear.ts';
import { readable, says, timesSaid } from '../../../functions/domain/routing/senses.ts';
import { categoriesOf, subjectOf } from '../../../functions/domain/routing/subject.ts';
import { suggestGrades } from '../../../functions/domain/routing/grading.ts';
import { wrongdoingIn } from '../../../functions/domain/routing/suggest.ts';
import { currentPolicy } from '../../../functions/policy/load.ts';

const policy = currentPolicy();

/** Made up, and labelled by hand: what an officer would take the word for. */
const MEANT: Record<string, string[]> = {
  聚集: [
    '三百余人聚集在区政府门口',
    '业主聚集要求退房',
    '数十名家长聚集',
    '大量群众聚集围观',
    '工地门口有人聚集讨薪',
    '垃圾站旁居民聚集抗议',
    '企业门口几百名工人聚集',
    '幾百戶居民聚集',
  ],
  罢工: ['出租车司机罢工', '电子厂工人罢工', '环卫工集体罢工', '电梯公司员工罢工', '教师罢工'],
  静坐: ['业主在售楼处静坐', '退伍老兵静坐', '拉着标语静坐示威'],
  堵路: ['村民堵路不让施工', '业主集体堵路', '有人堵路讨说法', '车辆被堵路的村民拦下'],
  围堵: ['上百人围堵售楼处', '业主围堵物业办公室', '货车被群众围堵'],
  拉横幅: ['业主拉横幅维权', '在工地拉横幅', '广告公司门口工人拉横幅讨薪'],
  新华社: ['新华社记者来采访', '新华社报道了此事', '已被新华社关注'],
  央视: ['央视已经曝光', '央视记者暗访', '上了央视'],
  起火: ['三楼起火了', '电动车起火', '厨房起火冒烟', '一辆公交车起火'],
  火灾: ['发生火灾', '昨晚的火灾烧了两家', '一起火灾'],
  爆炸: ['化工厂爆炸', '煤气罐爆炸伤人', '听到爆炸声'],
  坍塌: ['老房子坍塌', '路面坍塌', '围墙坍塌压了车'],
  泄漏: ['氯气泄漏', '天然气泄漏', '化学品泄漏'],
  台风: ['台风过境', '今年第9号台风', '台风刮倒了树'],
  溺水: ['小孩溺水', '水库溺水一人'],
  遇难: ['两人遇难', '遇难者家属'],
  停电: ['小区停电三天', '大面积停电', '天天停电'],
  停水: ['停水两天', '整栋楼停水', '没有通知就停水'],
  新政: ['人才新政怎么领', '楼市新政', '新政落地'],
  入学: ['孩子入学难', '入学名额', '今年入学政策'],
  学区: ['学区划分不公', '学区房', '重新划学区'],
  交房: ['逾期交房', '交房标准不符', '迟迟不交房'],
  业主: ['业主反映', '全体业主', '老业主'],
  工资: ['拖欠工资', '工资没发', '讨要工资'],
  受贿: ['主任受贿', '收受贿赂也就是受贿', '局长涉嫌受贿不查', '举报受贿'],
  贪污: ['村书记贪污', '贪污补偿款', '涉嫌贪污'],
  保护伞: ['黑恶势力的保护伞', '有人充当保护伞', '谁是保护伞'],
};
const NOT_MEANT: Record<string, string[]> = {
  聚集: [
    '蚊虫聚集',
    '河边蚊虫晚上大量聚集',
    '垃圾堆上苍蝇聚集',
    '白鹭聚集的湿地',
    '流浪狗聚集',
    '公众聚集场所消防检查',
    '外来人员聚集地',
    '商业聚集区',
    '人气聚集不起来',
    '产业聚集效应',
    '垃圾聚集散发异味',
    '预防聚集性疫情',
    '路口积水聚集',
    '楼盘聚集的地段',
  ],
  罢工: ['电梯罢工', '电梯天天罢工', '小区电梯又罢工了', '空调罢工', '地铁闸机罢工', '路灯罢工一个月', '网站系统罢工'],
  静坐: ['静坐健身区', '静坐冥想课', '老人静坐养生', '公园静坐区'],
  堵路: ['违停堵路', '渣土车辆堵路', '垃圾桶堵路', '树倒了堵路', '车辆乱停堵路'],
  围堵: ['施工围堵', '施工方用铁皮围堵', '洪水围堵'],
  拉横幅: ['制作工作牌拉横幅', '商家开业拉横幅', '社区宣传拉横幅'],
  新华社: ['新华社区', '新华社区居委会', '新华社会服务中心'],
  央视: ['中央视察组', '中央视频会议', '参加中央视频会'],
  起火: ['一起火锅店纠纷', '新开一起火锅', '别挑起火来', '楼下起火锅店油烟大', '存在起火隐患', '起火风险大'],
  火灾: ['火灾隐患', '消除火灾隐患', '容易引发火灾风险', '预防火灾', '火灾自动报警系统', '火灾逃生演练', '防火灾'],
  爆炸: ['信息爆炸的时代', '信息大爆炸', '爆炸头发型', '爆炸式增长', '爆炸性新闻', '有爆炸隐患'],
  坍塌: ['有坍塌风险', '存在坍塌隐患', '防止坍塌', '人设坍塌'],
  泄漏: ['个人信息泄漏', '业主隐私泄漏', '考题泄漏', '漏电泄漏保护'],
  台风: ['平台风格', '阳台风大', '舞台风采', '柜台风波', '前台风气'],
  溺水: ['防溺水教育', '溺水警示牌', '预防溺水'],
  遇难: ['遇难题找社区', '遇难事', '遇难处'],
  停电: ['停电动车的地方', '乱停电瓶车', '叫停电梯加装', '暂停电费补贴'],
  停水: ['叫停水泥厂', '停水果摊', '暂停水费'],
  新政: ['最新政策', '请问新政府大楼', '创新政务服务', '更新政策库'],
  入学: ['投入学习', '进入学校', '加入学会', '融入学生', '深入学习'],
  学区: ['教学区噪音', '大学区域规划'],
  交房: ['每月交房租', '提交房产资料', '成交房价', '移交房屋'],
  业主: ['企业主', '个体工商业主', '就业主管部门', '失业主动登记', '农业主管'],
  工资: ['施工资质', '竣工资料', '开工资料', '员工资料'],
  受贿: ['拒绝受贿宣传栏', '受贿警示教育片', '严禁受贿'],
  贪污: ['反对贪污', '贪污警示教育', '严禁贪污'],
  保护伞: ['雨伞保护伞套', '共享雨伞的保护伞套', '大风把保护伞布吹坏'],
};

/** Words that name the kind of an emergency, and that tell of a toll what scale it goes by. */
const KINDS_MEANT: Record<string, string[]> = {
  地震: ['发生地震', '刚才地震了', '4.5级地震', '地震了房子晃'],
  大火: ['仓库大火', '昨晚一场大火', '大火烧了三小时', '厂房燃起大火'],
  着火: ['车着火了', '三楼着火', '厨房着火'],
  失火: ['仓库失火', '民房失火'],
  山火: ['后山山火', '突发山火'],
  追尾: ['三车追尾', '高速追尾', '货车追尾'],
  车祸: ['发生车祸', '车祸致两人受伤', '出车祸了'],
  翻车: ['货车翻车', '大巴翻车', '面包车翻车了'],
  侧翻: ['大巴侧翻', '渣土车侧翻'],
  撞车: ['路口撞车', '两辆车撞车'],
  踩踏: ['发生踩踏', '学校踩踏', '踩踏事件', '人群踩踏'],
  倒塌: ['围墙倒塌', '房屋倒塌', '厂房倒塌'],
  垮塌: ['桥面垮塌', '楼板垮塌'],
  洪水: ['洪水进村', '被洪水围困', '突发洪水'],
  山洪: ['山洪暴发', '突发山洪'],
  行凶: ['持刀行凶', '当街行凶'],
  公共卫生: ['突发公共卫生事件', '公共卫生事件'],
  社会安全: ['社会安全事件'],
  道路交通: ['道路交通事故'],
  交通事故: ['发生交通事故', '一起交通事故', '交通事故致两死'],
  安全事故: ['发生安全事故', '一起安全事故'],
  特种设备: ['特种设备事故'],
  自然灾害: ['发生自然灾害'],
  食物中毒: ['食物中毒', '集体食物中毒'],
  养老: ['养老金', '养老院'],
  污染: ['河水污染', '噪音污染'],
  爆炸: ['锅炉爆炸', '楼下爆炸了', '一声爆炸'],
  火灾: ['消防员赶到火灾现场', '消防车到了火灾现场'],
  溺水: ['消防救起溺水者'],
};
const KINDS_NOT_MEANT: Record<string, string[]> = {
  地震: ['工地震动扰民', '场地震得厉害', '地震科普馆', '地震演练', '地震局招聘', '地震预警软件'],
  大火: ['大火锅店油烟', '最近大火的网红店', '到大火车站', '天大火大也别吵', '生意大火'],
  着火: ['顺着火车道', '挨着火锅店', '着火隐患', '有着火风险'],
  失火: ['防失火', '走失火速寻找'],
  山火: ['金山火车站', '山火锅', '预防山火'],
  追尾: ['追尾款没人理', '追尾气治理', '避免追尾', '追尾隐患'],
  车祸: ['乱停车祸害小区', '防止车祸', '车祸隐患'],
  翻车: ['直播翻车', '翻车鱼', '蛋糕翻车了', '装修翻车'],
  侧翻: ['侧翻门坏了', '侧翻窗', '侧翻隐患'],
  撞车: ['两场活动撞车', '时间撞车'],
  踩踏: ['踩踏草坪', '禁止踩踏', '踩踏花坛', '踩踏绿化', '防踩踏'],
  倒塌: ['信心倒塌', '有倒塌危险', '随时倒塌', '倒塌隐患'],
  垮塌: ['有垮塌风险', '随时可能垮塌', '防止垮塌'],
  洪水: ['洪水猛兽', '防洪水', '洪水隐患', '排洪水渠'],
  山洪: ['山洪沟治理', '防山洪', '山洪预警'],
  行凶: ['进行凶猛犬只整治', '行凶险', '进行凶宅交易'],
  公共卫生: ['公共卫生间没水', '公共卫生间太脏', '基本公共卫生服务', '公共卫生费', '公共卫生打扫'],
  社会安全: ['社会安全感', '社会安全教育', '社会安全稳定'],
  道路交通: ['道路交通安全法', '道路交通设施', '道路交通标线', '道路交通不便', '道路交通信号灯'],
  交通事故: ['交通事故认定书', '交通事故处理中队', '预防交通事故', '容易发生交通事故', '交通事故隐患'],
  安全事故: ['安全事故隐患', '预防安全事故', '避免安全事故', '以免发生安全事故'],
  特种设备: ['特种设备证', '特种设备检验所', '特种设备作业证', '特种设备年检'],
  自然灾害: ['自然灾害险', '自然灾害补贴', '自然灾害普查'],
  食物中毒: ['预防食物中毒', '食物中毒宣传'],
  养老: ['供养老人', '赡养老人', '养老鼠'],
  污染: ['无污染', '防污染'],
  征收: ['征收据'],
  爆炸: ['炸鸡爆炸好吃', '防爆炸', '爆炸隐患', '嘴巴爆炸辣', '流量爆炸', '生意爆炸好'],
  地铁: ['工地铁皮', '场地铁门'],
};

const rows = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([word, texts]) => texts.map((text) => [word, text] as const));

describe('A1 · words are matched in their sense', () => {
  it.each([...rows(MEANT), ...rows(KINDS_MEANT)])('%s is meant in %s', (word, text) => {
    expect(says(policy, readable(text), word)).toBe(true);
  });

  it.each([...rows(NOT_MEANT), ...rows(KINDS_NOT_MEANT)])('%s is not meant in %s', (word, text) => {
    expect(says(policy, readable(text), word)).toBe(false);
  });

  it('is more than a search for letters, which would take nearly all of these', () => {
    const all = rows(NOT_MEANT);
    expect(all.filter(([word, text]) => readable(text).includes(word)).length / all.length).toBeGreaterThan(0.9);
  });

  it('counts what is meant beside what is not', () => {
    expect(timesSaid(policy, '电梯罢工，保洁员工也罢工', '罢工')).toBe(1);
    expect(timesSaid(policy, '新华社区的事新华社报道了', '新华社')).toBe(1);
  });

  it('looks for the subject of a word in its own clause alone', () => {
    expect(says(policy, '电梯坏了，工人罢工', '罢工')).toBe(true);
    expect(says(policy, '电梯坏了，又罢工了', '罢工')).toBe(true);
    expect(says(policy, '小区的电梯又罢工了', '罢工')).toBe(false);
  });

  it('knows each word that it has a sense of from some table', () => {
    const { words, grading } = policy;
    const tables = JSON.stringify([
      words.subjects,
      words.categoryMatches,
      words.wrongdoing,
      words.wrongdoingSigns,
      words.reading,
      grading.opinion,
      grading.emergencyMatches,
    ]);
    for (const { word } of words.senses) expect(tables).toContain(`"${word}"`);
  });

  it('ends soon on text made to be slow', () => {
    expect(slowParts(['聚集', '一起火', '起火', '蚊', '中央视', '停电动'], readAll, 20_000)).toEqual([]);
  });
});

const readAll = (text: string): void => policy.words.senses.forEach(({ word }) => void timesSaid(policy, text, word));
const facts = (title: string) => ({ title, text: '', platforms: [], metrics: {} });
describe('A1, M1, H5 · what the tables suggest of words in another sense', () => {
  it.each(['电梯罢工', '夏天蚊虫聚集', '公园静坐健身区', '新华社区路灯', '中央视频会议室'])(
    '%s stays a general matter',
    (title) => {
      expect(suggestGrades(policy, facts(title)).grades.opinion).toBe('IV');
    },
  );

  it.each(['三百余人聚集', '司机罢工', '新华社报道'])('%s does not', (title) => {
    expect(suggestGrades(policy, facts(title)).grades.opinion).toBe('II');
  });

  it.each(['新开一起火锅店油烟大', '消除火灾隐患', '平台风控'])('%s is no emergency', (title) => {
    expect(categoriesOf(policy, facts(title))).not.toContain('emergency');
  });

  it.each(['拒绝受贿宣传栏', '雨伞保护伞套破了'])('%s reports no wrongdoing', (title) => {
    expect(wrongdoingIn(policy, facts(title))).toBeNull();
  });

  it('reads traditional characters as simplified ones', () => {
    expect(suggestGrades(policy, facts('幾百人聚集堵路')).grades.opinion).toBe('II');
    expect(subjectOf(policy, facts('電梯壞了沒人修'))).toBe('物业');
    expect(categoriesOf(policy, facts('工廠爆炸')).includes('emergency')).toBe(true);
  });
});

const gathers = (text: string): boolean => suggestGrades(policy, facts(text)).reasons.some(({ row }) => row === 'O3');

describe('A1, H2 · what is only threatened, planned or feared proposes nothing', () => {
  it.each([
    '业主诉求若不能满足，将引发群体性事件',
    '难道一定要去省政府静坐、拉横幅才会重视',
    '不要让居民因为这件事集体上访',
    '工人扬言要堵路',
    '再不处理我们准备到售楼处拉横幅',
    '请提前做好工作，避免村民围堵工地',
    '近千名农民联名举报的群体性事件',
    '经常聚集部分社会人员打麻将',
  ])('%s', (text) => {
    expect(gathers(text)).toBe(false);
  });

  it.each([
    '昨天几十名业主堵门，要求退还停车费',
    '老师们多次集体到市政府反映情况',
    '工人在学校里拉过几次讨薪横幅',
    '难道没有人管吗？今天上午上百名业主聚集在售楼处',
    '之前有人扬言要闹。今天村民真的堵路了',
    '上月有人扬言聚集，当时社区和物业都派了人到现场做工作，大家也都散了，可是今天上午还是有两百多名业主在售楼处门口聚集',
  ])('but what is told as a fact does: %s', (text) => {
    expect(gathers(text)).toBe(true);
  });

  it('reads every row that a word has', () => {
    expect(says(policy, readable('他们拒收红包'), '收红包')).toBe(false);
    expect(policy.words.senses.filter(({ word }) => word === '收红包')).toHaveLength(2);
  });
});
