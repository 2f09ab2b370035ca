/** Stroke icons on a 16 px grid. Decorative: the words beside them, or the button's label, say what they mean. */

const ICONS = {
  add: ['M8 3.5v9M3.5 8h9'],
  archive: ['M2.5 3h11v3h-11z', 'M3.5 6v7h9V6M6.5 8.7h3'],
  back: ['M9.5 4.5 6 8l3.5 3.5'],
  calendar: [
    'M4 3.5h8A1.5 1.5 0 0 1 13.5 5v7a1.5 1.5 0 0 1-1.5 1.5H4A1.5 1.5 0 0 1 2.5 12V5A1.5 1.5 0 0 1 4 3.5z',
    'M2.5 6.5h11M5.5 2v2.5M10.5 2v2.5',
  ],
  check: ['m3.5 8.5 3 3 6-7'],
  close: ['m4.5 4.5 7 7m0-7-7 7'],
  copy: [
    'M6.7 5.5h5.6a1.2 1.2 0 0 1 1.2 1.2v5.6a1.2 1.2 0 0 1-1.2 1.2H6.7a1.2 1.2 0 0 1-1.2-1.2V6.7a1.2 1.2 0 0 1 1.2-1.2z',
    'M3 10.5V3h7.5',
  ],
  down: ['m4.5 6.5 3.5 3.5 3.5-3.5'],
  download: ['M8 2.5V10M5 7.3 8 10l3-2.7M3 10v3h10v-3'],
  export: ['M8 10V2.5M5 5.2l3-2.7 3 2.7M3 10v3h10v-3'],
  forward: ['M6.5 4.5 10 8l-3.5 3.5'],
  help: [
    'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
    'M6.4 6.4a1.6 1.6 0 1 1 2.2 1.5c-.5.2-.6.5-.6 1M8 11v.01',
  ],
  hidden: [
    'M3 3l10 10M6.2 4.1A6 6 0 0 1 8 3.8c4 0 6.2 4.2 6.2 4.2a10 10 0 0 1-1.8 2.3M4 5.2A10 10 0 0 0 1.8 8S4 12.2 8 12.2a6 6 0 0 0 2.6-.6',
  ],
  inbox: ['M2.5 9.5 4 3.5h8l1.5 6v3.5h-11z', 'M2.5 9.5h3.2a2.3 2.3 0 0 0 4.6 0h3.2'],
  library: ['M3 3v10M6 3v10M9.2 3.4l3.3 9.4'],
  list: ['M2.5 4.5h11M2.5 8h11M2.5 11.5h11'],
  minus: ['M3.5 8h9'],
  more: ['M3.5 8h.01M8 8h.01M12.5 8h.01'],
  pause: ['M5.5 3.5v9M10.5 3.5v9'],
  pencil: ['m3 13 .8-3.2L10.5 3.1l2.4 2.4-6.7 6.7z'],
  person: ['M8 3a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5z', 'M3 13.5c.4-2.6 2.4-4 5-4s4.6 1.4 5 4'],
  pin: ['M6 2.5h4l-.6 4 2.1 2.3h-7l2.1-2.3zM8 8.8v4.7'],
  pinned: ['M6 2.5h4l-.6 4 2.1 2.3h-7l2.1-2.3zM8 8.8v4.7M7 4h2M6.7 6.5h2.6'],
  play: ['M5 3.2v9.6L12.5 8z'],
  reader: ['M3 3.5h10M3 6.5h10M3 9.5h10M3 12.5h6'],
  restore: ['M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6', 'M5.5 4 3 6.5 5.5 9'],
  search: ['M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9z', 'm10.5 10.5 3.5 3.5'],
  settings: [
    'M8 5.8a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z',
    'M8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.4M12.4 3.6 11 5M5 11l-1.4 1.4',
  ],
  shown: [
    'M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8z',
    'M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
  ],
  site: [
    'M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z',
    'M2.5 8h11M8 2.5c3.5 3.5 3.5 7.5 0 11M8 2.5c-3.5 3.5-3.5 7.5 0 11',
  ],
  speaker: ['M2.5 6.2v3.6h2.3L8 12.5v-9L4.8 6.2z', 'M10.4 6a2.8 2.8 0 0 1 0 4M12.2 4.2a5.4 5.4 0 0 1 0 7.6'],
  star: ['m8 2.3 1.7 3.6 3.9.5-2.9 2.7.8 3.9L8 11l-3.5 2 .8-3.9-2.9-2.7 3.9-.5z'],
  tag: ['M2.5 7.5v-5h5l6 6-5 5z', 'M5.2 5.2h.01'],
  trash: ['M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5'],
  story: ['M4 2.5v11M4 4h.01M4 8h.01M4 12h.01M7 4h6.5M7 8h4.5M7 12h6.5'],
  timeline: ['M2 8h12M4.5 5.5v5M8 4v8M11.5 6.5v3'],
  up: ['M4.5 9.5 8 6l3.5 3.5'],
  warning: ['M8 2.5 14 13H2z', 'M8 6.5v3M8 11.2v.01'],
  whole: ['M2.5 4v8M13.5 4v8M4.8 8h6.4M6.5 6.2 4.7 8l1.8 1.8M9.5 6.2 11.3 8 9.5 9.8'],
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof ICONS;

/** `sizePx` is the side; the drawing is made for 16. */
export function Icon({ name, sizePx = 16 }: { name: IconName; sizePx?: number }) {
  return (
    <svg
      class={`icon-${name}`}
      width={sizePx}
      height={sizePx}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'more' ? 2.2 : 1.4}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {ICONS[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
