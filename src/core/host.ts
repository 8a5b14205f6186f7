// What a host must provide to the newsroom; everything else the core does itself.

export interface Host {
  /** Folder of the archive; made when it does not exist. */
  readonly folder: string;
  /** Which host this is, for the owner lock and the status bar: "Electron", "Browser", "Command line". */
  readonly name: string;
  /** Version of the application. */
  readonly version: string;
  /** Milliseconds since 1970; given so that tests and the sample newsroom can set the day. */
  now(): number;
  /** A new id: letters, digits, "-" and "_", unique for ever, in the order of making. */
  newId(): string;
  /** For people who mend Stet, never for users: no word of a story, no name of a source may go into it. */
  log(level: 'info' | 'warn' | 'error', message: string): void;
}
