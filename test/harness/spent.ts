/** What the processor has spent on this thread so far, in milliseconds: a busy machine makes it no longer. */
export function spentMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
