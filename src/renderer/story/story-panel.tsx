import { CalendarX } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { runCommand } from '../app/commands.ts';
import { languageName } from '../app/language-name.ts';
import type { PanelProps } from '../app/panel.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { CorrectionsList } from './corrections-list.tsx';
import { DeskField } from './desk-field.tsx';
import { KeywordsField } from './keywords-field.tsx';
import { fromLocalField, toLocalField } from './local-time.ts';
import { StatusChange } from './status-change.tsx';
import './story-panel.css';

const LANGUAGES = [
  'en-GB',
  'en-US',
  'en-IE',
  'en-AU',
  'cy',
  'ga',
  'gd',
  'de',
  'es',
  'fr',
  'it',
  'nl',
  'pl',
  'pt',
  'uk',
];
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** What stands around the text: where the story belongs, how far it is, what readers are told of it later. */
export function StoryPanel(props: PanelProps) {
  const { story, actions, client } = props;
  const fields = useStore(story, (open) => open.fields);
  const kept = useStore(story, (open) => open.story);
  const saved = useStore(story, (open) => (open.save.kind === 'saved' ? open.save.at : open.story.updated));
  const languages = useMemo(
    () => (LANGUAGES.includes(fields.language) ? LANGUAGES : [fields.language, ...LANGUAGES]),
    [fields.language],
  );
  return (
    <div className="story-panel">
      <StatusChange {...props} />
      <div className="story-fields">
        <TextField
          label="Slug"
          placeholder="harbour-dredging"
          spellCheck={false}
          maxLength={120}
          value={fields.slug}
          onChange={(slug) => actions.setFields({ slug: slug.replace(/\s+/g, '-') })}
        />
        <DeskField client={client} desk={fields.desk} onChange={(desk) => actions.setFields({ desk })} />
        <KeywordsField keywords={fields.keywords} onChange={(keywords) => actions.setFields({ keywords })} />
        <Select
          label="Language"
          value={fields.language}
          options={languages.map((value) => ({ value, label: languageName(value) }))}
          onChange={(language) => actions.setFields({ language })}
        />
        <div className="story-embargo">
          <TextField
            type="datetime-local"
            label="Embargo"
            value={toLocalField(fields.embargo)}
            onChange={(value) => actions.setFields({ embargo: fromLocalField(value) })}
            {...(fields.embargo === null
              ? {}
              : {
                  hint:
                    Date.parse(fields.embargo) > Date.now()
                      ? 'Exports carry it. It binds nobody else by itself.'
                      : 'It has passed.',
                })}
          />
          {fields.embargo === null ? null : (
            <IconButton
              label="Lift the embargo"
              icon={<CalendarX />}
              onClick={() => actions.setFields({ embargo: null })}
            />
          )}
        </div>
      </div>
      <CorrectionsList
        corrections={fields.corrections}
        onChange={(corrections) => actions.setFields({ corrections })}
      />
      <dl className="story-dates">
        <dt>Created</dt>
        <dd>
          <time dateTime={kept.created}>{DATE.format(new Date(kept.created))}</time>
        </dd>
        <dt>Changed</dt>
        <dd>
          <time dateTime={saved}>{DATE.format(new Date(saved))}</time>
        </dd>
        <dt>Published</dt>
        <dd>
          {kept.published === null ? (
            'Not yet'
          ) : (
            <time dateTime={kept.published}>{DATE.format(new Date(kept.published))}</time>
          )}
        </dd>
      </dl>
      <div className="story-deeds">
        <Button onClick={() => runCommand('story.duplicate')}>Duplicate</Button>
        {kept.status === 'spiked' ? null : <Button onClick={() => runCommand('story.spike')}>Spike</Button>}
        <Button variant="danger" onClick={() => runCommand('story.bin')}>
          Move to the bin
        </Button>
      </div>
    </div>
  );
}
