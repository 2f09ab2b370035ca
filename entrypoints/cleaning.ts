/**
 * Brought into a page's isolated world beside the in-page script when something is to be hidden there: what hides, and
 * what shows in the page that something is hidden.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCleaning, type Face, type Hands } from '../utils/clutter/cleaning';
import { takeOver } from '../utils/clutter/leftovers';
import { createBar } from '../utils/in-page/bar';
import type { createPicker } from '../utils/in-page/picker';
import { askBackground } from '../utils/messages';
import { type SiteRule, siteOf } from '../utils/site';

export interface CleaningScript {
  createCleaning: typeof createCleaning;
  createFaces: typeof createFaces;
}

/** What the reader wants of the site of this page. */
export interface Own {
  rule: SiteRule | null;
  /** Whether the bar shows itself. */
  bar: boolean;
}

/** The bar, and choosing something on the page: one of them at a time. */
export interface Faces {
  draw(hands: Hands, own: Own): Face;
  /** @throws where the background cannot bring the picker */
  pick(hands: Hands): Promise<void>;
  /** Another page begins. */
  reset(): void;
}

/** Ours alone: the isolated world's global is not the page's. */
const world = globalThis as {
  datelineCleaning?: CleaningScript | undefined;
  /** Set by picker.ts. */
  datelinePicker?: typeof createPicker | undefined;
};

export default defineUnlistedScript(() => {
  if (world.datelineCleaning) return 'running';
  world.datelinePicker = undefined; // it was of the time of an earlier copy
  takeOver(document);
  world.datelineCleaning = { createCleaning, createFaces };
  return 'started';
});

/** @param given.isOver asked where the background does not answer: the extension may have gone */
function createFaces({ isOver }: { isOver(): boolean }): Faces {
  /** The bar was closed on this page. */
  let isClosed = false;
  let stopPicking: (() => void) | null = null;
  /** The bar's own while something is chosen: two bars would lie one over the other. */
  let redraw: (() => void) | null = null;

  function makeBar(hands: Hands, { rule }: Own): Face {
    const ask = (name: 'read' | 'save' | 'alwaysClean') => () => void askBackground(name).catch(isOver);
    return createBar(document, {
      hands,
      deeds: {
        alwaysFor: rule?.clean === 'always' ? null : siteOf(location.href),
        always: ask('alwaysClean'),
        read: ask('read'),
        save: ask('save'),
        pick: () => void pick(hands).catch(isOver),
        closed() {
          isClosed = true;
          void askBackground('barClosed').catch(() => {});
        },
      },
    });
  }

  function draw(hands: Hands, own: Own): Face {
    let bar: Face | null = null;
    const face: Face = {
      update() {
        if (!own.bar || isClosed) return;
        if (stopPicking) face.end();
        else {
          bar ??= makeBar(hands, own);
          bar.update();
        }
        redraw = face.update;
      },
      end() {
        bar?.end();
        bar = null;
        redraw = null;
      },
    };
    return face;
  }

  async function pick(hands: Hands): Promise<void> {
    if (!world.datelinePicker) await askBackground('picker');
    stopPicking?.();
    stopPicking = world.datelinePicker?.(document, optionsOf(hands)) ?? null;
    redraw?.();
  }

  function optionsOf(hands: Hands): Parameters<typeof createPicker>[1] {
    return {
      hands,
      site: siteOf(location.href),
      remember: (selector) => void askBackground('rememberHidden', selector).catch(() => {}),
      forget: (selector) => void askBackground('forgetHidden', selector).catch(() => {}),
      onEnd: () => {
        stopPicking = null;
        redraw?.();
      },
    };
  }

  return {
    draw,
    pick,
    reset() {
      stopPicking?.();
      isClosed = false;
    },
  };
}
