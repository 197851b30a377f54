/** The subject of an e-mail: the text without its address and code, which a list of mails must not show. */
export const subjectOf = (body: string): string => body.split(' ')[0] ?? '';
