// The archive's own rule: what the editor strips and what the archive strips are the same characters.
export { storableText } from '#shared/story/storable-text.ts';
