import type { ComponentType } from 'react';
import { ExportPanel } from '../exporting/export-panel.tsx';
import { FactsPanel } from '../facts/facts-panel.tsx';
import { HistoryPanel } from '../history/history-panel.tsx';
import { NotesPanel } from '../notes/notes-panel.tsx';
import { RelatedPanel } from '../related/related-panel.tsx';
import { StoryPanel } from '../story/story-panel.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { TabPanel, Tabs } from '../ui/tabs.tsx';
import type { PanelId } from './desk.ts';
import type { PanelProps } from './panel.ts';
import './inspector.css';

export interface InspectorProps extends PanelProps {
  readonly panel: PanelId;
  readonly onPanel: (panel: PanelId) => void;
}

const PANELS: readonly {
  readonly id: PanelId;
  readonly label: string;
  readonly keys: string;
  readonly Panel: ComponentType<PanelProps>;
}[] = [
  { id: 'facts', label: 'Facts', keys: 'Alt+1', Panel: FactsPanel },
  { id: 'related', label: 'Related', keys: 'Alt+2', Panel: RelatedPanel },
  { id: 'story', label: 'Story', keys: 'Alt+3', Panel: StoryPanel },
  { id: 'notes', label: 'Notes', keys: 'Alt+4', Panel: NotesPanel },
  { id: 'history', label: 'History', keys: 'Alt+5', Panel: HistoryPanel },
  { id: 'export', label: 'Export', keys: 'Alt+6', Panel: ExportPanel },
];

export function Inspector({ panel, onPanel, ...props }: InspectorProps) {
  const Panel = PANELS.find((one) => one.id === panel)?.Panel ?? FactsPanel;
  return (
    <div className="inspector">
      <h2 className="visually-hidden">Inspector</h2>
      <div className="inspector-tabs">
        <Tabs label="Inspector" group="inspector" tabs={PANELS} value={panel} onChange={onPanel} />
      </div>
      {/* Its own element for each panel, so that none begins where another was scrolled to. */}
      <TabPanel key={panel} group="inspector" id={panel} className="inspector-panel">
        <ErrorBoundary part="This panel">
          <Panel {...props} />
        </ErrorBoundary>
      </TabPanel>
    </div>
  );
}
