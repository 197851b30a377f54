import { mergeConfig } from 'vitest/config';
import suite from './vitest.config.ts';

/** The stories take a browser or stacks through all that they can meet, as long again as the suite, which is for before every commit. */
const { include: _suite, ...shared } = suite.test ?? {};

export default mergeConfig({ test: shared }, { test: { include: ['test/**/*.story.ts'] } });
