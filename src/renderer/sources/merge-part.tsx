import { useCallback, useEffect, useState } from 'react';
import type { SourceMerge } from '#shared/contract/source.ts';
import type { Source } from '#shared/story/records.ts';
import { shownSource } from '#shared/story/shown-source.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { dayWords } from './said-words.ts';

interface MergePartProps {
  readonly source: Source;
  readonly client: Client;
  /** Sends what was typed into the record: a merge works on what the archive holds. */
  readonly flush: () => Promise<void>;
  readonly onShow: (id: string) => void;
}

/** The doubles that were merged into this source, each with the way back, and merging another one. */
export function MergePart({ source, client, flush, onShow }: MergePartProps) {
  const [merges, setMerges] = useState<readonly SourceMerge[]>([]);
  const [choosing, setChoosing] = useState(false);
  const { id, updated } = source;
  const read = useCallback(
    () =>
      client.source
        .merges({ id })
        .then((standing) => {
          setMerges(standing);
          return standing;
        })
        .catch((error: unknown) => {
          toast({ message: sentenceOf(error), tone: 'failure' });
          return [];
        }),
    [client, id],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a merge changes the source, and with it this list.
  useEffect(() => void read(), [read, updated]);

  const takeBack = async (merge: SourceMerge): Promise<void> => {
    try {
      await flush();
      const back = await client.source.unmerge({ mergeId: merge.id });
      await read();
      toast({
        message: `${shownSource(back)} is a source of its own again, with its ${factsWords(merge.facts)}.`,
        action: { label: 'Show it', run: () => onShow(back.id) },
      });
    } catch (error) {
      toast({ message: sentenceOf(error), tone: 'failure' });
    }
  };
  const merge = async (double: Source): Promise<void> => {
    await flush();
    await client.source.merge({ from: double.id, into: id });
    setChoosing(false);
    const made = (await read()).find(({ merged }) => merged.id === double.id);
    toast({
      message: `${shownSource(double)} was merged into this source.`,
      ...(made === undefined ? {} : { action: { label: 'Take back', run: () => void takeBack(made) } }),
    });
  };

  if (source.mergedInto !== null) return null;
  return (
    <section className="source-part" aria-labelledby="source-merges-title">
      <h3 id="source-merges-title">Doubles</h3>
      {merges.length === 0 ? null : (
        <ul className="source-merges">
          {merges.map((one) => (
            <li key={one.id}>
              <span>
                <strong>{source.protected ? 'A double' : one.merged.name}</strong>, {factsWords(one.facts)}, merged{' '}
                {dayWords(one.at.slice(0, 10))}
                {one.by === '' ? '' : ` by ${one.by}`}
              </span>
              <Button size="small" onClick={() => void takeBack(one)}>
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button size="small" onClick={() => setChoosing(true)}>
        Merge a double into this source…
      </Button>
      {choosing ? (
        <MergeDialog client={client} into={source} onMerge={merge} onClose={() => setChoosing(false)} />
      ) : null}
    </section>
  );
}

const factsWords = (facts: number): string => (facts === 1 ? '1 quote or claim' : `${facts} quotes and claims`);
