/** Where the history of a province's contents lies, below its folder; hidden, and outside of the cache, which is thrown away. */
export const HISTORY_FOLDER = '.lich-su';
