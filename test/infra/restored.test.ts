import { describe, expect, it } from 'vitest';
import { SIGN_IN, at, statementsOf, synthesize } from './synth.ts';

const STREAM = 'arn:aws:dynamodb:eu-west-1:111122223333:table/Cases-restored/stream/2026-03-04T22:00:00.000';

const exportsOf = (text: string): string[] =>
  [...text.matchAll(/"Name": "(HuiyingState:Exports\w*CasesTable\w*)"/g)].map(([, name = '']) => name).toSorted();

describe('On a restored table', () => {
  const place = { ...SIGN_IN, region: 'eu-west-1', account: '111122223333', dataResidency: '数据出境安全评估 2026-17' };
  const before = synthesize(place);
  const after = synthesize({ ...place, restoredTable: 'Cases-restored', restoredStream: STREAM });

  it('everything goes by it: functions, rights, stream, state machine, alarm', () => {
    for (const name of ['CommandCase', 'Sweep', 'Relay', 'DeliverByHand', 'Rebuild']) {
      const fn = after.service.ofType('AWS::Lambda::Function').find(({ id }) => id.includes(`${name}Function`));
      expect(at(fn?.Properties, 'Environment', 'Variables', 'TABLE_NAME')).toBe('Cases-restored');
      const resources = JSON.stringify(
        statementsOf(after.service, name).filter(({ Action }) => JSON.stringify(Action).includes('dynamodb:')),
      );
      expect(resources).toContain('table/Cases-restored');
      expect(resources).not.toContain('HuiyingState:ExportsOutputFnGetAttCasesTable');
    }
    expect(
      after.service.ofType('AWS::Lambda::EventSourceMapping').map(({ Properties }) => Properties['EventSourceArn']),
    ).toContain(STREAM);
    const machine = after.service.ofType('AWS::StepFunctions::StateMachine')[0];
    expect(at(machine?.Properties, 'DefinitionSubstitutions', 'CaseTable')).toBe('Cases-restored');
  });

  it('the table that was stays as it is, and stays exported until the service stack lets go of it', () => {
    expect(after.state.ofType('AWS::DynamoDB::Table')).toEqual(before.state.ofType('AWS::DynamoDB::Table'));
    expect(exportsOf(before.state.text)).not.toEqual([]);
    expect(exportsOf(after.state.text)).toEqual(exportsOf(before.state.text));
  });
});
