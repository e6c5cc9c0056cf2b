/**
 * Nothing in the project names the machine or the network that it was made on: it must build anywhere.
 */
import { describe, expect, it } from 'vitest'
import { readFiles } from './support/project.js'

const top = ['home', 'Users', 'root', 'work', 'workspace', 'builds', 'private', 'scratch', 'mnt']

const FORBIDDEN: readonly { what: string; pattern: RegExp }[] = [
  {
    what: 'an absolute path of one machine',
    pattern: new RegExp(`(?<![\\w.~*)}\\]+:-])/(?:${top.join('|')})/[\\w.-]+`, 'g'),
  },
  { what: 'a drive of one machine', pattern: /\b[C-Z]:\\+(?:Users|work|home)\b/gi },
  {
    what: 'a host of a private network',
    pattern:
      /\bhttps?:\/\/(?:[\w.-]*\.(?:internal|local|corp|lan|intra(?:net)?)|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+)(?![\w.])/gi,
  },
  {
    what: 'a package registry',
    pattern: /\bhttps?:\/\/[^\s"']*(?:artifactory|nexus|verdaccio|pypi|registry\.(?!npmjs\.org))[^\s"']*/gi,
  },
  { what: 'a key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(?:ghp|npm|glpat)_[A-Za-z0-9]{20,}/g },
]

/** What is forbidden in a text, as `line: match (what)`. */
function forbiddenIn(text: string): string[] {
  return FORBIDDEN.flatMap(({ what, pattern }) =>
    [...text.matchAll(pattern)].map((match) => {
      const line = text.slice(0, match.index).split('\n').length
      return `${line}: '${match[0]}' is ${what}`
    }),
  )
}

describe('the project names no machine and no network', () => {
  it('in any of its files', () => {
    const found = readFiles('', [], true)
      .filter(({ path }) => path !== 'test/portable.test.ts')
      .flatMap(({ path, text }) => forbiddenIn(text).map((one) => `${path}:${one}; take it out`))
    expect(found).toEqual([])
  })

  it('and no file of npm settings, which may hold a registry or a token', () => {
    expect(readFiles('', ['.npmrc', '.env']).map(({ path }) => path)).toEqual([])
  })

  it.each([
    "read('/home/someone/file.edi')",
    'cd /work/here',
    'C:\\Users\\someone',
    'http://10.1.2.3/a',
    'https://npm.example.internal/x',
    'https://artifactory.example.com/npm',
    'https://registry.example.com/npm',
  ])('the check finds %s', (text) => {
    expect(forbiddenIn(text)).toHaveLength(1)
  })

  it.each([
    'src/work/here',
    '../shared/work/',
    'https://registry.npmjs.org/yaml',
    'https://example.com/home/page',
    "NAD+CA+/home/x'",
    './root/a',
  ])('the check lets %s be', (text) => {
    expect(forbiddenIn(text)).toEqual([])
  })
})
