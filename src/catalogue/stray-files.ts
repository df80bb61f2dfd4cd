import type { Kind } from '../model/kinds.ts';
import type { Issue } from './issues.ts';
import { languageName, meantLanguage } from './language-names.ts';

const stray = (file: string, message: string, fix: string): Issue => ({
  file,
  level: 'warning',
  code: 'stray-file',
  message,
  fix,
});

export const strayFolder = (kind: Kind, file: string): Issue =>
  stray(file, 'Thư mục con này không được dùng.', `Mỗi bản ghi là một thư mục ngay trong content/${kind}/.`);

export const notShown = (file: string, lang: string): Issue => ({
  file,
  level: 'warning',
  code: 'language-not-shown',
  message: `Ngôn ngữ “${lang}” không có trong province.yaml nên tệp này không hiện.`,
  fix: `Muốn hiện thì thêm “- tag: ${lang}” vào mục languages của province.yaml; nếu không thì chuyển tệp đi nơi khác.`,
});

/** `index.cn.md`, `index.EN.md`: nobody would find the words in it. */
export function wrongLanguage(
  file: string,
  name: string,
  names: readonly string[],
  languages: readonly string[] | undefined,
): Issue | undefined {
  const [, typed = '', extension] = /^index\.([^.]+)\.([a-z0-9]+)$/.exec(name) ?? [];
  const meant = meantLanguage(typed, languages);
  if (meant === typed) return undefined;
  const right = `index.${meant}.${extension}`;
  const isCase = typed.toLowerCase() === meant.toLowerCase();
  return {
    file,
    level: 'error',
    code: 'wrong-language-name',
    message: isCase
      ? `Mã ngôn ngữ trong tên tệp phải viết đúng là “${meant}”, nhưng đang là “${typed}”.`
      : `“${typed}” không phải mã ngôn ngữ của trang; ${languageName(meant)} viết “${meant}”.`,
    fix: renameTo(right, name, names),
  };
}

function renameTo(right: string, name: string, names: readonly string[]): string {
  const taken = names.find((other) => other !== name && other === right);
  return taken
    ? `Đã có ${right}: chép phần cần giữ sang tệp ấy, rồi chuyển ${name} đi nơi khác.`
    : `Đổi tên thành: ${right}`;
}

const PICTURE = /\.(jpe?g|png|webp|avif|tiff?|gif|hei[cf]|bmp|svg|psd|raw|dng|cr[23]|nef|arw)$/i;
/** What a master may be; others first become JPEG. */
const USED = /\.(jpe?g|png|webp|avif|tiff?)$/i;

export const isPicture = (name: string): boolean => PICTURE.test(name);

/** A picture in a photo's folder that is not its master: the reason that none is found, or one too many. */
export function strayPicture(file: string, name: string, master: string | undefined): Issue {
  const extension = name.split('.').at(-1)?.toLowerCase() as string;
  if (master)
    return stray(
      file,
      `Ảnh này không được dùng: ảnh của thư mục là ${master}.`,
      'Chuyển đi nơi khác; mỗi ảnh là một thư mục trong content/photos/.',
    );
  const issue: Issue = USED.test(name)
    ? stray(
        file,
        'Ảnh này không mang tên photo nên không được dùng, và thư mục chưa có ảnh nào.',
        `Đổi tên thành: photo.${extension}`,
      )
    : stray(
        file,
        `Trang không đọc được ảnh loại ${extension.toUpperCase()}; chỉ đổi đuôi tên tệp thì không được.`,
        /hei[cf]/.test(extension)
          ? 'Mở ảnh, chọn lưu (xuất) thành JPEG với tên photo.jpg. Trên iPhone: Cài đặt → Camera → Định dạng → Tương thích nhất, rồi chụp hoặc gửi lại.'
          : 'Mở ảnh, chọn lưu (xuất) thành JPEG với tên photo.jpg.',
      );
  return { ...issue, level: 'error' };
}

/** The name of a language file that was meant by one nearly so: `index-vi.md`, `Index.vi.md`, `vi.md`. */
function nearlyWords(name: string): string | undefined {
  const [, lang, extension] =
    /^(?:index[ ._-]*)?([a-z]{2,3}(?:-[a-z0-9]+)?)[ .]*\.(mdx?|markdown)$/i.exec(name) ?? [];
  const isBare = /^index\.(?:mdx?|markdown)$/i.test(name);
  if (isBare) return 'index.vi.md';
  if (!lang || !extension || (!/^index/i.test(name) && lang.length > 2)) return undefined;
  return `index.${meantLanguage(lang)}.${/mdx/i.test(extension) ? 'mdx' : 'md'}`;
}

/** What Windows, macOS and editors of files call a copy. */
const COPY =
  /^(index\.[A-Za-z-]+)(?: ?\(\d+\)| - (?:Copy|Bản sao).*| copy.*|~|\.(?:bak|old|orig|tmp))(\.mdx?)?$|^(index\.[A-Za-z-]+\.mdx?)(?:~|\.(?:bak|old|orig|tmp))$/i;

/** A film, a sound or captions that are not called as they must be, or lie where none is shown. */
function strayFilm(kind: Kind, file: string, name: string): Issue | undefined {
  const [, ending = ''] = /\.([a-z0-9]+)(?:\.txt)?$/i.exec(name) ?? [];
  const isFilm = /^(?:mp4|webm|mov|avi|mkv|wmv|m4v|mpe?g|flv|3gp)$/i.test(ending);
  const isCaptions = /^(?:vtt|srt|ass|ssa|sub)$/i.test(ending);
  if (kind !== 'publications')
    return isFilm || isCaptions
      ? stray(
          file,
          'Phim và phụ đề đặt ở đây không được dùng.',
          'Tạo một ấn phẩm (publications) với type: video, đặt phim.mp4 và phude.vi.vtt vào thư mục của nó.',
        )
      : undefined;
  const isSound = /^(?:mp3|m4a|wav|ogg|opus|aac|wma|flac)$/i.test(ending);
  if (!(isFilm || isCaptions || isSound) || /^index\.[A-Za-z-]+\.mp3$/.test(name)) return undefined;
  return {
    ...stray(
      file,
      isCaptions
        ? 'Phụ đề này không mang đúng tên hoặc đúng loại nên không được dùng.'
        : `${isFilm ? 'Phim' : 'Tệp tiếng'} này không mang đúng tên hoặc đúng loại nên không được dùng.`,
      isCaptions
        ? 'Lưu thành WebVTT (UTF-8) và đặt tên theo mẫu phude.vi.vtt, phude.lo.vtt, …'
        : isFilm
          ? 'Xuất thành MP4 (H.264, AAC) tên phim.mp4, hoặc WebM tên phim.webm.'
          : 'Xuất thành tieng.mp3, tieng.m4a, tieng.ogg hoặc tieng.opus.',
    ),
    // Half a film, or one without its captions, is not published.
    level: 'error',
  };
}

/** A file nobody reads, with the likeliest reason it lies there. @param names of all files of its folder. */
export function strayFile(kind: Kind, file: string, name: string, names: readonly string[]): Issue {
  const hidden = /^(index\.[A-Za-z-]+\.mdx?)\.txt$/i.exec(name);
  if (hidden)
    return stray(file, 'Tên tệp thừa đuôi .txt nên tệp không được dùng.', `Đổi tên thành: ${hidden[1]}`);
  if (/^index\.[A-Za-z-]+\.txt$/i.test(name))
    return stray(
      file,
      'Tên tệp mang đuôi .txt nên tệp không được dùng.',
      `Đổi tên thành: ${name.replace(/txt$/i, 'md')}`,
    );
  if (/\.(docx?|odt|rtf)$/i.test(name))
    return stray(
      file,
      'Tệp Word không được dùng.',
      'Chép chữ sang index.vi.md rồi chuyển tệp này đi nơi khác.',
    );
  if (isPicture(name))
    return stray(file, 'Ảnh đặt ở đây không được dùng.', 'Chuyển vào content/photos/<mã>/photo.jpg');
  const ofFilm = strayFilm(kind, file, name);
  if (ofFilm) return ofFilm;
  if (/\.(mp3|m4a|wav|ogg|opus|aac|wma|flac)$/i.test(name))
    return stray(
      file,
      'Bản đọc này không mang đúng tên hoặc đúng loại nên không được dùng.',
      'Chuyển thành MP3 và đặt tên theo mẫu index.vi.mp3, index.lo.mp3, …',
    );
  if (COPY.test(name))
    return stray(file, 'Đây là bản chép của một tệp khác nên không được dùng.', 'Chuyển đi nơi khác.');
  const right = nearlyWords(name);
  if (right)
    return {
      ...stray(file, 'Tên tệp chưa đúng mẫu nên tệp không được dùng.', renameTo(right, name, names)),
      // Without it the record has no words in that language: not half of it is published.
      ...(!names.includes(right) && { level: 'error' as const }),
    };
  return /^index/i.test(name)
    ? stray(
        file,
        'Tên tệp chưa đúng mẫu nên tệp không được dùng.',
        'Đặt tên theo mẫu index.vi.md, index.en.md, …',
      )
    : stray(
        file,
        'Tệp này không được dùng.',
        `Chuyển đi nơi khác; bản ghi của ${kind} chỉ có index.<mã ngôn ngữ>.md.`,
      );
}
