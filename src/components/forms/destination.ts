import { newFileUrl, newIssueUrl } from '../../domain/urls/github-urls.ts';
import type { Hub } from '../../domain/model/hub.ts';
import { cutText } from '../../domain/text/shorten.ts';

/** What a form becomes once its fields are right. */
export type FormText = FileText | IssueText;

/** Text for a file of the content. */
export interface FileText {
  /** What lists of drafts call it. */
  readonly title: string;
  /** The file inside the content folder. */
  readonly file: string;
  readonly text: string;
  /** Where on GitHub the text is to be pasted; null where the whole text goes into a new file. */
  readonly into: string | null;
}

/** Text for an issue in the repository of the content. */
export interface IssueText {
  readonly title: string;
  /** The title of the issue. */
  readonly issue: string;
  readonly text: string;
}

/** Where a text goes, and how. */
export interface Destination {
  /** The page on GitHub that takes the text; null where `hub.yml` names no repository. */
  readonly url: string | null;
  /** Whether the text is too long for that address, which then comes without it. */
  readonly tooLong: boolean;
  /** What to call the place: the file's name or the issue's title. */
  readonly place: string;
}

/**
 * GitHub answers with an error when the whole address is longer than about 8,000 characters; below this it has been seen to
 * work in every browser. Longer texts are copied and pasted.
 */
const longestUrl = 7000;

/** Where on GitHub a text is handed over. */
export function destinationOf(written: FormText, hub: Pick<Hub, 'repository'>): Destination {
  if ('issue' in written) {
    const url = (text: string) => newIssueUrl(hub, written.issue, text);
    return { ...fitting(url, written.text), place: written.issue };
  }
  if (written.into !== null) return { url: written.into, tooLong: false, place: written.file };
  const url = (text: string) => newFileUrl(hub, written.file, text);
  return { ...fitting(url, written.text), place: written.file };
}

function fitting(address: (text: string) => string | null, text: string): Omit<Destination, 'place'> {
  const whole = address(text);
  if (whole === null || whole.length <= longestUrl) return { url: whole, tooLong: false };
  return { url: address(''), tooLong: true };
}

/** How much of a text a mail program is handed: beyond about 2,000 characters some cut the address off. */
const longestMail = 1500;

/** A message to the hub with the text in it. */
export function mailUrl(email: string, { title, text }: Pick<FormText, 'title' | 'text'>): string {
  // Half a character cannot be part of an address.
  const part = (words: string) => encodeURIComponent(words.replace(/\p{Cs}/gu, ''));
  return `mailto:${email}?subject=${part(title)}&body=${part(cutText(text, longestMail))}`;
}
