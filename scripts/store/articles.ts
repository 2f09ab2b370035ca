/** Invented news for the store's pictures: one story told by three papers over two months, and what lies beside it. */

export interface Told {
  site: string;
  slug: string;
  title: string;
  byline: string;
  /** ISO 8601. */
  published: string;
  section: string;
  tags: string[];
  paragraphs: string[];
}

export const ARTICLES: Told[] = [
  {
    site: 'Tidewater Courier',
    slug: 'bridge-closed-after-crack',
    title: 'Orlow Bridge Closed After Crack Is Found in Its Main Girder',
    byline: 'Marta Iversen',
    published: '2026-08-03T07:40:00+02:00',
    section: 'Region',
    tags: ['orlow bridge', 'transport'],
    paragraphs: [
      'ORLOW: Transport Minister Katrin Solberg closed the Orlow Bridge to all traffic on Monday after inspectors found a crack of forty centimetres in its main girder.',
      'The Orlow Roads Authority (ORA) said that the crack was discovered on Friday evening. About 31,000 people cross the bridge every day.',
      '“We take no risk with lives,” Solberg said. A first report is to be ready by August 14, and a temporary ferry starts on Thursday.',
      'Mayor Daniel Okoye asked the government in Hallmark to pay for the ferry. The bridge was opened in 1974 and last repaired in 2011.',
    ],
  },
  {
    site: 'The Hallmark Ledger',
    slug: 'who-knew-about-the-girder',
    title: 'Who Knew About the Girder? Engineers Warned of Orlow Bridge in 2023',
    byline: 'Prakash Menon',
    published: '2026-08-12T18:05:00+02:00',
    section: 'Politics',
    tags: ['orlow bridge', 'to check'],
    paragraphs: [
      'HALLMARK: Engineers of Vandel Consult warned the Orlow Roads Authority (ORA) in March 2023 that the main girder of the Orlow Bridge needed repair, papers seen by this newspaper show.',
      'The warning reached the ministry in May 2023. Transport Minister Katrin Solberg took office a year later and says that she never saw it.',
      'Vandel Consult put the repair at 18 million. Parliament’s transport committee will hear Solberg and ORA director Henrik Blom on September 8.',
      'Mayor Daniel Okoye called the papers “a bitter read for everyone who crossed that bridge”.',
    ],
  },
  {
    site: 'Northern Wire',
    slug: 'orlow-bridge-to-reopen',
    title: 'Orlow Bridge to Reopen to Cars on October 5, Minister Says',
    byline: 'Staff',
    published: '2026-08-27T11:20:00+02:00',
    section: 'World',
    tags: ['orlow bridge'],
    paragraphs: [
      'HALLMARK, Aug. 27 (Northern Wire) – The Orlow Bridge will reopen to cars on October 5 after steel plates are bolted over the cracked girder, Transport Minister Katrin Solberg said on Thursday.',
      'Lorries must go around by Sund until the spring of 2027. The work is led by Vandel Consult and Karsten Steel.',
      'The Orlow Roads Authority (ORA) will watch the girder with forty sensors. The temporary ferry has carried 210,000 people since August 6.',
      'The reopening of the Orlow Bridge depends on a load test that is planned for September 28.',
    ],
  },
  {
    site: 'Tidewater Courier',
    slug: 'reopening-moved',
    title: 'Load Test Fails: Orlow Bridge Reopening Moved to October 19',
    byline: 'Marta Iversen',
    published: '2026-09-29T16:30:00+02:00',
    section: 'Region',
    tags: ['orlow bridge', 'transport'],
    paragraphs: [
      'ORLOW: The Orlow Bridge will reopen to cars on October 19, two weeks later than planned, after bolts slipped in a load test on Monday, the Orlow Roads Authority (ORA) said.',
      'ORA director Henrik Blom said that Karsten Steel would replace 640 bolts. The temporary ferry will run until the end of October.',
      'Transport Minister Katrin Solberg told the transport committee in Hallmark on September 8 that she had ordered inspections of 23 other bridges.',
      'Mayor Daniel Okoye said that shops in the old town had lost a third of their sales since August.',
    ],
  },
  {
    site: 'The Hallmark Ledger',
    slug: 'solberg-bridges-fund',
    title: 'Solberg Proposes Bridge Fund as Orlow Reopens',
    byline: 'Prakash Menon',
    published: '2026-10-19T20:10:00+02:00',
    section: 'Politics',
    tags: ['orlow bridge', 'budget'],
    paragraphs: [
      'ORLOW: Cars crossed the Orlow Bridge on Monday for the first time in eleven weeks, and Transport Minister Katrin Solberg used the day to propose a national bridge fund of 900 million.',
      'The fund would be put before parliament in Hallmark on November 30. Its first projects would be the Orlow Bridge and the Sund viaduct.',
      'ORA director Henrik Blom said that the last sensors of Vandel Consult would be removed in 2028.',
      'Mayor Daniel Okoye was the second to drive across, after the fire brigade.',
    ],
  },
  {
    site: 'Harbour Science',
    slug: 'eelgrass-comes-back',
    title: 'Eelgrass Comes Back to the Sund, and the Cod With It',
    byline: 'Leila Haddad',
    published: '2026-09-14T09:00:00+02:00',
    section: 'Science',
    tags: ['sea', 'nature/coast'],
    paragraphs: [
      'SUND: Meadows of eelgrass off Sund have doubled since 2019, divers of the Coastal Research Institute (CRI) report in a survey published on Monday.',
      'Marine biologist Anouk Lefebvre counted young cod in all but two of the meadows. “Ten years ago there were none,” she said.',
      'The CRI will plant another twelve hectares near Orlow in May 2027. Fishermen have kept out of the area since 2021.',
    ],
  },
  {
    site: 'The Hallmark Ledger',
    slug: 'night-trains-return',
    title: 'Night Trains to the South Return in December',
    byline: 'Ewa Lindqvist',
    published: '2026-10-02T06:15:00+02:00',
    section: 'Business',
    tags: ['transport'],
    paragraphs: [
      'HALLMARK: The state railway will run night trains from Hallmark to Vienna and Trieste again from December 13, its chief Joanna Petrak said on Thursday.',
      'Tickets go on sale on October 20. The trains were given up in 2014.',
      'Austrian Federal Railways lends eighteen sleeping cars. Petrak expects 190,000 passengers in the first year.',
    ],
  },
];

const slugOf = (site: string) => site.toLowerCase().replaceAll(' ', '-');

export const addressOf = ({ site, slug }: Told) => `http://${slugOf(site)}.example/${slug}`;

/** A page such as papers make them: the article, and a box of related posts behind it. */
export function pageOf(told: Told): string {
  const { title, site, byline, published, section, paragraphs } = told;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    ...{ headline: title, datePublished: published, articleSection: section },
    author: { '@type': 'Person', name: byline },
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} - ${site}</title>
<meta property="og:site_name" content="${site}"><script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><main><h1>${title}</h1><p class="byline">By ${byline}</p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<aside><h3>Related</h3>${['Ten walks along the shore', 'What a ferry costs', 'The old town in pictures']
    .map((text, index) => `<p><a href="/more/${index}">${text}</a></p>`)
    .join('')}</aside></main></body></html>`;
}
