/** An identity number, the older one of 15 digits, or a mobile number, alone or within other words. */
const personalNumber = /(?<!\d)(?:\d{17}[\dXx]|\d{15}|1[3-9]\d{9})(?!\d)/;

/** Whether words hold a number that names a person: such words must not stand in an address, which is kept and passed on. */
export function hasPersonalNumber(words: string): boolean {
    return personalNumber.test(words);
}
