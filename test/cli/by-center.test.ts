/**
 * `translate --by-center`: one file a Center, every message in one of them and in the list; what is there already is
 * not touched, and what fails leaves nothing behind.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { read } from '../../src/translate/read.js'
import { cli, Folder } from '../support/cli-run.js'
import { changed, isf10 } from '../support/filings.js'

const folder = new Folder()
afterAll(() => folder.remove())

const SAMPLES = new URL('../../samples/abi/', import.meta.url).pathname
const KR = `${SAMPLES}kr-centers.abi`
const password = folder.write('password.txt', 'SECRET\n')
const own = folder.write(
  'ours.csv',
  '# ours\nimporter,55-555555500,CEE010\nimporter,66-666666600,NOTELG\nhts,9405,CEE008\n',
)

const of = (number: string, ...tariffs: string[]) =>
  changed(isf10, {
    'importer.value': number,
    manufacturers: [{ ...isf10.manufacturers?.[0], lines: tariffs.map((hts) => ({ hts, origin: 'CN' })) }],
  })
const filings = folder.write(
  'filings.ndjson',
  [
    of('12-345678900', '010121'), // CBP says CEE004
    of('55-555555500', '280100'), // our table says CEE010
    of('77-777777700', '280100', '010121'), // published: CEE001
    of('77-777777700', '940511'), // our tariff numbers: CEE008
    of('77-777777700', '280100', '940511'),
    of('66-666666600', '280100'),
    of('77-777777700', '010121'),
  ]
    .map((record) => JSON.stringify({ format: 'abi/sf', envelope: ENVELOPE(), records: [record] }))
    .join('\n'),
)

function ENVELOPE() {
  return {
    interchange: {
      ...{ syntax: 'ABI', sender: { id: 'ZZ9' }, recipient: { id: '' }, reference: '', test: false },
      ...{ application: 'SF', preparedAt: '2026-01-05', batch: { siteCode: '2704', idCode: 'ZZ9' } },
    },
    group: { functionalId: 'SF', reference: '', block: { port: '2704', filer: 'ZZ9' } },
    message: { reference: '', type: 'SF' },
  }
}

let runs = 0
const fresh = (): string => folder.at(`out-${runs++}`)
const routed = (out: string, ...more: string[]) =>
  cli([
    ...['translate', filings, '--to', 'abi/sf', '--by-center', '--out', out, '--password-file', password],
    ...more,
  ])
const tables = ['--centers', own, '--centers', KR]

describe('translate --by-center', () => {
  it('gives each Center its batch, and says which and why', async () => {
    const out = fresh()
    const { code, out: told, lines } = await routed(out, ...tables)
    expect([code, lines]).toEqual([0, []])
    expect(readdirSync(out).sort()).toEqual([
      ...['CEE001.abi', 'CEE004.abi', 'CEE008.abi', 'CEE010.abi'],
      ...['NOTELG.abi', 'SEVERAL.abi', 'UNKNOWN.abi', 'routes.json'],
    ])
    expect(told.split('\n')[1]).toBe(`CEE001   1         0        ${out}/CEE001.abi`)
    expect(told).toContain("the importer's account with CBP decides the Center")
    const { routes } = JSON.parse(readFileSync(`${out}/routes.json`, 'utf8'))
    expect(routes.map((one: { message: number; route: string }) => [one.message, one.route])).toEqual([
      [0, 'CEE004'],
      [1, 'CEE010'],
      [2, 'CEE001'],
      [3, 'CEE008'],
      [4, 'SEVERAL'],
      [5, 'NOTELG'],
      [6, 'UNKNOWN'],
    ])
    expect(routes[0].found).toEqual([{ center: 'CEE004', basis: 'importer', source: KR }])
    expect(routes[2]).toMatchObject({ found: [{ basis: 'published-range' }], unknownTariffs: ['010121'] })
    expect(routes[3].found).toMatchObject([{ basis: 'own-table', source: `${own} line 4` }])
    expect(routes[5].notEligible).toBe(`${own} line 3`)
    expect(JSON.stringify(routes)).not.toContain('12-345678900')
  })

  it('every file is a whole batch, and together they are the input', async () => {
    const out = fresh()
    await routed(out, ...tables)
    const importers = readdirSync(out)
      .filter((name) => name.endsWith('.abi'))
      .flatMap((name) => {
        const { messages, findings } = read(readFileSync(`${out}/${name}`))
        expect(findings).toEqual([])
        return messages.flatMap(({ records }) => records.map((one) => JSON.stringify(one)))
      })
    const given = readFileSync(filings, 'utf8')
      .split('\n')
      .map((line) => JSON.parse(line).records[0])
    expect(importers.map((one) => JSON.parse(one).importer.value).sort()).toEqual(
      given.map(({ importer }) => importer.value).sort(),
    )
  })

  it('as JSON too, and without any table', async () => {
    const out = fresh()
    const { code } = await cli(['translate', filings, '--by-center', '--out', out])
    expect(code).toBe(0)
    expect(readdirSync(out).sort()).toEqual(['CEE001.json', 'UNKNOWN.json', 'routes.json'])
    expect(JSON.parse(readFileSync(`${out}/UNKNOWN.json`, 'utf8')).messages).toHaveLength(3)
  })

  it('an entry is routed by its importer and its own tariff numbers', async () => {
    const out = fresh()
    await cli(['translate', `${SAMPLES}se-unified.abi`, '--by-center', '--centers', own, '--out', out])
    expect(JSON.parse(readFileSync(`${out}/routes.json`, 'utf8')).routes).toMatchObject([{ route: 'CEE008' }])
  })

  it('what is refused is told with its place in its own file, and listed without a file', async () => {
    const lines = readFileSync(filings, 'utf8').split('\n')
    const late = folder.write(
      'late.ndjson',
      [lines[0], lines[2]?.replace('"complete"', '{"code":"ZZ"}')].join('\n'),
    )
    const out = fresh()
    const { code, lines: told } = await cli([
      ...['translate', late, '--to', 'abi/sf', '--by-center', '--out', out, '--password-file', password],
    ])
    expect(code).toBe(1)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('filing-rule')
    expect(told[0]).toContain('messages[1].records[0].actionReason')
    const { routes } = JSON.parse(readFileSync(`${out}/routes.json`, 'utf8'))
    expect(routes.map(({ to }: { to?: string }) => to)).toEqual(['UNKNOWN.abi', undefined])
    expect(readdirSync(out).sort()).toEqual(['UNKNOWN.abi', 'routes.json'])
  })
})

describe('what is there already', () => {
  it('is not overwritten, before anything is read, unless that is asked for', async () => {
    const out = fresh()
    mkdirSync(out)
    writeFileSync(`${out}/SEVERAL.abi`, 'of yesterday')
    const { code, err } = await routed(out, ...tables)
    expect(code).toBe(4)
    expect(err).toContain("SEVERAL.abi' is there already")
    expect(readdirSync(out)).toEqual(['SEVERAL.abi'])
    expect((await routed(out, ...tables, '--force')).code).toBe(4)
    expect((await routed(out, ...tables, '--overwrite')).code).toBe(0)
    expect(readFileSync(`${out}/SEVERAL.abi`, 'latin1')).toMatch(/^A2704ZZ9/)
  })

  it('a folder that was made for nothing goes again', async () => {
    const out = fresh()
    const broken = folder.write('broken.json', '{ "tenplustwo": 1, "messages": [')
    const { code } = await cli(['translate', broken, '--to', 'abi/sf', '--by-center', '--out', out])
    expect(code).toBe(1)
    expect(existsSync(out)).toBe(false)
  })
})

describe('a wrong command line', () => {
  it.each([
    ['needs --out', ['--by-center']],
    ['needs --out', ['--by-center', '--out', '-']],
    ['go with --by-center', ['--centers', KR]],
    ['go with --by-center', ['--overwrite']],
    ['does not go with --by-center', ['--by-center', '--out', 'x', '--findings', '-']],
  ])('%s: %j', async (told, flags) => {
    const { code, err } = await cli(['translate', filings, ...flags])
    expect(code).toBe(2)
    expect(err).toContain(told)
  })

  it.each([
    ['hts,9405,CEE011\n', 'no such Center'],
    ['importer,12-345678900,CEE001\n', 'another Center on'],
    [JSON.stringify({ tenplustwo: 1, messages: [] }), 'nor an answer to an importer query'],
  ])('a table %j ends the run: %s', async (text, told) => {
    const out = fresh()
    const table = folder.write('wrong.csv', text)
    const { code, err } = await routed(out, '--centers', KR, '--centers', table)
    expect(code).toBe(2)
    expect(err).toContain(told)
    expect(existsSync(out)).toBe(false)
  })

  it('no output is an input', async () => {
    const inside = fresh()
    mkdirSync(inside)
    writeFileSync(`${inside}/CEE001.json`, readFileSync(filings))
    const { code } = await cli([
      'translate',
      `${inside}/CEE001.json`,
      '--by-center',
      '--out',
      inside,
      '--overwrite',
    ])
    expect(code).toBe(2)
  })
})
