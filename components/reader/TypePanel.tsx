import { t } from '../../utils/i18n';
import {
  type Face,
  type Measure,
  type Paper,
  READER_SIZES_PX,
  type ReaderMarks,
  type ReaderStyle,
} from '../../utils/reader-choices';
import { Segmented } from '../Segmented';
import { MARKS, type Mark } from './marks';
import { resized } from './reader-style';

interface TypePanelProps {
  style: ReaderStyle;
  marks: ReaderMarks;
  /** Null where pictures need no leave: the article is open in a tab. */
  pictures: boolean | null;
  onStyle: (style: ReaderStyle) => void;
  onMarks: (marks: ReaderMarks) => void;
  onPictures: (shown: boolean) => void;
}

export function TypePanel({ style, marks, pictures, onStyle, onMarks, onPictures }: TypePanelProps) {
  return (
    <div class="pop type-panel" id="type-panel" popover="auto" role="dialog" aria-label={t('typeAndMarks')}>
      <TypeRows style={style} onStyle={onStyle} />
      <hr />
      <MarkBoxes marks={marks} onMarks={onMarks} />
      {pictures !== null && (
        <label class="check">
          <input
            class="box"
            type="checkbox"
            checked={pictures}
            onChange={(event) => onPictures(event.currentTarget.checked)}
          />
          {t('picturesFromWeb')}
        </label>
      )}
    </div>
  );
}

/** What can be chosen of paper and type, a row each; the settings page shows the same. */
export function TypeRows({ style, onStyle }: Pick<TypePanelProps, 'style' | 'onStyle'>) {
  return (
    <>
      <PaperRow value={style.paper} onChange={(paper) => onStyle({ ...style, paper })} />
      <FaceRow value={style.face} onChange={(face) => onStyle({ ...style, face })} />
      <SizeRow style={style} onStyle={onStyle} />
      <MeasureRow value={style.measure} onChange={(measure) => onStyle({ ...style, measure })} />
    </>
  );
}

/** Which marks names and dates have in the text. */
export function MarkBoxes({ marks, onMarks }: Pick<TypePanelProps, 'marks' | 'onMarks'>) {
  return (
    <fieldset class="checks" aria-label={t('marksInText')}>
      {MARKS.map((mark) => (
        <MarkBox key={mark} mark={mark} marks={marks} onMarks={onMarks} />
      ))}
    </fieldset>
  );
}

function PaperRow({ value, onChange }: { value: Paper; onChange: (paper: Paper) => void }) {
  const options: { value: Paper; label: string }[] = [
    { value: 'auto', label: t('paperAuto') },
    { value: 'light', label: t('paperLight') },
    { value: 'sepia', label: t('paperSepia') },
    { value: 'dark', label: t('paperDark') },
  ];
  return (
    <div class="row">
      <span>{t('paper')}</span>
      <Segmented label={t('paper')} name="paper" value={value} options={options} onChange={onChange} />
    </div>
  );
}

function FaceRow({ value, onChange }: { value: Face; onChange: (face: Face) => void }) {
  const options = [
    { value: 'serif' as const, label: <span class="serif">{t('faceSerif')}</span> },
    { value: 'sans' as const, label: t('faceSans') },
  ];
  return (
    <div class="row">
      <span>{t('face')}</span>
      <Segmented label={t('face')} name="face" value={value} options={options} onChange={onChange} />
    </div>
  );
}

function MeasureRow({ value, onChange }: { value: Measure; onChange: (measure: Measure) => void }) {
  const options: { value: Measure; label: string }[] = [
    { value: 'narrow', label: t('measureNarrow') },
    { value: 'book', label: t('measureBook') },
    { value: 'wide', label: t('measureWide') },
  ];
  return (
    <div class="row">
      <span>{t('measure')}</span>
      <Segmented label={t('measure')} name="measure" value={value} options={options} onChange={onChange} />
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

function MarkBox({
  mark,
  marks,
  onMarks,
}: {
  mark: Mark;
  marks: ReaderMarks;
  onMarks: (marks: ReaderMarks) => void;
}) {
  return (
    <label class="check">
      <input
        class="box"
        type="checkbox"
        checked={marks[mark]}
        onChange={(event) => onMarks({ ...marks, [mark]: event.currentTarget.checked })}
      />
      <span class={`sample ${mark}`}>{t(`mark_${mark}`)}</span>
    </label>
  );
}
