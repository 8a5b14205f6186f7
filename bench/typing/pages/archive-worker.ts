// Stands at the other end of the page's port as a core does: it takes every save whole, over the real protocol, and acknowledges it.

import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { z } from 'zod';
import '#shared/without-eval.ts';
import { StoryContent } from '#shared/story/content.ts';
import { storyDocument } from '#shared/story/document.ts';
import { factSpans } from '#shared/story/facts.ts';
import { newFact } from '#shared/story/records.ts';
import { wordsOf } from './text.ts';

const any = z.any();
let revision = 1;
let saves = 0;
const now = (): string => new Date().toISOString();

const open = os.input(any).handler(({ input }) => {
  const { blocks, facts } = wordsOf(Number((input as { id: string }).id), true);
  const content: StoryContent = {
    slug: 'bench',
    desk: 'Metro',
    headline: 'A story to type in',
    standfirst: '',
    byline: 'Nora Whitfield',
    dateline: '',
    language: 'en-GB',
    keywords: [],
    embargo: null,
    document: storyDocument(blocks),
    related: [],
    corrections: [],
    notes: '',
  };
  return {
    id: 'bench',
    externalId: null,
    revision,
    status: 'draft',
    binned: false,
    created: now(),
    updated: now(),
    published: null,
    content,
    facts: facts.map(({ id, words }, index) => ({
      ...newFact('quote'),
      id,
      storyId: 'bench',
      status: 'verified',
      state: 'verified',
      words,
      block: index * 2 + 1,
      seal: words,
      sealedBy: 'J. Osei',
      sealedAt: now(),
      evidence: [],
      checks: [],
    })),
    targets: [],
    usedBy: [],
  };
});
const save = os.input(any).handler(({ input }) => {
  // As the core does: the document is parsed at the door, the facts are derived.
  const { content } = input as { content: unknown };
  factSpans(StoryContent.parse(content).document);
  revision += 1;
  saves += 1;
  return { revision, savedAt: now(), facts: [] };
});
const none = os.input(any).handler(() => []);
const router = {
  story: { open, save },
  fact: {
    list: none,
    declined: none,
    put: os.input(any).handler(({ input }) => {
      const { id, fields } = input as { id: string; fields: object };
      return {
        ...fields,
        id,
        storyId: 'bench',
        status: 'unchecked',
        state: 'unchecked',
        words: null,
        block: null,
        seal: null,
        sealedBy: null,
        sealedAt: null,
        evidence: [],
        checks: [],
      };
    }),
  },
  source: { find: none },
  bench: { saves: os.handler(() => saves) },
};

self.addEventListener('message', (event: MessageEvent) => {
  const [port] = event.ports;
  if (port === undefined) return;
  new RPCHandler(router).upgrade(port);
  port.start();
});
