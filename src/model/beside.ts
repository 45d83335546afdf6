// What an author may write after `naast:`, in every language in which authors write: the folder of an English organisation has English texts.
const outcome = /\b(?:outcomes?|uitkomst(?:en)?|impact|effect(?:en|s)?|resultaat|resultaten|results?)\b/i;
const denial = /\b(?:geen|nooit|niet|no|not|never|none|nor)\b/i;

/** Whether these words lay a figure beside outcomes: they name these, and do not say that it does not. */
export function standsBesideOutcomes(words: string): boolean {
  return outcome.test(words) && !denial.test(words);
}
