import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { Source } from '#shared/story/records.ts';
import { shownSource } from '#shared/story/shown-source.ts';
import { describedInLists } from '#shared/story/source-details.ts';
import type { ArchiveChanges } from '../app/archive-changes.ts';
import type { Client } from '../app/client.ts';
import { SOURCE_KIND_WORDS } from '../app/source-records.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { AlikePairs } from './alike-pairs.tsx';
import { SaidList } from './said-list.tsx';
import { useSaid } from './use-said.ts';

interface SourcePageProps {
  readonly source: Source;
  readonly client: Client;
  readonly changes: ArchiveChanges;
  readonly onOpenFact: (storyId: string, factId: string) => void;
  readonly onShow: (id: string) => void;
}

type Shown = 'all' | 'quote' | 'claim' | 'alike';

/** Every quote and claim of the source across the archive, and where it said the same in other words. */
export function SourcePage({ source, client, changes, onOpenFact, onShow }: SourcePageProps) {
  const [shown, setShown] = useState<Shown>('all');
  const said = useSaid(client, changes, source.id, shown === 'quote' || shown === 'claim' ? shown : null);
  const { quotes, claims, pairs } = said;
  const choices: readonly { readonly id: Shown; readonly label: string }[] = [
    { id: 'all', label: `All ${quotes + claims}` },
    { id: 'quote', label: quotes === 1 ? '1 quote' : `${quotes} quotes` },
    { id: 'claim', label: claims === 1 ? '1 claim' : `${claims} claims` },
    { id: 'alike', label: pairs.length === 0 ? 'In other words' : `In other words ${pairs.length}` },
  ];
  const described = source.protected ? '' : describedInLists(source);
  return (
    <section
      className="source-page"
      aria-labelledby="source-page-title"
      data-region="manuscript"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached with the keyboard.
      tabIndex={0}
    >
      <div className="source-page-measure">
        <header className="source-page-head">
          <p className="source-page-kind">
            {source.protected ? <Lock aria-hidden="true" /> : null}
            {source.protected ? 'Protected source' : SOURCE_KIND_WORDS[source.kind]}
          </p>
          <h1 id="source-page-title" tabIndex={-1}>
            {shownSource(source)}
          </h1>
          {described === '' ? null : <p className="source-page-described">{described}</p>}
          {source.mergedInto === null ? null : (
            <p className="source-page-merged">
              This source was merged into another one, which has its quotes and claims now.{' '}
              <Button size="small" onClick={() => source.mergedInto !== null && onShow(source.mergedInto)}>
                Show that source
              </Button>
            </p>
          )}
        </header>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce itself before each of four chips. */}
        <div className="source-choices" role="group" aria-label="What to show">
          {choices.map(({ id, label }) => (
            <Chip key={id} pressed={shown === id} onClick={() => setShown(id)}>
              {label}
            </Chip>
          ))}
        </div>
        {said.problem === null ? null : (
          <p className="field-error" role="alert">
            {said.problem}
          </p>
        )}
        {shown === 'alike' ? (
          <AlikePairs pairs={pairs} among={said.among} onOpenFact={onOpenFact} />
        ) : (
          <SaidList said={said} kind={shown} onOpenFact={onOpenFact} />
        )}
      </div>
    </section>
  );
}
