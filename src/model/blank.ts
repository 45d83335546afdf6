/** Something an author still has to fill in, as it stands in her text: visible on the page too, so that nobody overlooks it. */
export const blankOf = (what: string): string => `[vul in: ${what}]`;

/** How a blank is found back. */
export const blankShape = /\[vul in\b[^\]\n]*\]/gi;
