import type { Call, Content, IssueMention } from '../model/content.ts';
import type { Hub } from '../model/hub.ts';
import { oneLine } from '../text/words.ts';
import { issueKey, type NamedIssue } from '../urls/issue-name.ts';

/** A promise or a decision, as far as what it names is concerned. */
interface Said {
  readonly anchor: string;
  readonly text: string;
}

/** An issue that a promise or decision names or is about, and the words that name it. */
export interface NamedInText extends NamedIssue {
  /** Null where only the item or topic above names it. */
  readonly words: string | null;
}

type HubRepositories = NonNullable<Hub['github']>;

/**
 * The issues of the hub's own repositories that a promise or decision names, each once. `#12` alone is one where the headings
 * above say whose, or where the hub has one repository only. Others are left alone: nobody asked to read from those.
 */
export function issuesNamedBy(call: Call, said: Said, github: Hub['github']): NamedInText[] {
  if (!github) return [];
  const found = new Map<string, NamedInText>();
  for (const mention of mentionsOf(call, said)) {
    const repo = repositoryOf(mention, github);
    if (repo === null || !isOfHub(repo, github)) continue;
    const named = { repo, number: mention.number, words: mention.words };
    if (!found.has(issueKey(named))) found.set(issueKey(named), named);
  }
  return [...found.values()];
}

/** The issues that a sentence names, of whatever repository; where it names none, that of the item or topic above it. */
export function mentionsOf({ issueMentions = [] }: Call, said: Said): IssueMention[] {
  const here = issueMentions.filter(({ anchor }) => anchor === said.anchor);
  const own = here.filter(({ words }) => words !== null && holds(said.text, words));
  return own.length > 0 ? own : here.filter(({ words }) => words === null);
}

/** Every issue that a promise or a decision of the calls names: what `sync` asks after. */
export function issuesNamedInCalls({ calls, hub }: Pick<Content, 'calls' | 'hub'>): NamedIssue[] {
  const found = new Map<string, NamedIssue>();
  for (const call of calls) {
    if (call.issueMentions === undefined) continue;
    for (const said of [...call.facts.actions, ...call.facts.decisions])
      for (const { repo, number } of issuesNamedBy(call, said, hub.github)) {
        const key = issueKey({ repo, number });
        if (!found.has(key)) found.set(key, { repo, number });
      }
  }
  return [...found.values()];
}

/** Whether the words stand in the text and do not go on as a longer number or name. */
function holds(text: string, words: string): boolean {
  const line = oneLine(text);
  for (let at = line.indexOf(words); words !== '' && at >= 0; at = line.indexOf(words, at + 1)) {
    const [before, after] = [line.charAt(at - 1), line.charAt(at + words.length)];
    if (!(/\w/.test(before) && /^\w/.test(words)) && !(/\w/.test(after) && /\w$/.test(words))) return true;
  }
  return false;
}

function repositoryOf({ repo }: IssueMention, github: HubRepositories): string | null {
  const { organisation, repositories } = github;
  if (repo === null)
    return organisation === undefined && repositories.length === 1 ? (repositories[0] ?? null) : null;
  if (repo.includes('/')) return repo;
  const listed = repositories.filter((name) => name.toLowerCase().endsWith(`/${repo.toLowerCase()}`));
  if (listed.length === 1) return listed[0] ?? null;
  return organisation === undefined || listed.length > 1 ? null : `${organisation}/${repo}`;
}

function isOfHub(repo: string, { organisation, repositories, except }: HubRepositories): boolean {
  const is = (name: string) => name.toLowerCase() === repo.toLowerCase();
  if (except.some(is)) return false;
  return repositories.some(is) || repo.split('/')[0]?.toLowerCase() === organisation?.toLowerCase();
}
