/**
 * What is no EDI at all: one finding in plain words that name what it looks like, an exit code that is not 0, and the
 * same however the bytes come.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { read, readStream } from '../../src/translate/read.js'
import { BAPLIE, cli } from '../support/cli-run.js'

const encoder = new TextEncoder()
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return bytes
}
const binary = (...first: number[]): Uint8Array => {
  const bytes = new Uint8Array(5000)
  bytes.set(first)
  for (let i = first.length; i < bytes.length; i++) bytes[i] = (i * 167 + (i >> 3)) & 0xff
  return bytes
}

const MAIL = `Received: from mail.example by gate.example; Fri, 20 Nov 2026 09:30:00 +0000
Subject: stow plan
MIME-Version: 1.0
Content-Type: multipart/mixed;
 boundary="b1"

--b1
Content-Disposition: attachment; filename="plan.edi"
Content-Transfer-Encoding: base64

${Buffer.from(BAPLIE).toString('base64')}
--b1--
`

/** The records of a filing alone. */
const NAKED = readFileSync(new URL('../../samples/abi/sf-isf5-frob.abi', import.meta.url), 'latin1')
  .split('\n')
  .filter((line) => line.startsWith('SF'))

const CASES: readonly (readonly [name: string, input: Uint8Array | string, code: string, words: RegExp])[] = [
  ['JPEG', binary(0xff, 0xd8, 0xff, 0xe0), 'not-edi', /JPEG/],
  ['PNG', binary(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), 'not-edi', /PNG/],
  ['PDF', '%PDF-1.7\n1 0 obj\n', 'not-edi', /PDF/],
  ['gzip', gzipSync(BAPLIE), 'not-edi', /gzip/],
  ['zip', binary(0x50, 0x4b, 3, 4), 'not-edi', /ZIP/],
  ['an old office document', binary(0xd0, 0xcf, 0x11, 0xe0), 'not-edi', /office/],
  ['PKCS #7', binary(0x30, 0x82, 0x10, 0x20), 'not-edi', /PKCS #7/],
  ['HTML', '<!DOCTYPE html>\n<html><body><h1>502 Bad Gateway</h1></body></html>\n', 'not-edi', /HTML/],
  ['XML', '<?xml version="1.0"?>\n<plan vessel="ISA-BELLA"/>\n', 'not-edi', /XML|whole ISA/],
  ['e-mail', MAIL, 'not-edi', /e-mail/],
  ['Base64', Buffer.from(BAPLIE).toString('base64'), 'not-edi', /EDI in Base64/],
  ['CSV', 'bay;row;tier;number\n1;2;82;GMCU6094137\n', 'not-edi', /CSV/],
  ['prose', 'Please find the plan attached.\nBest regards\n', 'not-edi', /plain text/],
  ['prose with a word like a header', 'Our ship ISA-BELLA has sailed.\n', 'not-edi', /no interchange/],
  ['a filing without A and B', NAKED.join('\n'), 'not-edi', /ABI records without the A and B/],
  ['the same cut, with CRLF', NAKED.map((line) => line.trimEnd()).join('\r\n'), 'not-edi', /ABI records/],
  ['the same without line ends', NAKED.join(''), 'not-edi', /ABI records/],
  ['a line that only begins so', 'AB12 is the number.\nRegards\n', 'not-edi', /plain text/],
  ['random bytes', binary(0x01, 0x02, 0x03), 'not-edi', /binary data/],
  ['UTF-16 with mark', Buffer.from(`\ufeff${BAPLIE}`, 'utf16le'), 'encoding-unsupported', /UTF-16/],
  ['UTF-16 big-endian', utf16(BAPLIE, false), 'encoding-unsupported', /UTF-16/],
  ['UTF-16 little-endian', utf16(BAPLIE, true), 'encoding-unsupported', /UTF-16/],
  ['nothing', '', 'empty-input', /empty/],
  ['blanks', ' \r\n\t\u0000 ', 'empty-input', /blanks/],
]

const bytesOf = (input: Uint8Array | string): Uint8Array =>
  typeof input === 'string' ? encoder.encode(input) : new Uint8Array(input)

describe('one finding in plain words', () => {
  it.each(CASES)('%s', async (_, input, code, words) => {
    const bytes = bytesOf(input)
    const { messages, findings } = read(bytes)
    expect(messages).toEqual([])
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors).toEqual([expect.objectContaining({ code })])
    expect(errors[0]!.message).toMatch(words)
    expect(findings.length).toBeLessThanOrEqual(2)
    for (const command of ['check', 'translate']) expect((await cli([command, '-'], bytes)).code).toBe(1)
  })

  it('the same byte by byte', async () => {
    for (const [name, input] of CASES) {
      const bytes = bytesOf(input).subarray(0, 3000)
      const single = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1))
      const findings = [...read(bytes).findings]
      const again: typeof findings = []
      for await (const _ of readStream(single, { findings: again })) expect(name).toBe('no message')
      expect(again, name).toEqual(findings)
    }
  })

  it('JSON that is none of ours', async () => {
    const { code, out } = await cli(['check', '-'], '{ "plan": 1 }')
    expect([code, out.match(/ error /g)?.length]).toEqual([1, 1])
    expect(read('{ "plan": 1 }').findings).toEqual([expect.objectContaining({ code: 'not-edi' })])
  })

  it('ten megabytes of blanks, in a moment', () => {
    const began = process.cpuUsage()
    const { findings } = read(new Uint8Array(10 << 20).fill(0x20))
    expect(findings).toEqual([expect.objectContaining({ code: 'empty-input' })])
    expect(process.cpuUsage(began).user, 'microseconds').toBeLessThan(1_000_000)
  })

  it('blanks in front of a file are no matter, however many', () => {
    const bytes = encoder.encode('\n'.repeat(200_000) + BAPLIE)
    expect(read(bytes).messages).toHaveLength(1)
  })
})
