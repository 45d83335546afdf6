/** What only somebody who says “u” says; “2 u” is an hour. */
export const formal = /(?<![\p{L}\p{N}’'-])(?<!\d )(?:u|uw|uzelf)(?![\p{L}\p{N}’'-])/iu;

/** What only somebody who says “je” says. */
export const informal = /(?<![\p{L}\p{N}’'-])(?:je|jij|jou|jouw|jullie|jezelf)(?![\p{L}\p{N}’'-])/iu;

/** What is said in the Netherlands and not in Flanders. */
export const dutchOnly =
  /(?<![\p{L}/.‘])(?:organisaties?|instelling(?:en)?|(?:jeugdhulp|zorg)?aanbieders?|(?:de|onze) gemeenten?|vragenlijst(?:en)?|uitvraag|hulpverleners?|cliëntenraad|jeugdregio|factsheet|trots|laten zien|uit te rekenen)(?![\p{L}/.’])/iu;
