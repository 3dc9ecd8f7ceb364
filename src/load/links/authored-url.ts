/** Whether a link is a path from where it stands, and neither an address nor a place on its own page. */
export function isRelative(url: string): boolean {
  return url !== '' && !/^[a-z][a-z0-9+.-]*:|^[/#?]/i.test(url);
}

/** Percent-decoding that leaves text alone which is not percent-encoded. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
