/** Answers of questionnaires that have an order everybody knows, lowest first. */
export const usualScales: readonly (readonly string[])[] = [
  ['helemaal oneens', 'oneens', 'noch eens noch oneens', 'eens', 'helemaal eens'],
  ['helemaal oneens', 'oneens', 'neutraal', 'eens', 'helemaal eens'],
  ['helemaal mee oneens', 'mee oneens', 'neutraal', 'mee eens', 'helemaal mee eens'],
  ['volledig oneens', 'oneens', 'neutraal', 'eens', 'volledig eens'],
  ['zeer ontevreden', 'ontevreden', 'neutraal', 'tevreden', 'zeer tevreden'],
  ['niet waar', 'een beetje waar', 'zeker waar'],
  ['niet', 'soms', 'vaak'],
  ['nooit', 'zelden', 'soms', 'vaak', 'altijd'],
  ['nee', 'deels', 'grotendeels', 'ja'],
  ['nee', 'soms', 'ja'],
  ['niet', 'deels', 'grotendeels', 'behaald'],
  ['niet', 'eerder niet', 'deels', 'grotendeels', 'volledig'],
  ['helemaal niet', 'gedeeltelijk', 'helemaal wel'],
  ['helemaal niet', 'weinig', 'redelijk', 'veel'],
  ['niet of nauwelijks', 'deels', 'geheel'],
  ['licht', 'matig', 'ernstig'],
  ['laag', 'midden', 'hoog'],
  ['zeer slecht', 'slecht', 'matig', 'goed', 'zeer goed'],
  ['onvoldoende', 'voldoende', 'goed'],
];

/** What headings of exports say about their columns. */
export const headingHints = {
  person: /^(?:cli[eë]nt|pati[eë]nt|gezin|kind|pleegkind|jongere|jeugdige|dossier|deelnemer|zorgvrager|persoon)/i,
  key: /traject|toewijzing|beschikking|plaatsing|behandeling|melding|zaak|aanmeld(?:ing)?n|lijstn|volgn|regeln|(?:^|[ _-])id$|nummer$|nr\.?$/i,
  unit: /^(?:uitvoerend[e]? |naam )?(?:team|afdeling|locatie|vestiging|leefgroep|woongroep|groep|huis|eenheid|dienst|unit|regio)(?:naam|$|[ _-])/i,
  date: /datum|date|^dag$|begin|einde?$|start|van$|tot$|aangemeld|ingevuld|afgenomen/i,
  period: /periode|jaar|kwartaal|maand/i,
  code: /code|reden|soort|type|categorie|product|uitkomst|status|vorm/i,
  reason: /reden|be[eë]indig|wijze|stop/i,
  product: /product|categorie/i,
  staff: /medewerker|personeel|behandelaar|begeleider/i,
  end: /eind|be[eë]indig|uitstroom|afsluit/i,
  filledIn: /ingevuld|invul|afgenomen|afname|datum/i,
} as const;
