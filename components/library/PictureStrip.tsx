import { useEffect, useState } from 'preact/hooks';
import { plural, t, tById } from '../../utils/i18n';
import type { KeptPictures } from '../../utils/library/images';
import { Button } from '../Button';

interface PictureStripProps {
  /** Pictures of the article on the web. */
  sources: readonly string[];
  kept: KeptPictures;
  onKeep: () => void;
  onDrop: () => void;
}

const MOST_SHOWN = 8;

/** The copies of an article's pictures, what could not be kept and why, and the way to keep or drop them. */
export function PictureStrip({ sources, kept, onKeep, onDrop }: PictureStripProps) {
  const { copies, uses } = kept;
  const failures = uses.filter(({ failure, source }) => failure !== null && !copies.has(source));
  const missing = sources.filter((source) => !copies.has(source)).length;
  return (
    <>
      {copies.size > 0 && <Thumbnails copies={copies} />}
      <p class="quiet">
        {copies.size > 0 ? plural('pictures_kept', copies.size) : plural('pictures_on_web', sources.length)}
      </p>
      {failures.length > 0 && (
        <details class="failures">
          <summary>{plural('pictures_failed', failures.length)}</summary>
          <ul>
            {failures.map(({ source, failure }) => (
              <li key={source}>
                <span class="u">{source.replace(/^https?:\/\//i, '')}</span> {tById(`image_${failure}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="links">
        {missing > 0 && (
          <Button variant="link" onClick={onKeep}>
            {t(failures.length > 0 ? 'pictures_again' : 'pictures_keep')}
          </Button>
        )}
        {copies.size > 0 && (
          <Button variant="link" onClick={onDrop}>
            {t('pictures_drop')}
          </Button>
        )}
      </p>
    </>
  );
}

function Thumbnails({ copies }: Pick<KeptPictures, 'copies'>) {
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = [...copies.values()]
      .slice(0, MOST_SHOWN)
      .map(({ bytes, mime }) => URL.createObjectURL(new Blob([bytes], { type: mime })));
    setAddresses(made);
    return () => {
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, [copies]);
  return (
    <div class="thumbs">
      {addresses.map((address) => (
        <img key={address} src={address} alt="" />
      ))}
    </div>
  );
}
