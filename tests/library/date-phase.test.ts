/** Which side of an event a date is of, by the words beside it. */
import { describe, expect, it } from 'vitest';
import { datePhase } from '../../utils/library/stories/date-phase';

/** The phase of the date in square brackets; other dates stand in braces. */
function phaseIn(marked: string): string | null {
  const spans: Array<{ start: number; end: number; own: boolean }> = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\]|\{[^}]+\})/)) {
    const isDate = /^[[{]/.test(part);
    const bare = isDate ? part.slice(1, -1) : part;
    if (isDate) spans.push({ start: text.length, end: text.length + bare.length, own: part.startsWith('[') });
    text += bare;
  }
  const own = spans.find((one) => one.own)!;
  return datePhase(text, { start: 0, end: text.length }, own, spans);
}

const SENTENCES: Record<string, string[]> = {
  begin: [
    'A temporary ferry across the Lenna starts on [4 May] and runs until the end of {October}.',
    'From [1 June], residents of the lower town pay less.',
    'The reading room will open to visitors on [Monday].',
    'On [7 May] the new tram line opens with a free ride for everybody.',
    'The toll takes effect on [1 July], the board said on {Friday}.',
    'The museum will not reopen until [12 September].',
    'Tickets went on sale on [9 April].',
    'The harbour is closed until [20 May].',
    'The start of the trial is on [11 May].',
  ],
  end: [
    'A temporary ferry starts on {4 May} and runs until the end of [October].',
    'The show of glass runs through [30 August].',
    'The lease of the mill expires on [31 March].',
    '[31 March] is the last day of the ferry.',
    'The bridge closes on [4 May].',
    'The bridge will be closed from [4 May].',
  ],
  due: [
    'Applications are due on [15 May].',
    'The deadline for claims is [15 May].',
    'Owners have to pay by [15 May].',
    'Claims must reach the board before the end of [May].',
    '[15 May] is the deadline for claims.',
  ],
  decided: [
    'The council approved the dyke wall on [3 March].',
    'A decision on the dyke wall is expected on [3 March].',
    'The hearing was postponed on [Tuesday] because the judge was ill.',
  ],
  said: [
    'The ministry said on [Monday] that the caucus will open on {7 May}.',
    'On [Monday], the board announced a second hearing.',
    'The hall was full, Halvorsen told reporters in Karsova on [Monday].',
  ],
  whole: [
    'The ministry said the Border Caucus would be held on [30 April].',
    'The Border Caucus, announced by the ministry, is on [30 April].',
    'Halvorsen said that it would be on [30 April].',
    'The hearing was postponed until [7 May].',
    'The caucus was moved from [30 April] to {7 May}.',
    'The caucus was moved from {30 April} to [7 May].',
    'The hearing is scheduled for [7 May].',
    'The council agreed to hold the vote on [7 May].',
    'The book fair is due to take place on [7 May].',
    'An open letter reached the weekend paper of [7 May].',
  ],
};

describe('the words beside a date', () => {
  for (const [phase, sentences] of Object.entries(SENTENCES)) {
    it.each(sentences)(`say that it is of: ${phase}: %s`, (sentence) => {
      expect(phaseIn(sentence) ?? 'whole').toBe(phase);
    });
  }
});
