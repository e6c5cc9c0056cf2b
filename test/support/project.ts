/**
 * The files of the project as text, for the tests that hold the project against its own rules.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

export interface ProjectFile {
  /** From the project folder, with `/`. */
  path: string
  text: string
}

/** Not written by hand, or not part of the project. */
const SKIPPED = new Set(['node_modules', 'dist', '.git', 'coverage', 'bench/data'])

/** Paths of all files below a folder of the project, sorted. */
export function listFiles(folder = ''): string[] {
  return readdirSync(join(projectFolder, folder))
    .map((name) => (folder === '' ? name : `${folder}/${name}`))
    .filter((path) => !SKIPPED.has(path))
    .flatMap((path) => (statSync(join(projectFolder, path)).isDirectory() ? listFiles(path) : [path]))
    .sort()
}

/** The files below a folder with one of these endings. Bytes are taken as ISO 8859-1 where `binary` is set. */
export function readFiles(folder: string, endings: readonly string[], binary = false): ProjectFile[] {
  return listFiles(folder)
    .filter((path) => endings.length === 0 || endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(join(projectFolder, path), binary ? 'latin1' : 'utf8') }))
}

/** `to` as seen from the folder of `from`, both from the project folder. */
export function resolveFrom(from: string, to: string): string {
  const target = join(projectFolder, from, '..', to)
  return relative(projectFolder, target).split(sep).join('/')
}
