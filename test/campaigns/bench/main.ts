import { parseArgs } from 'node:util';
import { startDynoxide } from '../../adapters/dynoxide.ts';
import { looks } from './lists.ts';

/** `npm run bench -- --sizes 100,2000,20000`: what a look at lists, facets, search and wall costs, by the number of open cases. */
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '100,2000,20000' } } });
const sizes = values.sizes.split(',').map(Number);
if (sizes.length === 0 || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('npm run bench -- --sizes 100,2000,20000');
  process.exit(2);
}
const engine = await startDynoxide();
try {
  const found = await looks(engine, sizes, 15);
  const [first] = found.values();
  console.log(['look', ...sizes.map((size) => `${size} cases: units, calls, ms, processor ms`)].join(' | '));
  for (const [at, { what }] of (first ?? []).entries())
    console.log(
      [
        what,
        ...[...found.values()].map((rows) => {
          const row = rows[at];
          return `${row?.units.toFixed(1)}, ${row?.calls}, ${row?.ms.toFixed(1)}, ${row?.processorMs.toFixed(1)}`;
        }),
      ].join(' | '),
    );
} finally {
  await engine.stop();
}
