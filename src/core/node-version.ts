// The oldest Node that may open an archive: with an older one the archive's engine ends the process without a word.

const OLDEST = 24;

/** A sentence when `version` ("20.19.2") is too old, else null. */
export function nodeTooOld(version: string): string | null {
  const major = Number.parseInt(version, 10);
  return major >= OLDEST
    ? null
    : `Stet needs Node ${OLDEST} or newer, and this is Node ${version}. Run "npm install", then start with "npm start": that brings the right one.`;
}
