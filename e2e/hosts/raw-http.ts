// HTTP as an attacker writes it: the target and the headers go out exactly as given, which no browser and no fetch would do.

import { type IncomingHttpHeaders, request } from 'node:http';
import { WebSocket } from 'ws';

export interface Asked {
  readonly port: number;
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Address to connect to; the loopback address unless given. */
  readonly to?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Rejects when the connection is refused or closed without an answer. */
export function ask({ port, path, method = 'GET', headers = {}, body, to = '127.0.0.1' }: Asked): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        host: to,
        port,
        path,
        method,
        agent: false,
        setHost: false,
        headers: { host: `127.0.0.1:${port}`, ...headers },
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
        answer.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

export interface Socket {
  send(message: string | Uint8Array): void;
  /** The next message that comes. */
  next(): Promise<string>;
  /** Code of the closing. */
  closed: Promise<number>;
  close(): void;
}

/** Opens a WebSocket with exactly these headers; rejects with the status when the host refuses. */
export function openSocket(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<Socket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers: { ...headers }, perMessageDeflate: false });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_request, answer) => {
      reject(new Error(`refused with ${answer.statusCode}`));
      socket.terminate();
    });
    socket.on('error', reject);
    socket.on('open', () =>
      resolve({
        send: (message) => socket.send(message),
        next: () => new Promise((got) => socket.once('message', (data) => got(data.toString()))),
        closed,
        close: () => socket.close(),
      }),
    );
  });
}
