import { currentWords } from '../../words/current.ts';
import type { Content } from '../../domain/model/content.ts';
import type { Contact } from '../../domain/model/hub.ts';
import { matchesFor, type ProjectMatch, type Newcomer } from '../../domain/projects/matcher.ts';
import { noArea, startPath, type StartAnswers } from '../../domain/urls/start-path.ts';
import type { LinkedName } from '../people/linked-name.ts';
import type { ProjectCard } from '../projects/cards.ts';
import { areaName } from '../../domain/model/hub.ts';
import { reasonsFor } from './reasons.ts';
import { starsText } from '../../words/lists.ts';
import { levelWith, starsOfLevels } from '../../domain/model/level.ts';

const languages = ['none', 'basics', 'comfortable'] as const;
type Language = (typeof languages)[number];

/** One possible answer to a question of `/start/`. */
export interface Choice {
  readonly label: string;
  /** One line that helps to choose; null where the label says it all. */
  readonly hint: string | null;
  readonly path: string;
  readonly chosen: boolean;
  /** How many projects there are for this answer together with those given; null while too little is known. */
  readonly count: number | null;
}

/** A question of `/start/` with its answers; `answer` is the one given. */
export interface Question {
  readonly id: 'area' | 'language' | 'time';
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly answer: string | null;
}

/** A recommended project with the reasons for it, each a few words. */
export interface Recommendation {
  readonly card: ProjectCard;
  readonly reasons: readonly string[];
  readonly mentors: readonly LinkedName[];
}

/** The answers of every page below `/start/`, the first page left out. Hubs without areas or projects have none. */
export function startAnswers(content: Content): StartAnswers[] {
  if (content.projects.length === 0 || content.hub.domains.length === 0) return [];
  const areas = [...content.hub.domains.map((domain) => domain.id), noArea];
  const times = [null, ...starsOfLevels(content.hub.levels)];
  return areas.flatMap((area) => [
    { area, language: null, stars: null },
    ...languages.flatMap((language) => times.map((stars) => ({ area, language, stars }))),
  ]);
}

/** The three questions with links for answers; every link keeps what has been answered. */
export function startQuestions(
  content: Content,
  cards: readonly ProjectCard[],
  answers: StartAnswers,
): Question[] {
  const { hub } = content;
  const t = currentWords().start;
  const name = hub.language?.name ?? t.theLanguage;
  const choice = (label: string, hint: string | null, chosen: boolean, next: StartAnswers): Choice => ({
    label,
    hint,
    chosen,
    path: startPath(next),
    count: next.area === null || next.language === null ? null : recommended(cards, next).length,
  });
  const area = [
    ...hub.domains.map((domain) =>
      choice(domain.name, domain.summary, answers.area === domain.id, { ...answers, area: domain.id }),
    ),
    choice(t.noneOf, t.somethingElse, answers.area === noArea, {
      ...answers,
      area: noArea,
    }),
  ];
  const language = languages.map((level) =>
    choice(languageAnswer(level), languageHint(level, name), answers.language === level, {
      ...answers,
      language: level,
    }),
  );
  const time = [
    ...hub.levels.map((level) =>
      choice(level.time.replace(/\.$/, ''), null, answers.stars === level.stars, {
        ...answers,
        stars: level.stars,
      }),
    ),
    choice(t.cannotSay, null, answers.language !== null && answers.stars === null, {
      ...answers,
      stars: null,
    }),
  ];
  const question = (id: Question['id'], text: string, choices: readonly Choice[]): Question => ({
    id,
    text,
    choices,
    answer: choices.find((one) => one.chosen)?.label ?? null,
  });
  return [
    question('area', t.whichArea, area),
    ...(answers.area === null ? [] : [question('language', t.howWell({ language: name }), language)]),
    ...(answers.language === null ? [] : [question('time', t.howMuchTime, time)]),
  ];
}

function languageAnswer(level: Language): string {
  const { notYet, theBasics, comfortably } = currentWords().start;
  return { none: notYet, basics: theBasics, comfortable: comfortably }[level];
}

function languageHint(level: Language, name: string): string {
  const t = currentWords().start;
  return { none: t.isNew, basics: t.canRead, comfortable: t.haveWritten }[level]({ language: name });
}

/** What is recommended for a set of answers, best first, each with its reasons. */
export function recommendations(
  content: Content,
  cards: readonly ProjectCard[],
  answers: StartAnswers,
): Recommendation[] {
  const nameOf = (id: string) => areaName(content.hub, id);
  const { reasons, locale, start } = currentWords();
  const language = content.hub.language?.name ?? start.theLanguage;
  return recommended(cards, answers).map((match) => ({
    card: match.project,
    reasons: reasonsFor(match, nameOf, language, reasons, locale),
    mentors: match.project.mentors,
  }));
}

function recommended(cards: readonly ProjectCard[], answers: StartAnswers): ProjectMatch<ProjectCard>[] {
  const language = languages.find((level) => level === answers.language);
  if (answers.area === null || language === undefined) return [];
  const newcomer: Newcomer = {
    areas: answers.area === noArea ? [] : [answers.area],
    language,
    stars: answers.stars,
  };
  return matchesFor(newcomer, cards);
}

/** A message to the community for somebody whom nothing fits, ready to be sent. */
export interface ReadyMessage {
  readonly to: Contact | null;
  readonly subject: string;
  readonly text: string;
}

/** What a page of answers is about, for its title: `First projects: Networking, new to OCaml, up to 2 stars`. */
export function answersTitle({ hub }: Content, { area, language, stars }: StartAnswers): string {
  const known = hub.domains.find((domain) => domain.id === area)?.name ?? currentWords().start.anyArea;
  if (language === null) return currentWords().start.startWith({ area: known });
  const t = currentWords().start;
  const name = hub.language?.name ?? t.theLanguage;
  const level = { none: t.titleNew, basics: t.titleSome, comfortable: t.titleHome }[language as Language]({
    language: name,
  });
  if (stars === null) return t.title({ area: known, level });
  const time = stars === 1 ? starsText(stars) : t.upTo({ stars: starsText(stars) });
  return t.titleTime({ area: known, level, time });
}

/** The message: it says what the newcomer knows, so that the community can think of new projects. */
export function readyMessage(content: Content, answers: StartAnswers): ReadyMessage {
  const { hub } = content;
  const t = currentWords().start;
  const name = hub.language?.name ?? t.theLanguage;
  const area = hub.domains.find((domain) => domain.id === answers.area)?.name ?? null;
  const level = levelWith(hub.levels, answers.stars);
  const language = {
    none: t.isNew({ language: name }),
    basics: t.knowBasics({ language: name }),
    comfortable: t.amComfortable({ language: name }),
  };
  const known = languages.find((one) => one === answers.language);
  const lines = [
    t.hello,
    t.wouldLike,
    [
      area === null ? t.areasIKnow : t.areaIKnow({ area }),
      ...(known ? [language[known]] : []),
      ...(level ? [t.myTime({ time: level.time })] : []),
    ].join('\n'),
    t.somethingSmall,
  ];
  return {
    to: hub.contacts.find((contact) => contact.kind === 'mailing-list') ?? hub.contacts[0] ?? null,
    subject: area === null ? t.subject : t.subjectIn({ area }),
    text: lines.join('\n\n'),
  };
}
