import { useEffect, useState } from 'preact/hooks';

/** Long enough that a count which is still changing is not read out again and again. */
const SETTLED_MS = 500;

/** Announces `text` to assistive technology, once, after it has stopped changing. Not seen. */
export function Settled({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="vh" role="status">
      {said}
    </p>
  );
}
