// Raw copy of many shapes for tests, all of our own writing, each with what it must be taken for.

export interface CopyShape {
  readonly name: string;
  readonly text: string;
  /** Every part in order: what it is taken for, then its words. */
  readonly parts: readonly (readonly [string, string])[];
}

/** The traits of an article copied whole from a news page: promo, quotes of every style, share row, doubled list, foot. */
export const WEB_PAGE: CopyShape = {
  name: 'an article copied from a web page',
  text: `Harbour board orders halt to night dredging after wall cracks

May Be Interested In:Ferry timetable cut again as engineers leave, union says


The harbour board of Marlow Bay has ordered a halt to all night dredging, officials say, as engineers study new cracks in the sea wall.

Board chair Dilys Penrose told the Courier: “You do not keep [the dredger] working at two in the morning if you do not know what it is standing on. That is just arithmetic.”

In a statement, the port operator said the pause was “a precaution and nothing more”, but added: “Our crews were told ‘stop now’ and they stopped.”

The survey called the damage “small, measured and continuing”, a phrase the board’s deputy repeated twice.

share Share facebook pinterest whatsapp x print

Similar Content

Coastguard launch says
Coastguard launch says
Crab boats tie up early as quota runs out, Marlow vs. Skerry dispute grows
Crab boats tie up early as quota runs out, Marlow vs. Skerry dispute grows
The Tide: Take me down to the slipway
The Tide: Take me down to the slipway
Penrose speaks of budgets, not blame, in first interview
Penrose speaks of budgets, not blame, in first interview
The Bay in Brief: What Matters Today | © 2026 | Marlow Post
`,
  parts: [
    ['headline', 'Harbour board orders halt to night dredging after wall cracks'],
    ['furniture', 'May Be Interested In:'],
    ['related inline', 'Ferry timetable cut again as engineers leave, union says'],
    [
      'paragraph',
      'The harbour board of Marlow Bay has ordered a halt to all night dredging, officials say, as engineers study new cracks in the sea wall.',
    ],
    [
      'paragraph',
      'Board chair Dilys Penrose told the Courier: “You do not keep [the dredger] working at two in the morning if you do not know what it is standing on. That is just arithmetic.”',
    ],
    [
      'paragraph',
      'In a statement, the port operator said the pause was “a precaution and nothing more”, but added: “Our crews were told ‘stop now’ and they stopped.”',
    ],
    [
      'paragraph',
      'The survey called the damage “small, measured and continuing”, a phrase the board’s deputy repeated twice.',
    ],
    ['furniture', 'share Share facebook pinterest whatsapp x print'],
    ['furniture', 'Similar Content'],
    ['related similar', 'Coastguard launch says'],
    ['double', 'Coastguard launch says'],
    ['related similar', 'Crab boats tie up early as quota runs out, Marlow vs. Skerry dispute grows'],
    ['double', 'Crab boats tie up early as quota runs out, Marlow vs. Skerry dispute grows'],
    ['related similar', 'The Tide: Take me down to the slipway'],
    ['double', 'The Tide: Take me down to the slipway'],
    ['related similar', 'Penrose speaks of budgets, not blame, in first interview'],
    ['double', 'Penrose speaks of budgets, not blame, in first interview'],
    ['furniture', 'The Bay in Brief: What Matters Today | © 2026 | Marlow Post'],
  ],
};

export const COPY_SHAPES: readonly CopyShape[] = [
  WEB_PAGE,
  {
    name: 'a broadcaster’s page with times, picture credits and a list in the middle',
    text: `Skip to content
Home > News > Marlow
Island school keeps its only teacher
Published
3 March 2026
Share
Image source, Getty Images
Image caption, The school has eleven pupils
By Tom Roe
Education reporter, Marlow

The only teacher on Skerry Island will stay after parents raised the money for her house.

Ada Quill, 41, said she had packed “half a suitcase” before the vote was counted.

Related Topics
More on this story
Ferry loses its last evening boat
Nurse sails to work on Skerry

The council said it would match what the parents had raised, pound for pound, until the summer.

Ms Quill begins her ninth year on the island on Monday, with two new pupils in the infants’ class.
`,
    parts: [
      ['furniture', 'Skip to content'],
      ['furniture', 'Home > News > Marlow'],
      ['headline', 'Island school keeps its only teacher'],
      ['furniture', 'Published'],
      ['furniture', '3 March 2026'],
      ['furniture', 'Share'],
      ['furniture', 'Image source, Getty Images'],
      ['furniture', 'Image caption, The school has eleven pupils'],
      ['byline', 'By Tom Roe'],
      ['byline', 'Education reporter, Marlow'],
      ['paragraph', 'The only teacher on Skerry Island will stay after parents raised the money for her house.'],
      ['paragraph', 'Ada Quill, 41, said she had packed “half a suitcase” before the vote was counted.'],
      ['furniture', 'Related Topics'],
      ['furniture', 'More on this story'],
      ['related inline', 'Ferry loses its last evening boat'],
      ['related inline', 'Nurse sails to work on Skerry'],
      ['paragraph', 'The council said it would match what the parents had raised, pound for pound, until the summer.'],
      [
        'paragraph',
        'Ms Quill begins her ninth year on the island on Monday, with two new pupils in the infants’ class.',
      ],
    ],
  },
  {
    name: 'a mail with its lines broken at a column, greeting and signature',
    text: `From: Kit Marsh <kit@courier.example>
To: Desk <desk@courier.example>
Subject: Fwd: Bakery sells out by eight for a hundredth day
Date: Tue, 3 Mar 2026 08:12:00 +0000

Hi Nora,

The baker of Quay Street has sold every loaf before eight in the
morning for a hundred days, and says that she will not bake a single
one more.

"Forty is what fits and forty is enough," said the baker, Wyn Tarrant,
who has run the shop with her brother since their mother retired in
1999.

Kind regards,
Kit

--
Kit Marsh
Marlow Courier
Sent from my phone
`,
    parts: [
      ['furniture', 'From: Kit Marsh <kit@courier.example>'],
      ['furniture', 'To: Desk <desk@courier.example>'],
      ['furniture', 'Subject: Fwd:'],
      ['headline', 'Bakery sells out by eight for a hundredth day'],
      ['furniture', 'Date: Tue, 3 Mar 2026 08:12:00 +0000'],
      ['furniture', 'Hi Nora,'],
      [
        'paragraph',
        'The baker of Quay Street has sold every loaf before eight in the morning for a hundred days, and says that she will not bake a single one more.',
      ],
      [
        'paragraph',
        '"Forty is what fits and forty is enough," said the baker, Wyn Tarrant, who has run the shop with her brother since their mother retired in 1999.',
      ],
      ['furniture', 'Kind regards,'],
      ['furniture', 'Kit'],
      ['furniture', '--'],
      ['furniture', 'Kit Marsh'],
      ['furniture', 'Marlow Courier'],
      ['furniture', 'Sent from my phone'],
    ],
  },
  {
    name: 'wire copy with dateline and agency foot',
    text: `UPDATE 1-Marlow port shuts north quay after survey
(Adds quotes, background)
By Nora Whitfield

MARLOW BAY, March 3 (Coastwire) - The port of Marlow Bay shut its north quay on Tuesday after a survey found cracks in the wall beneath it.

"We read the report at noon and closed at one," port director Elias Corran said.

(Reporting by Nora Whitfield; Editing by Tom Roe)
Our Standards: The Coastwire Principles.
`,
    parts: [
      ['headline', 'UPDATE 1-Marlow port shuts north quay after survey'],
      ['furniture', '(Adds quotes, background)'],
      ['byline', 'By Nora Whitfield'],
      ['dateline', 'MARLOW BAY, March 3 (Coastwire) -'],
      [
        'paragraph',
        'The port of Marlow Bay shut its north quay on Tuesday after a survey found cracks in the wall beneath it.',
      ],
      ['paragraph', '"We read the report at noon and closed at one," port director Elias Corran said.'],
      ['furniture', '(Reporting by Nora Whitfield; Editing by Tom Roe)'],
      ['furniture', 'Our Standards: The Coastwire Principles.'],
    ],
  },
  {
    name: 'a page of a word processor with standfirst, byline, crossheads and a list',
    text: `Who pays for the wall?
Three ledgers, two promises and no answer
By Nora Whitfield

The bill for the sea wall has been sent to three offices in two towns, and each has sent it back.

Below is what each of them told the Courier this week, in the order in which they replied to us.

The board
The board says that the wall protects the road, and that the road belongs to the county council.

What it has set aside:
• £60,000 for a survey
• £12,000 for sandbags
• nothing for stone

The county
The county says that the road would not need a wall if the port did not dredge beside it at night.

Page 2 of 2
`,
    parts: [
      ['headline', 'Who pays for the wall?'],
      ['standfirst', 'Three ledgers, two promises and no answer'],
      ['byline', 'By Nora Whitfield'],
      [
        'paragraph',
        'The bill for the sea wall has been sent to three offices in two towns, and each has sent it back.',
      ],
      ['paragraph', 'Below is what each of them told the Courier this week, in the order in which they replied to us.'],
      ['crosshead', 'The board'],
      ['paragraph', 'The board says that the wall protects the road, and that the road belongs to the county council.'],
      ['paragraph', 'What it has set aside:'],
      ['paragraph', '• £60,000 for a survey'],
      ['paragraph', '• £12,000 for sandbags'],
      ['paragraph', '• nothing for stone'],
      ['crosshead', 'The county'],
      [
        'paragraph',
        'The county says that the road would not need a wall if the port did not dredge beside it at night.',
      ],
      ['furniture', 'Page 2 of 2'],
    ],
  },
  {
    name: 'a live report',
    text: `Storm hits the bay – live updates
Live
10.42 GMT
Harbour reopens to lifeboats only
The harbour master has let the lifeboats out, but every other boat must stay where it is until noon.
09.15 GMT
Gale warning raised to the second level
The coastguard says that gusts of eighty miles an hour have been measured at the end of the pier.
Updated at 09.31 GMT
`,
    parts: [
      ['headline', 'Storm hits the bay – live updates'],
      ['furniture', 'Live'],
      ['crosshead', '10.42 GMT'],
      ['crosshead', 'Harbour reopens to lifeboats only'],
      [
        'paragraph',
        'The harbour master has let the lifeboats out, but every other boat must stay where it is until noon.',
      ],
      ['crosshead', '09.15 GMT'],
      ['crosshead', 'Gale warning raised to the second level'],
      [
        'paragraph',
        'The coastguard says that gusts of eighty miles an hour have been measured at the end of the pier.',
      ],
      ['furniture', 'Updated at 09.31 GMT'],
    ],
  },
  {
    name: 'a press release with an end mark and notes',
    text: `FOR IMMEDIATE RELEASE
Skerry Line restores the evening boat

Skerry Line will sail its last evening ferry again from 3 April, the company said today.

“Islanders were patient and we are grateful,” said managing director Owen Strand.

ENDS

Notes to editors:
Skerry Line has sailed since 1911.
Pictures are available from press@skerry.example.
`,
    parts: [
      ['furniture', 'FOR IMMEDIATE RELEASE'],
      ['headline', 'Skerry Line restores the evening boat'],
      ['paragraph', 'Skerry Line will sail its last evening ferry again from 3 April, the company said today.'],
      ['paragraph', '“Islanders were patient and we are grateful,” said managing director Owen Strand.'],
      ['furniture', 'ENDS'],
      ['furniture', 'Notes to editors:'],
      ['furniture', 'Skerry Line has sailed since 1911.'],
      ['furniture', 'Pictures are available from press@skerry.example.'],
    ],
  },
  {
    name: 'a paper’s page with a pay line, advertisements, a newsletter box and cookies',
    text: `We use cookies to improve your experience. By continuing you accept our policy.
Accept all cookies
Rovers end 31-year wait with last-minute header
By Tom Roe, Sports Editor
2 min read
Advertisement
Rovers beat the league leaders on Saturday with a header in the ninety-fourth minute of a match they had already lost twice.
Story continues below advertisement
“I did not jump, the ground left,” said Sol Amaro, who scored it.
Sign up for our Saturday newsletter and get every result in your inbox.
The win is their first over a side from the top division since the spring of 1995, when the stand still had no roof.
Read more: Rovers sell the old stand plank by plank
Comments (14)
Most read
1. Gale warning for the bay
2. Town library to close under draft budget
© 2026 Marlow Courier. All rights reserved.
`,
    parts: [
      ['furniture', 'We use cookies to improve your experience. By continuing you accept our policy.'],
      ['furniture', 'Accept all cookies'],
      ['headline', 'Rovers end 31-year wait with last-minute header'],
      ['byline', 'By Tom Roe, Sports Editor'],
      ['furniture', '2 min read'],
      ['furniture', 'Advertisement'],
      [
        'paragraph',
        'Rovers beat the league leaders on Saturday with a header in the ninety-fourth minute of a match they had already lost twice.',
      ],
      ['furniture', 'Story continues below advertisement'],
      ['paragraph', '“I did not jump, the ground left,” said Sol Amaro, who scored it.'],
      ['furniture', 'Sign up for our Saturday newsletter and get every result in your inbox.'],
      [
        'paragraph',
        'The win is their first over a side from the top division since the spring of 1995, when the stand still had no roof.',
      ],
      ['furniture', 'Read more:'],
      ['related inline', 'Rovers sell the old stand plank by plank'],
      ['furniture', 'Comments (14)'],
      ['furniture', 'Most read'],
      ['related similar', 'Gale warning for the bay'],
      ['related similar', 'Town library to close under draft budget'],
      ['furniture', '© 2026 Marlow Courier. All rights reserved.'],
    ],
  },
  {
    name: 'plain paragraphs without a headline',
    text: `The tide came over the slipway at four and nobody in the harbour office had been told to expect it.

“It was on the board,” said the clerk. “Nobody reads the board.”
`,
    parts: [
      [
        'paragraph',
        'The tide came over the slipway at four and nobody in the harbour office had been told to expect it.',
      ],
      ['paragraph', '“It was on the board,” said the clerk. “Nobody reads the board.”'],
    ],
  },
  {
    name: 'German copy',
    text: `Hafenamt stoppt Baggerarbeiten in der Nacht
Von Nora Weißfeld

Das Hafenamt hat die Arbeiten am Kai gestoppt, weil in der Mauer neue Risse gefunden worden sind.

„Wir wissen nicht, worauf wir stehen“, sagte der Leiter des Amtes am Dienstag in der Stadt.
`,
    parts: [
      ['headline', 'Hafenamt stoppt Baggerarbeiten in der Nacht'],
      ['byline', 'Von Nora Weißfeld'],
      [
        'paragraph',
        'Das Hafenamt hat die Arbeiten am Kai gestoppt, weil in der Mauer neue Risse gefunden worden sind.',
      ],
      ['paragraph', '„Wir wissen nicht, worauf wir stehen“, sagte der Leiter des Amtes am Dienstag in der Stadt.'],
    ],
  },
];
