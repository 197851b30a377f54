import { enableCompileCache, flushCompileCache } from 'node:module';

const OLDEST_NODE = 24;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    `Huiying needs Node ${OLDEST_NODE}; this is ${process.version}. Start it with npm start, which brings its own.`,
  );
  process.exit(2);
}
// To strip the types of 700 files and to compile them is half of a start: what one did, the next reads.
enableCompileCache();
// As in the cloud: functions see UTC.
process.env['TZ'] = 'UTC';

const { BadOption, readOptions } = await import('./options.ts');
const { DataInUse, NoEngine } = await import('./dynamo/engine.ts');
const { SynthFailed } = await import('./synth.ts');

try {
  const options = readOptions(process.argv.slice(2));
  const { startStack } = await import('./stack.ts');
  const { startWithDemoCases } = await import('./seed/demo-cases.ts');
  const stack = await (options.demoCases ? startWithDemoCases : startStack)(options);
  flushCompileCache();
  console.log(`Huiying is ready at ${stack.url}  (data in ${options.data}, time ${stack.now()})`);
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    void stack.stop().finally(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
} catch (error) {
  if (
    error instanceof BadOption ||
    error instanceof NoEngine ||
    error instanceof DataInUse ||
    error instanceof SynthFailed
  )
    console.error(error.message);
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    console.error(`${error.message}: another program has that port; give another with --port`);
  else console.error(error);
  process.exit(error instanceof BadOption ? 2 : 1);
}
