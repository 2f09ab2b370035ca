/** More families of expressions, with what only looks like one. The day of writing is Thursday, 2025-04-03. */
import { family } from './families';

family(
  'weeks by number',
  [
    ['Ferries rest from Week 31 to Week 33.', ['Week 31=2025-W31', 'Week 33=2025-W33']],
    ['The audit is in the week 14.', ['week 14=2025-W14']],
    ['The audit is in week 20 of last year.', ['week 20 of last year=2024-W20']],
    ['They pick plums in the last week of july.', ['the last week of july=2025-W31']],
    ['They met in the second week of this month.', ['the second week of this month=2025-W15']],
    ['It ends in the last week of next month.', ['the last week of next month=2025-W22']],
    ['It rained in the first week of last year.', ['the first week of last year=2024-W01']],
  ],
  ['Marlow lost in Week 9 again.'],
);

family(
  'years by two figures or in words',
  [
    ["She came here in March '98.", ["March '98=1998-03"]],
    ['He was born on 15 April of 87.', ['15 April of 87=1987-04-15']],
    ['The dam broke in August 99.', ['August 99=1999-08']],
    ['It opened in two thousand and fifteen.', ['two thousand and fifteen=2015']],
    ['It opened in nineteen oh five.', ['nineteen oh five=1905']],
    [
      'She was born on twenty five January nineteen eighty six.',
      ['twenty five January nineteen eighty six=1986-01-25'],
    ],
    ['It closed in the spring of nineteen seventy eight.', ['the spring of nineteen seventy eight=1978-SP']],
    ['The lease ends in 2150.', ['2150=2150']],
  ],
  ['About two thousand people came.', 'A mast 2150 feet high.', 'They sold 2150 lamps.'],
);

family(
  'decades in words',
  [
    ["Trams came back in the 70's.", ["the 70's=197"]],
    ['Rents rose in the two thousands.', ['the two thousands=200']],
    ['Rents fell in the twenty-tens.', ['the twenty-tens=201']],
    ['Rents fell in nineties.', ['nineties=199']],
  ],
  ['She is in her nineties.', 'Tens of thousands came.'],
);

family(
  'days without marks, and by their file',
  [
    ['The log is 20210305.', ['20210305=2021-03-05']],
    ['See report-2021-03-05 for more.', ['2021-03-05=2021-03-05']],
    ['Filed 2020/23/Sep by the clerk.', ['2020/23/Sep=2020-09-23']],
    ['Filed 23-2020-Sep by the clerk.', ['23-2020-Sep=2020-09-23']],
    ['Printed 2016 / 11 in Varo.', ['2016 / 11=2016-11']],
    ['Sales of 2016H2 fell.', ['2016H2=2016-H2']],
  ],
  ['Call 20210305-7 or 0044-20210305.', 'Ticket no. 20210305', 'Sales of 20219905 lamps.'],
);

family(
  'lists of days in words',
  [
    ['He is off April ninth through seventeenth.', ['April ninth=2025-04-09', 'seventeenth=2025-04-17']],
    [
      'He is off between the ninth and the seventeenth of May.',
      ['the ninth=2025-05-09', 'the seventeenth of May=2025-05-17'],
    ],
  ],
  ['From ninth to seventh place it was close.'],
);

family(
  'pairs of months',
  [
    ['It runs from May to September.', ['May=2025-05', 'September=2025-09']],
    ['It will run between august and october.', ['august=2025-08', 'october=2025-10']],
    ['It opened this May.', ['this May=2025-05']],
  ],
  ['They may to a man march.', 'An august and quiet house.'],
);

family('the week that was named', [
  ['They meet next week - Monday.', ['next week=2025-W15', 'Monday=2025-04-07']],
  ['They met last week, probably on Tuesday.', ['last week=2025-W13', 'Tuesday=2025-03-25']],
  [
    'They meet next week between Wednesday and Friday.',
    ['next week=2025-W15', 'Wednesday=2025-04-09', 'Friday=2025-04-11'],
  ],
  // Another clause: the tense decides as ever.
  ['Talks go on next week, the mayor said on Monday.', ['next week=2025-W15', 'Monday=2025-03-31']],
]);

family(
  'stretches up to now',
  [
    ['It is to be built between now and June 15.', ['now=2025-04-03', 'June 15=2025-06-15']],
    ['It sold well from January to date.', ['January=2025-01', 'date=2025-04-03']],
    // Alone they point to no day.
    ['It is closed now.', ['now=PRESENT_REF']],
  ],
  ['The date is not known.'],
);

family('weekdays that are counted', [
  ['They met two Sundays ago.', ['two Sundays ago=2025-03-23']],
  ['They will meet three Fridays from now.', ['three Fridays from now=2025-04-18']],
  ['They will meet three Thursdays from now.', ['three Thursdays from now=2025-04-24']],
]);

family('weekends of named days', [
  ['They came on the weekend of Halloween.', ['the weekend of Halloween=2024-W44-WE']],
  ['They came for Labor Day 2021 weekend.', ['Labor Day 2021 weekend=2021-W35-WE']],
]);

family(
  'days in figures, where a date must stand',
  [
    ['Rent is due on the 27.', ['the 27=2025-04-27']],
    ['They will meet on 29th at noon.', ['29th at noon=2025-04-29T12:00']],
    ['They met between the 21st and 23rd.', ['the 21st=2025-03-21', '23rd=2025-03-23']],
    ['They will meet next 2 April.', ['next 2 April=2026-04-02']],
    ['They will meet next April 5.', ['next April 5=2025-04-05']],
    ['They met last 5 April.', ['last 5 April=2024-04-05']],
    ['Fares rose by $12 March 5.', ['March 5=2025-03-05']],
  ],
  ['He came in on the 27 bus.', 'She lives on 29th Street.', 'He ran the twenty second leg.'],
);

family(
  'months and quarters by number',
  [
    ['It ends in the third month of 2021.', ['the third month of 2021=2021-03']],
    ['It ends in the ninth month of next year.', ['the ninth month of next year=2026-09']],
    ["It opens in next year's first quarter.", ["next year's first quarter=2026-Q1"]],
    ["Sales fell in 2024's second quarter.", ["2024's second quarter=2024-Q2"]],
  ],
  ['It was the third month of the strike.'],
);

family(
  'an hour and its day',
  [
    ['They met from 9 to 11 a.m. on Tuesday.', ['9=2025-04-01T09:00', '11 a.m. on Tuesday=2025-04-01T11:00']],
    ['He left about 1998, she says.', ['1998=1998']],
  ],
  ['He met about 1998 people.'],
);

family('two lengths side by side', [
  [
    'They worked for the last three months and two days ago they were done.',
    ['the last three months=P3M', 'two days ago=2025-04-01'],
  ],
  ['We are only 3 next week.', ['next week=2025-W15']],
  ['They left the day after.', ['the day after=2025-04-04']],
]);
