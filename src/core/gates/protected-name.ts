// The true name of a protected source, in the words or in the attribution.

import type { Finding, Gate } from './gate.ts';
import { publicStrings } from './public-strings.ts';
import { standsIn } from './whole-name.ts';
import { capital, namedFact } from './wording.ts';

export const protectedName: Gate = {
  name: 'protected-name',
  label: 'Name of a protected source',
  rule: 'The true name of a protected source stands in the text or in an attribution.',
  level: 'block',
  lowerable: false,
  find: ({ standing, sources, view }) => {
    const named = standing.filter(
      ({ sourceId, attribution: { terms, naming } }) =>
        sourceId !== null && terms === 'on-record' && naming === 'named' && sources.get(sourceId)?.protected === true,
    );
    const names = [...sources.values()]
      .filter((source) => source.protected)
      .flatMap(({ name, aliases }) => [name, ...aliases]);
    const places = new Set(
      publicStrings(view)
        .filter(({ text }) => names.some((name) => standsIn(name, text)))
        .map(({ place }) => place),
    );
    return [
      ...named.map(
        (fact): Finding => ({
          message: `${capital(namedFact(fact))} is attributed by name to a protected source: choose how the source may be described.`,
          at: { factId: fact.id },
        }),
      ),
      ...[...places].map(
        (place): Finding => ({ message: `The true name of a protected source stands ${place}: take it out.` }),
      ),
    ];
  },
};
