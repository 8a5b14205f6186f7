import { Lock, Pencil, Quote, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { fieldsOfSource, newSource, type Source, type SourceFields } from '#shared/story/records.ts';
import { describedInLists } from '#shared/story/source-details.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { IconButton } from '../ui/button.tsx';
import { Combobox } from '../ui/combobox.tsx';
import { announce } from '../ui/live-region.tsx';
import { rememberSource, useKnownSources } from './known-sources.ts';
import { SourceDialog } from './source-dialog.tsx';
import { SOURCE_KIND_WORDS } from './wording.ts';

const ADD = 'add';
const LIMIT = 8;

interface SourcePickerProps {
  readonly client: Client;
  readonly sourceId: string | null;
  /** What the source is for this fact. */
  readonly title?: string;
  readonly placeholder?: string;
  /** Shows everything that the source has said, where the window can. */
  readonly openSource?: ((id: string) => void) | undefined;
  readonly onChange: (source: Source | null) => void;
}

/** Who stands behind the fact: chosen from the sources of the archive, or added to them. */
export function SourcePicker(props: SourcePickerProps) {
  const { client, sourceId, title = 'Source', placeholder = 'Who said it? Type a name', openSource, onChange } = props;
  const titleId = useId();
  const source = useKnownSources(client, sourceId === null ? [] : [sourceId]).get(sourceId ?? '');
  const [picking, setPicking] = useState(false);
  const [editing, setEditing] = useState<{ readonly id: string | null; readonly fields: SourceFields } | null>(null);
  const change = useRef<HTMLButtonElement>(null);

  const chosen = (next: Source | null) => {
    if (next !== null) rememberSource(client, next);
    setPicking(false);
    onChange(next);
    announce(next === null ? 'The source was taken away from this fact.' : `Source: ${next.name}.`);
  };

  return (
    <section className="fact-part" aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      {sourceId !== null && !picking ? (
        <div className="source-card">
          <button ref={change} type="button" className="source-name" onClick={() => setPicking(true)}>
            <span>
              {source?.protected ? <Lock aria-label="Protected: " /> : null}
              {source?.name ?? 'Looking up…'}
            </span>
            <span className="source-detail">
              {source === undefined
                ? ''
                : [describedInLists(source), SOURCE_KIND_WORDS[source.kind]].filter(Boolean).join(' · ')}
            </span>
            <span className="visually-hidden">Choose another source</span>
          </button>
          {openSource === undefined ? null : (
            <IconButton label="Everything this source has said" icon={<Quote />} onClick={() => openSource(sourceId)} />
          )}
          <IconButton
            label="Edit this source…"
            icon={<Pencil />}
            disabled={source === undefined}
            onClick={() => source !== undefined && setEditing({ id: source.id, fields: fieldsOfSource(source) })}
          />
          <IconButton label="Take the source away from this fact" icon={<X />} onClick={() => chosen(null)} />
        </div>
      ) : (
        <SourceSearch
          client={client}
          label={title}
          placeholder={placeholder}
          autoFocus={picking}
          onChoose={chosen}
          onAdd={(name) => setEditing({ id: null, fields: newSource('person', name) })}
          onLeave={() => setPicking(false)}
        />
      )}
      {editing === null ? null : (
        <SourceDialog
          client={client}
          id={editing.id}
          fields={editing.fields}
          onClose={() => setEditing(null)}
          onKept={(kept) => {
            rememberSource(client, kept);
            setEditing(null);
            if (editing.id === null) chosen(kept);
            else announce(`${kept.name} was changed for every fact that names it.`);
          }}
        />
      )}
    </section>
  );
}

interface SourceSearchProps {
  readonly client: Client;
  readonly label: string;
  readonly placeholder: string;
  readonly autoFocus: boolean;
  readonly onChoose: (source: Source) => void;
  readonly onAdd: (name: string) => void;
  readonly onLeave: () => void;
}

function SourceSearch(props: SourceSearchProps) {
  const { client, label, placeholder, autoFocus, onChoose, onAdd, onLeave } = props;
  const [query, setQuery] = useState('');
  const [{ found, of }, setAnswer] = useState<{ readonly found: readonly Source[]; readonly of: string }>({
    found: [],
    of: '',
  });
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const given = new AbortController();
    const timer = setTimeout(
      () => {
        client.source
          .find({ query, limit: LIMIT }, { signal: given.signal })
          .then((sources) => {
            setAnswer({ found: sources, of: query });
            setProblem(null);
          })
          .catch((error: unknown) => {
            if (!given.signal.aborted) setProblem(sentenceOf(error));
          });
      },
      query === '' ? 0 : 120,
    );
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [client, query]);

  const name = query.trim();
  const known = found.some((source) => source.name.toLowerCase() === name.toLowerCase());
  const options = found.map((source) => ({ id: source.id, content: <SourceOption source={source} /> }));
  if (name !== '' && !known && of === query) {
    options.push({ id: ADD, content: <span>Add “{name}” to the sources…</span> });
  }
  return (
    <Combobox
      label={label}
      hideLabel
      placeholder={placeholder}
      value={query}
      onChange={setQuery}
      options={options}
      opensOnFocus
      pending={of !== query}
      autoFocus={autoFocus}
      onEscape={onLeave}
      {...(problem === null ? {} : { error: problem })}
      onChoose={(id) => {
        const source = found.find((one) => one.id === id);
        if (source !== undefined) onChoose(source);
        else if (id === ADD) onAdd(name);
      }}
    />
  );
}

function SourceOption({ source }: { readonly source: Source }) {
  const detail = [
    describedInLists(source) || SOURCE_KIND_WORDS[source.kind],
    source.facts > 0 ? `${source.facts} facts` : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <span className="source-option">
      <span>
        {source.name}
        {source.protected ? <Lock aria-label=", protected" /> : null}
      </span>
      <span className="source-detail">{detail}</span>
    </span>
  );
}
