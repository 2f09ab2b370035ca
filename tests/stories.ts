/** Two invented stories in the shape of real pages: one with related posts behind it, one with a news ticker. */

export interface Teaser {
  title: string;
  /** The headline as it stands a second time. */
  again: string;
  text: string;
}

export interface Row {
  time: string;
  title: string;
}

export interface Story {
  slug: string;
  title: string;
  section: string | null;
  /** A line of its own under the headline. */
  dateline: string | null;
  caption: string | null;
  paragraphs: string[];
  seeAlso: { label: string; title: string } | null;
  disclaimer: string | null;
  author: { name: string; bio: string } | null;
  recent: Teaser[];
  ticker: Row[];
}

const teaser = (title: string, text: string, again = title): Teaser => ({ title, again, text });

export const harbour: Story = {
  slug: 'harbour-talks',
  title: 'Karsova, Lindholm Set for Harbour Safety Talks in September',
  section: null,
  dateline: null,
  caption:
    'Karsova and Lindholm officials discuss harbour safety, stranded crews and port fees at a meeting in Karsova. [Image via The Morning Ledger/File]',
  paragraphs: [
    'KARSOVA: Transport Minister Mirela Dovan met Lindholm’s Acting Consul Agnes Hartwell on Tuesday to discuss relations between the two ports, harbour safety and shared rescue services.',
    'The meeting took place in the presence of Minister of State for Shipping Tomas Belgrin, Lindholm’s Trade Counsellor Piers Oakden and Harbour Secretary Ilka Venn.',
    'During the meeting, Consul Hartwell expressed her sympathy over the Northern Star accident and other recent losses at sea, and offered condolences to the families of the crews. She reaffirmed Lindholm’s support for the new pilot service and stressed the need to work together along the strait. The talks also covered plans for a Harbour Safety Dialogue in September and ways to share radar data.',
    'Minister Mirela Dovan said that Karsova was taking firm steps against unlicensed tugs and was drawing up a complete safety code. She also noted Lindholm’s praise for Karsova’s rescue work.',
    'The meeting also took up the matter of Karsovan sailors stranded in Lindholm, with Dovan promising full help for their return. It was announced that the Strait Caucus will meet in Port Ellery on May 14 to strengthen ties between the two cities.',
    'Consul Hartwell also praised the building works in Karsova, and recognised the city’s commitment to safer quays.',
    'The visit shows how close the two ports have grown, above all in rescue and pilot services.',
  ],
  seeAlso: { label: 'Also See', title: 'The Quay Reform Act—Old Habits and Uneven Rules' },
  disclaimer: 'This news is sourced from The Morning Ledger and is intended for informational purposes only.',
  author: {
    name: 'News Desk',
    bio: 'Your trusted source for careful journalism. Stay informed with our full coverage of ports, trade, technology, and more.',
  },
  recent: [
    teaser(
      'What is the Belgrin Line?',
      'The Belgrin Line, a 300-kilometre limit drawn in 1911 between the two fishing grounds, remains one of the coast’s oldest quarrels. Rejected by every Karsovan council but printed on every chart, it stands for an uneasy past. This backgrounder looks at its origins and at its place in today’s disputes.',
      'What is Belgrin Line?',
    ),
    teaser(
      'Can the strait be kept safe without a common code?',
      'For twenty years the strait has counted its accidents. Yet despite new lights and faster boats, the lack of a common code keeps undoing what was won. As traffic grows, the question remains: can two cities guard one sea without agreeing on its rules?',
    ),
    teaser(
      'Drifting Apart: How Small Ports Are Redrawing Old Trade Routes',
      'Trade is entering a time in which old routes no longer decide where goods go. From the northern islands to the river towns, harbours now look for partners wherever fees are low. The change opens doors for some and leaves others guessing.',
    ),
    teaser(
      'Smugglers and the Missing Lights of Cape Orrin',
      'The coast is seeing a sharp rise in thefts of harbour lights. A new study finds that most of them end up across the water, pointing to trade that nobody wants to own. As losses grow, the coast guard must balance patrols, talks and repairs to counter',
    ),
    teaser(
      'The New Normal: End of the Free Anchorage',
      'Hopes for free anchorage are colliding with rising costs and old mistrust. The harbour board’s recent fees, coming after a failed agreement, signal a change of course. The talks now depend on whether the shipowners can look beyond their own quays.',
    ),
  ],
  ticker: [],
};

export const wire: Story = {
  slug: 'rescue-dialogue',
  title: 'Karsova-Lindholm to launch sea rescue dialogue',
  section: 'Europe',
  dateline: 'Karsova, March 6',
  caption: null,
  paragraphs: [
    'Karsova and Lindholm will start their long-awaited dialogue on sea rescue and the sharing of radar data in Port Ellery on Monday as both sides work to mend strained relations.',
    'According to details shared by the Karsovan Department of Ports (KADEP), the city’s delegation will be led by Ruben Astley, Additional Secretary (Coasts), while Lindholm will be represented by Acting Coordinator for Rescue Clara Wendt.',
    '"The dialogue is meant to discuss common dangers at sea, cooperation in the Strait Council and the costs of rescue," the port office said in a statement.',
    '"Karsova and Lindholm will discuss the dangers both coasts face and agree on plans for work in critical areas such as pilotage and the licensing of tugs. "',
    'The meeting matters to Karsova as the city faces a hard winter of storms, with losses reported all along the coast, above all near the mouth of the Orrin.',
    'Karsova has seen the return of the Free Tugmen of Orrin (FTO), a band that has claimed a number of unlicensed salvages in recent months.',
    'The return of the FTO gained pace after the river towns gave up their patrols and let hundreds of tugs put to sea again.',
    'The previous council under Edda Marsh had held talks with the band with the help of the river towns, under which hundreds of tugmen were allowed to return to their home ports and to register their boats as well.',
    'However, the talks became an opening for the FTO, who used the time to regroup, and began anew once the talks were called off by the band, which accused the council of not keeping its word.',
    'Karsova has been calling on the river towns to act against the tugmen working out of their creeks and to stop selling them fuel, a demand that the towns reject.',
    'Observers say that the river towns do not want to give up the tugmen because they know how few patrol boats Karsova can put to sea.',
    'Still, the council’s readiness to change course and to work side by side with Lindholm is a warning to the river towns.',
  ],
  seeAlso: null,
  disclaimer: null,
  author: null,
  recent: [],
  ticker: [
    { time: '3 minutes ago', title: 'Lindholm’s boatyards can grow to $75–85 million by 2035: Trade Board' },
    { time: '4 minutes ago', title: 'Quad launches kelp farm projects' },
    { time: '13 minutes ago', title: 'Market for harbour cranes likely to hit $5.1 bn by 2030' },
    { time: '14 minutes ago', title: 'Sugar, salt, fats dominate island diets causing illness: Report' },
    { time: '15 minutes ago', title: 'First gull flu death reported in Orrin' },
    { time: '16 minutes ago', title: 'Dockers’ front unveils health plan, vows to revive coastal clinics' },
    {
      time: '23 minutes ago',
      title: '‘It was very hard’: Nils Kerrow opens up on ban, and his return to Ellery’s rowing squad',
    },
    { time: '23 minutes ago', title: 'Ellery Open: Darvo beats Barrel to reach last eight' },
    { time: '24 minutes ago', title: 'Mayor Khand flags off Tawny Tides canoe championship' },
    {
      time: '25 minutes ago',
      title: 'Regatta: Erasman showed the world again what he’s got with the oar, says Wilm',
    },
    {
      time: '26 minutes ago',
      title: 'Regatta: Varn’s fast finish was the game-breaker, says skipper Erasman',
    },
    {
      time: '27 minutes ago',
      title: '‘It was very hard’: Nils Kerrow opens up on ban, and his return to Ellery’s rowing squad',
    },
    { time: '28 minutes ago', title: 'Regatta: Tim Dorvid back as Ellery choose to row against Zimmen' },
  ],
};

export const STORIES: readonly Story[] = [harbour, wire];

/** What the text of the article must be, to the letter. */
export function expectedText({ paragraphs }: Story): string {
  return paragraphs.map((paragraph) => paragraph.replace(/\s+/g, ' ').trim()).join('\n');
}

/** The story as a text file. `gap`: between paragraphs. */
export function asText(story: Story, gap = '\n\n'): string {
  const { seeAlso, author } = story;
  const body = [...story.paragraphs];
  if (seeAlso) body.splice(2, 0, `${seeAlso.label}: ${seeAlso.title}`);
  const after = [story.disclaimer, author?.name, author?.bio, story.recent.length > 0 ? 'Recent' : null];
  const recent = story.recent.map(
    (r, i) => `${i > 0 ? '\n' : gap}${[r.title, r.again, r.text, 'Read More »'].join(gap)}`,
  );
  const head = [story.section, story.title, story.dateline, story.caption].filter(Boolean);
  const rows = story.ticker.flatMap(({ time, title }) => [time, title]);
  return [...head, ...body, ...after.filter(Boolean), ...rows].join(gap) + recent.join('');
}
