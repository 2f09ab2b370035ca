/**
 * A page of readers' letters: its mark-up is that of comments below an article, and so the trees see no article in it.
 * What it is a page of, Readability sees.
 */
export const LETTERS = [
  'I was born beside the lock and have lived there for sixty years. The wheel was turned by hand then, and nobody waited longer than they do now.',
  'The motor was bought without asking those who work with it. A keeper would have told the office in a minute that silt gets into everything there.',
  'We came through with two boats in August and waited for an hour. It was a fine hour, since the keeper had tea and told us of the flood.',
  'My father was a keeper at the upper lock and lost two fingers to the chain. Those who praise the wheel have not turned it in January.',
  'It is not the motor that fails but the cable to it, which lies in the water for a third of the year. I laid the first one myself.',
  'The river office closed the ferry, the baths and the crane, and each time it said that this was for a while. Now it says so of the motor.',
  'Could the mill not give the power, as it did before the war? The shaft is still in the wall and the race was cleared only last spring.',
  'I counted forty boats on one Sunday, and not one of them was from here. Let those who come through pay for what they need to come through.',
];

const sections = Array.from({ length: 24 }, (_, at) => `<li><a href="/section/${at}">Section ${at}</a></li>`);
const letters = LETTERS.map(
  (words, at) =>
    `<li class="reply"><div class="head"><a href="/readers/${at}">Reader ${at}</a> <a href="#${at}">${at + 2} March 2025 at 10:1${at}</a></div><div class="reply-text"><p>${words}</p></div></li>`,
);

export const LETTERS_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Letters on the lock</title></head><body><ul>${sections.join('')}</ul><div id="main"><h1>Letters on the lock</h1><p>What our readers have to say about the lock this week, and a few words of our own on it.</p></div><div id="rest"><ol class="replies">${letters.join('')}</ol></div></body></html>`;
