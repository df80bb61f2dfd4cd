/** One page as search sees it. All texts are plain; nothing is read from built HTML. */
export interface SearchPage {
  /** Address on the site, as /lo/places/bai-bien/. */
  url: string;
  lang: string;
  title: string;
  summary: string;
  sections: SearchSection[];
  /** Name of the kind of record, a filter: place, news ... */
  kind: string;
  /** The kind in words of the page's language. */
  kindLabel: string;
  /** Names in other scripts, former names, agreed variants. Found like the title, never shown. */
  aliases: string[];
  region?: string | undefined;
  audience: string[];
  image?: SearchImage | undefined;
  /** Multiplies the page's rank; 1 when left out. */
  weight?: number | undefined;
}

export interface SearchSection {
  heading?: string | undefined;
  /** Id of the heading on the page; a result can lead there. */
  anchor?: string | undefined;
  text: string;
}

export interface SearchImage {
  src: string;
  width: number;
  height: number;
  alt: string;
  /** Class names by which the sheet keeps the photo's focus in the frame. */
  focus?: string | undefined;
}

/** What a result needs beside the text; it travels in the index where no query finds it. */
export interface PageInfo {
  kind: string;
  label: string;
  image?: SearchImage | undefined;
}

/** A line of titles.json: title and address. */
export type TitleLine = [title: string, url: string];
