/**
 * A page without a face, and Chrome's alone: its offscreen document. A shared worker goes with the last page that holds
 * it; this one holds the engine of names from one popup to the next, whose start is most of what a first answer takes.
 */
import { holdEngine } from './hold';

holdEngine(() => window.close());
