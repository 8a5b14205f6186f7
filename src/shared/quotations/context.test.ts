import { describe, expect, it } from 'vitest';
import { findQuotations } from './index.ts';

const contextOf = (language: string, text: string): unknown => {
  const all = findQuotations(text, { language });
  expect(all).toHaveLength(1);
  return all[0]?.context;
};

describe('what stands with the words, in other languages', () => {
  it.each([
    ['de', '„Die Brücke ist sicher“, sagte Anna Vogel gegenüber dem Hafenboten.', { to: 'dem Hafenboten' }],
    ['de', '„Die Brücke ist sicher“, sagte Anna Vogel dem Hafenboten.', { to: 'dem Hafenboten' }],
    [
      'de',
      'In einem Interview mit dem Hafenboten sagte Anna Vogel: „Die Brücke ist sicher.“',
      { how: 'In einem Interview mit dem Hafenboten', to: 'dem Hafenboten' },
    ],
    [
      'de',
      '„Die Brücke ist sicher“, sagte Anna Vogel am Freitagabend in Wesel.',
      { day: 'am Freitagabend', place: 'Wesel' },
    ],
    [
      'de',
      '„Die Brücke ist unsicher“, sagte ein Beamter, der nicht namentlich genannt werden wollte.',
      { anonymity: 'nicht namentlich genannt werden wollte' },
    ],
    ['fr', '« Le pont est sûr », a déclaré Anne Leroy à l’AFP.', { to: 'l’AFP' }],
    ['fr', '« Le pont est sûr », a déclaré Anne Leroy vendredi à Rouen.', { day: 'vendredi', place: 'Rouen' }],
    ['fr', '« Le pont est sûr », a déclaré Anne Leroy dans un communiqué.', { how: 'dans un communiqué' }],
    [
      'fr',
      '« Le pont est fragile », a déclaré un ingénieur sous couvert d’anonymat.',
      { anonymity: 'sous couvert d’anonymat' },
    ],
    ['es', '«El puente es seguro», dijo Ana Ruiz a la agencia Norte.', { to: 'la agencia Norte' }],
    ['es', '«El puente es seguro», dijo Ana Ruiz el viernes en Toledo.', { day: 'el viernes', place: 'Toledo' }],
    ['es', '«El puente es seguro», dijo Ana Ruiz en una rueda de prensa.', { how: 'en una rueda de prensa' }],
    [
      'es',
      '«El puente no es seguro», dijo un ingeniero que pidió no ser identificado.',
      { anonymity: 'pidió no ser identificado' },
    ],
    ['it', '«Il ponte è sicuro», ha detto Anna Rossi al Corriere del Porto.', { to: 'Corriere del Porto' }],
    ['it', '«Il ponte è sicuro», ha detto Anna Rossi venerdì a Pavia.', { day: 'venerdì', place: 'Pavia' }],
    ['it', '«Il ponte è sicuro», ha detto Anna Rossi in una conferenza stampa.', { how: 'in una conferenza stampa' }],
    [
      'it',
      '«Il ponte non è sicuro», ha detto un tecnico che ha chiesto di restare anonimo.',
      { anonymity: 'ha chiesto di restare anonimo' },
    ],
  ])('takes it over in %s: %s', (language, text, context) => {
    expect(contextOf(language, text)).toEqual(context);
  });

  it.each([
    ['de', '„Die Brücke ist sicher“, sagte Anna Vogel.'],
    ['de', '„Das lösen wir in Zukunft anders“, sagte Anna Vogel in Zukunft öfter.'],
    ['de', '„Ich sagte es dem Hafenboten am Freitag in Wesel“, sagte Anna Vogel.'],
    ['fr', '« Je l’ai dit vendredi à l’AFP à Rouen », a déclaré Anne Leroy.'],
    ['es', '«Lo dije el viernes a la agencia Norte en Toledo», dijo Ana Ruiz.'],
    ['it', '«L’ho detto venerdì al Corriere a Pavia», ha detto Anna Rossi.'],
  ])('takes nothing that is not there, nor from inside the words, in %s: %s', (language, text) => {
    expect(contextOf(language, text)).toEqual({});
  });
});
