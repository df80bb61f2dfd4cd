const DAY = 86_400_000; // ms
/** After this many days a page says that it is old. */
const OLD = 60;
/** A kiosk's clock that runs further ahead of the build is not believed. */
const BELIEVED = 5 * 366;

/**
 * Whether content is old by the kiosk's clock, whose battery may be dead: before the day of the build or years
 * after it the clock says nothing.
 * @param built YYYY-MM-DD
 * @param now ms since 1970
 */
export function isOld(built: string, now: number): boolean {
  const days = (now - Date.parse(built)) / DAY;
  return days > OLD && days <= BELIEVED;
}
