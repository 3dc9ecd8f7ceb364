/** The line of a decision as it is pasted into `hub.yml`; `why` is for the chair to finish. */
export function judgementLine(name: string): string {
  return `- { issue: '${name}', why: … }`;
}

/** How decisions on issues stand in `hub.yml`. */
export function judgementExample(name = 'owner/repository#20'): string {
  return `suggestions:\n  dismiss:\n    ${judgementLine(name)}\n  pin:\n    ${judgementLine('owner/repository#21')}`;
}
