import { describe, expect, test } from 'vitest';
import { align } from '../align.ts';

const judge = (quote: string, evidence: string) => align(quote, evidence).result;
const both = (one: string, other: string): string[] => [judge(one, other), judge(other, one)];

describe('written another way', () => {
  test.each([
    ['1/3 of the wall was gone', 'a third of the wall was gone'],
    ['⅓ of the wall was gone', 'a third of the wall was gone'],
    ['we lost 2/3 of the crew', 'we lost two thirds of the crew'],
    ['we lost 2/3 of the crew', 'we lost two-thirds of the crew'],
    ['it took 1/2 the night', 'it took half the night'],
    ['a 1/4 of the people left', 'a one quarter of the people left'],
    ['it took 1½ hours to drain', 'it took one and a half hours to drain'],
    ['it took 1 1/2 hours to drain', 'it took one and a half hours to drain'],
    ['we waited 10-15 days for it', 'we waited 10 to 15 days for it'],
    ['we waited 10–15 days for it', 'we waited ten to fifteen days for it'],
    ['about 10-15% of the boats', 'about ten to fifteen per cent of the boats'],
    ['we walked 5km in the dark', 'we walked five kilometres in the dark'],
    ['we walked 5km in the dark', 'we walked five kilometers in the dark'],
    ['it cost us 50p a head', 'it cost us fifty pence a head'],
    ['they use 5MW of power', 'they use five megawatts of power'],
    ['the seawall gave way at noon', 'the sea wall gave way at noon'],
    ['10 000 people came to the quay', '10,000 people came to the quay'],
    ['10\u202f000 people came to the quay', 'ten thousand people came to the quay'],
    ['it was -5 degrees outside', 'it was minus five degrees outside'],
    ['it was −5 degrees outside', 'it was -5 degrees outside'],
    ['we owed -£5,000 at the end', 'we owed minus five thousand pounds at the end'],
  ])('“%s” and “%s” are the same, tidied', (one, other) => expect(both(one, other)).toEqual(['tidied', 'tidied']));

  test('a figure of its own is found in a long text whichever way its thousands are parted', () => {
    const long = `${'The quay was quiet that night. '.repeat(80)}There were 10,000 people. ${'Nobody spoke of it. '.repeat(80)}`;
    expect(judge('10 000 people', long)).toBe('tidied');
    expect(judge('10000 people', long)).toBe('tidied');
  });

  test('white space before a unit is no difference', () =>
    expect(judge('we walked 5km in the dark', 'we walked 5 km in the dark')).toBe('identical'));
});

describe('what is another figure, or another word', () => {
  test.each([
    ['1/3 of the wall was gone', 'a quarter of the wall was gone'],
    ['2/3 of the wall was gone', 'a third of the wall was gone'],
    ['1/3 of the wall was gone', 'the third of the wall was gone'],
    ['we lost 2/3 of the crew', 'we lost three quarters of the crew'],
    ['we waited 10-15 days for it', 'we waited 10 to 16 days for it'],
    ['we waited 10-15 days for it', 'we waited 10 or 15 days for it'],
    ['we waited 10-15 days for it', 'we waited not 10 to 15 days for it'],
    ['we waited 10, 15 days for it', 'we waited 10 to 15 days for it'],
    ['we walked 5km in the dark', 'we walked five miles in the dark'],
    ['we walked 5km in the dark', 'we walked six kilometres in the dark'],
    ['we walked five kilometres in the dark', 'we walked five kilometers in the dark'],
    ['it cost us 50p a head', 'it cost us fifty pounds a head'],
    ['10 000 people came to the quay', '100,000 people came to the quay'],
    ['we went there every day of it', 'we went there everyday of it'],
    ['we saw the rapist in the hall', 'we saw therapist in the hall'],
    ['he was not able to speak', 'he was notable to speak'],
    ['it was 5 degrees outside', 'it was -5 degrees outside'],
    ['it was 5 degrees outside', 'it was −5 degrees outside'],
    ['it was 5 degrees outside', 'it was – like, –5 degrees outside'],
    ['it was 5 degrees outside', 'it was minus five degrees outside'],
    ['it was 5 degrees outside', 'it was (-5) degrees outside'],
    ['we owed £5,000 at the end', 'we owed −£5,000 at the end'],
    ['we owed £5,000 at the end', 'we owed -£5,000 at the end'],
    ['we lost 1/2 of it there', 'we lost -1/2 of it there'],
  ])('“%s” and “%s” are not the same', (one, other) => expect(both(one, other)).toEqual(['altered', 'altered']));

  test.each([
    ['they came at us 24/7 all summer', 'they came at us twenty-four seven all summer'],
    ['we remember 9/11 here every year', 'we remember nine eleven here every year'],
    ['in 2010 300 boats were lost there', 'in 2010, 300 boats were lost there'],
    ['the F-16 was over the quay', 'the F 16 was over the quay'],
    ['it ended 2-1 for the visitors', 'it ended two one for the visitors'],
  ])('“%s” and “%s” are no fraction, group or minus', (one, other) =>
    expect(both(one, other)).toEqual(['tidied', 'tidied']),
  );

  test('a time before a figure is no part of it', () =>
    expect(judge('202 people were there at noon', 'Then 00:04:12 202 people were there at noon.')).toBe('identical'));
});
