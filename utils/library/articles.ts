/** The articles of the library: the door of this room for everyone outside it. */
export {
  type BulkOptions,
  type Changed,
  deleteForGood,
  emptyTrash,
  restore,
  setTags,
  trash,
} from './actions';
export { countArticles, countSites, countTags } from './counts';
export {
  findSaved,
  getSaved,
  getSummaries,
  type ListCursor,
  type ListOptions,
  listArticles,
  listKeys,
  loadSaved,
} from './lists';
export { type Saved, type SaveInput, saveArticle } from './save';
export { cleanTag, type TagChange } from './tags';
