/** Why something of a record is not in a copy for the public: whose words, who acted, what is inner business, photos, and what tells of somebody. */
export const LEFT_OUT = ['words', 'persons', 'internal', 'management', 'photos', 'exposed'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];
