/** Spaces as offices type them: no-break, narrow, figure, tabs and line ends, and marks that cannot be seen. */
const blank = /[\s\u00a0\u2007\u202f]+/g;
const unseen = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const untidy = /[\s\u00a0\u2007\u202f\u200b-\u200d\u2060\ufeff\u00ad]/;

/** What exports put around a code so that Excel leaves its zeros alone: `="0123"`, `'0123`. */
const protectedCode = /^(?:="([^"]*)"|'(?=\d)(.*))$/s;

/** Text as a person reads it: one plain space where there were several, none at the ends, codes without their protection. */
export function tidy(text: string): string {
  const first = text.charCodeAt(0);
  return spaced(first === 61 || first === 39 ? text.replace(protectedCode, '$1$2') : text);
}

function spaced(text: string): string {
  return untidy.test(text) ? text.replace(unseen, '').replace(blank, ' ').trim() : text;
}

/** Text for comparing: tidy, lower case, one kind of quote and dash. Accents stay. */
export function fold(text: string): string {
  return tidy(text)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑–—−]/g, '-');
}

/** A copy that does not keep the megabytes alive it was cut from: for texts that are remembered. */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
