// Dates as files write them, as instants.

const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?)?$/;
const UNZONED = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/;

/**
 * ISO 8601 in its long and compact forms (NITF), RFC 822 (RSS), and "2024-01-02 10:00:00" (WordPress). What names no zone is in UTC, and a
 * date alone is that day's beginning in UTC, so that an import gives the same on every desktop.
 *
 * @returns an ISO instant in UTC; null for what is no date, and for years that texts cannot order.
 */
export function instantOf(date: string): string | null {
  const text = date.trim();
  const compact = COMPACT.exec(text);
  const unzoned = UNZONED.exec(text);
  const written =
    compact !== null
      ? `${compact[1]}-${compact[2]}-${compact[3]}${compact[4] === undefined ? '' : `T${compact[4]}:${compact[5]}:${compact[6] ?? '00'}${zoneOf(compact[7])}`}`
      : unzoned !== null
        ? `${unzoned[1]}T${unzoned[2]}Z`
        : /\d\d:\d\d/.test(text) || /^\d{4}-\d\d-\d\d$/.test(text)
          ? text
          : `${text} UTC`;
  const time = Date.parse(written);
  const parsed = Number.isNaN(time) ? Date.parse(text) : time;
  if (Number.isNaN(parsed)) return null;
  const instant = new Date(parsed).toISOString();
  return /^\d{4}-/.test(instant) ? instant : null;
}

const zoneOf = (zone: string | undefined): string =>
  zone === undefined || zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;

/** Fields of a story that was published then; none where there is no date. */
export function publishedOn(date: string | null | undefined): {
  status?: 'published';
  created?: string;
  published?: string;
} {
  const instant = date ? instantOf(date) : null;
  return instant === null ? {} : { status: 'published', created: instant, published: instant };
}
