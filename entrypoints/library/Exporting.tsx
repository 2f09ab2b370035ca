import { useEffect, useMemo, useState } from 'preact/hooks';
import {
  type ExportChoice,
  ExportDialog,
  type ExportScope,
  type TemplateChoice,
} from '../../components/library/ExportDialog';
import type { Template } from '../../components/library/TemplateEditor';
import type { SavedArticle } from '../../utils/article';
import { plural, t, tById } from '../../utils/i18n';
import { getSaved, listKeys } from '../../utils/library/articles';
import { storyName } from '../../utils/library/story-name';
import { exportFormat, noteTemplate } from '../../utils/settings';
import { EXPORT_FORMATS, type FormatId } from '../../utils/transfer/formats';
import { DEFAULT_TEMPLATE } from '../../utils/transfer/formats/note-template';
import { NOTE_VARIABLES } from '../../utils/transfer/formats/note-variables';
import { previewWith } from './template-preview';
import type { Page } from './use-page';

interface ExportingProps {
  page: Page;
  onClose: () => void;
}

/** The export dialog, once its choices of last time and an article for the preview are there. */
export function Exporting({ page, onClose }: ExportingProps) {
  const { db, state, allKeys, transfer, onError } = page;
  const { place, selection, keys } = state;
  const before = useBefore(page);
  const template = useTemplate(before);
  const keysOf = async (scope: ExportScope['id']): Promise<readonly string[]> => {
    if (scope === 'selected') return [...selection.keys];
    if (scope === 'open') return place.open === null ? [] : [place.open];
    if (scope === 'all') return listKeys(db, {});
    return allKeys();
  };
  async function start({ scope, format }: ExportChoice<FormatId>) {
    await exportFormat.setValue(format);
    await transfer.exportArticles(await keysOf(scope), format);
  }
  if (!before || !template) return null;
  return (
    <ExportDialog
      scopes={scopesOf(page, keys.length > 0)}
      formats={EXPORT_FORMATS.map(({ id, group, labelKey, aboutKey }) => ({
        ...{ id, group: tById(`format_group_${group}`), label: t(labelKey), about: t(aboutKey) },
      }))}
      chosen={EXPORT_FORMATS.some(({ id }) => id === before.format) ? before.format : EXPORT_FORMATS[0]!.id}
      template={template}
      onExport={(choice) => void start(choice).catch(onError)}
      onClose={onClose}
    />
  );
}

/** Nearest to what the reader is doing first. */
function scopesOf({ state: { place, selection, counts } }: Page, hasRows: boolean): ExportScope[] {
  const listed = place.query.trim() !== '' || place.tag !== null || place.site !== null;
  return [
    ...(selection.keys.size > 0
      ? [{ id: 'selected' as const, label: plural('export_selected', selection.keys.size) }]
      : []),
    ...(place.open !== null ? [{ id: 'open' as const, label: t('export_open') }] : []),
    ...(listed && hasRows ? [{ id: 'list' as const, label: t('export_list') }] : []),
    { id: 'all' as const, label: plural('export_all', counts?.kept ?? 0) },
  ];
}

interface Before {
  format: FormatId;
  template: Template | null;
  /** For the preview; null in an empty library. */
  sample: SavedArticle | null;
  /** The story it is in. */
  story: string | null;
}

function useBefore({ db, state: { place, selection }, onError }: Page): Before | null {
  const [before, setBefore] = useState<Before | null>(null);
  useEffect(() => {
    async function load() {
      const [selected] = selection.keys;
      const key = place.open ?? selected ?? (await listKeys(db, {}))[0];
      const [format, template, sample, story] = await Promise.all([
        exportFormat.getValue(),
        noteTemplate.getValue(),
        key === undefined ? null : getSaved(db, key),
        key === undefined ? null : storyName(db, key),
      ]);
      setBefore({ format, template, sample, story });
    }
    load().catch(onError);
  }, [db, place.open, selection.keys, onError]);
  return before;
}

function useTemplate(before: Before | null): TemplateChoice<FormatId> | null {
  const sample = before?.sample ?? null;
  const story = before?.story ?? null;
  const preview = useMemo(() => previewWith(sample, story), [sample, story]);
  if (!before) return null;
  return {
    format: 'obsidian',
    given: before.template ?? DEFAULT_TEMPLATE,
    own: DEFAULT_TEMPLATE,
    variables: Object.keys(NOTE_VARIABLES),
    preview,
    onChange: (template) => void noteTemplate.setValue(template),
  };
}
