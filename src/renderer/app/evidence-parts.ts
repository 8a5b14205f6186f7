// Taking evidence in and looking at it, for every feature that does; made where facts are.

export { EvidenceFileView } from '../facts/evidence-file-view.tsx';
export { EvidenceFields, forgetTypedEvidence, useEvidenceIntake } from '../facts/evidence-intake.tsx';
export { titleOfEvidence } from '../facts/evidence-words.ts';
export { evidenceElsewhere, SameEvidence } from '../facts/same-evidence.tsx';
export { UnreadText } from '../facts/unread-text.tsx';
