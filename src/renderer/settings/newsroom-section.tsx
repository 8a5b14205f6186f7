import { showTheme } from '../app/theme.ts';
import { Select } from '../ui/select.tsx';
import { toast } from '../ui/toast.tsx';
import { KeptField } from './kept-field.tsx';
import type { SectionProps } from './settings-dialog.tsx';

const THEMES = [
  { value: 'system', label: 'As the system has it' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export function NewsroomSection({ settings, keep }: SectionProps) {
  const { newsroom, site, theme } = settings;
  return (
    <div className="settings-fields">
      <KeptField
        label="Name"
        hint="The publisher’s name, as exported pages give it."
        maxLength={200}
        value={newsroom}
        onKeep={(next) => keep({ newsroom: next.trim() })}
      />
      <KeptField
        label="Site"
        hint="Where stories are published, for the links of exported pages: https://news.example.org/"
        maxLength={300}
        value={site}
        onKeep={(next) => keep({ site: next.trim() })}
      />
      <Select
        label="Appearance"
        value={theme}
        options={THEMES}
        onChange={(next) => {
          showTheme(next);
          keep({ theme: next }).catch((error: Error) => {
            showTheme(theme);
            toast({ message: error.message, tone: 'failure' });
          });
        }}
      />
    </div>
  );
}
