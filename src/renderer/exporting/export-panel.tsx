import { Braces, CodeXml, FileCode2, FileText, Hash, Maximize2, Newspaper } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ExportFormat, GateFinding } from '#shared/contract/exchange.ts';
import { sentenceOf } from '../app/client.ts';
import { useGates } from '../app/gate-report.ts';
import type { PanelProps } from '../app/panel.ts';
import { Button } from '../ui/button.tsx';
import { announce } from '../ui/live-region.tsx';
import { toast } from '../ui/toast.tsx';
import './export-panel.css';
import { GateList } from './gate-list.tsx';
import { HandOverSection } from './hand-over-section.tsx';
import { useOutput } from './output.ts';
import { PreviewDialog, SchemeSwitch, WIDTHS } from './preview-dialog.tsx';
import { PreviewFrame } from './preview-frame.tsx';
import { saveFile } from './save-file.ts';

const FORMATS: readonly { readonly format: ExportFormat; readonly label: string; readonly icon: ReactNode }[] = [
  { format: 'html', label: 'Save HTML page', icon: <FileCode2 /> },
  { format: 'html-fragment', label: 'Save fragment', icon: <CodeXml /> },
  { format: 'json', label: 'Save JSON', icon: <Braces /> },
  { format: 'ninjs', label: 'Save ninjs', icon: <Newspaper /> },
  { format: 'md', label: 'Save Markdown', icon: <Hash /> },
  { format: 'text', label: 'Save text', icon: <FileText /> },
];

export function ExportPanel(props: PanelProps) {
  const { story, client } = props;
  const manuscript = useStore(story, (open) => open.manuscript);
  const { report, problem: gatesProblem, take } = useGates(props);
  const gates = useRef<HTMLElement>(null);
  const named = ({ gate, message, at }: GateFinding) => ({
    id: story.getState().story.id,
    finding: { gate, message, at },
  });
  const pass = async (finding: GateFinding, reason: string) => {
    try {
      take(await client.gate.pass({ ...named(finding), reason }));
      // The form that had the focus is gone.
      gates.current?.focus();
      announce('The reason is kept.');
    } catch (error) {
      throw new Error(sentenceOf(error));
    }
  };
  const hold = (finding: GateFinding) => {
    client.gate.hold(named(finding)).then(
      (next) => {
        take(next);
        gates.current?.focus();
      },
      (error: unknown) => toast({ message: sentenceOf(error), tone: 'failure' }),
    );
  };
  const [scheme, setScheme] = useState<'light' | 'dark'>(shownScheme);
  const [large, setLarge] = useState(false);
  const long = useStore(story, (open) => open.words > LONG);
  return (
    <div className="export-panel">
      <section ref={gates} className="export-gates" aria-label="Gates" tabIndex={-1}>
        {gatesProblem === null ? null : <p className="field-error">{gatesProblem}</p>}
        {report === null ? null : <GateList report={report} manuscript={manuscript} onPass={pass} onHold={hold} />}
      </section>
      <SaveButtons
        {...props}
        judged={report !== null}
        blocked={report?.blocked === true ? (report.gates[0]?.message ?? '') : null}
      />
      <HandOverSection {...props} />
      <section className="export-preview" aria-label="Preview">
        <div className="export-preview-head">
          <h3>Preview</h3>
          <SchemeSwitch scheme={scheme} onScheme={setScheme} />
          <Button size="small" variant="quiet" icon={<Maximize2 />} onClick={() => setLarge(true)}>
            Large
          </Button>
        </div>
        {long ? (
          <p className="export-long">A story of this length is laid out when you ask for it: press Large.</p>
        ) : large ? null : (
          <PhonePreview {...props} turn={report} scheme={scheme} />
        )}
      </section>
      {large ? (
        <PreviewDialog {...props} turn={report} scheme={scheme} onScheme={setScheme} onClose={() => setLarge(false)} />
      ) : null}
    </div>
  );
}

/** Words from which a page takes so long to lay out that it must not happen beside the typing. */
const LONG = 15_000;

function PhonePreview(props: PanelProps & { readonly turn: unknown; readonly scheme: 'light' | 'dark' }) {
  const { text, problem } = useOutput(props, 'html', props.turn);
  return (
    <>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="export-phone">
        {text === null ? null : <PreviewFrame html={text} scheme={props.scheme} width={WIDTHS.phone} />}
      </div>
    </>
  );
}

const shownScheme = (): 'light' | 'dark' =>
  getComputedStyle(document.documentElement).colorScheme === 'dark' ||
  (document.documentElement.dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
    ? 'dark'
    : 'light';

function SaveButtons(props: PanelProps & { readonly judged: boolean; readonly blocked: string | null }) {
  const { story, client, judged, blocked } = props;
  const [busy, setBusy] = useState<ExportFormat | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const why = useId();
  const save = async (format: ExportFormat) => {
    setBusy(format);
    setProblem(null);
    try {
      // What leaves is what is on the screen.
      await story.getState().manuscript?.flush('auto');
      const made = await client.exporting.make({ id: story.getState().story.id, format });
      saveFile(made);
      toast({ message: `${made.file} was handed over for saving.` });
    } catch (error) {
      const { save: kept } = story.getState();
      setProblem(kept.kind === 'failed' || kept.kind === 'conflict' ? kept.message : sentenceOf(error));
    } finally {
      setBusy(null);
    }
  };
  return (
    <section className="export-save" aria-label="Save">
      {FORMATS.map(({ format, label, icon }, index) => (
        <Button
          key={format}
          variant={index === 0 ? 'primary' : 'plain'}
          icon={icon}
          busy={busy === format}
          disabled={!judged || blocked !== null}
          aria-describedby={blocked === null ? undefined : why}
          onClick={() => void save(format)}
        >
          {label}
        </Button>
      ))}
      {blocked === null ? null : (
        <p id={why} className="export-blocked">
          Nothing can leave yet. {blocked}
        </p>
      )}
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
