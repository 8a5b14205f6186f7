// Parts of records that the Sources view shares with the facts panel; each is made in the feature that it belongs to.

export { type KeptFields, keptFields } from '../facts/kept-fields.ts';
export { DETAIL_WORDS } from '../facts/more-words.ts';
export { PrivateArea, PrivateField, PrivateLabel } from '../facts/private-field.tsx';
export { SourceDialog } from '../facts/source-dialog.tsx';
export { NAMING_WORDS, SOURCE_KIND_WORDS, TERMS_WORDS } from '../facts/wording.ts';
