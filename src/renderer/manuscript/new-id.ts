/** An id for a fact or a suggestion that is made in this window: random, unique for ever. */
export const newId = (): string => crypto.randomUUID().replaceAll('-', '');
