import type { Pressed } from './press.ts';

/** D4: what is found, mended and decided takes sign-in. */
export const pressOnRetrospective = async (): Promise<Pressed> => ({ says: '此操作请登录平台办理', status: 400 });
