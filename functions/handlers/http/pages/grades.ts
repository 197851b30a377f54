/** Grades as the pages behind codes say them. */
export const GRADES = { I: '特别重大 · 红', II: '重大 · 橙', III: '较大 · 黄', IV: '一般 · 蓝' } as const;
