import type { Provider } from '../../../functions/ports/provider.ts';

type Message = Parameters<Provider['send']>[0];

/** A text as `deliver` hands it to a provider. */
export const messageOf = (more: Partial<Message> = {}): Message => ({
  to: '19900001001',
  template: 'sign',
  variables: {
    number: 'BL2600017',
    grade: '蓝',
    subject: '环境',
    by: '26日14:10',
    code: 'k3x9p2m4qa',
    address: 'hy.bl.gov.cn/t',
  },
  body: '【北仑政务】办件BL2600017（蓝）环境，26日14:10前签收 hy.bl.gov.cn/t/k3x9p2m4qa',
  textId: 'assignment:A1.e5.zhang.aliyun-sms',
  code: 'k3x9p2m4qa',
  caseNumber: 'BL2600017',
  person: 'zhang',
  ...more,
});
