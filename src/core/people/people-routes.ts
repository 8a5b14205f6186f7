import { implement } from '@orpc/server';
import { people } from '#shared/contract/people.ts';
import type { Context } from '../context.ts';
import { addPerson, listPeople, removePerson, switchTo, updatePerson } from './people.ts';

export const peopleRoutes = (context: Context) => {
  const os = implement(people);
  /** Windows show who works here with the settings. */
  const told = <Result>(result: Result): Result => {
    context.announce({ kind: 'settings' });
    return result;
  };
  return {
    list: os.list.handler(() => listPeople(context)),
    add: os.add.handler(({ input }) => told(addPerson(context, input.fields))),
    update: os.update.handler(({ input }) => told(updatePerson(context, input))),
    switch: os.switch.handler(({ input }) => told(switchTo(context, input.id))),
    remove: os.remove.handler(({ input }) => {
      removePerson(context, input.id);
      return told({});
    }),
  };
};
