import { useEffect, useState } from 'react';
import type { Source } from '#shared/story/records.ts';
import { shownSource } from '#shared/story/shown-source.ts';
import { describedInLists } from '#shared/story/source-details.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { SOURCE_KIND_WORDS } from '../app/source-records.ts';
import { Button } from '../ui/button.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface MergeDialogProps {
  readonly client: Client;
  readonly into: Source;
  /** Rejects with what the archive said. */
  readonly onMerge: (double: Source) => Promise<void>;
  readonly onClose: () => void;
}

const LIMIT = 8;
const PAUSE = 120;

export function MergeDialog({ client, into, onMerge, onClose }: MergeDialogProps) {
  const [query, setQuery] = useState(into.protected ? '' : lastWord(into.name));
  const [{ found, of }, setAnswer] = useState<{ readonly found: readonly Source[]; readonly of: string }>({
    found: [],
    of: '',
  });
  const [double, setDouble] = useState<Source | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const given = new AbortController();
    const timer = setTimeout(() => {
      client.source
        .find({ query, limit: LIMIT + 1 }, { signal: given.signal })
        .then((sources) => setAnswer({ found: sources.filter(({ id }) => id !== into.id).slice(0, LIMIT), of: query }))
        .catch((error: unknown) => {
          if (!given.signal.aborted) setProblem(sentenceOf(error));
        });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [client, query, into.id]);

  const merge = async (): Promise<void> => {
    if (double === null) return;
    setBusy(true);
    try {
      await onMerge(double);
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Merge a double"
      description={`Its quotes and claims become those of ${shownSource(into)}, which is then found under both names. It can be taken back.`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={double === null} busy={busy} onClick={() => void merge()}>
            {double === null ? 'Merge' : `Merge ${double.facts} ${double.facts === 1 ? 'fact' : 'facts'}`}
          </Button>
        </>
      }
    >
      <Combobox
        label="The double"
        placeholder="Type its name"
        list="inline"
        value={query}
        onChange={(next) => {
          setQuery(next);
          setDouble(null);
          setProblem(null);
        }}
        pending={of !== query}
        options={
          double === null
            ? found.map((source) => ({
                id: source.id,
                content: (
                  <span className="merge-option">
                    <span>{shownSource(source)}</span>
                    <span className="source-row-detail">
                      {[describedInLists(source) || SOURCE_KIND_WORDS[source.kind], `${source.facts} facts`].join(
                        ' · ',
                      )}
                    </span>
                  </span>
                ),
              }))
            : []
        }
        status={
          double === null && of === query && found.length === 0 ? 'No other source has a name that begins so.' : ''
        }
        onChoose={(id) => {
          const chosen = found.find((source) => source.id === id);
          if (chosen === undefined) return;
          setDouble(chosen);
          setQuery(shownSource(chosen));
        }}
        {...(problem === null ? {} : { error: problem })}
      />
    </Dialog>
  );
}

/** A double most often shares the surname. */
const lastWord = (name: string): string => name.trim().split(/\s+/).at(-1) ?? '';
