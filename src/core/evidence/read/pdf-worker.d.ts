// The part of pdfjs-dist that comes without types of its own; only its presence matters here.

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
