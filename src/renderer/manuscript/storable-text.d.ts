/** Text as the archive can hold it: well-formed Unicode without control characters, so that nothing typed or pasted can make a save fail. */
export declare function storableText(text: string): string;
