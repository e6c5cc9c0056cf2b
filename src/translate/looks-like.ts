/**
 * What an input looks like that is no EDI, in plain words for whoever has sent the wrong file. Takes its first bytes;
 * gives words such as `a JPEG picture`. Signatures are those of the formats' own standards; text is judged by how it
 * begins.
 */
import { latin1Text } from '../core/latin1.js'

/** Bytes that no text begins with, as hexadecimal digits, and what they are the beginning of. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['ffd8ff', 'a JPEG picture'],
  ['89504e47', 'a PNG picture'],
  ['47494638', 'a GIF picture'],
  ['49492a00', 'a TIFF picture'],
  ['4d4d002a', 'a TIFF picture'],
  ['25504446', 'a PDF document'],
  ['504b0304', 'a ZIP archive, or a document of an office program'],
  ['504b0506', 'an empty ZIP archive'],
  ['1f8b08', 'a file compressed with gzip'],
  ['425a68', 'a file compressed with bzip2'],
  ['fd377a58', 'a file compressed with xz'],
  ['28b52ffd', 'a file compressed with Zstandard'],
  ['377abcaf', 'a 7-Zip archive'],
  ['52617221', 'a RAR archive'],
  ['d0cf11e0', 'an old document of an office program, or a stored e-mail'],
  ['7f454c46', 'a program'],
  ['4d5a9000', 'a program'],
  ['53514c69', 'an SQLite database'],
  ['3080', 'a signed or encrypted message (PKCS #7)'],
  ['3082', 'a signed or encrypted message (PKCS #7), or a certificate'],
]

const LONGEST = 4

/** Words for an input that is binary, by its first four bytes; undefined where it may be text. */
export function binaryLike(bytes: Uint8Array): string | undefined {
  const hex = Array.from(bytes.subarray(0, LONGEST), (byte) => byte.toString(16).padStart(2, '0')).join('')
  return SIGNATURES.find(([signature]) => hex.startsWith(signature))?.[1]
}

/** How much of a text is looked at. */
const TEXT_REACH = 2048

const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/^<(?:!doctype\s+html|html|head|body)\b/i, 'an HTML page, perhaps the error page of a server'],
  [/^<\?xml|^<[A-Za-z][\w.:-]*[\s/>]/, 'XML'],
  [/^-----BEGIN PGP/, 'a PGP message'],
  [/^-----BEGIN [A-Z ]+-----/, 'a certificate or key'],
  [
    /^(?:(?:[A-Za-z][A-Za-z-]{0,40}: [^\r\n]*|[ \t][^\r\n]*)\r?\n){0,40}(?:MIME-Version|Content-Type|Content-Transfer-Encoding|Received|Message-ID): /i,
    'an e-mail or a MIME message, whose attachment must be taken out first',
  ],
  [/^HTTP\/\d/, 'the answer of a web server'],
  [/^(?:SVNB|VU5[ABC]|R1Mq|VU5I)[A-Za-z0-9+/\r\n]{20}/, 'EDI in Base64, which must be decoded first'],
  [/^(?:[A-Za-z0-9+/]{60,76}\r?\n){3}/, 'a file in Base64'],
  [/^(?:[^\r\n;]*;){3}[^\r\n]*\r?\n(?:[^\r\n;]*;){3}/, 'a table with semicolons (CSV)'],
  [/^(?:[^\r\n,]*,){3}[^\r\n]*\r?\n(?:[^\r\n,]*,){3}/, 'a table with commas (CSV)'],
  [/^(?:[^\r\n\t]*\t){3}[^\r\n]*\r?\n(?:[^\r\n\t]*\t){3}/, 'a table with tabulators'],
  // SF10 begins a filing and its answer alike: without A and B nobody says which it is (decision 0010)
  [
    /^([A-Z]{2})\d\d(?:[^\r\n]{76}|[^\r\n]{0,75}\r?\n|[^\r\n]{76}\r?\n)\1\d\d/,
    'ABI records without the A and B in front of them, which say what they are',
  ],
]

/** Words for an input in which no header was found. `from`: its first byte that is no blank. */
export function textLike(bytes: Uint8Array, from: number): string {
  const part = bytes.subarray(from, from + TEXT_REACH)
  const text = latin1Text(part, 0, part.length)
  const found = TEXTS.find(([form]) => form.test(text))?.[1]
  if (found !== undefined) return found
  const strange = part.reduce((sum, byte) => sum + (byte < 0x09 || (byte > 0x0d && byte < 0x20) ? 1 : 0), 0)
  return strange > part.length / 20 ? 'binary data' : 'plain text'
}
