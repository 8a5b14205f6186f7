// Fills an empty archive with the sample newsroom: sources, stories in every status, facts in every state, relations.

import type { Related } from '#shared/story/content.ts';
import type { Image } from '#shared/story/document.ts';
import { FactDetails, noDetails } from '#shared/story/fact-details.ts';
import { type FactFields, newFact } from '#shared/story/records.ts';
import { prepared } from '../archive/prepared.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { storeMedia } from '../media/media.ts';
import { addPerson, listPeople } from '../people/people.ts';
import { readSettings, writeSettings } from '../settings/settings.ts';
import { insertSource } from '../sources/sources-rows.ts';
import { createStories, type NewFact, type NewStory } from '../stories/create-stories.ts';
import { sampleDocument } from './sample-body.ts';
import { readSample, type SampleFact, type SampleStory } from './sample-files.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Makes the sample newsroom in one transaction, dated around today, and names the newsroom and the desk's user where nobody has.
 *
 * @throws {NewsroomError} REFUSED in an archive that holds stories.
 */
export async function openSample(context: Context): Promise<{ stories: number }> {
  const { db } = context.archive;
  if (prepared<[]>(db, 'SELECT 1 FROM stories LIMIT 1').get() !== undefined) {
    throw new NewsroomError(
      'REFUSED',
      'The sample newsroom only goes into an empty archive, so that it never mixes with real stories. Nothing was changed; open it with a new archive folder.',
    );
  }
  const sample = await readSample();
  const images = new Map<string, Awaited<ReturnType<typeof storeMedia>>>();
  for (const { file } of sample.stories.flatMap((story) => Object.values(story.images))) {
    images.set(file, await storeMedia(context.archive.folder, await sample.image(file)));
  }
  const statuses = new Map(sample.stories.map((story) => [story.name, story.status]));
  const stories = sample.stories.map((story): NewStory => {
    const id = (name: string) => `sample-${story.name}-${name}`;
    const updated = moment(context, story.day, story.time);
    return {
      id: `sample-${story.name}`,
      externalId: null,
      status: story.status,
      created: new Date(Date.parse(updated) - 3 * 60 * 60 * 1000).toISOString(),
      updated,
      published: ['published', 'corrected', 'withdrawn'].includes(story.status) ? updated : null,
      facts: Object.entries(story.facts).map(([name, fact]) => sampleFact(id(name), fact, updated)),
      content: {
        slug: story.slug,
        desk: story.desk,
        headline: story.headline,
        standfirst: story.standfirst,
        byline: story.byline,
        dateline: story.dateline,
        language: 'en-GB',
        keywords: story.keywords,
        embargo: story.embargoDays === undefined ? null : moment(context, story.embargoDays, '06:00'),
        corrections: story.corrections.map(({ day, text }) => ({ at: moment(context, day, '09:00'), text })),
        notes: story.notes,
        related: related(story, id, statuses),
        document: sampleDocument(story.body, {
          factId: id,
          relatedId: id,
          image: (name): Omit<Image, 'type' | 'version'> => {
            const placed = story.images[name];
            const kept = placed && images.get(placed.file);
            if (!kept) throw new Error(`The sample story ${story.name} has no image ${name}.`);
            const { alt, caption, credit } = placed;
            return { media: kept.hash, mime: kept.mime, width: kept.width, height: kept.height, alt, caption, credit };
          },
        }),
      },
    };
  });
  context.archive.transaction(() => {
    const { newsroom } = readSettings(context.archive);
    if (newsroom === '') {
      writeSettings(context, { newsroom: sample.name, me: sample.me });
      const known = new Set(listPeople(context).map(({ name }) => name));
      for (const person of sample.people) if (!known.has(person.name)) addPerson(context, person);
    }
    for (const [name, source] of Object.entries(sample.sources))
      insertSource(db, `sample-${name}`, source, context.at());
    createStories(context, stories);
  });
  context.announce({ kind: 'stories' });
  context.announce({ kind: 'settings' });
  return { stories: stories.length };
}

/** The sample's desk was left at this time of its last day. */
const LEFT_AT = '14:02';

/** An instant on a day counted from today, by the clock of this machine. The last day's hours count back from now, so that none lies ahead. */
function moment(context: Context, day: number, time: string): string {
  const date = new Date(context.host.now() + day * DAY);
  if (day === 0) date.setMinutes(date.getMinutes() + minutesOf(time) - minutesOf(LEFT_AT));
  else date.setHours(0, minutesOf(time), 0, 0);
  return date.toISOString();
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function related(
  story: SampleStory,
  id: (name: string) => string,
  statuses: ReadonlyMap<string, Related['seenStatus']>,
): Related[] {
  return story.related.map((entry) => ({
    id: id(entry.id),
    role: entry.role,
    storyId: entry.story === undefined ? null : `sample-${entry.story}`,
    url: entry.url ?? null,
    title: entry.title,
    seenStatus: entry.seen ?? (entry.story === undefined ? null : (statuses.get(entry.story) ?? null)),
  }));
}

function sampleFact(id: string, fact: SampleFact, at: string): NewFact {
  const { terms, naming, description, reason, knownBy, approvedBy, privateReason } = fact;
  const fields: FactFields = {
    ...newFact(fact.kind),
    ...FactDetails.parse({ ...noDetails(), ...fact.more }),
    sourceId: fact.source === null ? null : `sample-${fact.source}`,
    attribution: { terms, naming, description, reason, knownBy, approvedBy, privateReason },
    how: fact.how,
    when: fact.when,
    where: fact.where,
    to: fact.to,
    note: fact.note,
  };
  const by = fact.by ?? 'Nora Whitfield';
  return {
    id,
    fields,
    evidence: fact.evidence === undefined ? [] : [{ ...fact.evidence, captured: at, by }],
    checks:
      fact.status === 'unchecked'
        ? []
        : [
            {
              result: fact.status,
              at,
              by,
              note: fact.checkNote,
              ...(fact.sealed === undefined ? {} : { words: fact.sealed }),
              ...(fact.evidence === undefined ? {} : { evidence: 0 }),
            },
          ],
  };
}
