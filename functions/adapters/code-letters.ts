/** What ids and one-time codes are made of: URL-safe, and nothing that is misread on an old phone (no 0 o 1 l i). */
export const CODE_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
