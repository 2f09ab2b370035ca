import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n';
import { READER_SIZES_PX, type ReaderMarks, type ReaderStyle } from '../../utils/reader-choices';
import { Segmented } from '../Segmented';
import { MARKS } from './marks';
import { resized } from './reader-style';

interface TypePanelProps {
  style: ReaderStyle;
  marks: ReaderMarks;
  /** Null where pictures need no leave: the article is open in a tab. */
  pictures: boolean | null;
  /** The article's site, and whether its style is its own; null where it has no site. */
  site: { name: string; own: boolean } | null;
  onStyle: (style: ReaderStyle) => void;
  onMarks: (marks: ReaderMarks) => void;
  onPictures: (shown: boolean) => void;
  /** Keeps the style for this site alone, or gives it up for the general one. */
  onSite: (own: boolean) => void;
}

export function TypePanel(props: TypePanelProps) {
  const { style, marks, pictures, site, onStyle, onMarks, onPictures, onSite } = props;
  return (
    <div class="pop type-panel" id="type-panel" popover="auto" role="dialog" aria-label={t('typeAndMarks')}>
      <TypeRows style={style} onStyle={onStyle} />
      {site && (
        <Check checked={site.own} onChange={onSite}>
          {t('style_of_site', site.name)}
        </Check>
      )}
      <hr />
      <MarkBoxes marks={marks} onMarks={onMarks} />
      {pictures !== null && (
        <Check checked={pictures} onChange={onPictures}>
          {t('picturesFromWeb')}
        </Check>
      )}
    </div>
  );
}

/** What can be chosen of paper and type, a row each; the settings page shows the same. */
export function TypeRows({ style, onStyle }: Pick<TypePanelProps, 'style' | 'onStyle'>) {
  const set = (change: Partial<ReaderStyle>) => onStyle({ ...style, ...change });
  return (
    <>
      <StyleRows style={style} onSet={set} />
      <SizeRow style={style} onStyle={onStyle} />
      <div class="checks">
        <Check checked={style.justified} onChange={(justified) => set({ justified })}>
          {t('justified')}
        </Check>
        <Check checked={style.marginNotes} onChange={(marginNotes) => set({ marginNotes })}>
          {t('margin_notes')}
        </Check>
      </div>
    </>
  );
}

/** Which marks names and dates have in the text. */
export function MarkBoxes({ marks, onMarks }: Pick<TypePanelProps, 'marks' | 'onMarks'>) {
  return (
    <fieldset class="checks" aria-label={t('marksInText')}>
      {MARKS.map((mark) => (
        <Check key={mark} checked={marks[mark]} onChange={(shown) => onMarks({ ...marks, [mark]: shown })}>
          <span class={`sample ${mark}`}>{t(`mark_${mark}`)}</span>
        </Check>
      ))}
    </fieldset>
  );
}

/** Choices of a style that are one of a few, in the order of the panel. */
function StyleRows({ style, onSet }: { style: ReaderStyle; onSet: (change: Partial<ReaderStyle>) => void }) {
  return (
    <>
      <Row
        name="paper"
        label={t('paper')}
        value={style.paper}
        words={{
          ...{ auto: t('paperAuto'), light: t('paperLight'), sepia: t('paperSepia') },
          ...{ dark: t('paperDark'), contrast: t('paperContrast') },
        }}
        onChange={(paper) => onSet({ paper })}
      />
      <Row
        name="face"
        label={t('face')}
        value={style.face}
        words={{ serif: <span class="serif">{t('faceSerif')}</span>, sans: t('faceSans') }}
        onChange={(face) => onSet({ face })}
      />
      <Row
        name="measure"
        label={t('measure')}
        value={style.measure}
        words={{ narrow: t('measureNarrow'), book: t('measureBook'), wide: t('measureWide') }}
        onChange={(measure) => onSet({ measure })}
      />
      <Row
        name="leading"
        label={t('leading')}
        value={style.leading}
        words={{ tight: t('leadingTight'), usual: t('leadingUsual'), loose: t('leadingLoose') }}
        onChange={(leading) => onSet({ leading })}
      />
    </>
  );
}

interface RowProps<V extends string> {
  /** Of the radio group; more than three stand under their label. */
  name: string;
  label: string;
  value: V;
  words: Record<V, ComponentChildren>;
  onChange: (value: V) => void;
}

function Row<V extends string>({ name, label, value, words, onChange }: RowProps<V>) {
  const options = (Object.keys(words) as V[]).map((one) => ({ value: one, label: words[one] }));
  return (
    <div class={options.length > 3 ? 'row tall' : 'row'}>
      <span>{label}</span>
      <Segmented {...{ label, name, value, options, onChange }} />
    </div>
  );
}

function SizeRow({ style, onStyle }: { style: ReaderStyle; onStyle: (style: ReaderStyle) => void }) {
  const { least, most } = READER_SIZES_PX;
  return (
    <div class="row">
      <span>{t('size')}</span>
      <div class="step">
        <SizeButton
          label={t('sizeSmaller')}
          letter="small"
          disabled={style.sizePx <= least}
          onClick={() => onStyle(resized(style, -1))}
        />
        <output>{t('sizePx', style.sizePx)}</output>
        <SizeButton
          label={t('sizeLarger')}
          letter="large"
          disabled={style.sizePx >= most}
          onClick={() => onStyle(resized(style, 1))}
        />
      </div>
    </div>
  );
}

interface SizeButtonProps {
  label: string;
  letter: 'small' | 'large';
  disabled: boolean;
  onClick: () => void;
}

/** `aria-disabled`: a button that goes grey under the finger keeps its focus. */
function SizeButton({ label, letter, disabled, onClick }: SizeButtonProps) {
  return (
    <button
      type="button"
      class="btn edged icon"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <span aria-hidden="true" class={`letter ${letter}`}>
        A
      </span>
    </button>
  );
}

interface CheckProps {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ComponentChildren;
}

function Check({ checked, onChange, children }: CheckProps) {
  return (
    <label class="check">
      <input
        class="box"
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
