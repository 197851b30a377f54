import { type Burst, type Region, simulate } from './simulate.ts';

/** `npm run province`: a hundred districts in one account, under a burst and under limits that fall together: which quota binds first, and for how long. */
const QUIET: Burst = { districts: 100, alertsPerSecond: 1_000, seconds: 60, opening: 10, rungs: 0 };
const BURSTS: [string, Burst][] = [
  ['1,000 alerts a second for a minute, nine of ten reposts', QUIET],
  ['the same, three of ten are news', { ...QUIET, opening: 30 }],
  ['the same, all are news', { ...QUIET, opening: 100 }],
  ['all upon one district, nine of ten reposts', { ...QUIET, districts: 1 }],
  ['20,000 limits in one second', { ...QUIET, alertsPerSecond: 0, seconds: 0, rungs: 20_000 }],
];
const REGIONS: Region[] = ['cn-north-1', 'us-east-1'];

console.log(
  '| burst | region | first to run dry | worked, driven, fired, texted after s | most waiting: alerts, executions, rungs |',
);
console.log('| --- | --- | --- | --- | --- |');
for (const [what, burst] of BURSTS)
  for (const region of REGIONS) {
    const { first, workedAfter, drivenAfter, firedAfter, textedAfter, mostWaiting } = simulate(region, burst);
    const dry = first ? `${first.quota}, second ${first.second}` : 'none';
    const after = [workedAfter, drivenAfter, firedAfter, textedAfter].join(', ');
    console.log(`| ${what} | ${region} | ${dry} | ${after} | ${Object.values(mostWaiting).join(', ')} |`);
  }
