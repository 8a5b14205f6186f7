/** An id for a fact or a suggestion that is made in this window: random, unique for ever. */
export declare const newId: () => string;
