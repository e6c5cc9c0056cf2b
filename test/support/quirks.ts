/** The files of samples/quirks: each has one thing that real files do. The name begins with the syntax. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Syntax } from './drive.js'

const FOLDER = new URL('../../samples/quirks/', import.meta.url)

export interface QuirkFile {
  name: string
  syntax: Syntax
  bytes: Uint8Array
}

export function quirkFiles(): QuirkFile[] {
  const files = readdirSync(FOLDER).filter((name) => /^(edifact|x12)-.*\.edi$/.test(name))
  const names = files.map((name) => name.replace(/\.edi$/, ''))
  return names.sort().map((name) => ({
    name,
    syntax: name.startsWith('x12-') ? 'x12' : 'edifact',
    bytes: new Uint8Array(readFileSync(new URL(`${name}.edi`, FOLDER))),
  }))
}
