/** The articles of the library: the door of this room for everyone outside it. */
export {
  deleteForGood,
  emptyOldTrash,
  emptyTrash,
  restore,
  setState,
  setTags,
  trash,
} from './actions';
export { correctDates, correctNames } from './annotations';
export { countArticles, countSites, countStates, countTags } from './counts';
export {
  addHighlight,
  changeHighlight,
  highlightsOf,
  makeHighlight,
  removeHighlight,
  setNote,
} from './highlights';
export {
  findSaved,
  getSaved,
  getSummaries,
  type ListCursor,
  listArticles,
  listKeys,
  loadSaved,
} from './lists';
export { type Saved, saveArticle } from './save';
export { colourTag, removeTag, renameTag, tagColours } from './tag-actions';
export type { TagChange } from './tags';
