import { createContext, useContext } from 'react';
import type { OpenStoryStore } from '../app/open-story.ts';
import type { ManuscriptSession } from './session.ts';

export interface ManuscriptContextValue {
  readonly store: OpenStoryStore;
  readonly session: ManuscriptSession;
}

export const ManuscriptContext = createContext<ManuscriptContextValue | null>(null);

/** The story whose manuscript a component stands in. */
export function useManuscript(): ManuscriptContextValue {
  const value = useContext(ManuscriptContext);
  if (value === null) throw new Error('This part of the manuscript was rendered outside of it.');
  return value;
}
