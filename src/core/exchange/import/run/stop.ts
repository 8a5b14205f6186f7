/** What asks the reading thread to end; every other message says that a batch was written. */
export const STOP = 'stop';
