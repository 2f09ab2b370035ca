/** Puts days into the sample that lie around today, so that it is never an old story. `today` is local. */
export function fillDays(doc: Document, today: Date): void {
  const published = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1, 8, 30);
  for (const time of doc.querySelectorAll<HTMLTimeElement>('time[data-published]')) {
    time.dateTime = published.toISOString();
    time.textContent = words(published, { day: 'numeric', month: 'long', year: 'numeric' });
  }
  const meta = doc.createElement('meta');
  meta.setAttribute('property', 'article:published_time');
  meta.content = published.toISOString();
  doc.head.append(meta);
  for (const span of doc.querySelectorAll<HTMLElement>('[data-day]')) {
    const day = new Date(published);
    day.setDate(day.getDate() + Number(span.dataset.day));
    span.replaceWith(words(day, { day: 'numeric', month: 'long' }));
  }
  for (const span of doc.querySelectorAll<HTMLElement>('[data-month]')) {
    const month = new Date(published.getFullYear(), published.getMonth() + Number(span.dataset.month), 1);
    span.replaceWith(words(month, { month: 'long', year: 'numeric' }));
  }
  doc.body.normalize();
}

/** The sample is in English. */
function words(day: Date, options: Intl.DateTimeFormatOptions): string {
  return day.toLocaleDateString('en-GB', options);
}
