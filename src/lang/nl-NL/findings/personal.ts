import type { FindingWords, PersonalParams } from '../../../findings/index.ts';
import type { AcceptedKind, ColumnLook, PersonalKind, PersonalPlace } from '../../../model/index.ts';

const places: Record<PersonalPlace, string> = {
  text: 'In de tekst',
  'front-matter': 'Bij de sleutels bovenaan',
  comment: 'In een opmerking (die blijft in het bestand en in git staan)',
  'alt-text': 'In de beschrijving van een afbeelding',
  'file-name': 'In de naam van dit bestand',
};

const kinds: Record<AcceptedKind, string> = {
  file: 'een bestand dat iemand heeft nagekeken',
  bsn: 'een burgerservicenummer',
  'national-number': 'een rijksregisternummer',
  iban: 'een rekeningnummer',
  phone: 'een telefoonnummer',
  mail: 'een mailadres',
  address: 'een adres',
  'birth-date': 'een geboortedatum of precieze dag',
  name: 'een naam',
  detail: 'iets wat weinig mensen hebben',
};

const looks: Record<ColumnLook, string> = {
  'person-number': 'nummers van personen',
  name: 'namen',
  'free-text': 'vrije tekst',
  contact: 'adressen, telefoonnummers of mailadressen',
  'birth-date': 'geboortedatums',
};

const words: Record<ColumnLook, string> = {
  'person-number': 'persoon’ of ‘soort: sleutel',
  name: 'naam',
  'free-text': 'vrije-tekst',
  contact: 'vrije-tekst',
  'birth-date': 'geboortedatum',
};

const find =
  (kind: PersonalKind, remedy: string) =>
  ({ where }: { where: PersonalPlace }): string =>
    `${places[where]} staat iets dat eruitziet als ${kinds[kind]}. ${remedy}`;

const held: Record<PersonalParams['TV-479']['holds'], string> = {
  writer:
    'In dit bestand staat met naam wie het maakte. Haal die weg (in Word en Excel: Bestand, Info, Controleren op problemen)',
  aside:
    'In dit bestand zit meer dan een lezer ziet: opmerkingen, verwijderde tekst, of verborgen bladen, kolommen of rijen. Haal die weg, of bewaar het opnieuw zonder',
};

export const personal: FindingWords<PersonalParams> = {
  'TV-478': () =>
    'Wat in dit bestand staat kunnen we niet lezen, en het gaat zoals het is naar de site. Laat iemand het helemaal nakijken op namen en nummers, en zet in organisatie.md een opmerking: # geaccepteerd bestand in naam-van-het-bestand: waarom; door wie. Of bewaar het als PDF met tekst.',
  'TV-479': ({ holds }) =>
    `${held[holds]}. Mag het zo, zet dan in organisatie.md: # geaccepteerd bestand in naam-van-het-bestand: waarom; door wie.`,
  'TV-480': () =>
    'Op het blad met acties zijn rijen of kolommen verborgen, met de hand of door een filter. Wat daar staat komt niet op de site. Maak zichtbaar wat er wel op moet, en haal de rest weg.',
  'TV-760': find('bsn', 'Haal het weg.'),
  'TV-761': find('national-number', 'Haal het weg.'),
  'TV-762': find('iban', 'Haal het weg.'),
  'TV-763': find('phone', 'Haal het weg, of zet er een opmerking bij: geaccepteerd telefoon: waarom; door wie.'),
  'TV-764': find(
    'mail',
    'Haal het weg, noem het als ‘contact’ in organisatie.md, of zet er een opmerking bij: geaccepteerd mail: waarom; door wie.',
  ),
  'TV-765': find('address', 'Haal het weg, of zet er een opmerking bij: geaccepteerd adres: waarom; door wie.'),
  'TV-766': find('birth-date', 'Schrijf ‘in de lente’ of alleen het jaar.'),
  'TV-767': find(
    'name',
    'Is het een verzonnen naam, noem die dan bij ‘pseudoniemen’. Is het een plaats of methode, noem die dan bij ‘woorden: { namen: … }’ in organisatie.md.',
  ),
  'TV-768': find('detail', 'Maak het ruimer, zoals ‘basisschool’ in plaats van een leeftijd.'),
  'TV-769': ({ kind, reason, by }) => `Hier mag ${kinds[kind]} staan: ${reason} (${by}).`,
  'TV-770': ({ found, suggestion, possible }) =>
    `Deze opmerking accepteert iets, maar zegt niet wat, waarom en wie dat vindt.${suggestion ? ` Misschien ‘${suggestion}’ in plaats van ‘${found}’?` : ''} Schrijf: geaccepteerd naam: waarom; door wie. Mogelijk: ${possible.join(', ')}.`,
  'TV-771': ({ kind }) => `Deze opmerking accepteert ${kinds[kind]}, maar daar staat er geen. Haal de opmerking weg.`,
  'TV-772': ({ column, looks: look }) =>
    `De kolom ‘${column}’ is niet beschreven en lijkt ${looks[look]} te bevatten. Beschrijf haar met ‘soort: ${words[look]}’, dan komt ze nooit naar buiten. Of haal haar uit het bestand.`,
  'TV-773': ({ column, kind, few }) =>
    `In de kolom ‘${column}’ ${few ? 'staat ergens' : 'staat vaak'} iets dat eruitziet als ${kinds[kind]}. Haal het uit het bestand, of zet in de beschrijving een opmerking: geaccepteerd … in ‘${column}’: waarom; door wie.`,
  'TV-774': ({ column }) =>
    `In de kolom ‘${column}’ staat bijna op elke rij iets anders. Dat is geen groep. Is het een naam of eigen tekst, kies dan ‘soort: naam’ of ‘soort: vrije-tekst’.`,
  'TV-780': ({ story }) =>
    `Het verhaal ‘${story}’ is van of over een cliënt, ouder of iemand met een naam, en heeft geen toestemming. Vraag die, en schrijf haar onder ‘toestemming’. Zonder toestemming staat het nergens.`,
  'TV-781': ({ story, starts, expired, day }) =>
    starts !== null
      ? `De toestemming voor het verhaal ‘${story}’ is van ${starts}; op ${day} is die er nog niet. Het verhaal staat er nog niet bij. Kijk na of de dag bij ‘gegeven’ klopt.`
      : `De toestemming voor het verhaal ‘${story}’ gold tot en met ${expired}; op ${day} is die voorbij. Het verhaal staat er niet meer bij. Vraag opnieuw toestemming, of trek het verhaal in.`,
  'TV-782': ({ story, edition, channel, given }) =>
    `Voor het verhaal ‘${story}’ is geen toestemming om het via ‘${channel}’ te delen, wel via: ${given.join(', ') || 'niets'}. Het staat niet in ‘${edition}’.`,
  'TV-783': ({ story, expires, days }) =>
    `De toestemming voor het verhaal ‘${story}’ loopt af op ${expires}, over ${days} ${days === 1 ? 'dag' : 'dagen'}. Vraag of het langer mag blijven staan.`,
  'TV-784': ({ story, k, least }) =>
    k === null
      ? `Bij het verhaal ‘${story}’ staat niet op hoeveel mensen het kan slaan. Schrijf bij de toestemming: herleidbaarheid: { k: …, getoetst-door: …, datum: … }, met een k van ten minste ${least}.`
      : `Het verhaal ‘${story}’ kan maar op ${k} mensen slaan; dat moeten er ten minste ${least} zijn. Laat details weg, of koppel het aan een grotere eenheid of een langere periode.`,
  'TV-785': ({ story, least }) =>
    `Geteld: bij de eenheid en periode van het verhaal ‘${story}’ horen minder dan ${least} mensen met alle kenmerken die het vertelt. Laat een kenmerk weg, of koppel het aan een grotere eenheid of een langere periode.`,
  'TV-786': ({ story, edition, indicator, unit, period }) =>
    `Het verhaal ‘${story}’ hoort bij ‘${indicator} ${unit} ${period}’, en dat cijfer wordt in ‘${edition}’ niet getoond: het gaat over te weinig mensen, of beschermt een andere groep. Koppel het aan een grotere eenheid of een langere periode.`,
  'TV-787': ({ story, edition, category, least }) =>
    `Het verhaal ‘${story}’ vertelt van iemand met het antwoord ‘${category}’. In ‘${edition}’ horen daar geen ${least} mensen bij die getoond worden. Koppel het aan een grotere eenheid of een langere periode.`,
  'TV-788': ({ story }) =>
    `Het verhaal ‘${story}’ is ingetrokken, maar de tekst staat nog in dit bestand. Haal die weg; de sleutels mogen blijven.`,
  'TV-789': ({ found, suggestion, possible }) =>
    `De weg ‘${found}’ om een verhaal te delen bestaat niet.${suggestion ? ` Misschien ‘${suggestion}’?` : ''} Mogelijk: ${possible.join(', ')}.`,
  'TV-790': ({ edition, times }) =>
    `In ‘${edition}’ zijn de namen van teams verborgen, maar ${times === 1 ? 'staat er nog een' : `staan ze er nog ${times} keer`} in een tekst of adres. Schrijf ‘dit team’, of toon de namen.`,
  'TV-791': ({ format }) =>
    `Uit een afbeelding in ${format} kunnen we de plaats en datum niet weghalen die een telefoon erin zet. Bewaar haar als JPEG, PNG of WebP.`,
  'TV-792': () =>
    'De bijlage bij de DPIA is alleen voor besloten groepen, en die zijn er niet. Noem er een in organisatie.md, of kies zelf groepen met ‘zichtbaar’.',
};
