import type { FindingWords, ObserveParams } from '../../../findings/index.ts';
import type { Repeated } from '../../../findings/observe.ts';
import type { Manner } from '../manner.ts';

const quoted = (word: string) => `‘${word}’`;
const list = (words: readonly (string | number)[]) => {
  const shown = words.map(String);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} en ${shown.at(-1)}`;
};
const some = (words: readonly string[], most = 8) => (words.length > most ? [...words.slice(0, most), '…'] : words).join(', ');
const meant = (suggestion: string | null) => (suggestion === null ? '' : ` Misschien ${quoted(suggestion)}?`);
const choose = (possible: readonly string[]) => (possible.length === 0 ? '' : ` Mogelijk: ${some(possible)}.`);
const again = ({ times, rows }: Repeated) =>
  times > 1 ? ` Dit geldt voor ${times} cellen of rijen, het eerst in rij ${list(rows)}.` : '';
const rowsOf = ({ times, rows }: Repeated) => (times === 1 ? `Rij ${rows[0] ?? ''}` : `${times} rijen (het eerst ${list(rows)})`);
const decimal = (reading: string | undefined) => (reading ?? '…').replace('.', ',');
const codings: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
  cp850: 'CP850 (DOS)',
};
const coding = (name: string) => codings[name] ?? name;
const saveAs =
  'Open het bestand in Excel en kies Opslaan als: “CSV UTF-8 (door lijstscheidingsteken gescheiden)” of “Excel-werkmap (.xlsx)”.';
const unreadable: Record<string, string> = {
  'old-workbook': `Dit is een oude Excel-werkmap (.xls); die wordt niet gelezen. ${saveAs}`,
  protected:
    'Dit bestand is beveiligd met een wachtwoord. Open het in Excel, kies Bestand, Info, Werkmap beveiligen, Versleutelen met wachtwoord, maak het vak leeg en sla op als .xlsx.',
  'binary-workbook': `Dit is een binaire Excel-werkmap (.xlsb); die wordt niet gelezen. ${saveAs}`,
  'open-document':
    'Dit is een bestand van LibreOffice (.ods); dat wordt niet gelezen. Kies in LibreOffice Opslaan als: “Excel 2007-365 (.xlsx)” of “Tekst CSV”.',
  numbers: 'Dit is een bestand van Numbers; dat wordt niet gelezen. Kies in Numbers Archief, Exporteer naar: CSV of Excel.',
  pdf: 'Dit is een pdf; daar zijn geen rijen uit te lezen. Vraag een export als CSV of Excel.',
  word: 'Dit is een tekstdocument; daar zijn geen rijen uit te lezen. Vraag een export als CSV of Excel. Is het een verhaal: tv verhaal --uit, met de naam van dit bestand.',
  'web-page': `Dit is een webpagina, al doet de naam anders vermoeden; dat doen sommige systemen. ${saveAs}`,
  'care-message': `Dit is een bericht uit het berichtenverkeer (XML van iJw of iWmo). Het noemt burgerservicenummers en geen team, en wordt daarom niet gelezen: haal het uit deze map. Maak in het cliëntsysteem een overzicht van beëindigde producten (JW307 of WMO307) als CSV of .xlsx, met cliëntnummer, team, toewijzingsnummer, product, begindatum, einddatum en reden beëindiging. Schrijf in de beschrijving “indeling: stopberichten”.`,
  xml: `Dit is een XML-bestand; dat wordt niet gelezen. ${saveAs}`,
  'xml-sheet': `Dit is een XML-rekenblad; dat wordt niet gelezen. ${saveAs}`,
  parquet: 'Dit is een Parquet-bestand; dat wordt hier niet gelezen. Lever de rijen als CSV of .xlsx.',
  packed: 'Dit is een ingepakt bestand. Pak het uit en zet het bestand zelf in data/.',
  'broken-parquet':
    'Dit Parquet-bestand is beschadigd of niet compleet en kan niet worden gelezen. Maak het opnieuw, of lever de rijen als CSV of .xlsx.',
  'broken-workbook': `Deze werkmap is beschadigd of niet compleet en kan niet worden gelezen. ${saveAs}`,
  picture: 'Dit is een afbeelding; daar zijn geen rijen uit te lezen.',
  unknown: 'Dit bestand wordt niet herkend. Lever de rijen als CSV of .xlsx.',
};
const grain: Record<string, string> = {
  month: 'maand',
  quarter: 'kwartaal',
  'half-year': 'half jaar',
  year: 'jaar',
  all: 'alle jaren samen',
};

export const observe = (m: Manner): FindingWords<ObserveParams> => ({
  'TV-300': ({ file, suggestion, possible }) =>
    `Het bestand ${quoted(file)} staat niet in data/.${meant(suggestion)}${choose(possible)}`,
  'TV-301': ({ pattern, possible }) => `Geen bestand in data/ past bij ${quoted(pattern)}.${choose(possible)}`,
  'TV-302': ({ kind }) => unreadable[kind] ?? unreadable['unknown']!,
  'TV-303': () => 'Dit bestand is leeg. Exporteer het opnieuw, of haal het weg bij “bestanden”.',
  'TV-304': ({ kind }) =>
    kind === 'workbook'
      ? 'Dit is een Excel-werkmap, al zegt de naam iets anders. Hij is als werkmap gelezen.'
      : 'Dit is een tekstbestand (CSV), al zegt de naam iets anders. Het is als CSV gelezen.',
  'TV-305': ({ sheet, suggestion, possible }) =>
    `Het blad ${quoted(sheet)} staat niet in deze werkmap.${meant(suggestion)}${choose(possible)}`,
  'TV-306': ({ sheet, others }) =>
    `Deze werkmap heeft meer bladen; gelezen is ${quoted(sheet)}, niet ${list(others.map(quoted))}. Kies er een met “blad:”.`,
  'TV-307': ({ declared, found }) =>
    `De beschrijving noemt ${coding(declared)}, maar dit bestand is ${coding(found)}; zo is het gelezen. Pas “codering:” aan.`,
  'TV-308': ({ found }) =>
    `Dit bestand is gelezen als ${coding(found)}, omdat de letters met accenten dan kloppen. Zet “codering: ${found}” in de beschrijving als dat zo hoort.`,
  'TV-309': ({ found }) =>
    `De tekencodering is niet te herkennen; dit bestand is gelezen als ${coding(found)}. Letters met accenten kunnen verkeerd zijn. Lever het als “CSV UTF-8”, of noem de codering met “codering:” (utf-8, windows-1252, cp850).`,
  'TV-310': (p) =>
    `Hier staat het teken �: een eerder programma heeft letters verloren. Exporteer opnieuw, als “CSV UTF-8”.${again(p)}`,
  'TV-311': (p) =>
    `Letters met accenten zijn twee keer omgezet (zoals Ã« voor ë). Exporteer opnieuw, als “CSV UTF-8”.${again(p)}`,
  'TV-320': ({ expected, values }) =>
    `Geen van de beschreven koppen staat in de eerste 50 regels. Gezocht: ${some(expected)}. De eerste regel met tekst: ${some(values)}.`,
  'TV-321': ({ column, suggestion, found, described }) =>
    `De kolom ${quoted(column)} staat niet in dit bestand.${meant(suggestion)} Gevonden kolommen: ${some(found, 30)}. Pas ‘kop’ aan in ${described === null ? 'de beschrijving (.md)' : `${described.file}${described.line === null ? '' : `, regel ${described.line}`}`}, of de kop in het bestand.`,
  'TV-322': ({ column, letters }) =>
    `De kolom ${quoted(column)} staat er meer dan één keer: in kolom ${list(letters)}. Geef de ene een andere kop.`,
  'TV-323': ({ columns }) => `Deze kolommen staan niet in de beschrijving en worden niet gelezen: ${some(columns, 30)}.`,
  'TV-324': ({ column, with: present, without, suggestion }) =>
    `De kolom ${quoted(column)} staat wel in ${list(present)}, maar niet in ${list(without)}. Die rijen tellen als “niet gevraagd”.${suggestion === null ? '' : ` Heet hij daar ${quoted(suggestion)}? Zet dan beide koppen in de beschrijving: kop: [${column}, ${suggestion}].`}`,
  'TV-325': ({ declared, better, columns }) =>
    `Met het scheidingsteken ${quoted(declared)} uit de beschrijving zijn de kolommen niet te vinden; met ${quoted(better === '\t' ? 'tab' : better)} zijn het er ${columns}. Pas “scheiding:” aan.`,
  'TV-326': (p) =>
    (p.kind === 'never-closed'
      ? 'Hier begint een aanhalingsteken dat nergens eindigt; alles erna kan niet worden gelezen.'
      : 'Hier staat een aanhalingsteken midden in een cel; de grens van de cellen is onzeker.') + again(p),
  'TV-327': (p) =>
    `Deze rij heeft ${p.cells} cellen, de kop ${p.expected}: de cellen zijn verschoven. Staat er een scheidingsteken in een tekst zonder aanhalingstekens?${again(p)}`,
  'TV-328': (p) =>
    `Deze rij heeft ${p.cells} cellen, de kop ${p.expected}. De ontbrekende cellen aan het eind zijn als leeg gelezen.${again(p)}`,
  'TV-329': (p) =>
    `Deze rij en rij ${p.other} lijken samen één rij te zijn: er staat een regeleinde midden in een cel.${again(p)}`,
  'TV-330': (p) => `${rowsOf(p)} met ${quoted(p.value)} ${p.times === 1 ? 'is' : 'zijn'} als totaal overgeslagen.`,
  'TV-331': (p) => `${rowsOf(p)} met alleen een tekst in de eerste cel ${p.times === 1 ? 'is' : 'zijn'} overgeslagen.`,
  'TV-332': (p) => `De kop staat nog eens tussen de gegevens; overgeslagen.${again(p)}`,
  'TV-333': (p) => `Hele rijen staan tussen aanhalingstekens; ze zijn uit elkaar gehaald.${again(p)}`,
  'TV-334': () => 'Onder de kop staan geen rijen. Is dit de goede uitdraai, en de goede periode?',
  'TV-335': ({ values }) =>
    `Boven de kolommen staan geen koppen. De eerste rij met tekst: ${some(values)}. Zet in het bestand boven elke kolom een kop, elk een andere.`,
  'TV-336': ({ file, what }) =>
    what === 'description'
      ? `${quoted(file)} is er al, en er wordt niets overschreven. Geef het bestand een andere naam, of haal de oude beschrijving weg.`
      : `In data/ staat al een ander bestand ${quoted(file)}, en er wordt niets overschreven. Geef dit bestand een andere naam.`,
  'TV-337': ({ why, suggestion, possible }) =>
    ({
      absent: `Dit bestand is er niet.${meant(suggestion)}${choose(possible)}`,
      lock: 'Dit is het slot dat Excel neerlegt zolang een werkmap open is, niet de werkmap zelf. Noem het bestand zonder “~$” vooraan.',
      folder: `Dit is een map. Noem één bestand: een CSV, een Excel-werkmap (.xlsx) of een Parquet-bestand.${choose(possible)}`,
      'in-use':
        'Dit bestand kan niet worden gelezen, omdat een ander programma het vasthoudt. Sluit het in Excel en probeer het opnieuw.',
    })[why],
  'TV-338': ({ possible }) =>
    `De codes van reden beëindiging betekenen per wet iets anders: 31 is bij jeugdhulp (iJw) ‘volgens plan’ en bij de Wmo ‘verhuizing’. Beschrijf de kolom met haar lijst, bijvoorbeeld: reden: { kop: Reden beëindiging, soort: code, lijst: ${possible[0]} }.${choose(possible)}`,
  'TV-339': (p) =>
    `De code ${quoted(p.value)} staat niet in ${p.list}, wel in ${p.other}. Hij telt als “onbekend”. Komt dit bestand uit de andere wet, kies dan die lijst. Anders: verbeter de codes.${again(p)}`,
  'TV-340': (p) =>
    `${quoted(p.value)} is geen getal. Schrijf cijfers, met een komma voor decimalen (1.234,5). Is er niets bekend, maak de cel leeg of zet het woord bij “ontbreekt”.${again(p)}`,
  'TV-341': (p) =>
    `${quoted(p.value)} kan ${decimal(p.values[0])} zijn of ${decimal(p.values[1])}. Zet bij deze kolom “punt: duizendtal” of “punt: decimaal”.${again(p)}`,
  'TV-342': (p) =>
    `${quoted(p.value)} is geen geheel getal. Verbeter de cel, of schrijf bij deze kolom “soort: getal”.${again(p)}`,
  'TV-343': (p) =>
    `${quoted(p.value)} staat bij “ontbreekt” en is hier als ontbrekend gelezen, ook al is dit een kolom met getallen.${again(p)}`,
  'TV-344': (p) => `${quoted(p.value)} is geen datum. Schrijf 14-3-2025 of 2025-03-14.${again(p)}`,
  'TV-345': (p) =>
    `${quoted(p.value)} bestaat niet als datum. Verbeter de dag, of maak de cel leeg als die onbekend is.${again(p)}`,
  'TV-346': (p) =>
    `In ${quoted(p.value)} lijken maand en dag verwisseld. Dan zijn ook andere datums in deze kolom verkeerd: exporteer als dag-maand-jaar of jaar-maand-dag.${again(p)}`,
  'TV-347': (p) =>
    `${quoted(p.value)} ligt niet tussen ${p.from} en ${p.until}. Betekent het “geen datum”, zet het dan bij “ontbreekt”.${again(p)}`,
  'TV-348': (p) => `${quoted(p.value)} is geen periode. Schrijf bijvoorbeeld ${p.examples.join(', ')}.${again(p)}`,
  'TV-349': (p) => `${quoted(p.value)} is te ruim: deze cijfers gaan per ${grain[p.base] ?? p.base}.${again(p)}`,
  'TV-350': (p) =>
    `${quoted(p.value)} is een datum zonder dag. Maak er een hele datum van, of noem de kolom “soort: periode”.${again(p)}`,
  'TV-351': (p) =>
    `Niet in de lijst van deze kolom: ${some(p.values.map(quoted), 10)}. Dit telt als “onbekend”.${p.values.length === 1 ? meant(p.suggestion) : ''}${choose(p.possible)}${again(p)}`,
  'TV-352': (p) => `Codes misten de nul vooraan (2 in plaats van 02); dat doet Excel. Ze zijn aangevuld.${again(p)}`,
  'TV-353': (p) =>
    `${quoted(p.value)} mist nullen vooraan en kan ${list(p.possible.map(quoted))} zijn. Exporteer de kolom als tekst.${again(p)}`,
  'TV-354': (p) =>
    `${quoted(p.value)} is geen eenheid van deze ${m.terms.provider}.${meant(p.suggestion)}${choose(p.possible)} Een andere schrijfwijze kan bij “vertaal” of “eerder-genoemd”.${again(p)}`,
  'TV-355': (p) =>
    `${quoted(p.value)} kan meer dan één eenheid zijn: ${list(p.possible.map(quoted))}. Kies er een met “vertaal”.${again(p)}`,
  'TV-356': (p) =>
    `${rowsOf(p)} van ${quoted(p.unit)} ${p.times === 1 ? 'valt' : 'vallen'} buiten het bestaan van die eenheid${p.from ? `, vanaf ${p.from}` : ''}${p.until ? `, tot en met ${p.until}` : ''}.${p.next ? ` Horen ze bij ${quoted(p.next)}?` : ''}`,
  'TV-357': (p) => `Hier staat geen eenheid; deze rij telt bij geen enkel team mee. Vul de cel in het bestand.${again(p)}`,
  'TV-358': (p) => `Hier staat niet om wie het gaat; deze rij telt niet als persoon.${again(p)}`,
  'TV-359': (p) => `Deze cel is leeg, en bij deze kolom staat “verplicht: ja”. Vul de cel, of haal “verplicht” weg.${again(p)}`,
  'TV-360': (p) => `Excel heeft hier een datum van gemaakt: ${quoted(p.value)}. Exporteer de kolom als tekst.${again(p)}`,
  'TV-361': (p) => `Excel heeft hier cijfers weggelaten: ${quoted(p.value)}. Exporteer de kolom als tekst.${again(p)}`,
  'TV-362': (p) =>
    `Hier staat ########: de kolom was te smal toen het bestand werd opgeslagen, en de waarde is verloren. Exporteer opnieuw.${again(p)}`,
  'TV-363': (p) => `Excel kon ${p.cell ? `cel ${p.cell}` : 'deze cel'} niet uitrekenen: ${quoted(p.value)}.${again(p)}`,
  'TV-364': (p) => `Hier staat #N/B: een opzoeking in Excel vond niets. Dit telt als “onbekend”.${again(p)}`,
  'TV-365': (p) =>
    `${quoted(p.value)} heeft meer dan vijftien cijfers; Excel heeft de laatste vervangen door nullen. Exporteer de kolom als tekst.${again(p)}`,
  'TV-366': () =>
    'In deze kolom staan alleen kruisjes en lege cellen. Een lege cel telt als “onbekend”. Betekent leeg “nee”, schrijf dan: vertaal: { "": nee }.',
  'TV-367': (p) =>
    `${p.cell ? `Cel ${p.cell}` : 'Deze cel'} bevat een formule zonder uitkomst. Open het bestand in Excel en sla het op, of lever een CSV.${again(p)}`,
  'TV-368': ({ with: zeros, without }) =>
    `In ${list(zeros)} beginnen nummers van personen met een nul, in ${list(without)} nergens. Zijn daar nullen verdwenen, dan telt één persoon dubbel.`,
  'TV-369': (p) =>
    `Deze ${m.terms.surveys} zijn niet beschreven: ${some(p.values.map(quoted), 10)}.${p.values.length === 1 ? meant(p.suggestion) : ''}${choose(p.possible)}${again(p)}`,
  'TV-370': (p) => `Datums staan hier als getal van Excel; ze zijn omgerekend.${again(p)}`,
  'TV-371': (p) => `De sleutel is hier leeg; of deze rij dubbel is, is niet te zien.${again(p)}`,
  'TV-372': ({ times }) =>
    `${times} ${times === 1 ? 'rij staat' : 'rijen staan'} ook in een nieuwer bestand; de nieuwste ${times === 1 ? 'telt' : 'tellen'}.`,
  'TV-373': (p) =>
    `Deze sleutel stond al eerder in dit bestand; de laatste rij telt. Klopt dat niet, maak de sleutel dan langer.${again(p)}`,
  'TV-374': (p) =>
    `${quoted(p.value)}: in de lijst van deze kolom betekent ${p.code} ${quoted(p.label)}. Is dit de goede lijst?${again(p)}`,
  'TV-375': (p) =>
    `${quoted(p.value)}: het jaar heeft twee cijfers en de datum van de export is niet bekend. Zet “datum:” in de beschrijving.${again(p)}`,
  'TV-376': (p) => `${quoted(p.value)} is te groot om een aantal of score te zijn.${again(p)}`,
  'TV-377': ({ column, suggestion, values }) =>
    `${quoted(column)} is geen kop van dit bestand en ook geen vraag erin.${meant(suggestion)} Gevonden vragen: ${some(values, 30)}.`,
  'TV-378': ({ values }) => `Deze vragen staan niet in de beschrijving en worden niet gelezen: ${some(values, 30)}.`,
  'TV-379': (p) =>
    `De vraag ${quoted(p.value)} is in deze lijst al beantwoord, in rij ${p.other}; het laatste antwoord telt. Zijn het twee lijsten, maak de sleutel dan langer.${again(p)}`,
  'TV-380': (p) => `${quoted(p.value)} is geen indicator.${meant(p.suggestion)}${choose(p.possible)}${again(p)}`,
  'TV-381': (p) =>
    `${quoted(p.value)} is geen periode waarover deze indicator gaat. Schrijf bijvoorbeeld ${p.examples.join(', ')}.${again(p)}`,
  'TV-382': (p) =>
    `${p.values[0] ?? '…'} van ${p.values[1] ?? '…'} is ${decimal(p.values[2])} %, er staat ${decimal(p.values[3])} %.${again(p)}`,
  'TV-383': (p) => `De teller (${p.values[0] ?? '…'}) is groter dan n (${p.values[1] ?? '…'}).${again(p)}`,
  'TV-384': (p) => `${quoted(decimal(p.value))} is geen percentage tussen 0 en 100.${again(p)}`,
  'TV-385': (p) => `${quoted(decimal(p.value))} kan geen aantal zijn.${again(p)}`,
  'TV-386': (p) =>
    `Dit cijfer staat ook in ${p.file}, rij ${p.other}: dezelfde eenheid, periode, indicator, categorie en moment.${again(p)}`,
  'TV-387': (p) =>
    `Het gemiddelde ${quoted(decimal(p.value))} ligt buiten de schaal van ${decimal(p.from)} tot en met ${decimal(p.upTo)}.${again(p)}`,
  'TV-388': ({ columns }) =>
    `Niet overgenomen: ${list(columns.map(quoted))}. De laagste en de hoogste waarde zijn altijd van één persoon.`,
  'TV-389': (p) => `Op deze rij staat geen enkel cijfer. Vul n, teller, percentage of gemiddelde, of haal de rij weg.${again(p)}`,
  'TV-390': (p) => `Een standaarddeviatie kan niet negatief zijn: ${quoted(decimal(p.value))}.${again(p)}`,
  'TV-391': (p) => `Hier staat geen periode, en van en tot zijn niet precies een periode. Vul de kolom ‘periode’.${again(p)}`,
  'TV-392': (p) =>
    `${quoted(p.value)} lijkt een teken voor een verborgen cijfer. Zet het bij “ontbreekt: { verborgen: […] }” als dat zo is.${again(p)}`,
  'TV-393': (p) =>
    `${quoted(p.value)} is geen veelvoud van ${p.roundedTo}, terwijl de beschrijving zegt dat cijfers daarop zijn afgerond.${again(p)}`,
  'TV-394': (p) => `De laatste dag ligt voor de eerste. Verbeter ‘van’ of ‘tot’.${again(p)}`,
  'TV-395': ({ column, cells }) =>
    `In de kolom ${quoted(column)} zijn cellen samengevoegd (${cells.slice(0, 3).join(', ')}${cells.length > 3 ? ' …' : ''}). Excel bewaart de waarde dan alleen in de eerste; de andere rijen zijn leeg. Hef het op (Start, Samenvoegen en centreren, Celsamenvoeging opheffen) en zet de waarde in elke rij.`,
});
