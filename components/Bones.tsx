/** Stands where text will be; still, no shimmer. `width` in per cent (no two lines alike), `height` in px. */
export function Bones({ lines }: { lines: ReadonlyArray<{ width: number; height?: number }> }) {
  return (
    <div class="bones" aria-hidden="true">
      {lines.map(({ width, height = 10 }) => (
        <i key={width} class="bone" style={{ width: `${width}%`, height: `${height}px` }} />
      ))}
    </div>
  );
}
