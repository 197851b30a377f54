import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RUNBOOK } from '../../infra/constructs/runbook.ts';

describe('Runbook', () => {
  const runbook = readFileSync(new URL('../../infra/runbook.md', import.meta.url), 'utf8');
  const headings = [...runbook.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

  it.each(RUNBOOK)('tells an operator what to do when "%s"', (heading) => {
    expect(headings).toContain(heading);
  });
});
