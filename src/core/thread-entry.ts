// Where a thread's code lies: beside the module that starts it, as TypeScript in the source tree and as JavaScript once built.

/**
 * Address for `new Worker()`. `source` is the thread's path relative to the starting module in the source tree; the build puts
 * every entry into one folder under `built`'s name.
 */
export const threadEntry = (startedBy: string, source: string, built: string): URL =>
  new URL(startedBy.endsWith('.ts') ? source : `./${built}`, startedBy);
