/** Scripts that are written from right to left. */
const leftward: readonly string[] = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'];

/** Which way a language is written, by the script it is usually written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return leftward.includes(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** What a language is called in another, and without that in itself: `Türkçe`, `Turks`; its code when nobody knows. */
export function languageName(language: string, spoken: string = language): string {
  const { language: plain } = new Intl.Locale(language);
  const name = new Intl.DisplayNames([spoken], { type: 'language', fallback: 'code' }).of(plain) ?? plain;
  return name.charAt(0).toLocaleUpperCase(spoken) + name.slice(1);
}

/** Whether two are one language, whatever the country: `nl-NL` and `nl-BE`. */
export function isSameLanguage(a: string, b: string): boolean {
  return new Intl.Locale(a).language === new Intl.Locale(b).language;
}
