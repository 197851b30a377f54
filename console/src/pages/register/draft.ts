import type { Category } from '../../components/CategoriesField.tsx';
import type { Nature } from '../../components/NaturesField.tsx';
import type { RegisterBody } from '../../api/command.ts';
import type { GradeId } from '../../words/common.ts';
import { figuresOf, type Toll } from './toll.ts';

/** The form as it is being filled in. */
export interface Draft {
  offline: boolean;
  summary: string;
  place: string;
  url: string;
  text: string;
  categories: Category[];
  natures: Nature[];
  learntBy: string;
  /** A1: of an emergency; asked for where the category is one. */
  emergencyKind: string;
  toll: Toll;
  discoveredAt: string | null;
  opinion: GradeId | '';
  emergency: GradeId | '';
  gradeReason: string;
  unit: string;
  superior: boolean;
  superiorUnit: string;
  superiorNumber: string;
  superiorDue: string | null;
  drill: boolean;
  /** M1: the advance notice that it is opened from. */
  foretoldBy: string;
}

export const EMPTY: Draft = {
  offline: false,
  summary: '',
  place: '',
  url: '',
  text: '',
  categories: [],
  natures: [],
  learntBy: 'phone',
  emergencyKind: '',
  toll: {},
  discoveredAt: null,
  opinion: '',
  emergency: '',
  gradeReason: '',
  unit: '',
  superior: false,
  superiorUnit: '',
  superiorNumber: '',
  superiorDue: null,
  drill: false,
  foretoldBy: '',
};

/** The form from scratch, or the one of each advance notice: opening one leaves the others as they are. */
export const draftName = (notice: string | null): string => (notice === null ? 'register' : `register.${notice}`);

/** H6: a 线下办理件 has no content. */
export const asksForToll = ({ categories, offline }: Draft): boolean => !offline && categories.includes('emergency');

/** What would be sent; null while the form lacks something. */
export function bodyOf(draft: Draft): RegisterBody | null {
  const categories = draft.categories.length > 0 ? draft.categories : draft.offline ? (['other'] as const).slice() : [];
  if (categories.length === 0 || (draft.offline ? draft.unit === '' : draft.summary.trim() === '')) return null;
  if (draft.superior && draft.superiorUnit.trim() === '') return null;
  const toll = asksForToll(draft) ? figuresOf(draft.toll) : {};
  if (toll === null) return null;
  return {
    learntBy: draft.learntBy,
    categories,
    ...(draft.natures.length > 0 ? { natures: draft.natures } : {}),
    ...(draft.offline
      ? { offline: true }
      : {
          summary: draft.summary.trim(),
          ...(draft.place.trim() ? { place: draft.place.trim() } : {}),
          ...(draft.url.trim() ? { url: draft.url.trim() } : {}),
          ...(draft.text.trim() ? { text: draft.text.trim() } : {}),
        }),
    ...(asksForToll(draft) && draft.emergencyKind ? { emergencyKind: draft.emergencyKind } : {}),
    ...(Object.keys(toll).length > 0 ? { emergency: toll } : {}),
    ...(draft.discoveredAt ? { discoveredAt: draft.discoveredAt } : {}),
    ...(draft.opinion
      ? {
          grades: { opinion: draft.opinion, emergency: draft.emergency || null },
          ...(draft.gradeReason.trim() ? { gradeReason: draft.gradeReason.trim() } : {}),
        }
      : {}),
    ...(draft.unit ? { unit: draft.unit } : {}),
    ...(draft.superior
      ? {
          assignedBy: {
            unit: draft.superiorUnit.trim(),
            ...(draft.superiorNumber.trim() ? { number: draft.superiorNumber.trim() } : {}),
            ...(draft.superiorDue ? { dueAt: draft.superiorDue } : {}),
          },
        }
      : {}),
    ...(draft.drill ? { drill: true } : draft.foretoldBy ? { foretoldBy: draft.foretoldBy } : {}),
  };
}
