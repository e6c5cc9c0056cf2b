/** `tenplustwo ack`: what is made, what is told, exit codes. */
import { afterAll, describe, expect, it } from 'vitest'
import { BAPLIE, cli, Folder, STATUS } from '../support/cli-run.js'

const folder = new Folder()
const plan = folder.write('plan.edi', BAPLIE)
const status = folder.write('status.edi', STATUS)
const bad = folder.write('bad.edi', STATUS.replace(/B4\*[^~]*~/, ''))
afterAll(() => folder.remove())

const GIVEN = ['--now', '2026-11-22T14:05', '--control-number', '4711']

describe('making', () => {
  it('gives the 997 that a file deserves, and exit code 0', async () => {
    const { code, out, err } = await cli(['ack', status, ...GIVEN, '--lines'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^ISA\*.*\*261122\*1405\*U\*00401\*000004711\*0\*[PT]\*:~\nGS\*FA\*/)
    expect(out).toMatch(/\nAK2\*315\*0001~\nAK5\*[AE]/)
  })

  it('reads standard input, whatever its chunks', async () => {
    const { out } = await cli(['ack', '-', ...GIVEN], STATUS)
    expect(out).toBe((await cli(['ack', status, ...GIVEN])).out)
  })

  it('gives exit code 1 where something is rejected, and the acknowledgement all the same', async () => {
    const { code, out } = await cli(['ack', bad, ...GIVEN])
    expect(code).toBe(1)
    expect(out).toMatch(/AK3\*B4\*2\*\*3~/)
  })

  it.each([
    ['999', 'ST*999*'],
    ['824', 'ST*824*'],
  ])('makes a %s', async (type, begin) => {
    const { out } = await cli(['ack', status, '--type', type, ...GIVEN])
    expect(out).toContain(begin)
  })

  it('makes TA1 and CONTRL only where they are asked for', async () => {
    const silent = await cli(['ack', plan, ...GIVEN])
    expect([silent.code, silent.out]).toEqual([0, ''])
    expect(silent.err).toMatch(/plan.edi: info not-acknowledged: .* does not ask for CONTRL \(UNB 0031\)\n$/)
    const { out } = await cli(['ack', plan, '--unasked', ...GIVEN])
    expect(out).toMatch(/^UNB\+UNO[AB]:2\+.*UNH\+1\+CONTRL:D:3:UN'/)
  })

  it('takes over the control number of the file where none is given', async () => {
    const own = /ISA(?:\*[^*]*){12}\*(\d{9})/.exec(STATUS)?.[1]
    const { out } = await cli(['ack', status, '--now', '2026-11-22T14:05'])
    expect(out).toContain(`*${own}*0*`)
  })

  it('writes a file, and none where there is nothing to say', async () => {
    await cli(['ack', status, ...GIVEN, '--out', folder.at('ack.edi')])
    expect(folder.read('ack.edi')).toMatch(/^ISA/)
    await cli(['ack', folder.at('ack.edi'), ...GIVEN, '--out', folder.at('none.edi')])
    expect(folder.names()).not.toContain('none.edi')
  })

  it('tells why a file that is no EDI cannot be answered', async () => {
    const { code, out, lines } = await cli(['ack', '-', ...GIVEN], 'hello')
    expect([code, out]).toEqual([1, ''])
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/error not-edi/)
  })
})

describe('reading', () => {
  it('tells what a received acknowledgement says, and of what was sent', async () => {
    await cli(['ack', bad, ...GIVEN, '--out', folder.at('bad.997')])
    const { code, out, err } = await cli(['ack', folder.at('bad.997'), '--words'])
    expect([code, err]).toEqual([1, ''])
    expect(out).toMatch(/^Group QO \d+: rejected/)
    expect(out).toContain('  segment 2 (B4) is missing [x12:720 3]\n')
    const sent = await cli(['ack', folder.at('bad.997'), '--words', '--sent', bad, plan])
    expect(sent.code).toBe(1)
    expect(sent.out).toMatch(/bad.edi: 315 0001: rejected\n/)
    expect(sent.out).not.toContain('plan.edi')
  })

  it('names what is answered but was not sent', async () => {
    await cli(['ack', status, ...GIVEN, '--out', folder.at('good.997')])
    const { code, out } = await cli(['ack', folder.at('good.997'), '--words', '--sent', plan])
    expect(code).toBe(0)
    expect(out).toMatch(/^The group QO \d+ is answered, but was not among what was sent\n/)
  })

  it('says where there is none', async () => {
    const { out } = await cli(['ack', plan, '--words'])
    expect(out).toBe('There is no acknowledgement in this file.\n')
  })
})

describe('a wrong command line is one line and exit code 2', () => {
  it.each([
    [['ack'], /name a FILE to ack/],
    [['ack', plan, '--type', '998'], /998.*is invalid/],
    [['ack', plan, '--sent', status], /--sent goes with --words/],
    [['ack', plan, '--words', '--type', '997'], /--type does not go with --words/],
    [['ack', plan, '--now', 'yesterday'], /A local time is expected/],
    [['ack', plan, '--control-number', 'a b'], /letters and digits/],
    [['ack', plan, '--out', plan], /is also an input/],
  ] as const)('%j', async (argv, message) => {
    const { code, out, lines } = await cli([...argv])
    expect([code, out, lines.length]).toEqual([2, '', 1])
    expect(lines[0]).toMatch(message)
  })
})
