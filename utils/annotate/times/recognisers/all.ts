import type { Recogniser } from '../shape';
import { CLOCK } from './clock';
import { DAYPARTS } from './dayparts';
import { DAYS_IN_WORDS } from './days-in-words';
import { DAYS_OF_MONTH } from './days-of-month';
import { DECADES } from './decades';
import { DURATIONS } from './durations';
import { EVENT_ANCHORS } from './event-anchors';
import { FIGURES } from './figures';
import { FISCAL_YEARS } from './fiscal-years';
import { HOLIDAYS } from './holidays';
import { LOOSE_DAYS } from './loose-days';
import { MARKED_DATES } from './marked-dates';
import { MONTHS } from './months';
import { NTH_DAYS } from './nth-days';
import { OFFSETS } from './offsets';
import { PERIODS } from './periods';
import { SETS } from './sets';
import { VAGUE_REFERENCES } from './vague';
import { WEEKDAYS } from './weekdays';
import { WEEKS } from './weeks';
import { YEAR_PARTS } from './year-parts';
import { YEARS } from './years';
import { YEARS_AGO } from './years-ago';

/** All of them; of two that find expressions of one length over each other the first is right. */
export const RECOGNISERS: readonly Recogniser[] = [
  ...DAYS_OF_MONTH,
  ...DAYS_IN_WORDS,
  ...MONTHS,
  ...MARKED_DATES,
  ...FIGURES,
  ...DECADES,
  ...FISCAL_YEARS,
  ...YEARS,
  ...WEEKDAYS,
  ...LOOSE_DAYS,
  ...WEEKS,
  ...NTH_DAYS,
  ...YEAR_PARTS,
  ...DAYPARTS,
  ...PERIODS,
  ...YEARS_AGO,
  ...EVENT_ANCHORS,
  ...OFFSETS,
  ...SETS,
  ...DURATIONS,
  ...CLOCK,
  ...HOLIDAYS,
  ...VAGUE_REFERENCES,
];
