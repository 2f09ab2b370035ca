/** Dateline's mark: a day cut by the date line, the earlier half pale. Decorative, like an icon. */
export function Mark({ sizePx = 16 }: { sizePx?: number }) {
  return (
    <svg width={sizePx} height={sizePx} viewBox="0 0 16 16" aria-hidden="true">
      <path fill="#487bee" fill-opacity=".5" d="M8 1A7 7 0 0 0 6 14.71V7h2z" />
      <path fill="#487bee" d="M9 1.07A7 7 0 0 1 7 14.93V8h2z" />
    </svg>
  );
}
