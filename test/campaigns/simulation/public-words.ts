import type { Random } from './random.ts';

/** Whoever asked, by a made-up name, as people come to write it into what is published. */
export const NAMED = '投诉人张伟反映属实';

/** What somebody writes for the public: at times with a name in it, and at times with the legal basis for that, asked for or not. */
export function forPublic(random: Random, name: string, says: string): { says: string; exposureBasis?: string } {
  const names = random.chance(`names who asked ${name}`, 0.25);
  const bases = random.chance(`gives a basis ${name}`, names ? 0.6 : 0.04);
  return {
    says: names ? `${says}。${NAMED}。` : says,
    ...(bases ? { exposureBasis: '本人书面同意' } : {}),
  };
}
