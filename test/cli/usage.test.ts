/** Words on the command line: help, one line for a bad command, and lines that nothing from outside can break. */
import { afterAll, describe, expect, it } from 'vitest'
import { finding } from '../../src/core/finding.js'
import { findingLine } from '../../src/report/finding-line.js'
import { BAPLIE, cli, Folder } from '../support/cli-run.js'

const folder = new Folder()
afterAll(() => folder.remove())

describe('a bad command gets one line and exit code 2', () => {
  it.each([
    [''],
    ['nonsense'],
    ['--nonsense'],
    ['translate'],
    ['translate a.edi --nonsense'],
    ['translate a.edi --to xml'],
    ['translate a.edi --to csv'],
    ['translate a.edi --to edifact/nonsense'],
    ['translate a.edi --to'],
    ['translate a.edi --now yesterday'],
    ['translate a.edi --now 2026-13-01T00:00'],
    ['translate a.edi --control-number x'],
    ['translate - -'],
    ['check'],
    ['check a.edi --format xml'],
    ['check a.edi --format'],
    ['check a.edi --fail-on info'],
    ['check a.edi --now 2026-11-22'],
    ['check - -'],
    ['inspect'],
    ['inspect a b'],
    ['inspect a --format pdf'],
    ['map'],
    ['map nonsense'],
    ['map check'],
    ['formats more'],
    ['explain'],
    ['explain SF 117 more'],
  ])('%s', async (words) => {
    const { code, out, lines } = await cli(words.split(' ').filter(Boolean))
    expect([code, out]).toEqual([2, ''])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/^tenplustwo: .{20,}/)
  })
})

describe('help', () => {
  it.each([
    [''],
    ['translate'],
    ['check'],
    ['inspect'],
    ['map'],
    ['map check'],
    ['map coverage'],
    ['formats'],
    ['explain'],
  ])('%s --help', async (words) => {
    const { code, out, err } = await cli([...words.split(' ').filter(Boolean), '--help'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Usage: tenplustwo/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(110)
  })

  it('names every command and every exit code', async () => {
    const { out } = await cli(['--help'])
    for (const word of ['translate', 'check', 'inspect', 'map', 'formats', '130']) expect(out).toContain(word)
  })

  it('--version is that of the package', async () => {
    expect((await cli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('lines of the log', () => {
  const HOSTILE = [
    '\u001b[31m',
    '\n',
    '\r',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u202e',
    '\u2066',
    '\u200f',
    '\u0000',
    '\u009b31m',
    '\ud800',
  ]
  const CLEAN = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]*$/u

  it('no text of a finding breaks or colours its line, or makes it long', () => {
    for (const bad of [...HOSTILE, 'x'.repeat(10 << 20), `${'\u001b'.repeat(10 << 20)}`]) {
      const at = { offset: 0, line: 1, column: 1, tag: bad, segment: 1 }
      const map = { file: bad, line: 1, column: 1 }
      const line = findingLine(bad, finding('unmapped', `a${bad}b`, { at, found: bad, path: bad, map }))
      expect(line).toMatch(CLEAN)
      expect(line.length).toBeLessThan(16_384)
    }
  })

  it('neither do values of a message, names of files, nor words of the command line', async () => {
    for (const bad of HOSTILE) {
      const value = bad === '\ud800' ? '\ufeff' : bad
      const edi = BAPLIE.replace("+5'\nNAD", `+${value}9'\nNAD`).replace('MARIM', `MA${value}RIM`)
      for (const argv of [
        ['translate', '-'],
        ['inspect', '-'],
        ['translate', '-', '--to', 'ndjson'],
        ['check', '-'],
        ['check', '-', '--format', 'json'],
        ['check', '-', '--format', 'sarif'],
        ['check', '-', '--format', 'junit'],
      ]) {
        const { out, err } = await cli(argv, edi)
        for (const line of [...out.split('\n'), ...err.split('\n')]) expect(line).toMatch(CLEAN)
      }
      for (const argv of [
        ['translate', `no${bad}file`],
        [`no${bad}command`],
        ['translate', 'a', `--no${bad}`],
      ]) {
        const { lines } = await cli(argv)
        expect(lines).toHaveLength(1)
        expect(lines[0]).toMatch(CLEAN)
      }
    }
  })

  it('names of things from outside are only names', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '../../x', 'a\u0000b']) {
      const edi = BAPLIE.replace('SMDG22', name).replace('PLAN0001', name)
      expect([0, 1]).toContain((await cli(['translate', '-'], edi)).code)
      expect((await cli(['translate', '-', '--to', name], edi)).code).toBe(2)
      expect((await cli(['map', 'coverage', name])).code).toBe(4)
    }
  })
})
