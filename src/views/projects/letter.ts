import type { Hub } from '../../domain/model/hub.ts';
import type { ProjectFrontMatter } from '../../domain/model/project.ts';
import { currentWords } from '../../words/current.ts';
import type { IssueLink } from './page.ts';

/** A way to send a letter: an e-mail opens with it in place, everywhere else it is pasted. */
export interface LetterWay {
  readonly kind: 'mail' | 'issue' | 'place';
  readonly name: string;
  readonly url: string;
}

/** The letter of somebody who wants to take a project, and the ways to send it, the readiest first. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly ways: readonly LetterWay[];
}

/** What the letter is made from. `address` is the page of the project; null where the site has no address. */
export interface LetterOf {
  readonly front: Pick<ProjectFrontMatter, 'title' | 'firstSteps'>;
  readonly issue: IssueLink | null;
  readonly hub: Pick<Hub, 'contacts'>;
  readonly address: string | null;
}

/** Writes the letter. The issue of the project comes first where no e-mail can be written, since the work is there. */
export function projectLetter({ front, issue, hub, address }: LetterOf): Letter {
  const t = currentWords().take;
  const [step] = front.firstSteps;
  const subject = t.subject({ title: front.title });
  const text = [
    t.hello,
    `${t.wish({ title: front.title, address: address === null ? '' : ` (${address})` })} ${t.isFree}`,
    t.about,
    ...(step === undefined ? [] : [t.firstStep({ step: step.replaceAll('`', '') })]),
  ].join('\n\n');
  const mails = hub.contacts.flatMap(({ name, email }): LetterWay[] =>
    email === undefined
      ? []
      : [
          {
            kind: 'mail',
            name,
            url: `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`,
          },
        ],
  );
  const places = hub.contacts.flatMap(({ name, url, email }): LetterWay[] =>
    url === undefined || email !== undefined ? [] : [{ kind: 'place', name, url }],
  );
  const issues: LetterWay[] =
    issue === null ? [] : [{ kind: 'issue', name: issue.name, url: `${issue.url}#new_comment_field` }];
  return { subject, text, ways: [...mails, ...issues, ...places] };
}
