/** Brought into a page's isolated world when the reader wants to choose something on the page that is to be hidden. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPicker } from '../utils/in-page/picker';

export default defineUnlistedScript(() => {
  (globalThis as { datelinePicker?: typeof createPicker }).datelinePicker = createPicker;
});
