import { MoreHorizontal } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { FactStatus } from '#shared/story/facts.ts';
import type { Evidence, FactFields } from '#shared/story/records.ts';
import { bearingAmong, bearingEvidence } from '../app/bearing-evidence.ts';
import type { Client } from '../app/client.ts';
import { keysOf, useCommand } from '../app/commands.ts';
import { preparedOf } from '../app/evidence-texts.ts';
import type { LiveFact } from '../app/open-story.ts';
import type { PanelProps } from '../app/panel.ts';
import { evidenceTexts, useEvidenceTexts } from '../app/use-evidence-texts.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { announce } from '../ui/live-region.tsx';
import { Menu } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { toast } from '../ui/toast.tsx';
import { checkFact, checkSentence } from './check-fact.ts';
import type { KeptFields } from './kept-fields.ts';
import { RESULT_WORDS } from './wording.ts';

/** Milliseconds without a change of the words after which they are laid against the evidence again: never at every key. */
const QUIET = 250;

interface CheckBarProps extends PanelProps {
  readonly fact: LiveFact;
  readonly fields: KeptFields<FactFields>;
  readonly onBack: () => void;
  readonly onOpen: (id: string) => void;
}

/** The verdicts, and the way on to the next fact that waits for one. */
export function CheckBar(props: CheckBarProps) {
  const { story, client, fact, fields, onBack, onOpen } = props;
  const { record, words, state } = fact;
  const [busy, setBusy] = useState<FactStatus | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [against, setAgainst] = useState<string | null>(null);
  const bearing = useBearing(client, words, record.evidence);
  /** What a person chose, as long as it is still attached; '' is none of it. */
  const chosen = against === '' || record.evidence.some(({ id }) => id === against) ? against : null;
  const orphan = words === null;
  /** A verdict stands: what comes next is another fact. */
  const settled = state !== 'unchecked' && state !== 'checking' && state !== 'stale';
  const next = useStore(story, ({ factOrder, facts }) => {
    const at = factOrder.indexOf(record.id);
    const after = [...factOrder.slice(at + 1), ...factOrder.slice(0, Math.max(0, at))];
    return after.find((id) => {
      const other = facts.get(id);
      return other !== undefined && other.words !== null && other.state !== 'verified';
    });
  });

  const give = async (result: FactStatus): Promise<void> => {
    if (busy !== null) return;
    setBusy(result);
    setProblem(null);
    try {
      const evidenceId =
        chosen ?? (words === null ? null : await bearingEvidence(evidenceTexts(client), words, record.evidence));
      await fields.flush();
      await checkFact(props, record.id, words, { result, evidenceId: evidenceId === '' ? null : evidenceId, note });
      setNote('');
      announce(`${RESULT_WORDS[result]}.`);
    } catch (error) {
      setProblem(checkSentence(error));
    } finally {
      setBusy(null);
    }
  };
  const untag = (): void => {
    story.getState().manuscript?.untag(record.id);
    onBack();
    toast({
      message: orphan
        ? 'The record was removed. Its checks stay in the archive’s audit.'
        : 'Untagged. Undo in the manuscript brings the fact back with its checks.',
    });
  };
  useCommand('fact.verify', () => void give('verified'), !orphan);
  useCommand('fact.untag', untag);
  const verifyKeys = keysOf('fact.verify');

  return (
    <footer className="check-bar">
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {orphan ? (
        <Button variant="danger" onClick={untag}>
          Remove the record
        </Button>
      ) : (
        <>
          {record.evidence.length > 0 ? (
            <Select
              label="Checked against"
              value={chosen ?? bearing ?? ''}
              options={[
                ...(bearing === LOOKING ? [{ value: LOOKING, label: 'Reading the evidence…' }] : []),
                ...(bearing === UNREADABLE ? [{ value: UNREADABLE, label: 'A text could not be read: choose' }] : []),
                ...record.evidence.map((one) => ({ value: one.id, label: one.title || one.locator || 'Evidence' })),
                { value: '', label: 'None of it' },
              ]}
              onChange={setAgainst}
            />
          ) : null}
          <TextField
            label="Note on this check, private"
            hideLabel
            placeholder="Note on this check (private)"
            value={note}
            onChange={setNote}
          />
          {settled ? (
            next === undefined ? null : (
              <Button variant="primary" onClick={() => onOpen(next)}>
                Next to check
              </Button>
            )
          ) : (
            <Button
              variant={state === 'stale' ? 'plain' : 'primary'}
              busy={busy === 'verified'}
              {...(verifyKeys === undefined ? {} : { keys: verifyKeys })}
              onClick={() => void give('verified')}
            >
              Verify and seal
            </Button>
          )}
          <div className="check-verdicts">
            {settled ? (
              <Button size="small" busy={busy === 'verified'} onClick={() => void give('verified')}>
                {state === 'verified' ? 'Verify again' : 'Verify and seal'}
              </Button>
            ) : null}
            <Button size="small" busy={busy === 'disputed'} onClick={() => void give('disputed')}>
              Dispute
            </Button>
            <Button size="small" busy={busy === 'wrong'} onClick={() => void give('wrong')}>
              Wrong
            </Button>
            {settled ? null : (
              <Button size="small" busy={busy === 'cannot-verify'} onClick={() => void give('cannot-verify')}>
                Cannot verify
              </Button>
            )}
            <Menu
              align="end"
              side="top"
              trigger={<IconButton label="More verdicts" icon={<MoreHorizontal />} />}
              entries={[
                ...(settled ? [{ label: 'Cannot verify', onSelect: () => void give('cannot-verify') }] : []),
                { label: 'Being checked', detail: 'Somebody is on it', onSelect: () => void give('checking') },
                {
                  label: 'Uncheck',
                  detail: 'Lifts the seal',
                  disabled: record.status === 'unchecked',
                  onSelect: () => void give('unchecked'),
                },
                { separator: true },
                { label: 'Untag', detail: 'The words stay, the fact goes', danger: true, onSelect: untag },
              ]}
            />
          </div>
        </>
      )}
    </footer>
  );
}

/** Stand for an evidence's id while nobody knows yet in which the words stand. */
const LOOKING = 'looking';
const UNREADABLE = 'unreadable';

/** The evidence in which the words stand, followed at leisure; nothing is said before every text is there. */
function useBearing(client: Client, words: string | null, evidence: readonly Evidence[]): string | null {
  const texts = useEvidenceTexts(client, evidence);
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), QUIET);
    return () => clearTimeout(timer);
  }, [words]);
  return useMemo(() => {
    if (settled === null) return null;
    if (texts.some(({ kind }) => kind === 'failed')) return UNREADABLE;
    if (texts.some(({ kind }) => kind === 'loading')) return LOOKING;
    return bearingAmong(
      settled,
      evidence.map(({ id }, at) => ({ id, prepared: preparedOf(texts[at]) })),
    );
  }, [settled, evidence, texts]);
}
