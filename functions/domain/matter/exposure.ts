/** H5, H6: what a text that is meant for publication would tell the public of somebody, or of what is internal. */
export const EXPOSURE_KINDS = ['internal', 'number', 'name', 'asker', 'minor', 'victim', 'health', 'home'] as const;
export type ExposureKind = (typeof EXPOSURE_KINDS)[number];

export interface Exposure {
  kind: ExposureKind;
  /** As the text says it. */
  excerpt: string;
}

export const EXPOSURE_NAMES: Record<ExposureKind, string> = {
  internal: '内部情况',
  number: '个人号码',
  name: '姓名',
  asker: '反映人身份',
  minor: '未成年人信息',
  victim: '伤亡人员身份',
  health: '健康信息',
  home: '住址',
};

export const isSame = (one: Exposure, other: Exposure): boolean =>
  one.kind === other.kind && one.excerpt === other.excerpt;

/** What it is, by its first sign alone where it is of somebody: a refusal goes further than the text does. */
export const shownExposure = ({ kind, excerpt }: Exposure): string =>
  `${EXPOSURE_NAMES[kind]}“${kind === 'internal' || kind === 'number' ? excerpt : `${Array.from(excerpt)[0]}…`}”`;

/** The clause that it is stopped by. */
export const exposureClause = (exposed: readonly Exposure[]): 'H5' | 'H6' =>
  exposed.every(({ kind }) => kind === 'internal') ? 'H6' : 'H5';
