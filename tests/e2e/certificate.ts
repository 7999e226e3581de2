import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const seq = 0x30;
const set = 0x31;

function der(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const size = body.length;
  if (size < 128) return Buffer.concat([Buffer.from([tag, size]), body]);
  const hex = size.toString(16);
  const length = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body]);
}

const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const utf8 = (text: string) => der(0x0c, Buffer.from(text));
const time = (at: Date) =>
  der(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

/**
 * A self-signed certificate for these host names, made anew for each run: no key
 * is ever committed. X.509 v3 by RFC 5280 §4.1, ECDSA P-256 with SHA-256.
 * @returns PEM strings for `https.createServer`.
 */
export function selfSigned(hosts: string[]): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = der(seq, oid('2a8648ce3d040302'));
  const name = der(seq, der(set, der(seq, oid('550403'), utf8('replica portals'))));
  const names = hosts.map((host) => der(0x82, Buffer.from(host)));
  const alternatives = der(seq, oid('551d11'), der(0x04, der(seq, ...names)));
  const day = 86_400_000;
  const body = der(
    seq,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    name,
    der(seq, time(new Date(Date.now() - day)), time(new Date(Date.now() + 30 * day))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(seq, alternatives)),
  );
  const signature = sign('sha256', body, privateKey);
  const cert = der(seq, body, algorithm, der(0x03, Buffer.from([0]), signature));
  const lines = cert.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}
