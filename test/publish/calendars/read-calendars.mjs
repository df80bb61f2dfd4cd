import ICAL from 'ical.js';

// It knows no RFC 7986: what it is not told of stays as it is written.
ICAL.design.icalendar.property['name'] = { defaultType: 'text' };

/**
 * Reads calendars with ical.js in the time zone of the process: texts by name as JSON on standard input, and their events by
 * the same names as JSON on standard output. A day is that of the zone's own clock.
 */
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const files = JSON.parse(Buffer.concat(chunks).toString('utf8'));

/** @param {ICAL.Time} time */
function dayOf(time) {
  const date = time.toJSDate();
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const read = Object.entries(files).map(([name, text]) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const value = (/** @type {string} */ property) => calendar.getFirstPropertyValue(property);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      location: event.location,
      sequence: event.sequence,
      start: dayOf(event.startDate),
      end: dayOf(event.endDate),
      isDay: event.startDate.isDate && event.endDate.isDate,
      status: component.getFirstPropertyValue('status'),
      url: component.getFirstPropertyValue('url'),
      stamp: component.getFirstPropertyValue('dtstamp').toString(),
      lang: component.getFirstProperty('summary').getParameter('language'),
    };
  });
  const head = { name: value('name'), url: value('url'), refresh: String(value('refresh-interval')) };
  return [name, { ...head, events }];
});
console.log(
  JSON.stringify({ offset: new Date(2026, 0, 1).getTimezoneOffset(), files: Object.fromEntries(read) }),
);
