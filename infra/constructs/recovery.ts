import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { CaseTable } from './case-table.ts';
import type { CaseWorkflow } from './case-workflow.ts';
import { type House, HouseFunction } from './house-function.ts';

/** What is run by hand after the table was restored to a point in time. Nothing else ever starts it. */
export class Recovery extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: House & { readonly table: CaseTable; readonly workflow: CaseWorkflow },
  ) {
    super(scope, id);
    const { table, workflow } = props;
    const rebuild = new HouseFunction(this, 'Rebuild', { ...props, timeout: Duration.minutes(15) });
    table.grantReadWrite(rebuild);
    workflow.grantStart(rebuild);
    workflow.grantList(rebuild);
  }
}
