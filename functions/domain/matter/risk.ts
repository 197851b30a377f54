/** A2: 风险等级: 高, 中, 低; neither of the four grades of a case. */
export const RISKS = ['high', 'medium', 'low'] as const;
export type Risk = (typeof RISKS)[number];

/** A2: 评估决定: 发布, 暂缓, 不发布. */
export const RULINGS = ['launch', 'postpone', 'not-launch'] as const;
export type Ruling = (typeof RULINGS)[number];
