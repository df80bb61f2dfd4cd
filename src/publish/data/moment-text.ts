/** A moment of the facts as RFC 3339 writes it: a day stays a day, a minute gets its seconds and the offset of Viet Nam. */
export const momentText = (moment: string): string =>
  moment.length === 10 ? moment : `${moment.slice(0, 10)}T${moment.slice(11, 16)}:00+07:00`;
