/** The stack on one machine is asked for its clock and texts on a loopback address alone, so that no other console ever calls it. */
export const onThisMachine = (): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname);
