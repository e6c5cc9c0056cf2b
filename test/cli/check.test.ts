/** `tenplustwo check`: reports, places, exit codes. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { BAPLIE, BROKEN, cli, Folder, STATUS } from '../support/cli-run.js'

const folder = new Folder()
afterAll(() => folder.remove())

const WARNED = STATUS.replace('SE*6*', 'SE*14*')

beforeEach(() => {
  folder.write('good.edi', STATUS)
  folder.write('warned.edi', WARNED)
  folder.write('broken.edi', BROKEN)
})

describe('exit codes', () => {
  it.each([
    ['good.edi', [], 0],
    ['warned.edi', [], 0],
    ['warned.edi', ['--fail-on', 'warning'], 1],
    ['warned.edi', ['--fail-on', 'error'], 0],
    ['broken.edi', [], 1],
    ['absent.edi', [], 4],
    ['.', [], 4],
    ['good.edi', ['--map', 'absent.yaml'], 4],
    ['good.edi', ['--out', 'absent/report.txt'], 4],
  ] as const)('%s %j → %d', async (name, more, expected) => {
    const argv = more.map((word) => (word.includes('.') || word.includes('/') ? folder.at(word) : word))
    expect((await cli(['check', folder.at(name), ...argv])).code).toBe(expected)
  })

  it('a wrong map is 3', async () => {
    const map = folder.write('wrong.yaml', 'mapping: x\n')
    expect((await cli(['check', folder.at('good.edi'), '--map', map])).code).toBe(3)
  })

  it('one bad file among good ones is 1, and all are told', async () => {
    const { code, out, err } = await cli([
      'check',
      ...['good.edi', 'broken.edi', 'warned.edi'].map((one) => folder.at(one)),
    ])
    expect([code, err]).toEqual([1, ''])
    const lines = out.split('\n').filter((line) => / messages?, /.test(line))
    expect(lines).toHaveLength(4)
    expect(lines[3]).toMatch(/^3 files: 3 messages, \d errors, /)
  })
})

describe('text', () => {
  it('tells each finding with its line and a caret', async () => {
    const { out } = await cli(['check', folder.at('warned.edi')])
    const name = folder.at('warned.edi')
    expect(out).toBe(
      `${name}:8:4: warning trailer-count: SE says '14', counted were 6 (segment 6 SE, element 1.1)\n` +
        '     8 | SE*14*0001~\n' +
        '       |    ^~\n' +
        `${name}: 1 message, 0 errors, 1 warning\n`,
    )
  })

  it('is the same from a pipe, but for the name', async () => {
    const fromFile = await cli(['check', folder.at('warned.edi')])
    const fromPipe = await cli(['check', '-'], WARNED)
    expect(fromPipe.out).toBe(fromFile.out.replaceAll(folder.at('warned.edi'), '<stdin>'))
  })

  it('shows the place in a file that is one single line', async () => {
    const many = WARNED.replaceAll('\n', '').repeat(300)
    const { out } = await cli(['check', folder.write('line.edi', many)])
    const shown = [...out.matchAll(/ trailer-count: .*\n(.*)\n(.*)\n/g)]
    expect(shown.length).toBeGreaterThan(100)
    for (const [, line = '', caret = ''] of shown) {
      expect(line.slice(caret.indexOf('^'), caret.indexOf('^') + 2)).toBe('14')
      expect(line.length).toBeLessThan(112)
    }
  })

  it('tells findings in the order of the file', async () => {
    const { out } = await cli(['check', '-'], BROKEN.replace('261120:0930', '20261120:0930').slice(0, -40))
    const lines = [...out.matchAll(/^<stdin>:(\d+):/gm)].map(([, line]) => Number(line))
    expect(lines.length).toBeGreaterThan(2)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
  })
})

describe('reports for tools', () => {
  it('--out writes the report to a file, and nothing else', async () => {
    const path = folder.at('report.sarif')
    const { code, out, err } = await cli([
      'check',
      folder.at('broken.edi'),
      '--format',
      'sarif',
      '--out',
      path,
    ])
    expect([code, out, err]).toEqual([1, '', ''])
    const { runs } = JSON.parse(folder.read('report.sarif')) as { runs: { results: { ruleId: string }[] }[] }
    expect(runs[0]!.results.map(({ ruleId }) => ruleId)).toContain('segment-out-of-place')
    expect(folder.names().filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('JSON is the findings that the library gives, with the counts of each file', async () => {
    const { out } = await cli(['check', folder.at('good.edi'), folder.at('warned.edi'), '--format', 'json'])
    const { findings, files } = JSON.parse(out) as {
      findings: { file: string; code: string; at: object }[]
      files: object[]
    }
    expect(findings).toEqual([
      expect.objectContaining({ file: folder.at('warned.edi'), code: 'trailer-count', severity: 'warning' }),
    ])
    expect(findings[0]!.at).toMatchObject({ line: 8, column: 4, segment: 6, tag: 'SE', element: 1 })
    expect(files).toEqual([
      { file: folder.at('good.edi'), messages: 1, errors: 0, warnings: 0, infos: 0 },
      { file: folder.at('warned.edi'), messages: 1, errors: 0, warnings: 1, infos: 0 },
    ])
  })

  it('JUnit fails the message that is wrong, by --fail-on', async () => {
    const argv = ['check', folder.at('warned.edi'), '--format', 'junit']
    expect((await cli(argv)).out).toContain('failures="0"')
    const { out } = await cli([...argv, '--fail-on', 'warning'])
    expect(out).toMatch(/<testcase [^>]* name="message 1 315 0001">\s+<failure type="trailer-count" /)
  })

  it('SARIF counts columns in UTF-16 units where the finding counts bytes', async () => {
    const edi = WARNED.replaceAll('\n', '').replace('SHANGHAI', '東京😀')
    const { out } = await cli(['check', '-', '--format', 'sarif'], edi)
    const { runs } = JSON.parse(out) as { runs: { results: Result[] }[] }
    const { region } = runs[0]!.results.find(({ ruleId }) => ruleId === 'trailer-count')!.locations[0]!
      .physicalLocation
    expect(edi.slice(region.startColumn - 1, region.endColumn - 1)).toBe('14')
    const bytes = new TextEncoder()
      .encode(edi)
      .subarray(region.byteOffset, region.byteOffset + region.byteLength)
    expect(new TextDecoder().decode(bytes)).toBe('14')
  })
})

interface Result {
  ruleId: string
  locations: {
    physicalLocation: { region: Record<'startColumn' | 'endColumn' | 'byteOffset' | 'byteLength', number> }
  }[]
}

describe('records as JSON', () => {
  it('are held against their types', async () => {
    const json = (await cli(['translate', '-'], BAPLIE)).out
    expect((await cli(['check', '-'], json)).code).toBe(0)
    const wrong = json.replace('"type": "StowPlan"', '"type": "StowPlan", "vesel": {}')
    const { code, out } = await cli(['check', '-'], wrong)
    expect(code).toBe(1)
    expect(out).toContain('messages[0].records[0].vesel')
  })
})

describe('files', () => {
  it('the report is neither an input nor a map', async () => {
    expect((await cli(['check', folder.at('good.edi'), '--out', folder.at('good.edi')])).code).toBe(2)
    expect(folder.read('good.edi')).toBe(STATUS)
  })

  it('a file that cannot be read is told before anything is written', async () => {
    const argv = ['check', folder.at('good.edi'), folder.at('absent.edi'), '--out', folder.at('never.txt')]
    const { code, out, lines } = await cli(argv)
    expect([code, out]).toEqual([4, ''])
    expect(lines).toHaveLength(1)
    expect(folder.names()).not.toContain('never.txt')
  })
})
