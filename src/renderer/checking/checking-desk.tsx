// The checking desk: queue, quote and evidence side by side, and the keys that walk them.

import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { evidenceLines, locatorAt } from '#shared/story/evidence-lines.ts';
import type { FactStatus } from '#shared/story/facts.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { ElsewhereList } from '../app/elsewhere.ts';
import { evidenceElsewhere } from '../app/evidence-parts.ts';
import { KIND_WORDS, RESULT_WORDS, STATE_WORDS } from '../app/news-wording.ts';
import { rules } from '../app/newsroom-rules.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { announce } from '../ui/live-region.tsx';
import { AddEvidenceDialog } from './add-evidence-dialog.tsx';
import { ALIGNMENT_WORDS, differenceInWords } from './alignment-words.ts';
import type { Checking } from './checking-store.ts';
import { correctionOf } from './correction.ts';
import { EvidenceColumn } from './evidence-column.tsx';
import { QueueColumn } from './queue-column.tsx';
import { QuoteColumn } from './quote-column.tsx';
import { type Laid, useLaid } from './use-laid.ts';
import { DEED_KEYS, type Deed, VerdictBar } from './verdict-bar.tsx';
import './checking.css';

/** What the desk asks of the rest of the window. */
export interface CheckingDeeds {
  /** Saves the story if it is open here; rejects with an Error whose message is a sentence. */
  readonly keepStory: (storyId: string) => Promise<void>;
  /** The archive's text was changed from here: an open manuscript takes it up. */
  readonly changed: (storyId: string, revision: number) => Promise<void>;
  /** Without a fact, at the story's beginning. */
  readonly openInManuscript: (storyId: string, factId: string | null) => void;
  readonly leave: () => void;
}

export interface CheckingDeskProps {
  readonly checking: Checking;
  readonly client: Client;
  readonly deeds: CheckingDeeds;
}

export function CheckingDesk({ checking, client, deeds }: CheckingDeskProps) {
  const state = useStore(checking.store);
  const { queue, here, story, factId, problem: unread } = state;
  const at = story?.facts.findIndex(({ id }) => id === factId) ?? -1;
  const fact = story?.facts[at] ?? null;
  const queued = here?.listed.find(({ id }) => id === factId) ?? null;
  const { all, laid, choose } = useLaid(client, fact, story?.facts[at + 1] ?? null);
  const spoken = useStore(rules, ({ policy }) => policy.spoken);
  const [busy, setBusy] = useState<Deed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [noteOpen, setNoteOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  /** The fact whose altered words a second V seals all the same. */
  const [sure, setSure] = useState<string | null>(null);
  const desk = useRef<HTMLElement>(null);
  /** Beside `busy`, which is only known at the next rendering: the second of two quick keys must find the door shut. */
  const working = useRef(false);

  const focusDesk = useCallback(() => desk.current?.focus({ preventScroll: true }), []);
  useEffect(focusDesk, [focusDesk]);

  const lines = useMemo(
    () => (laid?.text == null ? [] : evidenceLines(laid.text.prepared.text, laid.text.places)),
    [laid],
  );
  const match = laid?.alignment?.evidence ?? null;
  const turn = useMemo(() => {
    const line = match === null ? undefined : lines.find(({ end }) => end > match.start);
    return line === undefined || match === null
      ? null
      : ([Math.min(line.start + line.speaker, match.start), Math.max(line.end, match.end)] as const);
  }, [lines, match]);
  const locator = useMemo(
    () =>
      (match === null || laid?.text == null ? '' : locatorAt(laid.text.prepared.text, laid.text.places, match.start)) ||
      null,
    [match, laid],
  );
  const correction = useMemo(
    () =>
      fact?.words == null || laid?.text == null || laid.alignment === null
        ? null
        : correctionOf(fact.words, laid.text.prepared, laid.alignment, spoken),
    [fact, laid, spoken],
  );
  const arriving = laid?.state.kind === 'loading';
  const borneOut = laid?.alignment?.result === 'identical' || laid?.alignment?.result === 'tidied';
  const place = here === null || queued === null ? 0 : here.listed.indexOf(queued) + 1;

  // What was typed for one fact does not go to another.
  const told = `${here?.id} ${factId}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each place, not again when the archive answers anew.
  useEffect(() => {
    setNote('');
    setNoteOpen(false);
  }, [told]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stood in the way, and who was sure, was about this fact and what was known of its evidence.
  useEffect(() => {
    setProblem(null);
    setSure(null);
  }, [told, laid?.state.kind]);
  // A screen reader is told where the walk has come to, once for each place, as soon as it is known how the words stand there.
  const announced = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: not again when the archive answers anew.
  useEffect(() => {
    if (fact === null || here === null || arriving || announced.current === told) return;
    announced.current = told;
    const aligned =
      laid?.alignment == null
        ? 'No text to compare'
        : `${ALIGNMENT_WORDS[laid.alignment.result]}: ${differenceInWords(laid.alignment)}`;
    announce(`${KIND_WORDS[fact.kind]} ${place} of ${here.listed.length}. ${STATE_WORDS[fact.state]}. ${aligned}.`);
  }, [told, arriving]);

  const give = async (result: Extract<FactStatus, 'verified' | 'disputed' | 'cannot-verify'>): Promise<void> => {
    if (fact?.words == null || here === null) return;
    if (arriving) {
      setProblem(
        'The text of the evidence is still being read, so nothing was recorded. Press the key again when it is here.',
      );
      return;
    }
    const doubt = doubtAbout(laid);
    if (result === 'verified' && doubt !== null && sure !== fact.id) {
      setSure(fact.id);
      setProblem(`${doubt} Press V again to seal the words as they stand all the same.`);
      return;
    }
    await deeds.keepStory(here.id);
    const evidenceId = laid?.evidence.id ?? null;
    const checked = await client.fact.check({ id: fact.id, result, words: fact.words, evidenceId, note });
    const said = checked.status === result ? RESULT_WORDS[result] : 'Verified; a second person must check it too';
    setNote('');
    setSure(null);
    const further = await checking.goOn();
    announce(further ? `${said}.` : `${said}. Nothing waits any more.`);
    focusDesk();
  };

  const correct = async (): Promise<void> => {
    if (fact?.words == null || here === null || story === null || correction === null) return;
    await deeds.keepStory(here.id);
    const { revision } = await client.checking.correct({
      factId: fact.id,
      words: fact.words,
      edits: [...correction.edits],
      base: story.revision,
    });
    await deeds.changed(here.id, revision);
    await checking.refresh();
    announce('The copy says what the evidence says. Verify and seal it with V.');
  };

  const walk = async (by: 1 | -1): Promise<void> => {
    if (!(await checking.step(by))) announce(by === 1 ? 'That was the last one.' : 'That was the first one.');
  };

  const deedOf: Readonly<Record<Deed, () => Promise<void> | void>> = {
    correct,
    verified: () => give('verified'),
    disputed: () => give('disputed'),
    'cannot-verify': () => give('cannot-verify'),
    note: () => setNoteOpen(true),
    evidence: () => setAdding(true),
    next: () => walk(1),
    previous: () => walk(-1),
    open: () => {
      if (here !== null && fact !== null) deeds.openInManuscript(here.id, fact.id);
    },
  };
  const run = (deed: Deed): void => {
    if (working.current) return;
    setProblem(null);
    const work = deedOf[deed]();
    if (work === undefined) return;
    working.current = true;
    setBusy(deed);
    work
      .catch(async (error: unknown) => {
        await checking.refresh();
        setProblem(sentence(error));
      })
      .finally(() => {
        working.current = false;
        setBusy(null);
      });
  };

  const closeAdding = (): void => {
    setAdding(false);
    requestAnimationFrame(focusDesk);
  };
  const added = async (): Promise<void> => {
    closeAdding();
    await checking.refresh();
    announce('Evidence added.');
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !isOnDesk(event, desk.current))
      return;
    if (event.key === 'Escape') {
      event.preventDefault();
      deeds.leave();
      return;
    }
    const deed = DEED_KEYS[event.key.toLowerCase()];
    if (deed === undefined || event.repeat || event.shiftKey || (deed === 'open' && isControl(event.target))) return;
    if (deed === 'correct' && correction === null) return;
    event.preventDefault();
    run(deed);
  };

  return (
    <main
      ref={desk}
      id="checking-desk"
      className="checking"
      aria-label="Checking desk"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="checking-columns">
        <QueueColumn
          state={state}
          client={client}
          onGo={(to) => void checking.goTo(to)}
          onArrange={(change) => void checking.arrange(change)}
          onMore={() => void checking.more()}
        />
        {fact !== null && queued !== null && here !== null && story !== null ? (
          <>
            <section
              className="checking-middle"
              aria-labelledby="checking-place"
              data-region="manuscript"
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached with the keyboard.
              tabIndex={0}
            >
              <QuoteColumn
                key={fact.id}
                fact={fact}
                queued={queued}
                place={[place, here.listed.length]}
                document={story.content.document}
                laid={laid}
                turn={turn}
                locator={locator}
              />
              {fact.kind !== 'quote' || fact.words === null ? null : (
                <ElsewhereList
                  key={`elsewhere ${fact.id}`}
                  client={client}
                  storyId={fact.storyId}
                  words={fact.words}
                  speaker={queued.source?.name ?? null}
                  onOpen={(storyId, factId) => deeds.openInManuscript(storyId, factId)}
                />
              )}
            </section>
            <EvidenceColumn
              factId={fact.id}
              words={fact.words ?? ''}
              all={all}
              laid={laid}
              lines={lines}
              locator={locator}
              onChoose={choose}
              onAdd={() => setAdding(true)}
            />
          </>
        ) : (
          <div className="checking-nothing">
            {queue === null && unread === null ? null : (
              <EmptyState
                title={unread === null ? 'Nothing waits' : 'The queue could not be read'}
                actions={<Button onClick={deeds.leave}>Back to the manuscript</Button>}
              >
                {unread ??
                  'Every quote and claim in work is settled. A fact comes back here when its words change, when somebody disputes it, or when a new one is tagged.'}
              </EmptyState>
            )}
          </div>
        )}
      </div>
      {fact === null ? null : (
        <VerdictBar
          onDeed={run}
          correctable={correction !== null}
          borneOut={borneOut}
          busy={busy}
          problem={problem ?? unread}
          note={note}
          noteOpen={noteOpen}
          onNote={setNote}
          onNoteDone={() => {
            setNoteOpen(false);
            focusDesk();
          }}
        />
      )}
      {adding && fact !== null ? (
        <AddEvidenceDialog
          client={client}
          factId={fact.id}
          elsewhere={evidenceElsewhere(story?.facts ?? [], fact)}
          onAdded={() => void added()}
          onClose={closeAdding}
        />
      ) : null}
    </main>
  );
}

/** A sentence on why words should not be sealed at the first press of a key; null where nothing speaks against it. */
function doubtAbout(laid: Laid | null): string | null {
  if (laid?.state.kind === 'failed')
    return 'The text of this evidence could not be read, so the words were not laid against it.';
  return laid?.alignment?.result === 'altered' ? laid.alignment.sentence : null;
}

/** Errors of a story that could not be kept carry their sentence themselves. */
const sentence = (error: unknown): string =>
  error instanceof Error && error.constructor === Error && error.message !== '' ? error.message : sentenceOf(error);

/** Not in a field, and not in a dialog or menu, whose keys arrive here too though they stand elsewhere in the page. */
function isOnDesk({ target }: KeyboardEvent, desk: HTMLElement | null): boolean {
  if (!(target instanceof HTMLElement) || desk === null || !desk.contains(target)) return false;
  return target.closest('input, textarea, select, [contenteditable="true"]') === null;
}

const isControl = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('button, a') !== null;
