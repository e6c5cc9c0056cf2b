/**
 * Directories whose facts are less sure than the others: directory → why. Written by hand; the sources are
 * the READMEs of reference/edifact and reference/x12 ("Uncertain", "Sources and licence").
 */
import type { Directoried } from './library.js'

const LATE = 'from one secondary source that loses repeats and components; these were mended from D.18A'

const DOUBTS: Readonly<Record<Directoried, ReadonlyMap<string, string>>> = {
  edifact: new Map([
    ['21A', LATE],
    ['23A', LATE],
    ['24A', LATE],
  ]),
  x12: new Map([
    ['003030', 'the lengths of most coded elements are those of 003040'],
    [
      '004060',
      'structures, usage and lengths from one source; element numbers, syntax notes and code lists are those of the matching segment of 004050 or 005010',
    ],
    ['006050', 'structures from one source only'],
  ]),
}

export function doubtOf(syntax: Directoried, directory: string): string | undefined {
  return DOUBTS[syntax].get(directory)
}
