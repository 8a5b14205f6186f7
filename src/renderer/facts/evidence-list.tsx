import { ExternalLink, FileText, Plus, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { align, prepareEvidence } from '#shared/quotations/align.ts';
import { safeLink } from '#shared/story/links.ts';
import type { Evidence, EvidenceFields } from '#shared/story/records.ts';
import { sentenceOf } from '../app/client.ts';
import { rules } from '../app/newsroom-rules.ts';
import type { LiveFact } from '../app/open-story.ts';
import type { PanelProps } from '../app/panel.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { refetch } from './check-fact.ts';
import { clockWords } from './clock-words.ts';
import { EvidenceForm, hasTypedEvidence } from './evidence-form.tsx';
import { PrivateLabel } from './private-field.tsx';

/** What proves the fact; private as a whole. */
export function EvidenceList(props: PanelProps & { readonly fact: LiveFact }) {
  const { client, fact } = props;
  const { record, words } = fact;
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

  const add = async (fields: EvidenceFields): Promise<void> => {
    await client.fact.addEvidence({ factId: record.id, fields });
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
        message: `The evidence “${evidence.title || evidence.locator || 'without a title'}” was removed.`,
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
          {record.evidence.map((evidence) => (
            <EvidenceItem key={evidence.id} evidence={evidence} words={words} onRemove={remove} />
          ))}
        </ul>
      )}
      {adding ? (
        <EvidenceForm factId={record.id} onAdd={add} onCancel={close} />
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
  readonly words: string | null;
  readonly onRemove: (evidence: Evidence) => Promise<void>;
}

function EvidenceItem({ evidence, words, onRemove }: EvidenceItemProps) {
  const spoken = useStore(rules, ({ policy }) => policy.spoken);
  const link = evidence.url === '' ? null : safeLink(evidence.url);
  // Folding a long transcript takes longer than laying a quote against it, so it is done once for each text.
  const prepared = useMemo(() => (evidence.text === '' ? null : prepareEvidence(evidence.text)), [evidence.text]);
  const standing = useMemo(
    () => (prepared === null || words === null ? null : align(words, prepared, { spoken })),
    [prepared, words, spoken],
  );
  const title = evidence.title || (evidence.kind === 'link' ? evidence.url : 'Text without a title');
  return (
    <li className="evidence-item">
      <div className="evidence-head">
        {evidence.kind === 'link' ? <ExternalLink aria-hidden="true" /> : <FileText aria-hidden="true" />}
        <span className="evidence-title">
          {link === null ? (
            title
          ) : (
            <a href={link} target="_blank" rel="noreferrer">
              {title}
            </a>
          )}
          <span className="source-detail">
            {[evidence.locator, `kept ${clockWords(evidence.captured)} by ${evidence.by || 'somebody'}`]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <IconButton label={`Remove the evidence “${title}”`} icon={<X />} onClick={() => void onRemove(evidence)} />
      </div>
      {standing === null ? null : (
        <p className="evidence-standing" data-standing={standing.result}>
          {standing.sentence}
        </p>
      )}
      {evidence.text === '' ? null : (
        <details className="evidence-text">
          <summary>Read the text</summary>
          <p>{evidence.text}</p>
        </details>
      )}
    </li>
  );
}
