import { ChevronDown, ChevronLeft, ChevronUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { attributedTo } from '#shared/story/attributed-to.ts';
import { type FactFields, fieldsOfFact } from '#shared/story/records.ts';
import { shownWords } from '#shared/story/seal.ts';
import { storyDay } from '#shared/story/story-day.ts';
import { keysOf } from '../app/commands.ts';
import { ElsewhereList } from '../app/elsewhere.ts';
import type { LiveFact } from '../app/open-story.ts';
import type { PanelProps } from '../app/panel.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { DifferenceText } from '../ui/difference-text.tsx';
import { announce } from '../ui/live-region.tsx';
import { wordsDifference } from '../ui/words-difference.ts';
import { AlikeList } from './alike-list.tsx';
import { AttributionFields } from './attribution-fields.tsx';
import { CheckBar } from './check-bar.tsx';
import { ChecksHistory } from './checks-history.tsx';
import { CircumstanceFields } from './circumstance-fields.tsx';
import { clockWords } from './clock-words.ts';
import { EvidenceList } from './evidence-list.tsx';
import { type KeptFields, keptFields } from './kept-fields.ts';
import { useKnownSources } from './known-sources.ts';
import { MoreFields } from './more-fields.tsx';
import { PresetRow } from './preset-row.tsx';
import { PrivateArea } from './private-field.tsx';
import { ReplyFields } from './reply-fields.tsx';
import { SourcePicker } from './source-picker.tsx';
import { StateGlyph } from './state-glyph.tsx';
import { KIND_WORDS, STATE_WORDS } from './wording.ts';

interface FactRecordProps extends PanelProps {
  readonly id: string;
  readonly onBack: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onOpen: (id: string) => void;
}

/** Everything known about one fact, and the acts of checking it. Mounted anew for each fact. */
export function FactRecord(props: FactRecordProps) {
  const { story, actions, id, onBack, onStep } = props;
  const order = useStore(story, (open) => open.factOrder);
  const fact = useStore(story, (open) => open.facts.get(id)) as LiveFact;
  const { record } = fact;
  // Made once for this fact: what the archive says later is taken in below.
  const [fields] = useState(() =>
    keptFields<FactFields>(fieldsOfFact(record), (next) => actions.putFact(id, next), sentenceOfPut),
  );
  const kept = useSyncExternalStore(fields.subscribe, fields.get);
  useEffect(() => fields.take(fieldsOfFact(record)), [fields, record]);
  // What was typed last must not be lost with the record's closing; `putFact` itself shows a failure, and sends the words again.
  useEffect(() => () => void fields.flush().catch(() => undefined), [fields]);

  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // After the manuscript has put its caret into the fact, which takes the focus a frame later.
    const frame = requestAnimationFrame(() => {
      heading.current?.closest('section')?.scrollIntoView({ block: 'start' });
      heading.current?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);

  return (
    <section
      className="fact-record"
      aria-labelledby="fact-record-title"
      onBlur={() => void fields.flush().catch(() => undefined)}
      onKeyDown={(event) => {
        // A menu or a dialog stands elsewhere in the page, though its keys arrive here too.
        const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key === 'Escape' && inside && !event.defaultPrevented) onBack();
      }}
    >
      <header className="fact-record-head">
        <IconButton label="All facts" icon={<ChevronLeft />} onClick={onBack} />
        <h2 id="fact-record-title" ref={heading} tabIndex={-1}>
          {KIND_WORDS[record.kind]} {order.indexOf(id) + 1} of {order.length}
        </h2>
        <IconButton
          label="Previous fact"
          icon={<ChevronUp />}
          {...keysGiven('fact.previous')}
          onClick={() => onStep(-1)}
        />
        <IconButton label="Next fact" icon={<ChevronDown />} {...keysGiven('fact.next')} onClick={() => onStep(1)} />
      </header>
      <div className="fact-record-body">
        <FactWords fact={fact} onRestore={() => restoreSeal(props, fact)} />
        <SameQuoteElsewhere {...props} fact={fact} sourceId={kept.values.sourceId} />
        <FactFieldsForm {...props} fact={fact} fields={fields} values={kept.values} />
        <EvidenceList {...props} fact={fact} />
        <PrivateArea
          label="Note"
          value={kept.values.note}
          onChange={(note) => fields.set({ note })}
          placeholder="For colleagues: never published"
        />
        <ChecksHistory fact={record} />
        <p
          className={kept.problem === null ? 'fact-kept' : 'field-error'}
          role={kept.problem === null ? undefined : 'alert'}
        >
          {kept.problem ?? KEPT_WORDS[kept.state]}
        </p>
      </div>
      <CheckBar {...props} fact={fact} fields={fields} />
    </section>
  );
}

interface SameQuoteProps extends PanelProps {
  readonly fact: LiveFact;
  readonly sourceId: string | null;
}

/** Above the fields, because it is read before anything is filled in: words that were printed otherwise before. */
function SameQuoteElsewhere({ client, openStory, fact: { record, words }, sourceId }: SameQuoteProps) {
  const known = useKnownSources(
    client,
    useMemo(() => (sourceId === null ? [] : [sourceId]), [sourceId]),
  );
  if (record.kind !== 'quote' || words === null) return null;
  return (
    <ElsewhereList
      client={client}
      storyId={record.storyId}
      words={words}
      speaker={known.get(sourceId ?? '')?.name ?? null}
      onOpen={openStory === undefined ? undefined : (id) => openStory(id)}
    />
  );
}

/** `putFact` rejects with a sentence for the user. */
const sentenceOfPut = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const KEPT_WORDS = { kept: 'All of this is kept.', changed: 'Changed…', sending: 'Keeping…', failed: '' } as const;

const keysGiven = (id: 'fact.previous' | 'fact.next') => {
  const keys = keysOf(id);
  return keys === undefined ? {} : { keys };
};

function FactWords({ fact, onRestore }: { readonly fact: LiveFact; readonly onRestore: () => void }) {
  const { record, words, state } = fact;
  const shown = words ?? record.checks.at(-1)?.words ?? record.seal ?? '';
  return (
    <div className="fact-record-words">
      <p className="fact-record-state">
        <StateGlyph state={words === null ? 'orphan' : state} />
        <span className={`fact-state fact-state-${words === null ? 'orphan' : state}`}>
          {words === null
            ? 'Not in the text'
            : state === 'stale'
              ? 'Stale: the words changed after the check'
              : STATE_WORDS[state]}
        </span>
      </p>
      <blockquote className="fact-record-quote">
        {state === 'stale' && record.seal !== null && words !== null ? (
          <DifferenceText pieces={wordsDifference(record.seal, words)} />
        ) : (
          shownWords(shown)
        )}
      </blockquote>
      {record.sealedAt === null || record.seal === null ? null : (
        <p className="fact-why">
          Sealed by {record.sealedBy}, {clockWords(record.sealedAt)}.
        </p>
      )}
      {words === null ? (
        <p className="fact-why">
          These words were deleted from the text. Undo in the manuscript brings them back with their checks.
        </p>
      ) : null}
      {state === 'stale' && record.seal !== null ? (
        <Button variant="primary" onClick={onRestore}>
          Restore the seal
        </Button>
      ) : null}
    </div>
  );
}

function restoreSeal({ story }: PanelProps, { record }: LiveFact): void {
  if (record.seal === null) return;
  if (story.getState().manuscript?.replaceWords(record.id, record.seal))
    announce('The sealed words stand in the text again. Undo in the manuscript takes them back.');
}

interface FormProps extends PanelProps {
  readonly fact: LiveFact;
  readonly fields: KeptFields<FactFields>;
  readonly values: FactFields;
}

function FactFieldsForm({ story, client, openStory, openSource, fact, fields, values }: FormProps) {
  const day = useStore(story, (open) => storyDay(open.story));
  const words = fact.words ?? '';
  return (
    <>
      <PresetRow
        values={values}
        day={day}
        me={async () => (await client.settings.get({})).me.name}
        onFill={(change) => fields.set(change, true)}
      />
      <SourcePicker
        client={client}
        sourceId={values.sourceId}
        openSource={openSource}
        onChange={(source) => {
          const attribution = source === null ? values.attribution : attributedTo(values.attribution, source);
          fields.set({ sourceId: source?.id ?? null, attribution }, true);
        }}
      />
      <AttributionFields
        attribution={values.attribution}
        onChange={(attribution, now) => fields.set({ attribution }, now)}
      />
      <CircumstanceFields values={values} onChange={(change, now) => fields.set(change, now)} />
      {values.detail === 'allegation' ? (
        <ReplyFields values={values} onChange={(change, now) => fields.set(change, now)} />
      ) : null}
      <MoreFields client={client} values={values} onChange={(change, now) => fields.set(change, now)} />
      {values.sourceId === null || words === '' || fact.record.kind === 'quote' ? null : (
        <AlikeList
          client={client}
          sourceId={values.sourceId}
          factId={fact.record.id}
          words={words}
          openStory={openStory}
        />
      )}
    </>
  );
}
