/** Scripts that are written from right to left. */
const leftward: readonly string[] = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'];

/** Which way a language is written, by the script it is usually written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return leftward.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** What a language calls itself: `Türkçe`; its code when nobody knows. */
export function languageName(language: string): string {
  const { language: plain } = new Intl.Locale(language);
  const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(plain) ?? plain;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
