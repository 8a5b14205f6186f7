// Records of an older or a newer Stet, fitted to the fields that this one knows.

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `given` with the fields of `empty`, at every level: one that is missing takes its value, one that `empty` does not have is dropped. */
export function fitted(empty: Readonly<Record<string, unknown>>, given: unknown): Record<string, unknown> {
  const from = isRecord(given) ? given : {};
  return Object.fromEntries(
    Object.entries(empty).map(([key, value]) => {
      const found = Object.hasOwn(from, key) ? from[key] : value;
      return [key, isRecord(value) && isRecord(found) ? fitted(value, found) : found];
    }),
  );
}
