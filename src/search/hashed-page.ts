import { hashOf } from '../catalogue/kept-note.ts';
import type { SearchPage } from './pages.ts';

/** A page, and a hash of all that it is. */
export interface HashedPage {
  page: SearchPage;
  hash: string;
}

export const hashed = (page: SearchPage): HashedPage => ({ page, hash: hashOf(page) });
