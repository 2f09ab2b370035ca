import { JSDOM } from 'jsdom';
import type { View } from '../../utils/html';

/** A window for the parser and the sanitiser. */
export const view = new JSDOM('').window as unknown as View;
