/**
 * The operating system's code of an error, for a comparison or a message.
 * @example errorCode(cause) // 'ENOENT'
 */
export function errorCode(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown error';
}
