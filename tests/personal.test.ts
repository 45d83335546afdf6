import { describe, expect, test } from 'vitest';
import { finding } from '../src/findings/index.ts';
import { findPeople, withoutAcceptedData } from '../src/people.ts';
import { detectors, type Known } from '../src/personal/index.ts';
import { isBsn } from '../src/personal/bsn.ts';
import { isIban } from '../src/personal/iban.ts';
import { isNationalNumber } from '../src/personal/national-number.ts';
import { define } from '../src/define.ts';
import { languages } from '../src/lang/index.ts';
import { personalKinds, type PersonalKind } from '../src/model/index.ts';
import { readFolder } from '../src/read.ts';
import { sentenceOf } from '../src/report.ts';
import { brug, story } from './tell-support.ts';

const known: Known = { words: new Set(['Noord', 'Team', 'Samira']), mails: new Set(['cijfers@debrug.example']) };

/** What a detector takes out of a text; a question mark behind what it is not sure of. */
function taken(kind: PersonalKind, text: string): string[] {
  return detectors[kind].find(text, known).map(({ start, end, sure }) => text.slice(start, end) + (sure ? '' : '?'));
}

type Case = [text: string, taken: string[]];

function each(kind: PersonalKind, cases: Case[]) {
  test.each(cases)(`${kind}: %s`, (text, expected) => expect(taken(kind, text)).toEqual(expected));
}

describe('numbers of persons', () => {
  each('bsn', [
    ['111222333', ['111222333']],
    ['het nummer 123456782.', ['123456782']],
    ['BSN: 1112.22.333', ['1112.22.333']],
    ['1112 22 333', ['1112 22 333?']],
    ['111222334', []],
    ['000000000', []],
    ['10000008 zonder naam', []],
    ['BSN 10000008', ['10000008']],
    ['GZ-111222333', ['111222333']],
    ['x111222333', []],
    ['111222333,5', []],
    ['op 20251231 en 01012025', []],
    ['bsn111222333', ['111222333']],
    ['BSN 1-1-1-2-2-2-3-3-3', ['1-1-1-2-2-2-3-3-3']],
    ['BSN: 111\u00a0222\u00a0333', ['111\u00a0222\u00a0333']],
    ['111\u200b222333 en １１１２２２３３３', ['111\u200b222333', '１１１２２２３３３']],
    ['1112<b>22</b>333 of 111**222**333 of 111&#50;22333', ['1112<b>22</b>333', '111**222**333', '111&#50;22333']],
  ]);
  each('national-number', [
    ['85.07.30-033.28', ['85.07.30-033.28']],
    ['85073003328', ['85073003328']],
    ['85/07/30 033-28, later 01.07.30–033.39', ['85/07/30 033-28', '01.07.30–033.39']],
    ['BIS 85.27.30-033.71 en 85.47.30-033.17', ['85.27.30-033.71', '85.47.30-033.17']],
    ['85 . 07 . 30 - 033 . 28, of 850730\n033 28 op twee regels', ['85 . 07 . 30 - 033 . 28', '850730\n033 28']],
    ['85.07.30-033.29', []],
    ['12345678901', []],
  ]);
  each('iban', [
    ['NL91ABNA0417164300', ['NL91ABNA0417164300']],
    ['naar NL91 ABNA 0417 1643 00 En dan', ['NL91 ABNA 0417 1643 00']],
    ['BE68 5390 0754 7034 en NL91ABNA0417164300', ['BE68 5390 0754 7034', 'NL91ABNA0417164300']],
    ['NL91.ABNA.0417.1643.00 of NL91-ABNA-0417-1643-00', ['NL91.ABNA.0417.1643.00', 'NL91-ABNA-0417-1643-00']],
    ['NL91  ABNA 0417\n1643 00 over twee regels', ['NL91  ABNA 0417\n1643 00']],
    ['NL91ABNA0417164301', []],
  ]);

  test('isBsn(digits) holds for one in eleven of all numbers', () => {
    const all = Array.from({ length: 11_000 }, (_, index) => String(100_000_000 + index * 7919));
    const share = all.filter(isBsn).length / all.length;
    expect(share).toBeGreaterThan(0.08);
    expect(share).toBeLessThan(0.1);
  });

  test('isNationalNumber(digits) knows who was born from 2000 on, and BIS numbers', () => {
    const number = (first: string, prefix = '') => first + String(97 - Number(BigInt(prefix + first) % 97n)).padStart(2, '0');
    expect(isNationalNumber(number('850730033'))).toBe(true);
    expect(isNationalNumber(number('100517001', '2'))).toBe(true);
    expect(isNationalNumber(number('852730033'))).toBe(true);
    expect(isNationalNumber(number('854730033'))).toBe(true);
    expect(isNationalNumber(number('851530033'))).toBe(false);
    expect(isNationalNumber('00000000097')).toBe(false);
  });

  test('isIban(text) is as long as its country says', () => {
    expect(isIban('NL91ABNA0417164300')).toBe(true);
    expect(isIban('NL91ABNA04171643')).toBe(false);
  });
});

describe('ways to reach somebody', () => {
  each('phone', [
    ['bel 06-12345678', ['06-12345678']],
    ['06 1234 5678', ['06 1234 5678']],
    ['06–12345678 of 06\u00a01234\u00a05678', ['06–12345678', '06\u00a01234\u00a05678']],
    ['(070) 123 45 67 of 0475 12 34 56', ['(070) 123 45 67', '0475 12 34 56']],
    ['+32 475 12 34 56', ['+32 475 12 34 56']],
    ['06  12 34\n56 78 op twee regels', ['06  12 34\n56 78']],
    ['112 of 106', []],
    ['in 2024-2025, van 01-02-2024 tot 03-04-2025', []],
    ['12 van de 45 trajecten, 06 keer', []],
  ]);
  each('mail', [
    ['jan@voorbeeld.nl', ['jan@voorbeeld.nl']],
    ['jan(at)voorbeeld.nl', ['jan(at)voorbeeld.nl']],
    [
      'jan [at] voorbeeld [punt] nl, jan apenstaartje voorbeeld.nl',
      ['jan [at] voorbeeld [punt] nl', 'jan apenstaartje voorbeeld.nl'],
    ],
    [
      'jan at voorbeeld punt nl of jan@ voorbeeld.nl of jan&commat;voorbeeld.nl',
      ['jan at voorbeeld punt nl', 'jan@ voorbeeld.nl', 'jan&commat;voorbeeld.nl'],
    ],
    ['look at example.org', []],
    ['vraag het cijfers [at] debrug.example', []],
    ['vraag het Cijfers@debrug.example', []],
    ['a @ b', []],
  ]);
  each('address', [
    ['Wij wonen in de Kerkstraat 12, 1234 AB', ['Kerkstraat 12']],
    ['1234 AB 12', ['1234 AB 12']],
    ['1234ab 12, en in 2025 op 12', ['1234ab 12']],
    ['1234 AB', ['1234 AB?']],
    ['1234 SS en 0123 AB', []],
    ['We liepen door de straat en zagen 12 mensen', []],
  ]);
});

describe('days and names', () => {
  each('birth-date', [
    ['geboren op 3-4-2015', ['3-4-2015']],
    ['geb. 14 maart 2015', ['14 maart 2015']],
    ['Op 14 maart 2015', ['14 maart 2015?']],
    ['in maart 2015', []],
    ['geboortedatum 3-5-12 of 03052012', ['3-5-12', '03052012']],
    ['jarig op 3 mei, en op 4 mei 2015 en 2/3/15 niet', ['4 mei 2015', '3 mei']],
    ['in 2015-H1', []],
    ['geboren de derde maart 2012, 3e mrt. 2012', ['derde maart 2012', '3e mrt. 2012']],
    ['op drieëntwintig maart tweeduizend twaalf', ['drieëntwintig maart tweeduizend twaalf?']],
    ['op 3 - 4 - 2012, op 3\nmaart 2012', ['3 - 4 - 2012?', '3\nmaart 2012?']],
    ['born on March 3rd, 2012 or 3rd of March 2012', ['March 3rd, 2012', '3rd of March 2012']],
    ['vier mensen in mei 2015, in mei 14 gezinnen', []],
  ]);
  each('name', [
    ['Toen belde Karel.', ['Karel']],
    ['Karel belde.', ['Karel?']],
    ['van KAREL, over de SDQ', ['KAREL?']],
    ['Morgen belt hij.', []],
    ['Ze zei: “Wij gaan.” Toen kwam Samira.', []],
    ['Ze zei: “Ahmed, kom.”', ['Ahmed?']],
    ['Ze zei het. Toen ook Team Noord en Samira’s zus.', []],
    ['de SDQ van BergOp', []],
    ['’s Avonds bellen', []],
    ['Regel een\nen Jansen', ['Jansen']],
    ['Een.\n\nJansens kwamen', []],
    ['- Eerst\n- Dan', []],
    ['in het Nederlands, met Kerst', []],
    ['mevrouw De Vries', ['De', 'Vries']],
    ['met dhr. Jansen en mw. A. Bakker, van J.P. Smit en B.Visser', ['Jansen', 'Bakker', 'Smit', 'Visser']],
    ['Dat is plan B. Wij gaan. Met K. Toen niet, o.a. Zij. Dat is d.w.z. Wij', []],
    ['toen kwam **Jansen**; *Zij* ging', ['Jansen', 'Zij']],
    ['**Wij** gingen. *Zij* niet', []],
    ['Elke maand. Lieve mensen. Ben je er?', []],
    ['Noord-Holland', []],
  ]);
  each('detail', [
    ['een meisje van 9 jaar', ['9 jaar?']],
    ['een negenjarige', ['negenjarige?']],
    ['na 9 jaar lang wachten, 2 jaar later', []],
    ['moeder van vijf kinderen', ['moeder van vijf kinderen?']],
  ]);
});

describe('findPeople(texts) says where, and never what', () => {
  const path = 'content/verhalen/2025/even-bellen.md';
  const definitions = brug({ stories: [story('even-bellen', { personal: true, at: { file: path, line: 1 } })] });
  const look = (body: string, front = 'titel: Even bellen') =>
    findPeople({ texts: [{ path, text: `---\n${front}\n---\n${body}\n` }], paths: [], definitions });
  const found = (body: string, front?: string) =>
    look(body, front).findings.map(({ code, level, at }) => `${code} ${level} ${at.line}`);

  test('in files that are laid beside the pages, as a reader opens them: a drawing’s shapes are no numbers', () => {
    const inPublic = (name: string, text: string) =>
      findPeople({ texts: [], paths: [], publicTexts: [{ path: `public/${name}`, text }], definitions }).findings.map(
        ({ code, level, at }) => `${code} ${level} ${at.line}`,
      );
    expect(inPublic('lijst.csv', 'wie,bsn\nx,111222333\n')).toEqual(['TV-760 error 2']);
    expect(inPublic('kaart.svg', '<svg>\n<path d="M111222333 1"/>\n<text>111222333</text></svg>')).toEqual(['TV-760 error 3']);
    expect(inPublic('kaart.svg', '<svg><path d="M111222333 1"/><style>.a{x:111222333}</style></svg>')).toEqual([]);
    expect(inPublic('brief.txt', 'Bel 06-12345678.')).toEqual(['TV-763 hint 1']);
    expect(inPublic('brief.html', '<p>Hij is geboren op 3 maart 2012.</p>')).toEqual(['TV-766 error 1']);
  });

  test('in text, front matter, comments, and texts of pictures', () => {
    expect(found('Hij heet Karel.')).toEqual(['TV-767 error 4']);
    expect(found('Niets.', 'titel: Toen Karel belde')).toEqual(['TV-767 error 2']);
    expect(found('Niets.', 'titel: Even # 06-12345678')).toEqual(['TV-763 error 2']);
    expect(found('Niets.\n<!-- Het was Karel -->')).toEqual(['TV-767 error 5']);
    expect(found('![Foto met Karel](a.jpg)')).toEqual(['TV-767 error 4']);
    expect(found('[hier](mailto:karel@voorbeeld.nl)')).toEqual(['TV-764 error 4']);
    expect(found('[hier](/x/ "Zoals bij Bakkermans") ![tuin](a.jpg "met Bakkermans")')).toEqual([
      'TV-767 error 4',
      'TV-767 error 4',
    ]);
  });

  test('under every key of front matter, over however many lines, and in every cell of a sheet of actions', () => {
    const codes = (where: string, text: string) =>
      findPeople({ texts: [{ path: where, text }], paths: [], definitions }).findings.map(
        ({ code, level, at }) => `${code} ${level} ${at.line}`,
      );
    const front = (keys: string) => `---\n${keys}\n---\n`;
    const action = 'content/acties/bellen.md';
    expect(codes(action, front('titel: Bellen\ngeworden: Het gezin Bakkermans belt'))).toEqual(['TV-767 error 3']);
    expect(codes(action, front('titel: Bellen\nwat: >\n  Eerst\n  belde Bakkermans'))).toEqual(['TV-767 error 5']);
    expect(codes(action, front('titel: Bellen\nmet:\n  - de moeder van Bakkermans'))).toEqual(['TV-767 error 4']);
    const page = 'content/edities/x.md';
    expect(codes(page, front('titel: X\nkomt:\n  - Een feest met Bakkermans'))).toEqual(['TV-767 warning 4']);
    expect(codes(page, front('titel: X\ncorrecties:\n  - { soort: fout, reden: "Het kind Bakkermans" }'))).toEqual([
      'TV-767 warning 4',
    ]);
    const words = front('begrippen:\n  - { naam: uitval, uitleg: Zoals bij Bakkermans. }\nlid: Het kind 06-12345678');
    expect(codes('content/organisatie.md', words)).toEqual(['TV-767 warning 3', 'TV-763 hint 4'].reverse());
    for (const file of ['data/acties.csv', 'data/acties.xlsx']) {
      expect(codes(file, 'Titel;Wat;Wanneer\nBellen;Bel ze;2025-01-31\n')).toEqual([]);
      const rows = 'Titel;Wat;Wie\nBellen;"Bel het\ngezin Bakkermans";Teamleider\nPraten;bel 06-12345678;Karel\n';
      expect(codes(file, rows)).toEqual(['TV-763 error 4', 'TV-767 error 3', 'TV-767 warning 4']);
    }
  });

  test('in a definition only names that many people have: the rest are lists and programs', () => {
    const body = '---\ntitel: Uitval\n---\nDe lijst van Bakkermans, zoals bij Karel.';
    const { findings } = findPeople({ texts: [{ path: 'content/indicatoren/uitval.md', text: body }], paths: [], definitions });
    expect(findings.map(({ code, level }) => `${code} ${level}`)).toEqual(['TV-767 warning']);
  });

  test('a bound number, a chart and a declared name are nobody', () => {
    expect(found('Dat zijn {uitval Noord 2025} van Team Noord.\n\n::: trend\neenheid: Karel\n:::')).toEqual([]);
  });

  test('an exact day in the story of one person is an error; in that of a team it is a hint', () => {
    expect(found('Op 14 maart 2025 stopte ik.')).toEqual(['TV-766 error 4']);
    const team = brug({ stories: [story('even-bellen', { at: { file: path, line: 1 } })] });
    const { findings } = findPeople({
      texts: [{ path, text: '---\ntitel: x\n---\nOp 14 maart 2025.' }],
      paths: [],
      definitions: team,
    });
    expect(findings.map(({ code, level }) => `${code} ${level}`)).toEqual(['TV-766 hint']);
  });

  test('in file names: numbers and first names', () => {
    const names = [
      'content/verhalen/2025/samir-vertelt.md',
      'data/111222333.csv',
      'public/tekening.png',
      'data/2025-01-12-uitdraai.csv',
      'public/verhalen/samir/tuin.jpg',
      'public/geboren-3-4-2012.png',
    ];
    const { findings } = findPeople({ texts: [], paths: names, definitions });
    expect(findings.map(({ code, at }) => `${code} ${at.file}`)).toEqual([
      `TV-767 ${names[0]}`,
      `TV-760 ${names[1]}`,
      `TV-767 ${names[4]}`,
      `TV-766 ${names[5]}`,
    ]);
  });

  test('what somebody accepted, with a reason, is told as such and no more', () => {
    const { findings, acceptances } = look(
      '<!-- geaccepteerd naam: zo heet de methode; door kwaliteitscoördinator -->\nWij werken met Triple.',
    );
    expect(findings.map(({ code }) => code)).toEqual(['TV-769']);
    expect(acceptances).toMatchObject([{ kind: 'name', reason: 'zo heet de methode', by: 'kwaliteitscoördinator' }]);
  });

  test('an acceptance covers its own kind, its own lines, and must say why and by whom', () => {
    expect(found('<!-- geaccepteerd naam: methode; door k -->\nTriple, 06-12345678.')).toContain('TV-763 error 5');
    expect(found('<!-- geaccepteerd naam: methode; door k -->\nMet Triple.\n\nMet Karel.')).toEqual([
      'TV-767 error 7',
      'TV-769 hint 4',
    ]);
    expect(found('<!-- geaccepteerd naam -->\nMet Karel.')).toEqual(['TV-770 error 4', 'TV-767 error 5']);
    expect(found('<!-- geaccepteerd naam: methode; door k -->\nNiets.')).toEqual(['TV-771 warning 4']);
  });

  test('no finding holds, and no sentence prints, what was found', () => {
    const secrets = [
      '111222333',
      '85.07.30-033.28',
      'NL91ABNA0417164300',
      '06-12345678',
      'karel@voorbeeld.nl',
      'Kerkstraat 12',
      '3-4-2015',
      'Bakkermans',
    ];
    const { findings } = look(
      `BSN ${secrets.slice(0, 5).join(' en ')}. In de ${secrets[5]}, geboren ${secrets[6]}, dat is ${secrets[7]}.`,
    );
    expect(new Set(findings.map(({ code }) => code)).size).toBe(8);
    for (const locale of ['nl-NL', 'en'] as const)
      for (const one of findings) {
        const said = sentenceOf(one, { words: languages[locale], showValues: true }) + JSON.stringify(one);
        for (const secret of secrets) expect(said).not.toContain(secret);
      }
  });

  test('a name of a place is accepted once, for all texts, in organisatie.md', () => {
    const own = brug();
    const town = { ...own, organisation: { ...own.organisation, words: { namen: 'Den Haag, Triple P' } } };
    const text = '---\ntitel: x\n---\nWij waren in Den Haag, met Triple P.';
    expect(findPeople({ texts: [{ path, text }], paths: [], definitions: town }).findings).toEqual([]);
    expect(findPeople({ texts: [{ path, text }], paths: [], definitions: own }).findings).not.toEqual([]);
  });
});

test('a column of a data file is accepted in its description, by its heading', () => {
  const definitions = brug();
  const own = { ...definitions, sources: definitions.sources.map((one) => ({ ...one, files: ['rijen.csv'] })) };
  const path = own.sources[0]!.at.file;
  const text =
    '---\ntitel: Rijen\n# geaccepteerd bsn in Relatienr: is een debiteurnummer; door functionaris\nkolommen: {}\n---\n';
  const { acceptances, findings } = findPeople({ texts: [{ path, text }], paths: [], definitions: own });
  expect(findings.map(({ code }) => code)).toEqual(['TV-769']);
  const at = { file: 'data/rijen.csv', line: null };
  const found = ['Relatienr', 'Anders'].map((column) =>
    finding('TV-773', { ...at, column }, { column, kind: 'bsn', few: false }),
  );
  expect(withoutAcceptedData(found, acceptances, own)).toMatchObject([{ params: { column: 'Anders' } }]);
});

describe('the sample', () => {
  const folder = readFolder('.');
  const { definitions } = define(folder);
  const paths = [...folder.texts.map(({ path }) => path), ...folder.dataFiles, ...(folder.publicFiles ?? [])];

  test('has no one in it: no error and no warning in any text or file name', () => {
    const { findings } = findPeople({ texts: folder.texts, paths, definitions: definitions! });
    expect(findings.filter(({ level }) => level !== 'hint')).toEqual([]);
  });

  test('and each kind that is put into one of its stories is found', () => {
    const planted: Record<PersonalKind, string> = {
      bsn: 'BSN 111222333',
      'national-number': '85.07.30-033.28',
      iban: 'NL91ABNA0417164300',
      phone: '06-12345678',
      mail: 'karel@voorbeeld.nl',
      address: 'Kerkstraat 12',
      'birth-date': 'geboren op 3-4-2015',
      name: 'de moeder van Karel',
      detail: 'een jongen van 9 jaar',
    };
    const file = folder.texts.find(({ path }) => path.endsWith('aan-de-keukentafel.md'))!;
    for (const kind of personalKinds) {
      const text = `${file.text}\nEn dan ${planted[kind]}.\n`;
      const { findings } = findPeople({ texts: [{ ...file, text }], paths: [], definitions: definitions! });
      expect(
        findings.map(({ level }) => level),
        kind,
      ).toEqual([kind === 'detail' ? 'warning' : 'error']);
    }
  });
});
