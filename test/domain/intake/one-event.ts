/** Two messages about one event in different words, and one about something else. */
export const FIRST = {
  title: '岩东污水泵站夜里排放恶臭',
  text: '连续三个晚上，岩东泵站旁边一股臭鸡蛋味，孩子被熏得睡不着，希望环保部门到现场检测。',
};
export const OTHERWISE = {
  title: '臭鸡蛋味熏得全家关窗，源头疑似岩东泵站',
  text: '入夜之后整条河边都能闻到恶臭，大家猜测是泵站排污，请有关单位尽快去检测并公布结果。',
};
export const ELSEWHERE = {
  title: '幼儿园门口没有斑马线',
  text: '每天接送孩子都要横穿马路，车速很快，建议交警部门施划斑马线并增设减速带。',
};
