/**
 * The player of a LED wall: one slide in sight, the next one's picture on its way. It makes no element that stays,
 * so that months go by without growing; a picture that fails leaves the words on their ground. Built into one plain script,
 * for a page opened from a disk may load no modules and fetch nothing.
 */

/** A clock is believed from the day before the build to six years after it. */
const BELIEVED_YEARS = 6;
const DAY_MS = 86_400_000;
/** Viet Nam has kept UTC+7 without summer time since 1975. */
const ZONE_MS = 7 * 3_600_000;
/** A picture that has not come by then is not waited for. */
const PICTURE_MS = 4000;
/** How often the player looks whether its folder has been replaced. */
const NEWS_MS = 600_000;
const FADE_MS = 900;
/** Type shrinks by these steps until all words have room. */
const STEP = 0.04;
const SMALLEST = 0.3;

const root = document.documentElement;
const stage = document.querySelector('main') as HTMLElement;
const slides = [...stage.querySelectorAll<HTMLElement>('.slide')];
const order = (stage.dataset['order'] ?? '').split(' ').map(Number);
const stillMotion = matchMedia('(prefers-reduced-motion: reduce)');

let current: HTMLElement | undefined;
let place = -1;
let timer: ReturnType<typeof setTimeout> | undefined;
let news: string | undefined;
let turn = 0;

const dayOf = (time: number) => {
  const date = new Date(time + ZONE_MS);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
};

/** Today in Viet Nam; with an absurd clock, the day of the build. */
function today(): string {
  const built = root.dataset['built'] ?? '';
  const day = dayOf(Date.now());
  const first = dayOf(Date.parse(built) - DAY_MS);
  const last = `${Number(built.slice(0, 4)) + BELIEVED_YEARS}${built.slice(4)}`;
  return day >= first && day <= last ? day : built;
}

function isDue({ dataset: { from, to } }: HTMLElement, day: string): boolean {
  return (!from || from <= day) && (!to || to >= day);
}

/** The next place in the order that may be shown today. */
function nextPlace(from: number): number {
  const day = today();
  for (let step = 1; step <= order.length; step++) {
    const at = (from + step) % order.length;
    const slide = slides[order[at] as number];
    if (slide && isDue(slide, day)) return at;
  }
  // Nothing is due: better the first slide than a dark wall.
  return 0;
}

const slideAt = (at: number) => slides[order[at] as number] as HTMLElement;

/** Sets the picture on its way; resolves when it can be shown, has failed, or is too late. */
function ready(slide: HTMLElement): Promise<void> {
  const image = slide.querySelector('img');
  if (!image) return Promise.resolve();
  const source = image.dataset['src'] as string;
  // One that failed while it was awaited is asked for once more.
  const failed = image.complete && image.naturalWidth === 0;
  if (failed || image.getAttribute('src') !== source) {
    image.style.objectPosition = `${Number(image.dataset['focusX']) * 100}% ${Number(image.dataset['focusY']) * 100}%`;
    image.src = source;
  }
  const late = new Promise<void>((done) => setTimeout(done, PICTURE_MS));
  const shown = image.decode().then(
    () => slide.classList.remove('bare'),
    () => slide.classList.add('bare'),
  );
  return Promise.race([shown, late]);
}

function release(slide: HTMLElement): void {
  slide.hidden = true;
  slide.querySelector('img')?.removeAttribute('src');
}

/** The largest size at which no word leaves its box; long titles differ too much for a rule by length. */
function largest(words: HTMLElement): number {
  let size = 1;
  do words.style.setProperty('--fit', size.toFixed(2));
  while (
    (words.scrollHeight > words.clientHeight || words.scrollWidth > words.clientWidth) &&
    (size -= STEP) >= SMALLEST
  );
  return size;
}

/** A title in one line is read at a glance: it may be that much smaller than in several. */
const WORTH_ONE_LINE = 0.72;

function shrink(slide: HTMLElement): void {
  const words = slide.querySelector<HTMLElement>('.words');
  if (!words) return;
  words.classList.remove('one-line');
  const several = largest(words);
  words.classList.add('one-line');
  if (largest(words) >= several * WORTH_ONE_LINE) return;
  words.classList.remove('one-line');
  words.style.setProperty('--fit', several.toFixed(2));
}

function show(slide: HTMLElement): void {
  const former = current;
  if (former === slide) return;
  current = slide;
  slide.hidden = false;
  shrink(slide);
  // The new one fades in over the former, which goes only then: the wall is never dark between them.
  for (const one of slides) one.classList.remove('on', 'over');
  const fades = former && !stillMotion.matches;
  slide.classList.add('over');
  if (fades) void slide.offsetWidth;
  slide.classList.add('on');
  const end = () => {
    for (const one of slides) if (one !== current && one !== awaited && !one.hidden) release(one);
  };
  if (fades) setTimeout(end, FADE_MS);
  else end();
}

/** The slide whose picture is on its way. */
let awaited: HTMLElement | undefined;

/** Whatever happens to one slide, the next one comes. */
async function step(): Promise<void> {
  const own = ++turn;
  try {
    await advance(own);
  } finally {
    if (own === turn) timer = setTimeout(step, secondsOf(current) * 1000);
  }
}

const secondsOf = (slide: HTMLElement | undefined) => Number(slide?.dataset['seconds']) || 8;

async function advance(own: number): Promise<void> {
  const at = nextPlace(place);
  const slide = slideAt(at);
  await ready(slide);
  // A second loop would run beside this one, had the wall been turned meanwhile.
  if (own !== turn) return;
  if (at <= place && news !== undefined && news !== root.dataset['version']) return location.reload();
  place = at;
  show(slide);
  awaited = slideAt(nextPlace(place));
  void ready(awaited);
}

/** One slide without a clock, for the pictures and for whoever looks a slide over: `index.html#3`. */
async function showOnly(number: number): Promise<void> {
  clearTimeout(timer);
  const own = ++turn;
  const slide = slides[number - 1];
  if (!slide) return;
  root.classList.add('still');
  await ready(slide);
  // Another was asked for while its picture came.
  if (own !== turn) return;
  awaited = undefined;
  show(slide);
  root.dataset['shown'] = String(number);
}

/** The form asked for, else that of the screen. A form that is not the screen's stands in its middle. */
function shape(): void {
  const asked = /[?&]form=(landscape|portrait)\b/.exec(location.search)?.[1];
  const own = innerWidth >= innerHeight ? 'landscape' : 'portrait';
  const form = asked ?? ('fixed' in root.dataset ? root.dataset['form'] : own) ?? own;
  root.dataset['form'] = form;
  root.classList.toggle('boxed', form !== own);
  if (current) shrink(current);
}

/** A folder copied anew brings its number along: a plain script, for nothing else can be read from a disk. */
function lookForNews(): void {
  const script = document.createElement('script');
  script.src = `${root.dataset['base'] ?? ''}version.js?${Date.now()}`;
  script.onload = script.onerror = () => {
    script.remove();
    // Seen twice, the copying has had time to end.
    const seen = root.dataset['latest'];
    news = seen === lastSeen ? seen : news;
    lastSeen = seen;
  };
  document.head.append(script);
}
let lastSeen: string | undefined;

function keepAwake(): void {
  const { wakeLock } = navigator as Partial<Navigator>;
  if (wakeLock && document.visibilityState === 'visible') wakeLock.request('screen').catch(() => {});
}

const numberIn = (hash: string) => Number(/^#(\d+)$/.exec(hash)?.[1] ?? 0);

async function start(): Promise<void> {
  // Hidden and lazy, none has been fetched yet; from here on each comes when its slide is near, and goes with it.
  for (const image of document.images) {
    image.dataset['src'] = image.getAttribute('src') ?? '';
    image.removeAttribute('src');
    image.loading = 'eager';
  }
  shape();
  addEventListener('resize', shape);
  addEventListener('contextmenu', (event) => event.preventDefault());
  const fonts = [...document.fonts].map((font) => font.load().catch(() => undefined));
  await Promise.race([Promise.all(fonts), new Promise((done) => setTimeout(done, PICTURE_MS))]);
  root.dataset['slides'] = String(slides.length);
  addEventListener('hashchange', () => void showOnly(numberIn(location.hash)));
  if (numberIn(location.hash)) return showOnly(numberIn(location.hash));
  document.addEventListener('visibilitychange', keepAwake);
  keepAwake();
  setInterval(lookForNews, NEWS_MS);
  return step();
}

void start();
