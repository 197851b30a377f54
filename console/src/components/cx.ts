/** Class names that hold. */
export const cx = (...names: (string | false | undefined | null)[]): string => names.filter(Boolean).join(' ');
