/**
 * A line that asks, as forms and templates write it: a heading, or words in bold at the start of a line, with or without an
 * answer behind them.
 */
const questionLine = /^ {0,3}(?:#{1,6}[ \t]+|(?:\d{1,2}[.)][ \t]+)?(?=\*\*|__))([^\n]{3,200})$/gm;
/** What GitHub's forms write where nothing was answered, and what people write instead. */
const noAnswer = /^(?:no response|n ?\/? ?a|none|nothing|tbd|todo|same as above|-|\.)$/i;
/** An answer of fewer letters is a tick or a version number. */
const fewLetters = 15;

/**
 * The first question of a form, its heading matching `about`, below or behind which an answer stands; null where there is none.
 * Linear in the size of the text.
 *
 * @example answeredQuestion('### Steps to reproduce\n1. Open the page\n2. Press "Go"', /steps/i) // "Steps to reproduce"
 */
export function answeredQuestion(prose: string, about: RegExp): string | null {
  const questions = [...prose.matchAll(questionLine)].map((line) => ({ line, ...splitLine(line[1] ?? '') }));
  for (const [index, { line, asked, behind }] of questions.entries()) {
    if (!about.test(asked)) continue;
    const below = prose.slice(line.index + line[0].length, questions[index + 1]?.line.index);
    if (isAnswer(`${behind}\n${below}`)) return asked;
  }
  return null;
}

/** `**Steps:** open it` asks "Steps", with the answer behind it on the line; a heading has only its words. */
function splitLine(text: string): { asked: string; behind: string } {
  const bold = /^(?:\*\*|__)([^*_\n]{2,100})(?:\*\*|__)/.exec(text);
  const asked = (bold?.[1] ?? text).replace(/[\s:*_#]+$/, '').trim();
  return { asked, behind: bold === null ? '' : text.slice(bold[0].length) };
}

function isAnswer(text: string): boolean {
  const words = text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');
  return !noAnswer.test(words) && (words.match(/\p{L}/gu)?.length ?? 0) >= fewLetters;
}
