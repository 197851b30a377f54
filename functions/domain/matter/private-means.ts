/** H5: how somebody was answered himself. */
export const PRIVATE_MEANS = ['telephone', 'in-person', 'letter', 'message'] as const;
export type PrivateMeans = (typeof PRIVATE_MEANS)[number];
