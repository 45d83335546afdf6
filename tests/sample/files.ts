import { checklists, questions } from './checklists.ts';
import { contacts } from './contacts.ts';
import { dutchDay } from './days.ts';
import { faceCards } from './faces.ts';
import { feedback } from './feedback.ts';
import { fosterFile } from './foster-endings.ts';
import { reports, stays } from './incidents.ts';
import { exitLists, goals } from './lists.ts';
import { methodEnds } from './method.ts';
import { placements } from './placements.ts';
import { statements, supportLists } from './support-lists.ts';
import { spelling } from './teams.ts';
import { policyRecords } from './policy.ts';
import { registrations } from './registrations.ts';
import { trajectories, type Trajectory } from './trajectories.ts';
import { waiting } from './waiting.ts';
import { worryLists } from './worries.ts';
import { workbook } from './xlsx.ts';

const seed = 20260112;

/** The sample's data files by name, each in another form that offices export. Same seed, same bytes. */
export function sampleFiles(): Map<string, Uint8Array> {
  const ended = trajectories(seed);
  return new Map([
    ['beeindigingen-2022-2024.csv', endingsBefore(ended)],
    ['beeindigingen-2025.xlsx', endingsSince(ended)],
    ['exit-vragenlijst.csv', exitFile(ended)],
    ['doelen.csv', goalsFile(ended)],
    ['korte-feedback.csv', feedbackFile(ended)],
    ['wachtlijst.csv', waitingFile()],
    ['aanmeldingen-daghulp.csv', registrationsFile()],
    ['meldingen.csv', reportsFile()],
    ['verblijfsdagen.csv', staysFile()],
    ['open-avonden.csv', contactsFile()],
    ['zorgenmeter.csv', worriesFile(ended)],
    ['steunlijst.csv', supportFile()],
    ['checklist.csv', checklistFile()],
    ['jeugdhulp-cbs-2025.csv', policyFile(ended)],
    ['gezichten.csv', facesFile(ended)],
    ['samen-thuis.csv', methodFile(ended)],
    ['pleeggezinnen.csv', placementsFile()],
    ['pleegplaatsingen.csv', fosterFile(seed + 19)],
  ]);
}

const endingHeads = [
  'Cliëntnr',
  'Toewijzingsnr',
  'Uitvoerend team',
  'Begindatum',
  'Einddatum',
  'Reden beëindiging',
  'Zonder hulp verder',
  'Leeftijd bij start',
  'Hulpvorm',
  'Zwaarte bij start',
];

const aboutOf = ({ about: { age, help, severity } }: Trajectory) => [age, help, severity];

/** Windows-1252 with semicolons, three lines of preamble, a total row at the end. */
function endingsBefore(ended: Trajectory[]): Uint8Array {
  const rows = ended
    .filter(({ end }) => end < '2025-01-01')
    .map((each) => [
      each.client,
      each.id,
      spelling(each.team, each.end),
      dutchDay(each.start),
      dutchDay(each.end),
      reasonBefore(each),
      each.withoutHelp,
      ...aboutOf(each),
    ]);
  const lines = [
    ['Export JW307 stopberichten;;;;;;;;;'],
    ['Stichting De Overhaal (fictief);;;;;;;;;'],
    ['Gemaakt op 13-01-2025;;;;;;;;;'],
    endingHeads,
    ...rows,
    [`Totaal: ${rows.length}`, '', '', '', '', '', '', '', '', ''],
  ];
  return windows1252(lines.map((line) => `${line.join(';')}\r\n`).join(''));
}

/** In the older export the last weeks of 2024 were not worked off yet: those reasons came later. */
const reasonBefore = ({ end, reason }: Trajectory): string => (end >= '2024-12-16' ? '' : reason);

/** A workbook that starts in December 2024: the same endings once more, now with their reasons. */
function endingsSince(ended: Trajectory[]): Uint8Array {
  const rows = ended
    .filter(({ end }) => end >= '2024-12-16')
    .map((each) => [
      each.client,
      each.id,
      spelling(each.team, '2025-01-01'),
      { day: each.start },
      { day: each.end },
      each.reason,
      each.withoutHelp,
      ...aboutOf(each),
    ]);
  return workbook('Stopberichten', [endingHeads, ...rows]);
}

/** UTF-8 with a byte order mark and `sep=;`, as Excel likes it. */
function exitFile(ended: Trajectory[]): Uint8Array {
  const rows = exitLists(ended, seed + 1).map(({ trajectory, filledIn, informant, useful, remark }) =>
    [
      trajectory.client,
      trajectory.id,
      spelling(trajectory.team, filledIn),
      dutchDay(filledIn),
      informant,
      useful,
      remark && `"${remark}"`,
    ].join(';'),
  );
  const head = 'Clientcode;Traject;Afdeling;Datum;Ingevuld door;Had u iets aan de hulp;Opmerking';
  return Buffer.from(`\uFEFF${['sep=;', head, ...rows].join('\r\n')}\r\n`);
}

/** “Unicode-tekst” from Excel: UTF-16 with tabs. */
function goalsFile(ended: Trajectory[]): Uint8Array {
  const rows = goals(ended, seed + 2).map(({ trajectory, sort, result }) =>
    [trajectory.client, trajectory.id, spelling(trajectory.team, trajectory.end), dutchDay(trajectory.end), sort, result].join(
      '\t',
    ),
  );
  return Buffer.from(`\uFEFF${['Cliënt\tTraject\tTeam\tEinddatum\tSoort doel\tUitkomst', ...rows].join('\r\n')}\r\n`, 'utf16le');
}

/** From an app: commas, dates the international way round. */
function feedbackFile(ended: Trajectory[]): Uint8Array {
  const rows = feedback(ended, seed + 3).map(({ client, team, day, mark }) => [client, team.id, day, mark].join(','));
  return Buffer.from(`${['client,team,datum,cijfer', ...rows].join('\n')}\n`);
}

/** Counted by the waiting list office: no rows about families, only numbers. */
function waitingFile(): Uint8Array {
  const rows = waiting(seed + 4).map(({ indicator, unit, period, started, inTime }) =>
    [unit, period, indicator, '', started, inTime].join(';'),
  );
  return Buffer.from(`${['eenheid;periode;indicator;categorie;n;teller', ...rows].join('\n')}\n`);
}

/** A list that the houses keep themselves: days the Dutch way round. */
function registrationsFile(): Uint8Array {
  const rows = registrations(seed + 5).map(({ family, team, registered, start }) =>
    [family, team.id, dutchDay(registered), start && dutchDay(start)].join(';'),
  );
  return Buffer.from(`${['gezin;huis;aangemeld;eerste dag', ...rows].join('\n')}\n`);
}

/** From the reporting app of the houses. */
function reportsFile(): Uint8Array {
  const rows = reports(seed + 8).map(({ youngster, house, day, forms, severity }) =>
    [youngster, house, dutchDay(day), `"${forms}"`, severity].join(';'),
  );
  return Buffer.from(`${['Dossier;Huis;Datum;Vorm;Intensiteit', ...rows].join('\n')}\n`);
}

/** From the planning: a line per house and month. */
function staysFile(): Uint8Array {
  const rows = stays().map(({ house, day, youngsters, days }) => [house, dutchDay(day), youngsters, days].join(';'));
  return Buffer.from(`${['Huis;Maand;Jongeren;Verblijfsdagen', ...rows].join('\n')}\n`);
}

/** A list at the door. */
function contactsFile(): Uint8Array {
  const rows = contacts(seed + 9).map(({ family, house, day, municipality }) =>
    [family, house, dutchDay(day), municipality].join(';'),
  );
  return Buffer.from(`${['Gezin;Huis;Datum;Gemeente', ...rows].join('\n')}\n`);
}

/** From an app for questionnaires: a date, not a word for start or end. */
function worriesFile(ended: Trajectory[]): Uint8Array {
  const rows = worryLists(ended, seed + 8).map(({ trajectory, day, informant, age, sex, score }) =>
    [trajectory.client, trajectory.id, trajectory.team.id, dutchDay(day), informant, age, sex, score].join(';'),
  );
  return Buffer.from(`${['Kind;Traject;Huis;Datum;Ingevuld door;Leeftijd;Geslacht;Totaal', ...rows].join('\n')}\n`);
}

/** From an online questionnaire: a row per answer, which says the question by its short name. */
function supportFile(): Uint8Array {
  const rows = supportLists(seed + 6).flatMap(({ family, house, day, moment, answers }) =>
    answers.map((answer, at) =>
      [family, house.replace('pleegzorg-', ''), dutchDay(day), moment, statements[at], answer].join(';'),
    ),
  );
  return Buffer.from(`${['Gezin;Team;Datum;Moment;Vraag;Antwoord', ...rows].join('\n')}\n`);
}

/** A list per team, typed over from paper. */
function checklistFile(): Uint8Array {
  const rows = checklists(seed + 7).map(({ team, day, points }) => [team, dutchDay(day), ...points].join(';'));
  return Buffer.from(`${[['Team', 'Ingevuld', ...questions.map((name) => name.toUpperCase())].join(';'), ...rows].join('\n')}\n`);
}

/** The delivery to Statistics Netherlands: days in one number, codes with their zero. */
function policyFile(ended: Trajectory[]): Uint8Array {
  const rows = policyRecords(ended, seed + 10).map(({ trajectory: { client, team, start, end }, referrer, reason }) =>
    [client, team.id, referrer, start.replaceAll('-', ''), end.replaceAll('-', ''), reason].join(';'),
  );
  const head = 'Cliëntnummer;Team;Verwijzer;Datum aanvang jeugdhulp;Datum einde jeugdhulp;Reden beëindiging jeugdhulp';
  return Buffer.from(`${[head, ...rows].join('\n')}\n`);
}

/** Typed over from cards: the faces themselves, as a telephone writes them. */
function facesFile(ended: Trajectory[]): Uint8Array {
  const rows = faceCards(ended, seed + 11).map(({ child, house, day, face }) => [child, house, dutchDay(day), face].join(';'));
  return Buffer.from(`\uFEFF${['Kind;Huis;Laatste dag;Gezicht', ...rows].join('\r\n')}\r\n`);
}

/** A list that four teams keep of one way of working. */
function methodFile(ended: Trajectory[]): Uint8Array {
  const rows = methodEnds(ended, seed + 12).map(({ trajectory: { client, team, end }, livesAtHome, adviceToMove }) =>
    [client, team.id, dutchDay(end), livesAtHome, adviceToMove].join(';'),
  );
  return Buffer.from(`${['Kind;Team;Einde;Woont thuis;Advies uit huis', ...rows].join('\n')}\n`);
}

/** Counted by the administration. */
function placementsFile(): Uint8Array {
  const rows = placements(supportLists(seed + 6)).map(({ house, helped, answered }) =>
    [house, '2025', 'respons-steun', '', helped, answered].join(';'),
  );
  return Buffer.from(`${['eenheid;periode;indicator;categorie;n;teller', ...rows].join('\n')}\n`);
}

function windows1252(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
