import { AudioLines, ExternalLink, FileText, Image, Plus, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { align } from '#shared/quotations/align.ts';
import { shownAs } from '#shared/story/evidence-file.ts';
import { locatorAt } from '#shared/story/evidence-lines.ts';
import { safeLink } from '#shared/story/links.ts';
import type { Evidence } from '#shared/story/records.ts';
import { sentenceOf } from '../app/client.ts';
import { preparedOf, type TextState } from '../app/evidence-texts.ts';
import { rules } from '../app/newsroom-rules.ts';
import type { LiveFact } from '../app/open-story.ts';
import type { PanelProps } from '../app/panel.ts';
import { useEvidenceTexts } from '../app/use-evidence-texts.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { refetch } from './check-fact.ts';
import { clockWords } from './clock-words.ts';
import { EvidenceFileView } from './evidence-file-view.tsx';
import { EvidenceForm } from './evidence-form.tsx';
import { hasTypedEvidence } from './evidence-intake.tsx';
import { EvidenceReading } from './evidence-reading.tsx';
import { titleOfEvidence } from './evidence-words.ts';
import { PrivateLabel } from './private-field.tsx';
import { evidenceElsewhere, SameEvidence } from './same-evidence.tsx';
import { UnreadText } from './unread-text.tsx';

/** What proves the fact; private as a whole. */
export function EvidenceList(props: PanelProps & { readonly fact: LiveFact }) {
  const { client, fact } = props;
  const { record, words } = fact;
  const facts = useStore(props.story, (open) => open.facts);
  const elsewhere = useMemo(
    () =>
      evidenceElsewhere(
        [...facts.values()].map((other) => other.record),
        record,
      ),
    [facts, record],
  );
  const texts = useEvidenceTexts(client, record.evidence);
  const opener = useRef<HTMLButtonElement>(null);
  const closed = useRef(false);
  const [adding, setAdding] = useState(hasTypedEvidence(record.id));

  /** The focus goes back to the button that the form took the place of. */
  const close = () => {
    closed.current = true;
    setAdding(false);
  };
  useEffect(() => {
    if (!adding && closed.current) opener.current?.focus();
    closed.current = false;
  }, [adding]);

  const added = async (): Promise<void> => {
    await refetch(props);
    close();
  };
  const remove = async (evidence: Evidence): Promise<void> => {
    const which = { factId: record.id, evidenceId: evidence.id };
    const bringBack = async () => {
      await client.evidence.restore(which);
      await refetch(props);
    };
    try {
      await client.fact.removeEvidence(which);
      await refetch(props);
      toast({
        message: `The evidence “${titleOfEvidence(evidence)}” was removed.`,
        action: {
          label: 'Undo',
          run: () => void bringBack().catch((error: unknown) => toast({ message: sentenceOf(error), tone: 'failure' })),
        },
      });
    } catch (error) {
      toast({ message: sentenceOf(error), tone: 'failure' });
    }
  };

  return (
    <section className="fact-part" aria-labelledby="evidence-title">
      <h3 id="evidence-title">
        <PrivateLabel>Evidence</PrivateLabel>
      </h3>
      {record.evidence.length === 0 ? null : (
        <ul className="evidence">
          {record.evidence.map((evidence, at) => (
            <EvidenceItem
              key={evidence.id}
              evidence={evidence}
              text={texts[at]}
              all={record.evidence}
              words={words}
              onRemove={remove}
            />
          ))}
        </ul>
      )}
      {adding ? (
        <>
          <SameEvidence client={client} factId={record.id} elsewhere={elsewhere} onAdded={() => void added()} />
          <EvidenceForm client={client} factId={record.id} onAdded={() => void added()} onCancel={close} />
        </>
      ) : (
        <Button ref={opener} size="small" icon={<Plus />} onClick={() => setAdding(true)}>
          Add evidence…
        </Button>
      )}
    </section>
  );
}

interface EvidenceItemProps {
  readonly evidence: Evidence;
  readonly text: TextState | undefined;
  readonly all: readonly Evidence[];
  readonly words: string | null;
  readonly onRemove: (evidence: Evidence) => Promise<void>;
}

function EvidenceItem({ evidence, text, all, words, onRemove }: EvidenceItemProps) {
  const [reading, setReading] = useState(false);
  const spoken = useStore(rules, ({ policy }) => policy.spoken);
  const link = evidence.url === '' ? null : safeLink(evidence.url);
  const prepared = preparedOf(text);
  const standing = useMemo(
    () => (prepared === null || words === null ? null : align(words, prepared, { spoken })),
    [prepared, words, spoken],
  );
  const title = titleOfEvidence(evidence);
  const match = standing?.evidence ?? null;
  const found = useMemo(
    () => (match === null || text?.kind !== 'read' ? '' : locatorAt(text.prepared.text, text.places, match.start)),
    [text, match],
  );
  const locator = found || evidence.locator;
  const kept = `kept ${clockWords(evidence.captured)} by ${evidence.by || 'somebody'}`;
  return (
    <li className="evidence-item">
      <div className="evidence-head">
        <KindSign evidence={evidence} />
        <span className="evidence-title">
          {link === null ? (
            title
          ) : (
            <a href={link} target="_blank" rel="noreferrer">
              {title}
            </a>
          )}
          <span className="source-detail">{[locator, evidence.origin, kept].filter(Boolean).join(' · ')}</span>
        </span>
        <IconButton label={`Remove the evidence “${title}”`} icon={<X />} onClick={() => void onRemove(evidence)} />
      </div>
      {standing === null ? null : (
        <p className="evidence-standing" data-standing={standing.result}>
          {standing.sentence}
        </p>
      )}
      <EvidenceFileView evidence={evidence} all={all} />
      {text === undefined ? null : <UnreadText state={text} />}
      {text?.kind !== 'read' ? null : (
        <details className="evidence-text" onToggle={(event) => setReading(event.currentTarget.open)}>
          <summary>Read the text</summary>
          {reading ? <EvidenceReading text={text} title={title} match={match} /> : null}
        </details>
      )}
    </li>
  );
}

function KindSign({ evidence: { kind, file } }: { readonly evidence: Evidence }) {
  const shown = file === null ? null : shownAs(file.type);
  if (shown === 'image') return <Image aria-hidden="true" />;
  if (shown !== null) return <AudioLines aria-hidden="true" />;
  return kind === 'link' ? <ExternalLink aria-hidden="true" /> : <FileText aria-hidden="true" />;
}
