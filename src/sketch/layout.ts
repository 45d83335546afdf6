import { usualColumns, type LayoutId } from '../model/index.ts';
import { fold } from '../observe/text.ts';

/** A questionnaire of the organisation: each question under all its names. */
export interface Questionnaire {
  id: string;
  questions: string[][];
}

/** A layout by its headings, and what its description says because of it. */
export interface Recognised {
  layout: LayoutId;
  instrument: string | null;
  question: string | null;
  answer: string | null;
  /** Heading → the name the layout has for its column; `null` for a question that need not be described. */
  ids: Map<string, string | null>;
}

const asQuestion = /^(?:vraag|vraagtekst|vraag ?(?:id|code|nr|nummer)|item|stelling|question)$/i;
const asAnswer = /^(?:antwoord|antwoordtekst|score|waarde|answer|response)$/i;

/** Which of the known layouts a file has: by its headings alone, from the most telling to the least. */
export function recogniseLayout(headings: readonly string[], questionnaires: readonly Questionnaire[]): Recognised {
  const plain: Recognised = { layout: 'rows', instrument: null, question: null, answer: null, ids: new Map() };
  const has = (...names: string[]) => names.some((name) => headings.some((heading) => fold(heading) === name));
  if (has('indicator') && has('eenheid', 'team', 'afdeling') && has('n', 'noemer', 'percentage', 'gemiddelde', 'teller'))
    return { ...plain, layout: 'aggregates' };
  const question = headings.find((heading) => asQuestion.test(heading)) ?? null;
  const answer = headings.find((heading) => asAnswer.test(heading)) ?? null;
  if (question !== null && answer !== null) return { ...plain, layout: 'answers', question, answer };
  return registration(headings, plain) ?? listOfQuestions(headings, questionnaires, plain) ?? plain;
}

/** A registration with a public layout: an end, a reason, and what only it has. */
function registration(headings: readonly string[], plain: Recognised): Recognised | null {
  const telling = { 'policy-records': ['start', 'einde'], 'stop-messages': ['einde', 'reden', 'toewijzing'] } as const;
  for (const [layout, needed] of Object.entries(telling) as [keyof typeof telling, readonly string[]][]) {
    const ids = new Map<string, string | null>();
    for (const { id, headings: usual } of usualColumns[layout] ?? []) {
      // The most usual heading first, wherever it stands: a stop message has the begin of help and that of its allocation.
      const found = usual.flatMap((name) => headings.find((heading) => fold(name) === fold(heading) && !ids.has(heading)) ?? []);
      if (found[0] !== undefined) ids.set(found[0], id);
    }
    const known = [...ids.values()];
    if (needed.every((id) => known.includes(id))) return { ...plain, layout, ids };
  }
  return null;
}

/** A column for at least three in five of the questions of a questionnaire. */
function listOfQuestions(
  headings: readonly string[],
  questionnaires: readonly Questionnaire[],
  plain: Recognised,
): Recognised | null {
  const matched = questionnaires.map(({ id, questions }) => {
    const names = new Set(questions.flat().map(fold));
    const own = headings.filter((heading) => names.has(fold(heading)));
    return { id, own, of: questions.length };
  });
  const best = matched
    .filter(({ own, of }) => own.length >= 2 && own.length * 5 >= of * 3)
    .sort((a, b) => b.own.length - a.own.length)[0];
  if (!best) return null;
  return { ...plain, layout: 'questionnaire', instrument: best.id, ids: new Map(best.own.map((heading) => [heading, null])) };
}

/** The questionnaire most of whose questions are answered, a row each. */
export function questionnaireOf(questions: readonly string[], questionnaires: readonly Questionnaire[]): Recognised | null {
  const plain: Recognised = { layout: 'rows', instrument: null, question: null, answer: null, ids: new Map() };
  return listOfQuestions(questions, questionnaires, plain);
}
