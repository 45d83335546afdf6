import type { FindingWords, PersonalParams } from '../../../findings/index.ts';
import type { AcceptedKind, ColumnLook, PersonalKind, PersonalPlace } from '../../../model/index.ts';

const places: Record<PersonalPlace, string> = {
  text: 'In the text',
  'front-matter': 'Among the keys at the top',
  comment: 'In a comment (which stays in the file and in git)',
  'alt-text': 'In the description of a picture',
  'file-name': 'In the name of this file',
};

const kinds: Record<AcceptedKind, string> = {
  file: 'a file that somebody looked through',
  bsn: 'a Dutch citizen number',
  'national-number': 'a Belgian national register number',
  iban: 'a bank account',
  phone: 'a telephone number',
  mail: 'a mail address',
  address: 'an address',
  'birth-date': 'a date of birth or exact day',
  name: 'a name',
  detail: 'something few people have',
};

const looks: Record<ColumnLook, string> = {
  'person-number': 'numbers of persons',
  name: 'names',
  'free-text': 'free text',
  contact: 'addresses, telephone numbers or mail addresses',
  'birth-date': 'dates of birth',
};

const words: Record<ColumnLook, string> = {
  'person-number': 'persoon’ or ‘soort: sleutel',
  name: 'naam',
  'free-text': 'vrije-tekst',
  contact: 'vrije-tekst',
  'birth-date': 'geboortedatum',
};

const find =
  (kind: PersonalKind, remedy: string) =>
  ({ where }: { where: PersonalPlace }): string =>
    `${places[where]} stands something that looks like ${kinds[kind]}. ${remedy}`;

const held: Record<PersonalParams['TV-479']['holds'], string> = {
  writer: 'This file says by name who made it. Take that out (in Word and Excel: File, Info, Check for Issues)',
  aside:
    'This file holds more than a reader sees: remarks, deleted text, or hidden sheets, columns or rows. Take them out, or save it again without',
};

export const personal: FindingWords<PersonalParams> = {
  'TV-478': () =>
    'What is in this file we cannot read, and it goes to the site as it is. Have somebody look all of it through for names and numbers, and put a comment in organisatie.md: # geaccepteerd bestand in name-of-the-file: why; door whom. Or save it as a PDF with text.',
  'TV-479': ({ holds }) =>
    `${held[holds]}. If it may stay, put in organisatie.md: # geaccepteerd bestand in name-of-the-file: why; door whom.`,
  'TV-480': () =>
    'On the sheet with actions rows or columns are hidden, by hand or by a filter. What is there does not come on the site. Show them if it should; otherwise you can take them away.',
  'TV-760': find('bsn', 'Take it away.'),
  'TV-761': find('national-number', 'Take it away.'),
  'TV-762': find('iban', 'Take it away.'),
  'TV-763': find('phone', 'Take it away, or put a comment beside it: geaccepteerd telefoon: why; door whom.'),
  'TV-764': find(
    'mail',
    'Take it away, declare it as ‘contact’ in organisatie.md, or put a comment beside it: geaccepteerd mail: why; door whom.',
  ),
  'TV-765': find('address', 'Take it away, or put a comment beside it: geaccepteerd adres: why; door whom.'),
  'TV-766': find('birth-date', 'Write ‘in spring’, or the year only.'),
  'TV-767': find(
    'name',
    'If it is made up, declare it under ‘pseudoniemen’. If it is a place or a method, declare it under ‘woorden: { namen: … }’ in organisatie.md.',
  ),
  'TV-768': find('detail', 'Make it wider, such as ‘primary school’ instead of an age.'),
  'TV-769': ({ kind, reason, by }) => `Here may stand ${kinds[kind]}: ${reason} (${by}).`,
  'TV-770': ({ found, suggestion, possible }) =>
    `This comment accepts something, but does not say what, why and by whom.${suggestion ? ` Did you mean ‘${suggestion}’ instead of ‘${found}’?` : ''} Write: geaccepteerd naam: why; door whom. Possible: ${possible.join(', ')}.`,
  'TV-771': ({ kind }) => `This comment accepts ${kinds[kind]}, but there is none. Take the comment away.`,
  'TV-772': ({ column, looks: look }) =>
    `The column ‘${column}’ is not described and seems to hold ${looks[look]}. Describe it with ‘soort: ${words[look]}’, then it never leaves. Or take it out of the file.`,
  'TV-773': ({ column, kind, few }) =>
    `In the column ‘${column}’ ${few ? 'somewhere' : 'often'} stands something that looks like ${kinds[kind]}. Take it out of the file, or put a comment in the description: geaccepteerd … in ‘${column}’: why; door whom.`,
  'TV-774': ({ column }) =>
    `In the column ‘${column}’ nearly every row says something else. That is no group. If it is a name or free text, choose ‘soort: naam’ or ‘soort: vrije-tekst’.`,
  'TV-780': ({ story }) =>
    `The story ‘${story}’ is by or about a client, a parent or somebody with a name, and has no consent. Ask for it, and write it under ‘toestemming’. Without consent it stands nowhere.`,
  'TV-781': ({ story, starts, expired, day }) =>
    starts !== null
      ? `The consent for the story ‘${story}’ is of ${starts}; on ${day} it is not there yet. The story is left out until then. Look whether the day at ‘gegeven’ is right.`
      : `The consent for the story ‘${story}’ held until ${expired}; on ${day} it is over. The story is left out. Ask for consent again, or withdraw the story.`,
  'TV-782': ({ story, edition, channel, given }) =>
    `There is no consent to share the story ‘${story}’ through ‘${channel}’, only through: ${given.join(', ') || 'nothing'}. It is not in ‘${edition}’.`,
  'TV-783': ({ story, expires, days }) =>
    `The consent for the story ‘${story}’ ends on ${expires}, in ${days} ${days === 1 ? 'day' : 'days'}. Ask whether it may stay longer.`,
  'TV-784': ({ story, k, least }) =>
    k === null
      ? `The story ‘${story}’ does not say how many people it could be about. Write with the consent: herleidbaarheid: { k: …, getoetst-door: …, datum: … }, with a k of at least ${least}.`
      : `The story ‘${story}’ could be about ${k} people only; there must be at least ${least}. Leave details out, or link it to a larger unit or a longer period.`,
  'TV-785': ({ story, least }) =>
    `Counted: the unit and period of the story ‘${story}’ have fewer than ${least} people with everything it tells of somebody. Leave something out, or link it to a larger unit or a longer period.`,
  'TV-786': ({ story, edition, indicator, unit, period }) =>
    `The story ‘${story}’ belongs to ‘${indicator} ${unit} ${period}’, and that figure is not shown in ‘${edition}’: it is about too few people, or protects another group. Link it to a larger unit or a longer period.`,
  'TV-787': ({ story, edition, category, least }) =>
    `The story ‘${story}’ tells of somebody with the answer ‘${category}’. In ‘${edition}’ fewer than ${least} people who gave it are shown. Link it to a larger unit or a longer period.`,
  'TV-788': ({ story }) =>
    `The story ‘${story}’ is withdrawn, but its text still stands in this file. Take it away; the keys may stay.`,
  'TV-789': ({ found, suggestion, possible }) =>
    `There is no way to share a story called ‘${found}’.${suggestion ? ` Did you mean ‘${suggestion}’?` : ''} Possible: ${possible.join(', ')}.`,
  'TV-790': ({ edition, times }) =>
    `In ‘${edition}’ the names of teams are hidden, but ${times === 1 ? 'one still stands' : `they still stand ${times} times`} in a text or an address. Write ‘this team’, or show the names.`,
  'TV-791': ({ format }) =>
    `From a picture in ${format} we cannot take away the place and date that a telephone puts in it. Save it as JPEG, PNG or WebP.`,
  'TV-792': () =>
    'The annex to the DPIA is for closed groups only, and there are none. Name one in organisatie.md, or choose groups with ‘zichtbaar’.',
};
