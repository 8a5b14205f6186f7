import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { LiveRegions } from '../ui/live-region.tsx';
import { Toasts } from '../ui/toast.tsx';
import { Shell } from './shell.tsx';
import type { Workspace } from './workspace.ts';

export function App({ workspace }: { readonly workspace: Workspace }) {
  return (
    // The page's policy allows no style element that a component makes for itself.
    <CSPProvider disableStyleElements>
      <Tooltip.Provider>
        <Shell workspace={workspace} />
        <Toasts />
        <LiveRegions />
      </Tooltip.Provider>
    </CSPProvider>
  );
}
