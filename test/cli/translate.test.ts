/** `tenplustwo translate`: inputs, targets, findings, exit codes. */
import { linkSync, symlinkSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BAPLIE, BROKEN, cli, Folder, STATUS } from '../support/cli-run.js'

const folder = new Folder()
const plan = folder.at('plan.edi')
const status = folder.at('status.edi')
const broken = folder.at('broken.edi')
const FORMAT = 'edifact/baplie@smdg22'

beforeAll(() => {
  folder.write('plan.edi', BAPLIE)
  folder.write('status.edi', STATUS)
  folder.write('broken.edi', BROKEN)
})
afterAll(() => folder.remove())

interface Document {
  tenplustwo: number
  messages: { format: string; records: { type: string }[] }[]
}
const document = (text: string): Document => JSON.parse(text)
const types = (text: string): string[] =>
  document(text).messages.flatMap((one) => one.records.map((record) => record.type))

describe('to JSON', () => {
  it('gives one document, indented, and exit code 0', async () => {
    const { code, out, err } = await cli(['translate', plan])
    expect([code, err]).toEqual([0, ''])
    expect(document(out)).toMatchObject({ tenplustwo: 1, messages: [{ format: FORMAT }] })
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`)
  })

  it('puts several files into one document', async () => {
    const { code, out } = await cli(['translate', plan, status, plan])
    expect(code).toBe(0)
    expect(types(out)).toEqual(['StowPlan', 'ContainerStatus', 'StowPlan'])
  })

  it('gives one message a line as NDJSON', async () => {
    const { out } = await cli(['translate', plan, status, '--to', 'ndjson'])
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => document(`{"messages":[${line}]}`).messages[0]?.format),
    ).toEqual([FORMAT, 'x12/315@004010'])
  })

  it('reads standard input, whatever its chunks', async () => {
    const { code, out } = await cli(['translate', '-'], BAPLIE)
    expect(code).toBe(0)
    expect(out).toBe((await cli(['translate', plan])).out)
  })

  it('writes a file, and nothing else', async () => {
    const { code, out } = await cli(['translate', plan, '--out', folder.at('a.json')])
    expect([code, out]).toEqual([0, ''])
    expect(types(folder.read('a.json'))).toEqual(['StowPlan'])
    expect(folder.names().filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('to a format', () => {
  it('EDI → JSON → EDI → JSON', async () => {
    const first = await cli(['translate', plan, '--to', 'json'])
    const again = await cli(['translate', folder.write('again.json', first.out), '--to', 'json'])
    expect(again.out).toBe(first.out)
    const edi = await cli(['translate', folder.at('again.json'), '--to', FORMAT])
    expect([edi.code, edi.err]).toEqual([0, ''])
    expect(edi.out).toBe(BAPLIE.replaceAll('\n', ''))
    const back = await cli(['translate', '-'], edi.out)
    expect(document(back.out)).toEqual(document(first.out))
  })

  it('EDI → NDJSON → EDI, by the bare name of the format', async () => {
    const lines = await cli(['translate', status, '--to', 'ndjson'])
    const edi = await cli(['translate', '-', '--to', 'x12/315'], lines.out)
    expect([edi.code, edi.err]).toEqual([0, ''])
    expect(edi.out).toBe(STATUS.replaceAll('\n', ''))
  })

  it('takes time and control number for the headers', async () => {
    const argv = ['translate', plan, '--to', FORMAT, '--now', '2026-11-22T14:05', '--control-number', '77']
    const { code, out } = await cli(argv)
    expect(code).toBe(0)
    expect(out).toMatch(/^UNB\+UNOA:2\+CARRIER\+TERMINAL\+261122:1405\+77'/)
    expect(out).toContain("UNZ+1+77'")
  })

  it('says which message of which file cannot be written, and leaves no file', async () => {
    const { code, lines } = await cli(['translate', plan, '--to', 'x12/315', '--out', folder.at('no.edi')])
    expect(code).toBe(1)
    expect(lines).toEqual([
      expect.stringMatching(/plan\.edi: error record-invalid: .*StowPlan.*\(messages\[0\]\.records\[0\]\)$/),
    ])
    expect(folder.names()).not.toContain('no.edi')
  })

  it('tells a bare record what its headers lack', async () => {
    const record = { type: 'StowPlan', slots: [] }
    const { code, err } = await cli(['translate', '-', '--to', FORMAT], JSON.stringify(record))
    expect(code).toBe(1)
    expect(err).toContain('error envelope-incomplete')
  })
})

describe('findings', () => {
  it('a broken file: exit code 1, place and code of each finding, and what could be read', async () => {
    const { code, out, lines } = await cli(['translate', broken])
    expect(code).toBe(1)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) {
      expect(line).toMatch(
        /broken\.edi:\d+:\d+: (?:error|warning|info) [a-z-]+: .+ \(segment \d+ [A-Z]{3}.*\)$/,
      )
    }
    expect(lines.join('\n')).toMatch(/: error order: /)
    expect(document(out).messages).toHaveLength(1)
  })

  it('a broken file does not take its neighbours', async () => {
    const { code, out } = await cli(['translate', plan, folder.write('junk.edi', 'no EDI at all'), status])
    expect(code).toBe(1)
    expect(types(out)).toEqual(['StowPlan', 'ContainerStatus'])
  })

  it('go to a file as JSON, each with the file that it is about', async () => {
    const path = folder.at('findings.json')
    const { code, err } = await cli(['translate', broken, plan, '--findings', path])
    expect([code, err]).toEqual([1, ''])
    const { findings }: { findings: { file: string; code: string; at: object }[] } = JSON.parse(
      folder.read('findings.json'),
    )
    expect(findings.some((one) => one.code === 'order')).toBe(true)
    for (const one of findings) expect(one).toMatchObject({ file: broken, at: { line: expect.any(Number) } })
    await cli(['translate', plan, '--findings', path])
    expect(JSON.parse(folder.read('findings.json'))).toEqual({ tenplustwo: 1, findings: [] })
  })

  it('--strict counts warnings as errors', async () => {
    const file = folder.write('count.edi', BAPLIE.replace('UNT+13', 'UNT+12'))
    const lenient = await cli(['translate', file])
    const strict = await cli(['translate', file, '--strict'])
    expect([lenient.code, strict.code]).toEqual([0, 1])
    expect(lenient.err).toContain('warning trailer-count')
    expect(strict.err).toContain('error trailer-count')
    expect(strict.out).toBe(lenient.out)
  })

  it('of JSON have the place in the JSON', async () => {
    const { code, lines, out } = await cli(['translate', '-'], '{"records": [\n}')
    expect(code).toBe(1)
    expect(lines).toEqual([
      expect.stringMatching(/^<stdin>:2:1: error json-syntax: The JSON is not well-formed/),
    ])
    expect(document(out).messages).toEqual([])
  })

  it('tell records of JSON that are none, and leave them out', async () => {
    const input = {
      messages: [
        {
          records: [
            { type: 'StowPlan', slots: [], nonsense: 1 },
            { type: 'StowPlan', slots: [] },
          ],
        },
      ],
    }
    const { code, lines, out } = await cli(['translate', '-'], JSON.stringify(input))
    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringContaining('(messages[0].records[0].nonsense)')])
    expect(types(out)).toEqual(['StowPlan'])
  })
})

describe('--map', () => {
  const MAP =
    'mapping: edifact/baplie@mine\nextends: edifact/baplie@smdg22\nsyntax: edifact\nmatch: { UNH/2.1: BAPLIE, UNH/2.5: MINE }\n'

  it('reads with a map of the caller, before or behind the files', async () => {
    const map = folder.write('mine.yaml', MAP)
    const file = folder.write('mine.edi', BAPLIE.replace('SMDG22', 'MINE'))
    for (const argv of [
      [file, '--map', map],
      ['--map', map, file],
    ]) {
      const { code, out, err } = await cli(['translate', ...argv])
      expect([code, err]).toEqual([0, ''])
      expect(document(out).messages[0]?.format).toBe('edifact/baplie@mine')
    }
  })

  it('a bad map: exit code 3, file:line:column, and nothing is read or written', async () => {
    const map = folder.write('bad.yaml', `${MAP}rows:\n  - { at: BGM/2, to: nonsense }\n`)
    const { code, out, lines } = await cli([
      'translate',
      plan,
      '--map',
      map,
      '--out',
      folder.at('never.json'),
    ])
    expect([code, out]).toEqual([3, ''])
    expect(lines.join('\n')).toMatch(/bad\.yaml:6:\d+: error map-unknown-field: /)
    expect(folder.names()).not.toContain('never.json')
  })

  it('a map that cannot be read is exit code 4', async () => {
    expect((await cli(['translate', plan, '--map', folder.at('none.yaml')])).code).toBe(4)
  })
})

describe('paths', () => {
  const outputOf = async (...argv: string[]): Promise<[number, number]> => {
    const { code, lines } = await cli(['translate', ...argv])
    return [code, lines.length]
  }

  it('an output that is an input is refused by any of its names, and the input is untouched', async () => {
    linkSync(plan, folder.at('hard.edi'))
    symlinkSync(plan, folder.at('soft.edi'))
    const names = [plan, `${folder.path}/./plan.edi`, folder.at('hard.edi'), folder.at('soft.edi')]
    for (const name of names) {
      expect(await outputOf(plan, '--out', name)).toEqual([2, 1])
      expect(await outputOf(status, plan, '--findings', name)).toEqual([2, 1])
    }
    expect(folder.read('plan.edi')).toBe(BAPLIE)
  })

  it('two outputs in one file, and an output that is a map, are refused', async () => {
    const map = folder.write('some.yaml', '')
    expect(await outputOf(plan, '--out', folder.at('x'), '--findings', `${folder.path}/./x`)).toEqual([2, 1])
    expect(await outputOf(plan, '--map', map, '--out', map)).toEqual([2, 1])
    expect(await outputOf(plan, '--findings', '-')).toEqual([2, 1])
    expect(folder.names()).not.toContain('x')
  })

  it('what cannot be read or written is exit code 4 with one line', async () => {
    expect(await outputOf(folder.at('none.edi'))).toEqual([4, 1])
    expect(await outputOf(plan, folder.path)).toEqual([4, 1])
    expect(await outputOf(plan, '--out', folder.path)).toEqual([4, 1])
    expect(await outputOf(plan, '--out', folder.at('no/such/folder.json'))).toEqual([4, 1])
    expect(await outputOf(plan, '--findings', folder.at('no/such/folder.json'))).toEqual([4, 1])
    expect(await outputOf(plan, folder.at('none.edi'), '--out', folder.at('half.json'))).toEqual([4, 1])
    expect(folder.names().filter((name) => name.endsWith('.tmp') || name === 'half.json')).toEqual([])
  })
})
