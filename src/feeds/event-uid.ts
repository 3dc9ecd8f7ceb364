import { createHash } from 'node:crypto';

/**
 * The UID of a calendar entry: opaque, without "@" so that nothing takes it for an e-mail address, and the same for as
 * long as hub and name are. RFC 7986 (5.3) asks for UUIDs in place of the older `name@host`; this is one of version 8,
 * made from a SHA-256 as RFC 9562 (B.2) shows. `hub` is the address of the site, which sets hubs apart, also two on one
 * host.
 */
export function eventUid(hub: string, name: string): string {
  const bytes = createHash('sha256').update(`${hub}\n${name}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
