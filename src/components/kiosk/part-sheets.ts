/** All that a kiosk's pages hold is in its one sheet: it comes from the disk of the machine. */
export const PART_SHEETS: readonly { mark: RegExp; address: string }[] = [];
