import { describe, expect, it } from 'vitest';
import { fromWire, toWire } from '../../../infra/local/asl/attribute-values.ts';

const request = {
  TableName: 't',
  Key: { pk: { S: 'a' } },
  ExpressionAttributeNames: { '#BOOL': 'BOOL' },
  ExpressionAttributeValues: {
    ':b': { Bool: true },
    ':n': { Nul: true },
    ':s': { Ss: ['x'] },
    ':m': { M: { Bool: { L: [{ Ns: ['1'] }, { Bs: ['eA=='] }] } } },
  },
};

describe('DynamoDB values between Step Functions and DynamoDB', () => {
  it('have their types in capitals on the wire, at any depth, and attribute names untouched', () => {
    expect(toWire(request)).toEqual({
      ...request,
      ExpressionAttributeValues: {
        ':b': { BOOL: true },
        ':n': { NULL: true },
        ':s': { SS: ['x'] },
        ':m': { M: { Bool: { L: [{ NS: ['1'] }, { BS: ['eA=='] }] } } },
      },
    });
  });

  it('come back in Pascal case', () => {
    expect(fromWire({ Attributes: { b: { BOOL: true }, n: { NULL: true }, s: { S: 'BOOL' } } })).toEqual({
      Attributes: { b: { Bool: true }, n: { Nul: true }, s: { S: 'BOOL' } },
    });
  });

  it('refuse the wire’s own spelling in a state machine', () => {
    expect(() => toWire({ Key: { pk: { BOOL: true } } })).toThrow('the attribute type BOOL is not known');
  });
});
