import { t, tById } from '../../utils/i18n';
import { OPERATORS } from '../../utils/library/search/operators';
import { Button } from '../Button';
import { Dialog } from '../Dialog';

interface SearchHelpProps {
  /** An example was chosen. */
  onTry: (example: string) => void;
  onClose: () => void;
}

const GENERAL = ['words', 'phrase', 'star', 'without'] as const;
const EXAMPLES: Record<(typeof GENERAL)[number], string> = {
  ...{ words: 'harbour talks', phrase: '"harbour talks"', star: 'harb* talks', without: 'harbour -talks' },
};

/** Everything the search field understands, each with an example to try. */
export function SearchHelp({ onTry, onClose }: SearchHelpProps) {
  const rows = [
    ...GENERAL.map((name) => ({ example: EXAMPLES[name], about: tById(`search_about_${name}`) })),
    ...OPERATORS.map(({ name, example }) => ({ example, about: tById(`search_about_${name}`) })),
  ];
  return (
    <Dialog title={t('search_help')} onClose={onClose} class="search-help">
      <p>{t('search_help_words')}</p>
      <dl>
        {rows.map(({ example, about }) => (
          <div key={example}>
            <dt>
              <button
                type="button"
                class="link"
                onClick={() => {
                  onClose();
                  onTry(example);
                }}
              >
                <code>{example}</code>
              </button>
            </dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
      <div class="acts">
        <Button variant="edged" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </Dialog>
  );
}
