import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

type Loaded = LazyExoticComponent<ComponentType>;
const page = (load: () => Promise<{ Page: ComponentType }>): Loaded => lazy(async () => ({ default: (await load()).Page }));

/** A page: where it lies, what it is called, whose it is. Later pages are added here, and nowhere else. */
export interface Place {
  path: string;
  page: Loaded;
  /** In the navigation under this name; pages that are reached from others have none. */
  name?: { zh: string; en: string };
  /** Shown to those who may do one of these (`/api/me`); to everyone if absent. */
  for?: string[];
  /** Without frame: a wall, a paper. */
  bare?: true;
}

const SEES_CASES = ['list-all', 'list-own'];

export const places: Place[] = [
  { path: '/', page: page(() => import('../pages/desk/Desk.tsx')), name: { zh: '值班台', en: 'Desk' }, for: SEES_CASES },
  { path: '/cases/:number', page: page(() => import('../pages/case/CasePage.tsx')) },
  { path: '/cases/:number/release', page: page(() => import('../pages/release/Release.tsx')) },
  { path: '/cases/:number/clocks/:clockId', page: page(() => import('../pages/case/Basis.tsx')) },
  { path: '/register', page: page(() => import('../pages/register/Register.tsx')), name: { zh: '登记', en: 'Register' }, for: ['register'] },
];
