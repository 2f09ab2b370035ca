import { expect, it, vi } from 'vitest';
import { TypePanel } from '../../components/reader/TypePanel';
import { t } from '../../utils/i18n';
import {
  ALL_MARKS,
  completeStyle,
  DEFAULT_READER_STYLE,
  siteOfArticle,
  styleFor,
} from '../../utils/reader-choices';
import { useScreen } from './dom';

const screen = useScreen();

function panel(site: { name: string; own: boolean } | null) {
  const deeds = { onStyle: vi.fn(), onMarks: vi.fn(), onPictures: vi.fn(), onSite: vi.fn() };
  screen.draw(
    <TypePanel style={DEFAULT_READER_STYLE} marks={ALL_MARKS} pictures={null} site={site} {...deeds} />,
  );
  return deeds;
}

const labelled = (words: string) =>
  screen
    .all('label')
    .find((label) => label.textContent === words)!
    .querySelector('input')!;

it('offers paper of high contrast, looser lines, justified ones, and no notes in the margin', () => {
  const { onStyle } = panel(null);
  screen.click(labelled(t('paperContrast')));
  expect(onStyle).toHaveBeenLastCalledWith({ ...DEFAULT_READER_STYLE, paper: 'contrast' });
  screen.click(labelled(t('leadingLoose')));
  expect(onStyle).toHaveBeenLastCalledWith({ ...DEFAULT_READER_STYLE, leading: 'loose' });
  screen.click(labelled(t('justified')));
  expect(onStyle).toHaveBeenLastCalledWith({ ...DEFAULT_READER_STYLE, justified: true });
  screen.click(labelled(t('margin_notes')));
  expect(onStyle).toHaveBeenLastCalledWith({ ...DEFAULT_READER_STYLE, marginNotes: false });
});

it('keeps a style for one site, where there is a site', () => {
  const { onSite } = panel({ name: 'aldermoor.example', own: false });
  screen.click(labelled(t('style_of_site', 'aldermoor.example')));
  expect(onSite).toHaveBeenCalledWith(true);
  panel(null);
  expect(screen.texts('label').some((words) => words.includes('aldermoor'))).toBe(false);
});

it('reads a site in its own style, every other in the general one, and an old style with what is new', () => {
  const site = siteOfArticle('https://www.aldermoor.example/bridge');
  const own = { ...DEFAULT_READER_STYLE, sizePx: 24 };
  expect(site).toBe('aldermoor.example');
  expect(styleFor(site, DEFAULT_READER_STYLE, { 'aldermoor.example': own })).toEqual(own);
  expect(styleFor('toString', DEFAULT_READER_STYLE, {})).toEqual(DEFAULT_READER_STYLE);
  expect(siteOfArticle('urn:sha256:ab')).toBeNull();
  expect(completeStyle({ sizePx: 16 })).toEqual({ ...DEFAULT_READER_STYLE, sizePx: 16 });
});
