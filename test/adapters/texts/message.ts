import type { Provider } from '../../../functions/ports/provider.ts';

type Message = Parameters<Provider['send']>[0];

/** A text as `deliver` hands it to a provider. */
export const messageOf = (more: Partial<Message> = {}): Message => ({
  to: '19900001001',
  template: 'sign',
  values: [
    { name: 'number', value: 'BL2600017' },
    { name: 'grade', value: '蓝' },
    { name: 'subject', value: '环境' },
    { name: 'by', value: '26日14:10' },
    { name: 'code', value: 'k3x9p2m4qa' },
  ],
  body: '【北仑政务】办件BL2600017（蓝）环境，26日14:10前签收 hy.bl.gov.cn/t/k3x9p2m4qa',
  textId: 'assignment:A1.e5.zhang.aliyun-sms',
  code: 'k3x9p2m4qa',
  matter: 'BL2600017',
  person: 'zhang',
  ...more,
});
