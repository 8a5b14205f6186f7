// Where another desk's file says something else: both sides, and the choice. Ours stands until theirs is taken.

import type { DeskDifference } from '#shared/contract/desk-file.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { DifferenceList } from '../ui/difference-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { announce } from '../ui/live-region.tsx';
import { toast } from '../ui/toast.tsx';
import './desk-differences.css';

export interface DeskDifferencesProps {
  readonly client: Client;
  readonly differences: readonly DeskDifference[];
  /** Keeps the text in the window first, so that a text that is taken is taken over what is on the screen. */
  readonly flush: () => Promise<unknown>;
  readonly onSettled: () => void;
}

export function DeskDifferences({ client, differences, flush, onSettled }: DeskDifferencesProps) {
  if (differences.length === 0)
    return (
      <EmptyState title="Nothing to choose">
        Where a desk file says something else than you, both sides are shown here.
      </EmptyState>
    );
  const settle = async (difference: DeskDifference, choice: 'mine' | 'theirs') => {
    try {
      await flush();
      await client.deskFile.settle({ id: difference.id, choice });
      announce(choice === 'mine' ? 'Yours is kept.' : 'The other desk’s is taken.');
      onSettled();
    } catch (error) {
      toast({ message: sentenceOf(error), tone: 'failure' });
    }
  };
  return (
    <ul className="desk-differences" aria-label="Differences to a desk file">
      {differences.map((difference) => (
        <li key={difference.id}>
          <h3>{TITLES[difference.record]}</h3>
          {difference.record === 'text' || difference.about === '' ? null : (
            <p className="desk-difference-about">{difference.about}</p>
          )}
          {difference.compared === null ? <Answers {...difference} /> : <DifferenceList {...difference.compared} />}
          <div className="desk-difference-choice">
            <Button size="small" onClick={() => void settle(difference, 'mine')}>
              Keep ours
            </Button>
            <Button size="small" onClick={() => void settle(difference, 'theirs')}>
              Take {difference.madeBy === '' ? 'theirs' : `${difference.madeBy}’s`}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

const TITLES: Readonly<Record<DeskDifference['record'], string>> = {
  text: 'Another text of this story',
  fact: 'A fact is described otherwise',
  source: 'A source is described otherwise',
};

function Answers({ answers, madeBy }: DeskDifference) {
  return (
    <table className="desk-difference-answers">
      <thead>
        <tr>
          <th scope="col">Answer</th>
          <th scope="col">Ours</th>
          <th scope="col">{madeBy === '' ? 'Theirs' : madeBy}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ path, mine, theirs }) => (
          <tr key={path}>
            <th scope="row">{nameOf(path)}</th>
            <td>{mine}</td>
            <td>{theirs}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "attribution.privateReason" as "private reason"; the field's own name says what it is. */
const nameOf = (path: string): string =>
  (path.split('.').at(-1) ?? path).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace(/ id$/, '');
