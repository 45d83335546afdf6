/** What the keys of descriptions of data mean, by the Dutch sentence that stands with them in the format. An editor shows it while its author types. */
export const keysData: Record<string, string> = {
  'Hoe de gegevens heten.': 'What the data are called.',
  'Waar de gegevens vandaan komen, in woorden voor de lezer.': 'Where the data come from, in words for the reader.',
  'De dag waarop de export is gemaakt.': 'The day on which the export was made.',
  'De bestanden in data/; zonder dit die met dezelfde naam als deze beschrijving.':
    'The files in data/; without it those with the name of this description.',
  'Rijen; een vragenlijst (een kolom per vraag) of antwoorden (een rij per antwoord); stopberichten van iJw of iWmo; beleidsinformatie voor het CBS; of aantallen die elders al zijn geteld.':
    'Rows; a questionnaire (a column per question) or answers (a row per answer); stop messages of iJw or iWmo; policy information for Statistics Netherlands; or numbers that were counted elsewhere.',
  'De vragenlijst: haar vragen hoeven dan niet als kolom te worden beschreven.':
    'The questionnaire: its questions need no description as columns then.',
  'Bij antwoorden: de kop van de kolom waarin staat welke vraag het is.':
    'With answers: the heading of the column that says which question it is.',
  'Bij antwoorden: de kop van de kolom met het antwoord.': 'With answers: the heading of the column with the answer.',
  'Wat één rij is: een traject, een melding, een ingevulde lijst.':
    'What one row is: a trajectory, a report, a list that was filled in.',
  'De kolom met de persoon of het gezin; groepen worden in personen geteld.':
    'The column with the person or the family; groups are counted in persons.',
  'Of elke organisatie personen zelf nummert, of dat twee organisaties iemand onder hetzelfde nummer kennen. Van belang als rijen op meer servers staan.':
    'Whether each organisation numbers persons itself, or two organisations know somebody by the same number. It matters when rows lie on several servers.',
  'De kolommen die een rij uniek maken over meer exports.': 'The columns that tell rows apart over several exports.',
  'Waar de rijen over gaan.': 'What the rows are about.',
  'De tekencodering, als die niet vanzelf wordt herkend.': 'The character encoding, when it is not recognised by itself.',
  'Het teken tussen kolommen, als dat niet vanzelf wordt herkend.':
    'The sign between columns, when it is not recognised by itself.',
  'Het blad van de werkmap; zonder dit het eerste.': 'The sheet of the workbook; without it the first.',
  'Waar de rijen staan.': 'Where the rows are.',
  'De tabel in de database, met haar schema ervoor als dat een ander is; zonder dit die met de naam van deze beschrijving.':
    'The table in the database, with its schema before it when that is another; without it the one with the name of this description.',
  'De kolommen, elk met een eigen naam.': 'The columns, each with a name of its own.',
  'Het opschrift van de kolom in het bestand, of een lijst als het per export verschilt.':
    'The heading of the column in the file, or a list when it differs per export.',
  'Wat er in de kolom staat; persoon, sleutel, naam, geboortedatum en vrije-tekst komen nooit naar buiten.':
    'What the column holds; persoon, sleutel, naam, geboortedatum and vrije-tekst never leave.',
  'De antwoorden die kunnen voorkomen, in hun volgorde.': 'The answers that may occur, in their order.',
  'Wat er in het bestand staat → het eigen woord of het team.': 'What stands in the file → your own word or the team.',
  'Ja als de antwoorden gezichten zijn, van verdrietig naar blij.': 'ja (yes) when the answers are faces, from sad to glad.',
  'Een bekende codelijst.': 'A known list of codes.',
  'Eigen woord → de antwoorden die daaronder vallen.': 'Your own word → the answers that fall under it.',
  'Het teken tussen antwoorden in één cel.': 'The sign between answers in one cell.',
  'Ja als een lege cel een fout is.': 'ja (yes) when an empty cell is an error.',
  'Wat de punt in 1.234 betekent.': 'What the dot in 1.234 means.',
  'Waarden die betekenen dat iets ontbreekt, en waarom.': 'Values that mean that something is missing, and why.',
  'Wat er staat als het antwoord onbekend is.': 'What stands there when the answer is unknown.',
  'Wat er staat als het niet is gevraagd.': 'What stands there when it was not asked.',
  'Wat er staat als het niet van toepassing is.': 'What stands there when it does not apply.',
  'Wat er staat als iemand niet wilde antwoorden.': 'What stands there when somebody did not want to answer.',
  'Wat er staat als een ander het cijfer heeft verborgen.': 'What stands there when somebody else hid the figure.',
  'Kolommen die van andere kolommen worden gemaakt.': 'Columns that are made of other columns.',
  'Codes in eigen woorden.': 'Codes in words of your own.',
  'De kolom met codes.': 'The column with codes.',
  'Eigen woord → de codes die eronder vallen; wat niet genoemd is wordt onbekend.':
    'Your own word → the codes that fall under it; what is not named becomes unknown.',
  'Het aantal dagen tussen twee datums: [van, tot].': 'The number of days between two dates: [from, to].',
  'Het aantal hele jaren tussen twee datums: [van, tot].': 'The number of whole years between two dates: [from, to].',
  'Het woord voor de eerste rij.': 'The word for the first row.',
  'Het woord voor de laatste rij.': 'The word for the last row.',
  'De kolommen waarbinnen wordt gezocht, zoals de cliënt.': 'The columns within which is searched, such as the client.',
  'De datum die de volgorde bepaalt.': 'The date that decides the order.',
  'De beschrijving waarin een volgende rij wordt gezocht.': 'The description in which a next row is looked for.',
  'De datum van de volgende rij.': 'The date of the next row.',
  'Vanaf wanneer, zoals einde + 29 dagen.': 'From when on, such as einde + 29 dagen.',
  'Tot wanneer, zoals einde + 12 maanden.': 'Until when, such as einde + 12 maanden.',
  'Begin- en einddatum van rijen die samen één geheel zijn.': 'Start and end date of rows that are one whole together.',
  'De persoon van wie de rijen zijn.': 'The person the rows are of.',
  'Hoeveel dagen ertussen mogen liggen.': 'How many days may lie between them.',
  'De beschrijving waarvan rijen worden geteld.': 'The description whose rows are counted.',
  'Welke rijen meetellen.': 'Which rows count.',
  'Waarop ingevoerde cijfers zijn afgerond, zoals 5.': 'To what figures that were typed in are rounded, such as 5.',
};
