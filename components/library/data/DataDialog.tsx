import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { plural, t, uiLanguage } from '../../../utils/i18n';
import { Button } from '../../Button';
import { Dialog } from '../../Dialog';
import { Icon } from '../../Icon';
import { Notice } from '../../Notice';
import { Switch } from '../../Switch';
import { sizeWords } from '../../size-words';
import type { StorageFacts } from '../StorageLine';

/** The folder for backups: none yet, written to, or not to be written to (any more). */
export type FolderFacts =
  | { state: 'none' }
  | { state: 'ready'; name: string; lastAt: number | null; writing: boolean }
  | { state: 'locked'; name: string }
  | { state: 'failed'; name: string; words: string };

export interface DataDialogProps {
  backup: { lastAt: number | null; articles: number };
  /** Articles saved since the last backup. */
  savedSince: number;
  /** Null: this browser cannot write into a folder. */
  folder: FolderFacts | null;
  remind: boolean;
  storage: (StorageFacts & { quotaBytes: number | null }) | null;
  /** The last look through the library. */
  check: { at: number; looked: number; repaired: number } | null;
  checking: boolean;
  /** The trash empties itself after 30 days. */
  trashAges: boolean | null;
  /** Pictures of everything that is saved are kept. */
  pictures: boolean | null;
  /** The browser was told no. */
  picturesRefused: boolean;
  onBackUp: () => void;
  onRestore: () => void;
  onChooseFolder: () => void;
  onUnlockFolder: () => void;
  onForgetFolder: () => void;
  onRemind: (on: boolean) => void;
  onPersist: () => void;
  onCheck: () => void;
  onTrashAges: (on: boolean) => void;
  onPictures: (on: boolean) => void;
  onClose: () => void;
}

/** Everything about keeping the library: backups, room, order. */
export function DataDialog(props: DataDialogProps) {
  const { onClose } = props;
  return (
    <Dialog title={t('data_title')} onClose={onClose} class="data">
      <div class="parts">
        <DataParts {...props} focused />
        <PicturesPart {...props} />
        <TrashPart {...props} />
      </div>
      <div class="acts">
        <Button variant="edged" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </Dialog>
  );
}

type DataPartsProps = Omit<
  DataDialogProps,
  'onClose' | 'pictures' | 'picturesRefused' | 'onPictures' | 'trashAges' | 'onTrashAges'
> & {
  /** The focus begins on the first button, and not on what scrolls. */
  focused?: boolean;
};

/** Backups and room; the settings page shows the same. */
export function DataParts(props: DataPartsProps) {
  return (
    <>
      <Backups {...props} />
      <Storage {...props} />
    </>
  );
}

function PicturesPart({
  pictures,
  picturesRefused,
  onPictures,
}: Pick<DataDialogProps, 'pictures' | 'picturesRefused' | 'onPictures'>) {
  if (pictures === null) return null;
  return (
    <Part title={t('pictures')}>
      {picturesRefused && <Notice tone="unsure" icon="warning" title={t('pictures_refused')} />}
      <Choice id="data-pictures" checked={pictures} label={t('data_pictures')} onChange={onPictures} />
      <p class="quiet">{t('data_pictures_about')}</p>
    </Part>
  );
}

function TrashPart({ trashAges, onTrashAges }: Pick<DataDialogProps, 'trashAges' | 'onTrashAges'>) {
  if (trashAges === null) return null;
  return (
    <Part title={t('trash')}>
      <Choice id="data-trash" checked={trashAges} label={t('data_trash')} onChange={onTrashAges} />
    </Part>
  );
}

function Backups(props: DataPartsProps) {
  const { backup, savedSince, folder, focused } = props;
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focused) first.current?.focus();
  }, [focused]);
  return (
    <Part title={t('backup')}>
      <p>
        {backup.lastAt === null
          ? t('backup_none')
          : plural('backup_last', backup.articles, timeWords(backup.lastAt))}{' '}
        {backup.lastAt !== null && savedSince > 0 && plural('backup_since', savedSince)}
      </p>
      <p class="quiet">{t('backup_about')}</p>
      <div class="row-acts">
        <Button icon="download" variant="primary" buttonRef={first} onClick={props.onBackUp}>
          {t('backup_now')}
        </Button>
        <Button icon="restore" variant="edged" onClick={props.onRestore}>
          {t('backup_restore')}
        </Button>
      </div>
      {folder ? <Folder {...props} folder={folder} /> : <p class="quiet">{t('folder_not_here')}</p>}
      <Choice id="data-remind" checked={props.remind} label={t('backup_remind')} onChange={props.onRemind} />
    </Part>
  );
}

function Folder(props: DataPartsProps & { folder: FolderFacts }) {
  const { folder, onChooseFolder, onUnlockFolder, onForgetFolder } = props;
  if (folder.state === 'none') {
    return (
      <div class="folder">
        <p class="quiet">{t('folder_about')}</p>
        <Button variant="edged" onClick={onChooseFolder}>
          {t('folder_choose')}
        </Button>
      </div>
    );
  }
  return (
    <div class="folder">
      {folder.state === 'ready' && <FolderReady {...folder} />}
      {folder.state === 'locked' && (
        <Notice tone="unsure" icon="warning" title={t('folder_locked', folder.name)}>
          <p>{t('folder_locked_words')}</p>
          <Button small variant="edged" onClick={onUnlockFolder}>
            {t('folder_unlock')}
          </Button>
        </Notice>
      )}
      {folder.state === 'failed' && (
        <Notice tone="bad" icon="warning" title={t('folder_failed', folder.name)}>
          <p>{folder.words}</p>
        </Notice>
      )}
      <div class="row-acts">
        <Button variant="link" onClick={onChooseFolder}>
          {t('folder_other')}
        </Button>
        <Button variant="link" onClick={onForgetFolder}>
          {t('folder_forget')}
        </Button>
      </div>
    </div>
  );
}

function FolderReady({ name, lastAt, writing }: Extract<FolderFacts, { state: 'ready' }>) {
  return (
    <p class="state" role="status">
      <Icon name="check" />
      <span>
        {t('folder_ready', name)} {writing && t('folder_writing')}
        {!writing && lastAt !== null && t('folder_last', timeWords(lastAt))}
      </span>
    </p>
  );
}

function Storage({ storage, check, checking, onPersist, onCheck }: DataPartsProps) {
  return (
    <Part title={t('storage')}>
      {storage && (
        <>
          <p>
            {storage.quotaBytes === null
              ? t('storage_used', sizeWords(storage.usedBytes))
              : t('storage_used_of', sizeWords(storage.usedBytes), sizeWords(storage.quotaBytes))}
          </p>
          <div role="status">
            {storage.persisted && (
              <p class="state">
                <Icon name="check" />
                <span>{t('storage_kept')}</span>
              </p>
            )}
            {!storage.persisted && <p>{t(storage.refused ? 'storage_refused' : 'storage_at_risk')}</p>}
          </div>
          {!storage.persisted && (
            <div class="row-acts">
              <Button variant="edged" onClick={onPersist}>
                {t('storage_keep')}
              </Button>
            </div>
          )}
        </>
      )}
      <p role="status">{checking ? t('checking') : checkWords(check)}</p>
      <div class="row-acts">
        <Button variant="link" disabled={checking} onClick={onCheck}>
          {t('check_now')}
        </Button>
      </div>
    </Part>
  );
}

function checkWords(check: DataDialogProps['check']): string {
  if (!check) return t('check_never');
  const when = timeWords(check.at);
  return check.repaired === 0
    ? plural('check_well', check.looked, when)
    : plural('check_repaired', check.repaired, when);
}

interface ChoiceProps {
  id: string;
  checked: boolean;
  label: string;
  onChange: (on: boolean) => void;
}

function Choice({ id, checked, label, onChange }: ChoiceProps) {
  return (
    <div class="switch-row">
      <label for={id}>{label}</label>
      <Switch id={id} checked={checked} label={label} onChange={onChange} />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function timeWords(ms: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
}
