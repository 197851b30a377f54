import { CfnParameter, type Stack } from 'aws-cdk-lib';
import type { Settings } from './settings.ts';

/** A template without sign-in asks for a parameter that nobody gives, so that CloudFormation refuses it before it makes anything. */
export function refuseToDeploy(stack: Stack, { lookOnly }: Settings): void {
  if (!lookOnly) return;
  new CfnParameter(stack, 'OnlyToLookAt', {
    description: 'Synthesized without issuer and firstAdministrator: nobody could sign in. Give both with -c.',
  });
}
