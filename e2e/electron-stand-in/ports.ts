// MessageChannelMain: two ports, of which one may be handed to a page.

import { EventEmitter } from 'node:events';
import type Electron from 'electron';

type Message = Electron.MessageEvent;

/** Where a port's messages go once it was handed to a page. */
export interface Elsewhere {
  deliver(data: unknown): void;
  close(): void;
}

/** Typed by the calls that a main process may make on one. */
type Shape = Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'>;

export class StandInPort extends EventEmitter implements Shape {
  #other: StandInPort | Elsewhere | null = null;
  #started = false;
  #closed = false;
  #waiting: unknown[] = [];

  entangle(other: StandInPort | Elsewhere): void {
    this.#other = other;
  }

  get peer(): StandInPort | Elsewhere | null {
    return this.#other;
  }

  postMessage(message: unknown): void {
    if (this.#closed) return;
    // As between processes: a copy is sent, and what cannot be copied is refused here.
    this.#other?.deliver(structuredClone(message));
  }

  /** Like Electron's: what comes before `start` waits. */
  deliver(data: unknown): void {
    if (this.#closed) return;
    if (this.#started) this.emit('message', { data, ports: [] } satisfies Pick<Message, 'data' | 'ports'>);
    else this.#waiting.push(data);
  }

  start(): void {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.deliver(data);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    const other = this.#other;
    this.#other = null;
    other?.close();
    // Electron tells both sides, not within the call.
    setImmediate(() => this.emit('close'));
  }
}

export class MessageChannelMain {
  readonly port1 = new StandInPort();
  readonly port2 = new StandInPort();
  constructor() {
    this.port1.entangle(this.port2);
    this.port2.entangle(this.port1);
  }
}
