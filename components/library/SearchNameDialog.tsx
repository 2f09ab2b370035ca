import { t } from '../../utils/i18n';
import { NameDialog } from '../NameDialog';

interface SearchNameDialogProps {
  /** A new search, or one that has a name. */
  name: string;
  query: string;
  renames: boolean;
  onApply: (name: string) => void;
  onClose: () => void;
}

/** The name a search is kept under. */
export function SearchNameDialog({ query, renames, ...rest }: SearchNameDialogProps) {
  return (
    <NameDialog
      title={t(renames ? 'search_rename_title' : 'search_keep_title')}
      label={t('search_name')}
      act={t(renames ? 'apply' : 'search_keep')}
      {...rest}
    >
      <p>
        <code>{query}</code>
      </p>
    </NameDialog>
  );
}
