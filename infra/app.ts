import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Annotations, App, type Environment, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { BadSetting } from '../functions/errors.ts';
import { type Bundles, bundleAll } from './bundles.ts';
import { functionsFor } from './functions.ts';
import { ServiceStack } from './service-stack.ts';
import { readSettings, type Settings } from './settings.ts';
import { StateStack } from './state-stack.ts';

interface Options {
  /** Where the assembly goes; the CDK command line names its own. */
  readonly outdir?: string;
  /** Settings, over what the command line and cdk.json say. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Tests that look at the template alone bring their own code. */
  readonly bundles?: (settings: Settings, folder: string) => Bundles;
  /** Whether CloudFormation's own checks look at the templates, as they do unless told otherwise. */
  readonly builtinCloudFormationValidation?: boolean;
}

/** The feature flags of cdk.json, so that the template is the same whoever synthesizes it. */
function houseContext(): Record<string, unknown> {
  const file: { context: Record<string, unknown> } = JSON.parse(
    readFileSync(new URL('../cdk.json', import.meta.url), 'utf8'),
  );
  return file.context;
}

/** Settings in, stacks out. */
export function huiying({ settings: chosen = {}, bundles: brought, ...how }: Options = {}): App {
  const app = new App({ ...how, context: houseContext(), postCliContext: chosen });
  const settings = readSettings(app.node.getAllContext());
  const folder = join(app.outdir, 'bundles');
  const bundles = brought ? brought(settings, folder) : bundleAll(functionsFor(settings), folder);
  const env: Environment = {
    ...(settings.region ? { region: settings.region } : {}),
    ...(settings.account ? { account: settings.account } : {}),
  };
  const state = new StateStack(app, 'HuiyingState', { env, settings, description: 'Huiying: what must survive' });
  const service = new ServiceStack(app, 'HuiyingService', {
    env,
    settings,
    bundles,
    state,
    description: 'Huiying: what can be rebuilt',
  });
  if (settings.lookOnly)
    Annotations.of(service).addWarningV2(
      'huiying:lookOnly',
      'to look at, and for one machine: without issuer and firstAdministrator CloudFormation refuses to deploy it',
    );
  if (settings.region && settings.trial) {
    Annotations.of(service).addWarningV2(
      'huiying:dataResidency',
      `for trial only, with demo data, and every page says so: the record lies in ${settings.region}; outside the mainland anything else needs the setting dataResidency`,
    );
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
}

if (import.meta.main) {
  try {
    huiying().synth();
  } catch (error) {
    if (!(error instanceof BadSetting)) throw error;
    // For whoever typed the settings: what is wrong, without a stack.
    console.error(error.message);
    process.exitCode = 1;
  }
}
