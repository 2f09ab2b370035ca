/** The articles of the library: the door of this room for everyone outside it. */
export {
  deleteForGood,
  emptyTrash,
  restore,
  setTags,
  trash,
} from './actions';
export { correctDates, correctNames } from './annotations';
export { countArticles, countSites, countTags } from './counts';
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
export type { TagChange } from './tags';
