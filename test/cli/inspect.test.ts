/** `tenplustwo inspect`: segments, elements and codes in words, counts, findings inline. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { BAPLIE, BROKEN, cli, STATUS } from '../support/cli-run.js'

describe('as text', () => {
  it('names segments, elements and codes', async () => {
    const { code, out, err } = await cli(['inspect', '-'], BAPLIE)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^1:1 +UNB +Interchange header$/m)
    expect(out).toMatch(/^7:1 +LOC +Place\/location identification$/m)
    expect(out).toMatch(/^ +2\.1 +Place\/location identification +0010182$/m)
    expect(out).toMatch(/^ +1 +Equipment qualifier +CN {2}\(Container\)$/m)
    expect(out).toMatch(/^ +3\.1 +Measure unit qualifier +KGM {2}\(kilogram\)$/m)
  })

  it('counts what the trailers count', async () => {
    const { out } = await cli(['inspect', '-'], BAPLIE)
    expect(out).toContain('= 13 segments counted')
    expect(out).toContain('= 1 message counted')
    expect(out.trimEnd().split('\n').at(-1)).toBe(
      '1 interchange, 1 message, 15 segments, 0 errors, 0 warnings',
    )
  })

  it('says at its end what an acknowledgement says', async () => {
    const ack = readFileSync(new URL('../../samples/ack/997-mixed.edi', import.meta.url), 'utf8')
    const { out } = await cli(['inspect', '-'], ack)
    expect(out).toContain(
      '= 18 segments counted\n         > Group QO 7732: accepted in part (4 sent, 3 received, 2 accepted)\n',
    )
    expect(out).toContain('> 315 0003: rejected\n')
    const lines = (await cli(['inspect', '-', '--format', 'ndjson'], ack)).out.trim().split('\n')
    const said = lines.flatMap((line) => (JSON.parse(line) as { said?: string[] }).said ?? [])
    expect(said).toContain('315 0003: rejected')
    expect((await cli(['inspect', '-'], STATUS)).out).not.toContain('  > ')
  })

  it('hides passwords of headers', async () => {
    const secret = BAPLIE.replace(/^(UNB(?:\+[^+']*){5})'/, "$1+HUSH'")
    expect(secret).toContain("+HUSH'")
    expect((await cli(['inspect', '-'], secret)).out).not.toContain('HUSH')
    expect((await cli(['inspect', '-', '--unmask'], secret)).out).toContain('HUSH')
    const x12 = STATUS.replace(/^ISA\*00\*.{10}/, 'ISA*01*HUSHHUSH  ')
    expect((await cli(['inspect', '-'], x12)).out).not.toContain('HUSH')
  })

  it('shows no social security number, also in records that are not laid out', async () => {
    const batch = [
      ...['A2704ZZ9      010526     ER', 'B  2704ZZ9ER', 'JDJANE 987-65-4321 DOE', 'XX', 'Y  2704ZZ9ER00002'],
      ...['B  2704ZZ9KR', 'K1987-65-4321 2JANE DOE', 'Y  2704ZZ9KR00001', 'Z2704ZZ9      010526'],
    ].map((line) => `${line.padEnd(80)}\n`)
    const { out } = await cli(['inspect', '-'], batch.join(''))
    expect(out).toContain('JANE *********** DOE')
    expect(out).not.toContain('987-65-4321')
    expect((await cli(['inspect', '-', '--unmask'], batch.join(''))).out).toContain('JANE 987-65-4321 DOE')
  })

  it('hides the password of a batch behind a blank in front of it', async () => {
    const batch = readFileSync(new URL('../../samples/abi/eq-by-number.abi', import.meta.url), 'utf8')
    for (const command of ['inspect', 'check']) {
      const { out, err } = await cli([command, '-'], ` ${batch}`)
      expect(out + err).toContain('A27')
      expect(out + err).not.toContain('SECRET')
    }
    expect((await cli(['inspect', '-', '--unmask'], ` ${batch}`)).out).toContain('SECRET')
  })

  it('reads X12 too', async () => {
    const { out } = await cli(['inspect', '-'], STATUS)
    expect(out).toMatch(/Transaction Set Identifier Code +315$/m)
    expect(out).toMatch(/Vessel Arrival/)
    expect(out.trimEnd()).toMatch(/1 interchange, 1 message, 10 segments, 0 errors, 0 warnings$/)
  })

  it('puts a finding below its segment', async () => {
    const { code, out } = await cli(['inspect', '-'], BROKEN)
    expect(code).toBe(1)
    const printed = (await cli(['translate', '-'], BROKEN)).lines.find((line) => line.includes('error order'))
    const place = /^<stdin>:(\d+:\d+)/.exec(printed ?? '')?.[1]
    const lines = out.split('\n')
    const at = lines.findIndex((line) => line.includes('! error order'))
    expect(lines.slice(0, at).findLast((line) => /^\d/.test(line))).toMatch(new RegExp(`^${place} `))
  })

  it('tells a message that no map or definition knows, by its values', async () => {
    const { code, out } = await cli(
      ['inspect', '-'],
      BAPLIE.replace('BAPLIE:D:95B:UN:SMDG22', 'NOVICE:D:95B:UN'),
    )
    expect(code).toBe(1)
    expect(out).toMatch(/! error no-map/)
    expect(out).toMatch(/^ +2\.1 +0010182$/m)
  })

  it('tells a message without a map in words all the same, and when its directory is not at hand', async () => {
    const later = BAPLIE.replace('BAPLIE:D:95B:UN:SMDG22', 'MOVINS:D:19A:UN')
    const { out } = await cli(['inspect', '-'], later)
    expect(out).toContain(
      '! warning definition-nearest: There is no definition of MOVINS D.19A; that of D.18A is used',
    )
    expect(out).toMatch(/^ +2\.1 +Location identifier +0010182$/m)
    expect(out.trimEnd()).toMatch(/, 1 warning$/)
    const known = await cli(['inspect', '-'], later.replace('19A', '18A'))
    expect(known.out).not.toContain('definition-nearest')
  })

  it('says of what is no EDI that it is none', async () => {
    const { code, out } = await cli(['inspect', '-'], 'hello')
    expect(code).toBe(1)
    expect(out).toContain('! error not-edi')
  })
})

describe('as NDJSON', () => {
  interface Line {
    tag?: string
    at?: { segment?: number; messageIndex?: number }
    values?: { element: number; component?: number; name?: string; value: string; meaning?: string }[]
    findings?: { code: string }[]
    counts?: { segments: number; errors: number }
  }
  const linesOf = async (edi: string): Promise<Line[]> => {
    const { out } = await cli(['inspect', '-', '--format', 'ndjson'], edi)
    return out
      .trimEnd()
      .split('\n')
      .map((line): Line => JSON.parse(line))
  }

  it('gives each segment with its place and values, and the counts at the end', async () => {
    const lines = await linesOf(BAPLIE)
    expect(lines).toHaveLength(16)
    expect(lines[6]).toMatchObject({
      tag: 'LOC',
      at: { line: 7, column: 1, interchange: 1, messageIndex: 1, segment: 6 },
      values: [
        { element: 1, value: '147' },
        { element: 2, component: 1, value: '0010182' },
        { element: 2, component: 3, value: '5' },
      ],
    })
    expect(lines.at(-1)?.counts).toMatchObject({ segments: 15, errors: 0 })
  })

  it('gives each finding once', async () => {
    const lines = await linesOf(BROKEN)
    const told = lines.flatMap((line) => line.findings ?? [])
    const { lines: printed } = await cli(['translate', '-'], BROKEN)
    expect(told).toHaveLength(printed.length)
  })
})
