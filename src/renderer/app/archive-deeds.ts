// Backing up, verifying, the sample newsroom: long work for the whole archive, told when it is done.

import { toast } from '../ui/toast.tsx';
import { sentenceOf } from './client.ts';
import { showStory } from './story-deeds.ts';
import type { Workspace } from './workspace.ts';

const failed = (error: unknown) => toast({ message: sentenceOf(error), tone: 'failure' });

const sizeInWords = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1_024))} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

export async function backUp({ client }: Workspace): Promise<void> {
  toast({ message: 'Backing up the archive. You can go on writing.' });
  try {
    const { file, bytes } = await client.archive.backup({});
    toast({ message: `The archive is backed up and the copy is checked (${sizeInWords(bytes)}): ${file}` });
  } catch (error) {
    failed(error);
  }
}

export async function verify({ client }: Workspace): Promise<void> {
  toast({ message: 'Verifying the archive. You can go on writing.' });
  try {
    const report = await client.archive.verify({});
    toast(
      report.ok
        ? {
            message: `The archive is sound: ${report.stories.toLocaleString('en-GB')} stories, ${report.facts.toLocaleString('en-GB')} facts, ${report.revisions.toLocaleString('en-GB')} revisions.`,
          }
        : { message: report.problems.join(' '), tone: 'failure' },
    );
  } catch (error) {
    failed(error);
  }
}

/** Fills the archive with the sample newsroom and opens the story that was touched last. */
export async function openSample(workspace: Workspace): Promise<void> {
  try {
    const { stories } = await workspace.client.archive.openSample({});
    toast({
      message: `${stories.toLocaleString('en-GB')} stories of the sample newsroom are in the archive. Change anything you like.`,
    });
    const list = await workspace.client.story.list({ view: 'checking', desk: null, offset: 0, limit: 1 });
    const first = list.stories[0];
    if (first !== undefined) await showStory(workspace, first.id, 'stay');
  } catch (error) {
    failed(error);
  }
}
