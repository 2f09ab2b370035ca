import { describe, expect, it } from 'vitest';
import { isProvenanceLine, readProvenance, readProvenanceLine } from '../../utils/extract/provenance';

describe('provenance of a line', () => {
  it.each([
    [
      'This news is sourced from The Halden Post and is meant for information only.',
      'sourced-from',
      'The Halden Post',
    ],
    ['This article was taken from Karsova Times.', 'sourced-from', 'Karsova Times'],
    ['Source: Karsova Times', 'sourced-from', 'Karsova Times'],
    ['Courtesy: Karsova Times', 'sourced-from', 'Karsova Times'],
    ['Source: Reuters', 'agency', 'Reuters'],
    ['With inputs from PTI', 'agency', 'PTI'],
    ['(With inputs from ANI)', 'agency', 'ANI'],
    ['— Agencies', 'agency', 'Agencies'],
    ['(AFP)', 'agency', 'AFP'],
    ['Reporting by Ann Lee in Ostvik; editing by Bo Ray', 'agency', null],
    ['This story was originally published by The Halden Post', 'sourced-from', 'The Halden Post'],
    ['Originally published at karsova.example', 'sourced-from', 'karsova.example'],
    ['Republished under Creative Commons', 'licence', null],
    [
      'This essay is republished from The Ferryman under a Creative Commons license. Read the original.',
      'licence',
      'The Ferryman',
    ],
    [
      '(This story has not been edited by our staff and is auto-generated from a syndicated feed)',
      'agency',
      null,
    ],
    ['© 2023 IANS', 'agency', 'IANS'],
    ['© 2023 Karsova Media', 'licence', 'Karsova Media'],
    ['The Associated Press contributed to this report.', 'agency', 'The Associated Press'],
    ['Published in The Halden Post, March 6th, 2025', 'sourced-from', 'The Halden Post'],
  ])('%s', (line, kind, name) => {
    expect(readProvenanceLine(line)).toEqual({ kind, name, url: null, text: line });
  });

  it.each([
    'This was sourced from local farms',
    'This bread is sourced from Ostvik.',
    'Sources said the talks had failed.',
    'Source: officials said that the ferry had sunk',
    'The timber was sourced from several islands, and the minister said so.',
    'With inputs from her father, she built the shed.',
    'First published on March 6',
    'The letter was first published in 1893.',
    '[Image via The Halden Post/File]',
    'Photo: AP',
    'Image source: Karsova Times',
    'Brandt',
    'Edited by: Ann Lee',
    '',
  ])('is not seen in: %s', (line) => {
    expect(isProvenanceLine(line)).toBe(false);
  });
});

describe('provenance of a page', () => {
  it('names each source once, with its address where a link gives it', () => {
    const link = { text: 'The Halden Post', url: 'https://halden.example/' };
    const lines = [
      { text: 'Source: The Halden Post', links: [link] },
      'Prose about a ferry.',
      'Courtesy: The Halden Post',
    ];
    expect(readProvenance(lines)).toEqual([
      {
        kind: 'sourced-from',
        name: 'The Halden Post',
        url: 'https://halden.example/',
        text: 'Source: The Halden Post',
      },
    ]);
  });

  it('does not count the site itself', () => {
    const lines = ['Published in The Halden Post, March 6th, 2025'];
    expect(readProvenance(lines, { siteNames: ['The Halden Post'] })).toEqual([]);
  });
});
