/**
 * The day of every quote of a story that says none of its own, as YYYY-MM-DD: when it was published, else when it was last changed. In UTC,
 * because a public view depends on nothing but the story.
 */
export const storyDay = ({
  published,
  updated,
}: {
  readonly published: string | null;
  readonly updated: string;
}): string => (published ?? updated).slice(0, 10);
