/** The sections of what is chosen once: reading, cleaning, export. */
import type { OptionRow, OptionSection } from '../../components/options/option-rows';
import { MarkBoxes, TypeRows } from '../../components/reader/TypePanel';
import { Switch } from '../../components/Switch';
import { t, tById } from '../../utils/i18n';
import { EXPORT_FORMATS, type FormatId } from '../../utils/transfer/formats';
import type { Settings, SettingsState } from './use-settings';

type SwitchName = { [N in keyof Settings]: Settings[N] extends boolean ? N : never }[keyof Settings];

/** A row that is on or off, and nothing more. */
export function switchRow(
  { values, set }: SettingsState,
  name: SwitchName,
  row: Pick<OptionRow, 'label' | 'about' | 'words'>,
): OptionRow {
  return {
    ...row,
    id: name,
    labels: true,
    control: <Switch id={name} checked={values[name]} label={row.label} onChange={(on) => set(name, on)} />,
  };
}

export function readingSection(settings: SettingsState): OptionSection {
  const { values, set } = settings;
  return {
    id: 'reading',
    title: t('options_reading'),
    rows: [
      {
        id: 'type',
        label: t('options_type'),
        about: t('options_type_about'),
        words: [
          ...[t('paper'), t('paperLight'), t('paperSepia'), t('paperDark')],
          ...[t('face'), t('size'), t('measure')],
        ],
        control: (
          <div class="type-rows">
            <TypeRows style={values.readerStyle} onStyle={(style) => set('readerStyle', style)} />
          </div>
        ),
      },
      {
        id: 'marks',
        label: t('marksInText'),
        words: [t('mark_who'), t('mark_what'), t('mark_where'), t('mark_when')],
        control: <MarkBoxes marks={values.readerMarks} onMarks={(marks) => set('readerMarks', marks)} />,
      },
      switchRow(settings, 'showPictures', {
        label: t('picturesFromWeb'),
        about: t('options_pictures_about'),
      }),
    ],
  };
}

export function cleaningSection(settings: SettingsState, more: readonly OptionRow[]): OptionSection {
  return {
    id: 'cleaning',
    title: t('options_cleaning'),
    rows: [
      switchRow(settings, 'cleanOnOpen', {
        label: t('options_clean_on_open'),
        about: t('options_clean_on_open_about'),
      }),
      ...more,
    ],
  };
}

/** The format that is offered first. */
export function formatRow({ values, set }: SettingsState): OptionRow {
  const groups = [...new Set(EXPORT_FORMATS.map(({ group }) => group))];
  return {
    id: 'format',
    label: t('options_format'),
    about: t('options_format_about'),
    words: EXPORT_FORMATS.map(({ labelKey }) => t(labelKey)),
    labels: true,
    control: (
      <select
        id="format"
        class="input"
        value={values.exportFormat}
        onChange={(event) => set('exportFormat', event.currentTarget.value as FormatId)}
      >
        {groups.map((group) => (
          <optgroup key={group} label={tById(`format_group_${group}`)}>
            {EXPORT_FORMATS.filter((one) => one.group === group).map(({ id, labelKey }) => (
              <option key={id} value={id}>
                {t(labelKey)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    ),
  };
}
