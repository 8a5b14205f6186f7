// What a mail puts around copy: header, greeting, sign-off, signature, the mails it answers.

import { take, type Understood, wordCount } from './understood.ts';

const HEADER =
  /^(from|to|cc|bcc|subject|date|sent|reply-to|attachments?|importance|betreff|von|an|datum|gesendet|objet|de|à)\s*:\s*(.*)$/i;
const SUBJECT = /^((?:subject|betreff|objet)\s*:\s*(?:(?:re|fwd?|aw|wg|tr)\s*:\s*)*)(\S.*)$/i;
const GREETING =
  /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|morning|hallo|liebe[rs]?|bonjour)\b[^.!?]{0,40}[,!.–-]?$/i;
const SIGN_OFF =
  /^(?:(?:kind|best|warm|many|all the|with best|with kind)\s+(?:regards|wishes|best|thanks)|regards|best|cheers|thanks|thank you|many thanks|yours (?:sincerely|faithfully|truly)|sincerely|viele grüße|mit freundlichen grüßen|cordialement)\s*[,.!]?$/i;
const SIGNATURE = /^(?:--|—|sent from my .{1,40}|get outlook for .{1,20}|von meinem .{1,20} gesendet)$/i;
const FORWARD =
  /^[-\s>]*(?:(?:begin )?forwarded message|original message|ursprüngliche nachricht)\b.{0,10}$|^on .{5,120} wrote:$/i;
/** Lines of a sign-off and what may follow it: name, post, telephone. */
const SIGN_OFF_LINES = 12;

/**
 * Takes a mail's furniture out; a subject becomes its label and the headline.
 *
 * @returns true when the copy is a mail.
 */
export function understandMail(parts: Understood[]): boolean {
  const headers = parts.slice(0, 14).filter(({ text }) => HEADER.test(text));
  if (headers.length < 2 || !headers.some(({ text }) => SUBJECT.test(text))) return false;
  for (const part of parts.slice(0, 20)) {
    if (FORWARD.test(part.text)) take(part, 'furniture', 'a line that a mail programme set');
    else if (HEADER.test(part.text)) take(part, 'furniture', 'a mail’s header');
    else if (GREETING.test(part.text)) take(part, 'furniture', 'a mail’s greeting');
  }
  splitSubject(parts);
  let quoted = 0;
  parts.forEach((part, index) => {
    if (part.taken !== null) return;
    if (FORWARD.test(part.text)) quoted = index;
    if (quoted > 0 || part.text.startsWith('>')) take(part, 'furniture', 'an earlier mail');
  });
  const last = parts.findLastIndex(({ taken }) => taken === null);
  const from = parts.findLastIndex(
    ({ text, taken }, index) =>
      taken === null && index > last - SIGN_OFF_LINES && (SIGN_OFF.test(text) || SIGNATURE.test(text)),
  );
  const firstSignOff = parts.findIndex(
    ({ text, taken }, index) =>
      taken === null && index > last - SIGN_OFF_LINES && (SIGN_OFF.test(text) || SIGNATURE.test(text)),
  );
  if (from >= 0)
    for (const part of parts.slice(firstSignOff))
      if (part.taken === null && wordCount(part.text) <= 16) take(part, 'furniture', 'the end of a mail');
  return true;
}

function splitSubject(parts: Understood[]): void {
  const at = parts.findIndex(({ text }) => SUBJECT.test(text));
  const part = parts[at];
  const match = part === undefined ? null : SUBJECT.exec(part.text);
  if (part === undefined || match === null) return;
  const headline: Understood = { ...part, text: match[2] ?? '', role: null, doubleOf: null };
  take(headline, 'headline', 'the subject of the mail');
  part.text = (match[1] ?? '').trim();
  parts.splice(at + 1, 0, headline);
}
