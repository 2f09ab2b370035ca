import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type ImportActions,
  ImportDialog,
  type ImportStep,
} from '../../components/library/import/ImportDialog';
import { t } from '../../utils/i18n';
import { useScreen } from './dom';

const TODAY = '2026-05-10';
const past = { id: 4, name: 'pocket.csv', startedAt: 1_777_000_000_000, added: 12, merged: 3 };

describe('ImportDialog', () => {
  const screen = useScreen();
  const said: string[] = [];
  const note = (name: string) => (given?: unknown) =>
    void said.push(typeof given === 'number' ? `${name} ${given}` : name);
  const actions: ImportActions = {
    ...{ onChoose: note('choose'), onUndo: note('undo'), onResume: note('resume'), onChange: note('change') },
    ...{
      onReport: note('report'),
      onImport: note('import'),
      onCancel: note('cancel'),
      onGoOn: note('go on'),
    },
    ...{ onTakeBack: note('take back'), onClose: note('close') },
  };
  const show = (now: ImportStep) => screen.draw(<ImportDialog now={now} today={TODAY} {...actions} />);
  beforeEach(() => {
    said.length = 0;
    // jsdom draws a dialog and cannot open it.
    const dialog = document.createElement('dialog').constructor.prototype as HTMLDialogElement;
    // It gives the focus to the first button, as browsers do; where it is closed nothing in it can have any.
    const showModal = vi.fn(function (this: HTMLElement) {
      this.querySelector('button')?.focus();
    });
    Object.assign(dialog, { showModal, close: vi.fn() });
  });

  it('shows how far it is, and can be stopped from where the focus is', () => {
    show({ step: 'run', work: { label: 'Importing', done: 300, total: 1_200 } });
    expect(screen.find<HTMLProgressElement>('progress').value).toBe(300);
    expect(document.activeElement).toBe(screen.button(t('cancel')));
    screen.click(screen.button(t('cancel')));
    expect(said).toEqual(['cancel']);
  });

  it('once stopped is gone on with, left as it is, or taken back', () => {
    show({ step: 'stopped', title: 'Stopped', words: '300 of 1,200', problem: null, needsFile: false });
    expect(screen.texts('[role=status]')).toEqual(['300 of 1,200']);
    expect(document.activeElement).toBe(screen.button(t('import_go_on')));
    for (const name of ['import_go_on', 'import_leave', 'import_take_back'] as const)
      screen.click(screen.button(t(name)));
    expect(said).toEqual(['go on', 'close', 'take back']);
  });

  it('asks for the file where no copy of it is left, and says when it is another one', () => {
    show({ step: 'stopped', title: 'Cut short', words: 'Half', problem: 'Another file', needsFile: true });
    expect(screen.texts('.notice')).toEqual(['Another file']);
    screen.click(screen.button(t('import_choose')));
    expect(said).toEqual(['go on']);
  });

  it('offers to go on with an import of before only where that is possible', () => {
    const imports = [
      { ...past, canGoOn: true },
      { ...past, id: 3, name: 'raindrop.csv', canGoOn: false },
    ];
    show({ step: 'choose', problem: null, reading: null, past: imports });
    expect(screen.texts('.past li bdi')).toEqual(['pocket.csv', 'raindrop.csv']);
    expect(screen.texts('.past li:last-child button')).toEqual([`${t('undo')}raindrop.csv`]);
    screen.click(screen.button(`${t('import_go_on')}pocket.csv`));
    screen.click(screen.button(`${t('undo')}raindrop.csv`));
    expect(said).toEqual(['resume 4', 'undo 3']);
  });
});
