/** M3: where life is in danger: 公安, 消防, 急救, the same all over the country. */
export const EMERGENCY_LINES = ['110', '119', '120'] as const;
export type EmergencyLine = (typeof EMERGENCY_LINES)[number];
