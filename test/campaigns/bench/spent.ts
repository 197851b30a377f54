import { readdirSync, readFileSync } from 'node:fs';

const ofProcess = (pid: string): number =>
  readdirSync(`/proc/${pid}/task`).reduce(
    (sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
    0,
  );

/** What this process with all its threads and its children have had of the processor, in milliseconds: the same however busy the machine is. */
export function spentMs(): number {
  const { user, system } = process.cpuUsage();
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(/\s+/).filter(Boolean);
  return (user + system) / 1_000 + children.reduce((sum, pid) => sum + ofProcess(pid), 0);
}
