/**
 * `check` of security filings that come as JSON: scorecard, rules, deadlines, exit codes; numbers of persons stay
 * hidden in every format.
 */
import { afterAll, describe, expect, it } from 'vitest'
import { write } from '../../src/translate/write.js'
import { cli, Folder } from '../support/cli-run.js'
import { changed, isf5, isf10, unified } from '../support/filings.js'
import { xmlProblem } from '../support/xml-check.js'

const BATCH = {
  format: 'abi/sf',
  now: '2026-01-05T00:00',
  secrets: { password: 'SECRET' },
  envelope: {
    interchange: { batch: { siteCode: '2704', idCode: 'ZZ9' } },
    group: { block: { port: '2704', filer: 'ZZ9' } },
  },
} as const

const folder = new Folder()
afterAll(() => folder.remove())

const written = (name: string, value: unknown): string => folder.write(name, JSON.stringify(value))
const good = written('good.json', isf10)
const SECRETS = ['987-65-4321', 'P9X8Y7Z6', '1961-07-04']
const person = written(
  'person.json',
  changed(isf10, {
    importer: { qualifier: 'ssn', value: '987-65-4321x', dateOfBirth: '1961-07-04' },
    'parties[1].identifier': { qualifier: 'passport', value: 'P9X8Y7Z6', dateOfBirth: '1961-07-04' },
  }),
)

describe('check filing.json', () => {
  it('prints the scorecard; a good filing has no findings', async () => {
    const { code, out, err } = await cli(['check', good])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('ISF-10 PO4711A, bill ZZZHEX00012345: 10 of 10 elements\nELEMENT ')
    expect(out).toContain('cannot be judged: no lading time is known')
    expect(out).toMatch(/good\.json: 1 message, 0 errors, 0 warnings\n$/)
  })

  it('holds it against the clock and the voyage that are told', async () => {
    const times = ['--lading', '2026-03-01T08:00+08:00', '--arrival', '2026-03-20T06:00-08:00']
    const early = await cli(['check', good, '--now', '2026-02-27T00:00Z', ...times])
    expect(early.code).toBe(0)
    expect(early.out).toContain('2026-02-28T08:00+08:00, 1 d left')
    const late = await cli(['check', good, '--now', '2026-02-28T00:01Z', ...times, '--fail-on', 'warning'])
    expect(late.code).toBe(1)
    expect(late.out).toContain('warning filing-deadline: ISF-35: too late')
  })

  it('takes the kind of cargo', async () => {
    const frob = await cli(['check', written('frob.json', isf5), '--cargo', 'frob'])
    expect(frob.out).toMatch(/^ISF-5, freight remaining on board ZZZC445566778: 5 of 5 elements/)
  })

  it('tells each broken rule with its path, and exits with 1', async () => {
    const filing = changed(isf10, { 'parties[2].name': 'Example', bond: undefined })
    const { code, out } = await cli(['check', written('broken.json', filing), '--format', 'json'])
    expect(code).toBe(1)
    const { findings } = JSON.parse(out) as { findings: { rule: string; path: string }[] }
    expect(findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['ISF-13', 'messages[0].records[0].bond'],
      ['ISF-31', 'messages[0].records[0].parties[2].name'],
    ])
  })

  describe('the scorecard for programs', () => {
    const times = ['--now', '2026-02-27T00:00Z', '--lading', '2026-03-01T08:00+08:00']

    it('stands in JSON behind the findings: ten elements with status, value, source and due time', async () => {
      const filing = written(
        'flexible.json',
        changed(isf10, { actionReason: 'flexibleTiming', 'manufacturers[0].lines[0].origin': undefined }),
      )
      const { code, out } = await cli(['check', filing, '--format', 'json', ...times])
      expect(code).toBe(1)
      const { scorecards, askedByBasis } = JSON.parse(out)
      expect(scorecards).toHaveLength(1)
      expect(scorecards[0]).toMatchObject({
        ...{ file: filing, path: 'messages[0].records[0]', kind: 'isf10' },
        ...{ filerReference: 'PO4711A', bills: ['ZZZHEX00012345'] },
      })
      const status = Object.fromEntries(
        scorecards[0].elements.map((one: { id: string; status: string }) => [one.id, one.status]),
      )
      expect(Object.keys(status)).toHaveLength(10)
      expect(status).toMatchObject({ seller: 'present', origin: 'partial', consolidator: 'flexible' })
      expect(scorecards[0].elements[0]).toMatchObject({
        values: ['EXAMPLE TRADING HK LTD, SHENZHEN, CN'],
        paths: ['parties[2]'],
        source: 'SF30 SE',
        deadline: { due: '2026-02-28T08:00+08:00', state: 'open', minutesLeft: 1440 },
        askedBy: { manifest: 'no', securityFiling: 'yes', entry: 'partly' },
      })
      expect(askedByBasis).toContain('(?)')
    })

    it('stands in the property bag of a SARIF run, and in the output of a JUnit case', async () => {
      const sarif = JSON.parse((await cli(['check', good, '--format', 'sarif', ...times])).out)
      expect(sarif.runs[0].properties.scorecards[0].elements).toHaveLength(10)
      const junit = (await cli(['check', good, '--format', 'junit', ...times])).out
      expect(junit).toMatch(/<system-out>ISF-10 PO4711A, bill ZZZHEX00012345: 10 of 10 elements\nELEMENT/)
      expect(xmlProblem(junit)).toBeUndefined()
    })

    it('of a batch is that of the same filing as JSON', async () => {
      const batch = folder.write('good.abi', write([isf10], BATCH).bytes)
      const [json, abi] = await Promise.all(
        [good, batch].map(async (file) =>
          JSON.parse((await cli(['check', file, '--format', 'json', ...times])).out),
        ),
      )
      expect(json.scorecards).toEqual([{ ...abi.scorecards[0], file: good }])
      expect(abi.findings).toEqual([])
    })

    it('is not there where there is no filing', async () => {
      const { out } = await cli([
        'check',
        written('query.json', { type: 'ImporterQuery' }),
        '--format',
        'json',
      ])
      expect(JSON.parse(out)).not.toHaveProperty('scorecards')
    })

    it('shows no number of a person', async () => {
      const { scorecards } = JSON.parse((await cli(['check', person, '--format', 'json'])).out)
      expect(JSON.stringify(scorecards)).toContain('(masked)')
    })
  })

  it('holds a batch against the layout too: a record out of place', async () => {
    const lines = new TextDecoder().decode(write([isf10], BATCH).bytes).split('\n')
    const at = lines.findIndex((line) => line.startsWith('SF25'))
    const broken = [...lines.slice(0, at), lines[at + 1], lines[at], ...lines.slice(at + 2)].join('\n')
    const { code, out } = await cli([...['check', folder.write('order.abi', broken), '--format', 'json']])
    const { findings } = JSON.parse(out) as { findings: { code: string; at: { line: number } }[] }
    expect(code).toBe(1)
    expect(findings).toMatchObject([{ code: 'segment-out-of-place', at: { line: at + 2, tag: 'SF25' } }])
  })

  it('knows the filing inside of a cargo release', async () => {
    const release = { type: 'CargoRelease', importer: { value: '98-765432100' }, securityFiling: unified }
    const { code, out } = await cli(['check', written('release.json', release)])
    expect(code).toBe(1)
    expect(out).toMatch(/^country of origin +entry/m)
    expect(out).toContain('SE-30: the importer of the filing is not the importer of the entry')
    expect(out).toContain('records[0].securityFiling.importer.value')
  })

  it('passes over records of another shape, which have a finding of their own', async () => {
    const { code, out } = await cli(['check', written('odd.json', { ...isf10, parties: 'none' })])
    expect(code).toBe(1)
    expect(out).toContain('error record-invalid: must be a list')
    expect(out).not.toContain('filing-rule')
  })

  it.each(['text', 'json', 'sarif', 'junit'])('%s shows no number of a person', async (format) => {
    const { out, err } = await cli(['check', person, '--format', format])
    expect(out).toContain('ISF-10')
    expect(SECRETS.filter((secret) => `${out}${err}`.includes(secret))).toEqual([])
  })

  it.each(['text', 'json', 'sarif', 'junit'])(
    '%s of a batch shows none either, nor its password',
    async (format) => {
      const filing = changed(isf10, {
        importer: { qualifier: 'ssn', value: '987-65-4321X', dateOfBirth: '1961-07-04' },
        'bond.holder': '987-65-4321',
        'parties[1].identifier': { qualifier: 'passport', value: 'P9X8Y7Z6', dateOfBirth: '1961-07-04' },
      })
      const { bytes } = write([filing], { ...BATCH, force: true })
      const text = new TextDecoder().decode(bytes)
      expect(text).toContain('987-65-4321X')
      // what is wrong in the records of persons, and in A, makes their lines stand in the report
      const broken = text
        .replace('07041961', '07X41961')
        .replace(/^(SF10.{72})./m, '$1Y')
        .replace(/^(A.{29})./m, '$1Y')
      const { out, err } = await cli(['check', folder.write('persons.abi', broken), '--format', format])
      expect(out).toContain('filler-used')
      const planted = [...SECRETS, 'SECRET', '07041961', '07X41961']
      expect(planted.filter((secret) => `${out}${err}`.includes(secret))).toEqual([])
    },
  )

  it('shows them where that is asked for', async () => {
    const { out } = await cli(['check', person, '--unmask'])
    expect(out).toContain('987-65-4321x')
    expect(out).toContain('AEF P9X8Y7Z6')
  })
})
