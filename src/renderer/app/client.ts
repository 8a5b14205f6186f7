// The way from the page to the core: a MessagePort in the Electron host, a WebSocket in the browser host, one typed client for both.

import { type ClientLink, createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import type { ContractRouterClient } from '@orpc/contract';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { COMMANDS, type CommandId } from '#shared/commands.ts';
import type { Contract } from '#shared/contract/index.ts';

export type Client = ContractRouterClient<Contract>;

export interface LinkState {
  readonly up: boolean;
  /** Milliseconds since 1970 when the connection was lost; null while it holds. */
  readonly downSince: number | null;
}

export interface Connection {
  readonly client: Client;
  readonly host: 'electron' | 'browser';
  /** Whether the archive can be reached. A client stays the same object over every reconnection. */
  readonly link: StoreApi<LinkState>;
  /** A command given outside the page (the native menu). Returns the way to stop listening. */
  onCommand(listener: (id: CommandId) => void): () => void;
}

const LOST =
  'Stet has lost touch with its archive. Your text stays in this window and is saved as soon as the archive answers again.';

/** A call that could not reach the core, or whose answer was lost on the way. */
export class ConnectionLost extends Error {
  constructor() {
    super(LOST);
    this.name = 'ConnectionLost';
  }
}

/** A sentence for the user from whatever a call threw. */
export function sentenceOf(error: unknown): string {
  // Only errors of the contract carry a sentence for the user.
  if (error instanceof ORPCError && error.defined && error.message !== '') return error.message;
  if (error instanceof ConnectionLost) return error.message;
  return 'Something went wrong inside Stet. Your text is safe in this window; try again.';
}

type Link = ClientLink<Record<never, never>>;

/** Longest time a call waits for a lost connection before it fails with a sentence, in milliseconds. */
const PATIENCE = 8_000;
const RETRY_FIRST = 200;
const RETRY_LAST = 3_000;

/** Connects to the host that served this page. Resolves when calls can be made. */
export function connect(): Promise<Connection> {
  const inBrowser = /^https?:$/.test(location.protocol) && !navigator.userAgent.includes(' Electron/');
  return inBrowser ? connectSocket() : connectPorts();
}

const isCommand = (id: unknown): id is CommandId => COMMANDS.some((command) => command.id === id);

async function connectPorts(): Promise<Connection> {
  const [core, host] = await new Promise<readonly MessagePort[]>((resolve) => {
    const take = (event: MessageEvent) => {
      if (event.source !== window || event.data !== 'stet-ports') return;
      window.removeEventListener('message', take);
      resolve(event.ports);
    };
    window.addEventListener('message', take);
  });
  if (core === undefined) throw new ConnectionLost();
  const listeners = new Set<(id: CommandId) => void>();
  const link = createStore<LinkState>(() => ({ up: true, downSince: null }));
  core.addEventListener('close', () => link.setState({ up: false, downSince: Date.now() }));
  core.start();
  host?.addEventListener('message', (event: MessageEvent<{ type?: unknown; id?: unknown }>) => {
    const { type, id } = event.data;
    if (type === 'command' && isCommand(id)) for (const listener of listeners) listener(id);
  });
  host?.start();
  return {
    client: createORPCClient(new PortLink({ port: core })),
    host: 'electron',
    link,
    onCommand(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function connectSocket(): Promise<Connection> {
  const link = createStore<LinkState>(() => ({ up: false, downSince: null }));
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/rpc`;
  let current: Link | null = null;
  let wait = RETRY_FIRST;
  const waiting = new Set<() => void>();

  const open = (): void => {
    const socket = new WebSocket(address);
    const next: Link = new SocketLink({ websocket: socket });
    socket.addEventListener('open', () => {
      current = next;
      wait = RETRY_FIRST;
      link.setState({ up: true, downSince: null });
      for (const go of waiting) go();
    });
    socket.addEventListener('close', () => {
      if (current === next) current = null;
      if (link.getState().up) link.setState({ up: false, downSince: Date.now() });
      else if (link.getState().downSince === null) link.setState({ downSince: Date.now() });
      setTimeout(open, wait);
      wait = Math.min(wait * 2, RETRY_LAST);
    });
  };

  const reachable = (signal: AbortSignal | undefined): Promise<Link> => {
    if (current !== null) return Promise.resolve(current);
    return new Promise((resolve, reject) => {
      const stop = (error: Error) => {
        settle();
        reject(error);
      };
      const go = () => {
        settle();
        if (current === null) reject(new ConnectionLost());
        else resolve(current);
      };
      const onAbort = () => stop(new DOMException('The call was taken back.', 'AbortError'));
      const timer = setTimeout(() => stop(new ConnectionLost()), PATIENCE);
      const settle = () => {
        clearTimeout(timer);
        waiting.delete(go);
        signal?.removeEventListener('abort', onAbort);
      };
      waiting.add(go);
      signal?.addEventListener('abort', onAbort);
    });
  };

  const lasting: Link = {
    async call(path, input, options) {
      const used = await reachable(options.signal);
      try {
        return await used.call(path, input, options);
      } catch (error) {
        // What was in flight when the socket closed: nobody knows whether the core did it, so it is never sent twice by itself.
        if (used !== current && !(error instanceof ORPCError) && !options.signal?.aborted) throw new ConnectionLost();
        throw error;
      }
    },
  };

  const connection: Connection = {
    client: createORPCClient(lasting),
    host: 'browser',
    link,
    // The browser host has no menu of its own.
    onCommand: () => () => undefined,
  };
  return new Promise((resolve) => {
    const stop = link.subscribe((state) => {
      if (!state.up) return;
      stop();
      resolve(connection);
    });
    open();
  });
}
