import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RUNBOOK } from '../../infra/constructs/runbook.ts';

describe('Runbook', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, section = ''] = /^## Runbook$([^]*?)(?=^## |(?![^]))/m.exec(readme) ?? [];
  const headings = [...section.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);

  it.each(RUNBOOK)('tells an operator what to do when "%s"', (heading) => {
    expect(headings).toContain(heading);
  });
});
