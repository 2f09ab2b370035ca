import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { listWords, t } from '../../utils/i18n';
import { type SiteRule, siteOf } from '../../utils/site';
import { noRule } from '../../utils/site-rules';
import { Button } from '../Button';
import { Segmented } from '../Segmented';
import { Selectors } from './Selectors';

interface SiteRulesProps {
  /** In the order of their sites. */
  rules: readonly SiteRule[];
  /** Sites that the browser lets Dateline read. */
  allowed: ReadonlySet<string>;
  /** True for a selector that this browser understands. */
  understands: (selector: string) => boolean;
  /** Called from within the click: it may have to ask the browser. */
  onClean: (rule: SiteRule, clean: SiteRule['clean']) => void;
  onChange: (rule: SiteRule) => void;
  onForget: (rule: SiteRule) => void;
  onExport: () => void;
  onImport: (file: File) => void;
}

/** What the reader wants of single sites: seen, changed, given away as a file, taken from one. */
export function SiteRules(props: SiteRulesProps) {
  const { rules, onExport, onImport } = props;
  const [fresh, setFresh] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  // One that says nothing yet is not kept.
  const isNew = fresh !== null && !rules.some(({ site }) => site === fresh);
  const shown = isNew ? [...rules, noRule(fresh)] : rules;
  return (
    <div class="sites">
      {shown.length === 0 && <p class="quiet">{t('sites_none')}</p>}
      {shown.map((rule) => (
        <Site key={rule.site} rule={rule} open={rule.site === fresh} {...props} />
      ))}
      <AddSite onAdd={setFresh} />
      <div class="acts">
        <Button variant="edged" icon="download" disabled={rules.length === 0} onClick={onExport}>
          {t('sites_file')}
        </Button>
        <Button variant="edged" onClick={() => file.current?.click()}>
          {t('sites_from_file')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          class="vh"
          tabIndex={-1}
          aria-label={t('sites_from_file')}
          onChange={({ currentTarget }) => {
            const [given] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (given) onImport(given);
          }}
        />
      </div>
    </div>
  );
}

/** “Always, 2 always hidden”. */
function summaryOf({ clean, hide, keep }: SiteRule): string {
  return listWords([
    t(`site_clean_${clean}`),
    ...(hide.length > 0 ? [t('with_count', t('site_hide'), hide.length)] : []),
    ...(keep.length > 0 ? [t('with_count', t('site_keep'), keep.length)] : []),
  ]);
}

function Site(props: SiteRulesProps & { rule: SiteRule; open: boolean }) {
  const { rule, allowed, understands, onClean, onChange, onForget } = props;
  const { site, clean } = rule;
  return (
    <details class="site" open={props.open}>
      <summary>
        <bdi>{site}</bdi> <span class="quiet">{summaryOf(rule)}</span>
      </summary>
      <Labelled words={t('site_clean')}>
        <Segmented
          label={t('site_clean')}
          name={`clean-${site}`}
          value={clean}
          options={(['ask', 'always', 'never'] as const).map((value) => ({
            value,
            label: t(`site_clean_${value}`),
          }))}
          onChange={(value) => onClean(rule, value)}
        />
      </Labelled>
      {clean === 'always' && !allowed.has(site) && (
        <p class="quiet">
          {t('site_no_access')}{' '}
          <Button variant="link" onClick={() => onClean(rule, 'always')}>
            {t('allow_go')}
          </Button>
        </p>
      )}
      {(['hide', 'keep'] as const).map((list) => (
        <Selectors
          key={list}
          id={`${list}-${site}`}
          label={t(`site_${list}`)}
          selectors={rule[list]}
          understands={understands}
          onChange={(selectors) => onChange({ ...rule, [list]: selectors })}
        />
      ))}
      <Button small variant="edged" onClick={() => onForget(rule)}>
        {t('site_forget', site)}
      </Button>
    </details>
  );
}

function Labelled({ words, children }: { words: string; children: ComponentChildren }) {
  return (
    <div class="part-of">
      <span>{words}</span>
      {children}
    </div>
  );
}

function AddSite({ onAdd }: { onAdd: (site: string) => void }) {
  const [text, setText] = useState('');
  const [bad, setBad] = useState(false);
  return (
    <form
      class="acts"
      onSubmit={(event) => {
        event.preventDefault();
        const written = text.trim().toLowerCase();
        const site = siteOf(written.includes('://') ? written : `https://${written}`);
        setBad(site === null);
        if (site === null) return;
        setText('');
        onAdd(site);
      }}
    >
      <input
        class="input"
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        dir="ltr"
        placeholder="news.example"
        aria-label={t('site_add')}
        aria-invalid={bad}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="btn edged">
        {t('site_add')}
      </button>
      {bad && <p role="alert">{t('site_add_bad')}</p>}
    </form>
  );
}
