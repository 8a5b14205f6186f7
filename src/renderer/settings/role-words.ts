import { PERSON_ROLES, type PersonRole } from '#shared/contract/people.ts';

export const ROLE_WORDS: Readonly<Record<PersonRole, string>> = {
  writer: 'Writer',
  editor: 'Editor',
  checker: 'Checker',
  'desk-head': 'Desk head',
};

export const ROLE_OPTIONS = PERSON_ROLES.map((value) => ({ value, label: ROLE_WORDS[value] }));
