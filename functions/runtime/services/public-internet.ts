import { publicPages } from '../../adapters/aws/pages.ts';
import type { Service } from './service.ts';

/** S1: public pages, which one function alone reads. */
export const publicInternet: Service = () => ({ pages: publicPages() });
