import { join } from 'node:path';
import { expect, test } from 'vitest';
import { define } from '../src/define.ts';
import { withWindow } from '../src/define/window.ts';
import { standsBesideOutcomes } from '../src/model/index.ts';
import { readFolder } from '../src/read.ts';
import { changedFolder, say } from './define-support.ts';

// What authors can get wrong in how something is counted: one thing broken in a folder that has every worked definition.
const folder = readFolder(join(import.meta.dirname, 'folders/definities'));

type Change = [path: string, from: string, to: string];

/** What an author did, the code and a part of the sentence that answers it, and the change. Each is in another file, so all are made at once. */
const mistakes: [title: string, code: string, sentence: string, Change][] = [
  ['a promise made when its period had begun', 'TV-221', 'toen 2025 al begonnen was', ['indicatoren/bereik.md', '2024-11-01', '2025-03-01']],
  ['classes of a duration over years', 'TV-220', 'Klassen van een duur zijn hele dagen', ['indicatoren/wachttijd.md', '70, 182]', '70, 18200]']],
  ['a column added up under a duration', 'TV-159', 'Deze maat telt geen kolom op', ['indicatoren/wachttijd.md', 'noemer: { start', 'noemer: { som: wachtdagen, start']],
  ['a checklist of which nobody says what an answer is worth', 'TV-222', 'hoeveel punten een antwoord waard is', ['instrumenten/ldj-checklist.md', 'schaal: { 0: niet of nauwelijks, 1: deels, 2: geheel }\n', '']],
  ['a figure that must have an action, and has none', 'TV-224', 'geen enkele actie komt eruit voort', ['acties/rustige-hoek.md', 'indicator: agressie', 'indicator: uitval']],
  ['other words for the states of a pair', 'TV-212', 'De toestanden zijn, in deze volgorde: begin-en-eind, alleen-begin, alleen-eind, geen', ['indicatoren/respons-paren.md', 'alleen-begin, ', '']],
  ['a questionnaire that does not say which side is better', 'TV-214', 'of een lagere of een hogere score beter is', ['instrumenten/sdq-ouder.md', 'richting: lager-is-beter\n', '']],
  ['a checklist that says it stands beside outcomes', 'TV-566', 'Zij staat nooit naast uitkomsten', ['indicatoren/hoe-ver-zijn-we.md', 'naast: geen outcome', 'naast: uitkomsten']],
  ['for whom of what is no part of a whole', 'TV-474', 'Laat ‘voor-wie’ weg', ['indicatoren/rapportcijfer.md', 'soort: outcome', 'soort: outcome\nvoor-wie: gemeente']],
]; // prettier-ignore

function broken(changes: Change[]) {
  const texts = folder.texts.map((text) => {
    const own = changes.filter(([path]) => text.path === `content/${path}`);
    return own.reduce((made, [path, from, to]) => {
      if (!made.text.includes(from)) throw new Error(`not in ${path}: ${from}`);
      return { ...made, text: made.text.replace(from, to) };
    }, text);
  });
  return { ...folder, texts };
}

const [right, wrong] = [folder, broken(mistakes.map(([, , , change]) => change))].map((one) => define(one).findings.map(say));

test.each(mistakes)('%s', (_, code, sentence, [path]) => {
  const answers = (said: string[] = []) => said.filter((line) => line.startsWith(`${code} `) && line.includes(sentence));
  expect(answers(right)).toEqual([]);
  expect(answers(wrong), wrong?.join('\n')).toHaveLength(1);
  if (code !== 'TV-222' && code !== 'TV-224' && code !== 'TV-214') expect(answers(wrong)[0]).toContain(`content/${path}:`);
});

test.each(['no outcome', 'Never beside results', 'geen uitkomst', 'nooit naast effecten', 'contacten'])(
  'a checklist with “naast: %s” stands beside no outcomes, in whatever language that is said',
  (words) => expect(standsBesideOutcomes(words)).toBe(false),
);

test.each(['uitkomsten', 'outcomes', 'beside the results of teams'])('with “naast: %s” it does', (words) =>
  expect(standsBesideOutcomes(words)).toBe(true),
);

test('an event with a bound number in its title is told to be in no drawing', () => {
  const [kind, title] = ['soort: gebeurtenis', '"De dag met {uitval noord 2025-H1}"'];
  const changed = changedFolder(
    'content/organisatie.md',
    'formaat: 1',
    `formaat: 1\nagenda:\n  - { titel: ${title}, wanneer: 2025-03-01, ${kind} }`,
  );
  expect(define(changed).findings.map(say)).toEqual(
    expect.arrayContaining([expect.stringContaining('In tekeningen kan dat niet')]),
  );
});

test('who looks for two things that may come after follows every row as long as the longest of them', () => {
  const follows = (id: string, amount: number) => ({ kind: 'follows', id, until: { column: 'einde', amount, unit: 'months' } });
  const where = { op: 'all', of: ['kort', 'lang'].map((column) => ({ op: 'filled', column })) };
  const counting = { denominator: { source: 's', where }, numerator: null, period: 'einde', followUp: null };
  const sources = [{ id: 's', derived: [follows('kort', 3), follows('lang', 12)] }];
  const place = { at: () => ({ file: 'x.md', line: 1 }), key: () => 'volgtijd' };
  const { counting: made, findings } = withWindow(counting as never, sources as never, place);
  expect(made.followUp).toEqual({ amount: 12, unit: 'months' });
  expect(findings.map(({ code }) => code)).toEqual(['TV-472']);
});
