/** A line of the unit's address. */
export interface Line {
  text: string;
  /** Where it is an e-mail address: that address. */
  mail: string;
}

/** Plain letters alone: whatever else a mail program would read in a link stays text. */
const MAIL = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/;

/** @param address as the server tells it, its lines separated by semicolons */
export function linesOf(address: string): Line[] {
  return address
    .split(';')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text) => ({ text, mail: MAIL.test(text) ? text : '' }));
}
