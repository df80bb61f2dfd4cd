import { watchCorners } from './corners.ts';

/** For the page that waits for a first release: there, too, the technician gets in, as on every other page. */
watchCorners(() => location.assign('/_kiosk/service/'), new AbortController().signal);
