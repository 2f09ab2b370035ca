/** citation-js brings no types; this is what the tests use of it. */
declare module '@citation-js/core' {
  export interface CslName {
    family?: string;
    given?: string;
    literal?: string;
    suffix?: string;
    'non-dropping-particle'?: string;
    'dropping-particle'?: string;
  }
  export interface CslItem {
    id: string;
    type: string;
    title?: string;
    author?: CslName[];
    issued?: { 'date-parts': number[][] };
    accessed?: { 'date-parts': number[][] };
    [field: string]: unknown;
  }
  export class Cite {
    /** @throws where the text is not of the type */
    constructor(data: string, options?: { forceType?: string });
    data: CslItem[];
  }
  export const plugins: { config: { get(name: string): unknown } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
