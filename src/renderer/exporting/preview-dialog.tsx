import { useState } from 'react';
import type { ExportFormat } from '#shared/contract/exchange.ts';
import type { PanelProps } from '../app/panel.ts';
import { Dialog } from '../ui/dialog.tsx';
import { TabPanel, Tabs } from '../ui/tabs.tsx';
import { useOutput } from './output.ts';
import { PreviewFrame } from './preview-frame.tsx';
import { SourceView } from './source-view.tsx';

const SIDES = [
  { id: 'page', label: 'Page', format: 'html', language: 'html' },
  { id: 'source', label: 'Source', format: 'html', language: 'html' },
  { id: 'fragment', label: 'Fragment', format: 'html-fragment', language: 'html' },
  { id: 'json', label: 'JSON', format: 'json', language: 'json' },
  { id: 'ninjs', label: 'ninjs', format: 'ninjs', language: 'json' },
  { id: 'markdown', label: 'Markdown', format: 'md', language: 'text' },
  { id: 'text', label: 'Text', format: 'text', language: 'text' },
] as const satisfies readonly {
  id: string;
  label: string;
  format: ExportFormat;
  language: 'html' | 'json' | 'text';
}[];
type Side = (typeof SIDES)[number]['id'];

/** CSS pixels that the page is laid out for. */
export const WIDTHS = { phone: 390, desktop: 1100 } as const;

interface PreviewDialogProps extends PanelProps {
  readonly turn: unknown;
  readonly scheme: 'light' | 'dark';
  readonly onScheme: (scheme: 'light' | 'dark') => void;
  readonly onClose: () => void;
}

/** The real output, large. */
export function PreviewDialog(props: PreviewDialogProps) {
  const { turn, scheme, onScheme, onClose } = props;
  const [side, setSide] = useState<Side>('page');
  const [width, setWidth] = useState<keyof typeof WIDTHS>('desktop');
  const chosen = SIDES.find((one) => one.id === side) ?? SIDES[0];
  const { text, problem } = useOutput(props, chosen.format, turn);
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title="Preview"
      description="The output itself, made from the public view. Links lead nowhere from here."
    >
      <div className="preview-dialog">
        <div className="preview-bar">
          <Tabs label="What to look at" group="preview" look="segments" tabs={SIDES} value={side} onChange={setSide} />
          {side === 'page' ? (
            <>
              <Tabs
                label="Width of the page"
                group="preview-width"
                look="segments"
                value={width}
                onChange={setWidth}
                tabs={[
                  { id: 'desktop', label: 'Desktop' },
                  { id: 'phone', label: 'Phone' },
                ]}
              />
              <SchemeSwitch scheme={scheme} onScheme={onScheme} />
            </>
          ) : null}
        </div>
        <TabPanel group="preview" id={side} className="preview-side">
          {problem !== null ? (
            <p className="field-error" role="alert">
              {problem}
            </p>
          ) : text === null ? null : side === 'page' ? (
            <div className={`preview-room preview-${width}`}>
              <PreviewFrame html={text} scheme={scheme} width={WIDTHS[width]} />
            </div>
          ) : (
            <SourceView label={chosen.label} text={text} language={chosen.language} />
          )}
        </TabPanel>
      </div>
    </Dialog>
  );
}

interface SchemeSwitchProps {
  readonly scheme: 'light' | 'dark';
  readonly onScheme: (scheme: 'light' | 'dark') => void;
}

export function SchemeSwitch({ scheme, onScheme }: SchemeSwitchProps) {
  return (
    <Tabs
      label="Light or dark page"
      group="preview-scheme"
      look="segments"
      value={scheme}
      onChange={onScheme}
      tabs={[
        { id: 'light', label: 'Light' },
        { id: 'dark', label: 'Dark' },
      ]}
    />
  );
}
