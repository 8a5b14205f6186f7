// Our manuscript as the app mounts it: the real store, autosave and protocol; only the archive behind the port is a worker that acknowledges.

import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { createRoot } from 'react-dom/client';
import '#shared/without-eval.ts';
import '../../../src/renderer/styles/base.css';
import type { Client } from '../../../src/renderer/app/client.ts';
import { openStory } from '../../../src/renderer/app/open-stories.ts';
import { Manuscript } from '../../../src/renderer/manuscript/manuscript.tsx';
import { Toasts } from '../../../src/renderer/ui/toast.tsx';
import workerUrl from './archive-worker.ts?worker&url';
import { asked } from './text.ts';

// The page's rules ask for a named policy before a script may be loaded; the app itself has no worker in its page.
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}
const { trustedTypes } = window as unknown as { readonly trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('bench-worker', { createScriptURL: (url) => url });
const worker = new Worker(policy?.createScriptURL(workerUrl) ?? workerUrl, { type: 'module' });
const { port1, port2 } = new MessageChannel();
worker.postMessage(null, [port2]);
port1.start();
const client: Client = createORPCClient(new RPCLink({ port: port1 }));

const { store, actions } = await openStory(client, String(asked()));
const root = document.querySelector('#root');
if (root !== null)
  createRoot(root).render(
    <>
      <Manuscript story={store} actions={actions} client={client} />
      <Toasts />
    </>,
  );
declare global {
  var bench: { readonly store: typeof store; readonly client: Client };
}
globalThis.bench = { store, client };
