import { describe, expect, it } from 'vitest';
import { type Fact, newFact, onRecord } from '#shared/story/records.ts';
import { testSource } from '#shared/story/test-story.ts';
import { attributionNeeds, attributionWords, circumstances, withTerms } from './wording.ts';

const fact: Fact = {
  ...newFact('quote'),
  id: 'f1',
  storyId: 's1',
  status: 'unchecked',
  state: 'unchecked',
  words: 'words',
  block: 0,
  seal: null,
  sealedBy: null,
  sealedAt: null,
  evidence: [],
  checks: [],
};

describe('what a fact says of itself', () => {
  it('says that a source is missing', () => {
    expect(circumstances(fact, undefined)).toEqual(['no source yet', 'on record']);
  });
  it('calls a protected source what the reader is told, never by its name', () => {
    const kept = testSource('p', { name: 'Philippa Drewe', protected: true });
    const words = (description: string) => circumstances({ ...fact, sourceId: 'p' }, { ...kept, description })[0];
    expect(words('a member of the board')).toBe('a member of the board');
    expect(words('')).toBe('a protected source');
  });
  it('names source, terms and where the words come from', () => {
    const source = testSource('a', { description: 'harbour master' });
    expect(circumstances({ ...fact, sourceId: 'a', how: 'broadcast', to: 'Radio Marlow' }, source)).toEqual([
      'Elias Corran, harbour master',
      'on record',
      'Radio Marlow',
    ]);
  });
  it('says how an unnamed source is named', () => {
    expect(attributionWords({ ...onRecord(), terms: 'background', naming: 'anonymous' })).toBe('background, anonymous');
  });
});

describe('terms', () => {
  it('take a name away that they do not allow', () => {
    expect(withTerms(onRecord(), 'background').naming).toBe('described');
    expect(withTerms(onRecord(), 'off-record').naming).toBe('anonymous');
  });
  it('never give a name back', () => {
    expect(withTerms(withTerms(onRecord(), 'off-record'), 'on-record').naming).toBe('anonymous');
  });
  it('ask for an approval only where a source is not simply named', () => {
    expect(attributionNeeds({ terms: 'on-record', naming: 'named' })).toEqual({
      description: false,
      reason: false,
      approval: false,
    });
    expect(attributionNeeds({ terms: 'on-record', naming: 'anonymous' })).toEqual({
      description: true,
      reason: true,
      approval: true,
    });
    expect(attributionNeeds({ terms: 'deep-background', naming: 'anonymous' })).toEqual({
      description: false,
      reason: false,
      approval: true,
    });
  });
});
