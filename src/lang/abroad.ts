/** What a reader is told in the language of a story, when the page around it speaks another. */
export interface AbroadWords {
  /** Before links to the same story in other languages. */
  also: string;
  /** Before the name of the language in which the rest of the page is. */
  rest: string;
}

/** Languages many families speak. Labels with a colon, because the names of languages are inflected in sentences. */
const byLanguage: Record<string, AbroadWords> = {
  ar: { also: 'هذه القصة بلغات أخرى: ', rest: 'لغة بقية الصفحة: ' },
  de: { also: 'Diese Geschichte in anderen Sprachen: ', rest: 'Sprache der übrigen Seite: ' },
  en: { also: 'This story in other languages: ', rest: 'Language of the rest of this page: ' },
  es: { also: 'Este relato en otros idiomas: ', rest: 'Idioma del resto de la página: ' },
  fa: { also: 'این داستان به زبان‌های دیگر: ', rest: 'زبان بقیهٔ صفحه: ' },
  fr: { also: 'Ce récit dans d’autres langues\u00a0: ', rest: 'Langue du reste de la page\u00a0: ' },
  it: { also: 'Questo racconto in altre lingue: ', rest: 'Lingua del resto della pagina: ' },
  nl: { also: 'Dit verhaal in andere talen: ', rest: 'Taal van de rest van deze pagina: ' },
  pl: { also: 'Ta opowieść w innych językach: ', rest: 'Język reszty strony: ' },
  pt: { also: 'Este relato noutras línguas: ', rest: 'Língua do resto da página: ' },
  ru: { also: 'Этот рассказ на других языках: ', rest: 'Язык остальной части страницы: ' },
  tr: { also: 'Bu hikâye diğer dillerde: ', rest: 'Sayfanın geri kalanının dili: ' },
  uk: { also: 'Ця розповідь іншими мовами: ', rest: 'Мова решти сторінки: ' },
};

/** Those words in `language` (`tr`, `ar-SY`); null in a language we have no words in. */
export function abroadWords(language: string): AbroadWords | null {
  return byLanguage[new Intl.Locale(language).language] ?? null;
}
