/** Types that the runner carries out. */
export declare const activeTypes: readonly string[];

/** Types without effect on one machine, each with the reason. */
export declare const inertTypes: Readonly<Record<string, string>>;
