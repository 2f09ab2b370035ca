import type { Ref } from 'preact';
import { Button } from '../../components/Button';
import { SearchField } from '../../components/library/SearchField';
import type { FindValues } from '../../components/library/use-search-options';
import { Menu } from '../../components/Menu';
import { t } from '../../utils/i18n';

interface TopBarProps {
  query: string;
  searchInput: Ref<HTMLInputElement>;
  sideOpen: boolean;
  /** Nothing to search or to export. */
  empty: boolean;
  onSearch: (query: string) => void;
  onLeaveSearch: () => void;
  onDown: () => void;
  onHelp: () => void;
  findValues: FindValues;
  onSide: () => void;
  onAddText: () => void;
  onImport: () => void;
  onExport: () => void;
  onData: () => void;
}

export function TopBar(props: TopBarProps) {
  return (
    <search class="searchbar">
      <Button
        icon="list"
        label={t('shelves_open')}
        class="only-narrow"
        expanded={props.sideOpen}
        onClick={props.onSide}
      />
      <SearchField
        value={props.query}
        inputRef={props.searchInput}
        onSearch={props.onSearch}
        onLeave={props.onLeaveSearch}
        onDown={props.onDown}
        onHelp={props.onHelp}
        findValues={props.findValues}
      />
      <Button icon="add" title={t('add_text')} onClick={props.onAddText}>
        <span class="t">{t('add_text')}</span>
      </Button>
      <Button icon="download" title={t('import')} onClick={props.onImport}>
        <span class="t">{t('import')}</span>
      </Button>
      {!props.empty && (
        <Button icon="export" variant="edged" title={t('export')} onClick={props.onExport}>
          <span class="t">{t('export')}</span>
        </Button>
      )}
      <span class="only-narrow">
        <Menu
          label={t('more')}
          icon="more"
          items={[
            { id: 'text', label: t('add_text') },
            { id: 'import', label: t('import') },
            ...(props.empty ? [] : [{ id: 'export', label: t('export') }]),
            { id: 'data', label: t('data_title') },
            { id: 'options', label: t('options') },
          ]}
          onChoose={(id) => {
            if (id === 'text') props.onAddText();
            else if (id === 'import') props.onImport();
            else if (id === 'data') props.onData();
            else if (id === 'options') location.assign('/options.html');
            else props.onExport();
          }}
        />
      </span>
    </search>
  );
}
