/**
 * ABI batches on the command line: from JSON to the batch with headers and password from files, back again, in words;
 * passwords nowhere, numbers of persons only where they are asked for.
 */
import { afterAll, describe, expect, it } from 'vitest'
import { abiBytes, B, filing, quirk, Y, Z } from '../support/abi.js'
import { cli, Folder } from '../support/cli-run.js'
import { isf10 } from '../support/filings.js'

const folder = new Folder()
afterAll(() => folder.remove())

const PASSWORD = 'PW9X7Q'
const record = folder.write('filing.json', JSON.stringify(isf10))
const secret = folder.write('secret.txt', `${PASSWORD}\nanything else\n`)
const headers = folder.write(
  'headers.json',
  JSON.stringify({
    interchange: { batch: { siteCode: '2704', idCode: 'ZZ9', userData: 'RUN 7' } },
    group: { block: { port: '2704', filer: 'ZZ9' } },
  }),
)
const toBatch = ['translate', record, '--to', 'abi/sf', '--headers', headers, '--password-file', secret]

describe('translate filing.json --to abi/sf', () => {
  it('gives the batch: 80 columns a record, the password in A alone', async () => {
    const { code, out, err } = await cli([...toBatch, '--now', '2026-01-05T09:30'])
    expect([code, err]).toEqual([0, ''])
    const records = out.split('\n').slice(0, -1)
    expect(records.every((one) => one.length === 80)).toBe(true)
    expect(records[0]).toBe(`A2704ZZ9${PASSWORD}010526     SF${' '.repeat(32)}RUN 7`.padEnd(80))
    expect([records[1], ...records.slice(-2)].map((one) => one?.trimEnd())).toEqual([
      'B  2704ZZ9SF',
      'Y  2704ZZ9SF',
      'Z2704ZZ9      010526',
    ])
    expect(out.split(PASSWORD)).toHaveLength(2)
  })

  it.each([
    ['crlf', '\r\n'],
    ['none', ''],
  ])('joins records as told: %s', async (word, joiner) => {
    const { out } = await cli([...toBatch, '--joiner', word])
    expect(out.length % (80 + joiner.length)).toBe(0)
    expect(out.endsWith(joiner)).toBe(true)
    expect(out.includes('\n')).toBe(joiner !== '')
  })

  it('comes back as the record', async () => {
    const { out } = await cli(toBatch)
    const back = await cli(['translate', '-', '--to', 'ndjson'], out)
    expect(back.err).toBe('')
    expect(JSON.parse(back.out).messages?.[0]?.records ?? JSON.parse(back.out).records).toEqual([isf10])
    expect(back.out).not.toContain(PASSWORD)
  })

  it('says what is missing where no headers are given', async () => {
    const { code, out, err } = await cli(['translate', record, '--to', 'abi/sf'])
    expect([code, out]).toEqual([1, ''])
    for (const what of ['site code', 'ID code', 'password', 'port code', 'filer code'])
      expect(err).toContain(`the ${what} was not given`)
  })

  it.each([
    ['no JSON', '{', 'a JSON object with interchange and group is expected'],
    ['a list', '[]', 'a JSON object with interchange and group is expected'],
    ['a wrong name', '{"batch":{}}', "'batch' is neither interchange nor group"],
    ['a wrong value', '{"interchange":{"batch":{"siteCode":2704,"idCode":"ZZ9"}}}', 'must be text'],
    ['a field that is none', '{"group":{"block":{"port":"1","filer":"2","pass":"3"}}}', 'is not a field'],
  ])('refuses a file of headers with %s', async (_, content, words) => {
    const wrong = folder.write('wrong.json', content)
    const { code, out, err } = await cli(['translate', record, '--to', 'abi/sf', '--headers', wrong])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  it('refuses an empty file of the password', async () => {
    const empty = folder.write('empty.txt', '\n')
    const { code, err } = await cli(['translate', record, '--to', 'abi/sf', '--password-file', empty])
    expect(code).toBe(2)
    expect(err).toContain('the first line holds no password')
  })
})

describe('inspect', () => {
  it('tells each record by its columns', async () => {
    const { out } = await cli(['inspect', '-'], quirk('plain'))
    expect(out).toContain('SF10  ISF header\n')
    expect(out).toMatch(/ 6-7 +Shipment type code +01 {2}\(Standard or regular\)\n/)
    expect(out).not.toContain('SECRET')
    expect(out).toMatch(/1 interchange, 1 message, 16 segments, 0 errors, 0 warnings\n$/)
  })

  it('tells the records of a rejected batch', async () => {
    const { out } = await cli(['inspect', '-'], quirk('rejected'))
    expect(out).toContain('X0TR  Condition reference')
    expect(out).toContain('UNKNOWN RECORD ID FOUND IN GROUPING')
  })
})

describe('numbers of persons and passwords', () => {
  const planted = ['987-65-4321', '07041961', 'P9X8Y7Z6', '0704196X']
  const a = `A2704ZZ9${PASSWORD}010526     SF`
  const records = [
    'SF10103ACT34 987-65-4321    0704196111',
    'SF30CN                                    AEFP9X8Y7Z6            US0704196X',
  ]
  const bytes = abiBytes([a, B, ...records, ...filing().slice(1), Y, Z])

  it.each([
    [['inspect', '-']],
    [['inspect', '-', '--format', 'ndjson']],
    [['check', '-']],
    [['check', '-', '--format', 'json']],
    [['check', '-', '--format', 'sarif']],
  ])('%j shows none of them', async (argv) => {
    const { out, err } = await cli(argv, bytes)
    for (const one of [...planted, PASSWORD]) expect(out + err).not.toContain(one)
  })

  it('are shown where it is asked for, the password never', async () => {
    const { out } = await cli(['inspect', '-', '--unmask'], bytes)
    for (const one of planted) expect(out).toContain(one)
    expect(out).not.toContain(PASSWORD)
  })

  it('translate gives them in records only', async () => {
    const { out, err } = await cli(['translate', '-'], bytes)
    expect(out).toContain('987-65-4321')
    expect(err).not.toBe('')
    for (const one of planted) expect(err).not.toContain(one)
    expect(out + err).not.toContain(PASSWORD)
    expect((await cli(['translate', '-', '--unmask'], bytes)).err).toContain('0704196X')
  })
})
