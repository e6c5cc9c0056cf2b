/**
 * The rooms of the house and what each may import, as data. `README.md` and `docs/decisions/0001` tell why.
 * A file belongs to the room with the longest folder that fits.
 */
export interface Room {
  /** A folder, or a single file. */
  path: string
  /** Folders or files of which everything may be imported, the room itself apart. */
  imports: readonly string[]
  /** Folders or files of which only types may be imported. */
  types?: readonly string[]
  /** Packages. */
  packages?: readonly string[]
  /** May use `node:` modules, the clock, the environment and the console. */
  outside?: boolean
}

/** What rooms above the syntaxes may know of them: segments, and what the headers say. */
const SEGMENT_SIDE = [
  'src/syntax/segment.ts',
  'src/syntax/tape.ts',
  'src/syntax/segment-sink.ts',
  'src/syntax/sink.ts',
  'src/syntax/envelope.ts',
]
const BELOW_TRANSLATE = ['src/core', 'src/syntax', 'src/message', 'src/records', 'src/mapping', 'src/rules']

export const ROOMS: readonly Room[] = [
  { path: 'src/core', imports: [] },
  { path: 'src/syntax', imports: ['src/core'] },
  { path: 'src/syntax/edifact', imports: ['src/core', 'src/syntax'] },
  { path: 'src/syntax/x12', imports: ['src/core', 'src/syntax'] },
  { path: 'src/syntax/fixed', imports: ['src/core', 'src/syntax'] },
  { path: 'src/message', imports: ['src/core', ...SEGMENT_SIDE] },
  { path: 'src/records', imports: ['src/core'] },
  {
    path: 'src/mapping',
    imports: ['src/core', 'src/message', 'src/records', ...SEGMENT_SIDE],
    packages: ['yaml'],
  },
  { path: 'src/rules', imports: ['src/core', 'src/records'] },
  { path: 'src/translate', imports: BELOW_TRANSLATE },
  {
    path: 'src/formats',
    imports: ['src/core', 'src/records'],
    types: ['src/translate', 'src/message', 'src/mapping', 'src/syntax/envelope.ts'],
  },
  { path: 'src/interop', imports: ['src/core', 'src/syntax'] },
  { path: 'src/report', imports: ['src/core', 'src/records', 'src/rules', 'src/message'] },
  { path: 'src/gateway', imports: ['src/core', 'src/translate'], outside: true },
  { path: 'src/cli', imports: ['src'], packages: ['commander'], outside: true },
  {
    path: 'src/index.ts',
    imports: [...BELOW_TRANSLATE, 'src/translate', 'src/formats', 'src/interop', 'src/report', 'src/gateway'],
  },
]

/** Rooms whose shared files are open to the rooms below them, but which are never entered sideways. */
const SYNTAXES = ['src/syntax/edifact', 'src/syntax/x12', 'src/syntax/fixed']

/** The room of a file; undefined where the table has none. */
export function roomOf(path: string): Room | undefined {
  const fitting = ROOMS.filter((room) => isBelow(path, room.path))
  return fitting.sort((a, b) => b.path.length - a.path.length)[0]
}

/** Whether a file is a folder's, or is the file itself. */
export function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

/** Whether a file of `room` may import the file `target` (`typeOnly`: its types). */
export function mayImport(room: Room, target: string, typeOnly: boolean): boolean {
  const targetRoom = roomOf(target)
  if (targetRoom === room) return true
  if (SYNTAXES.includes(room.path) && SYNTAXES.includes(targetRoom?.path ?? '')) return false
  const allowed = typeOnly ? [...room.imports, ...(room.types ?? [])] : room.imports
  return allowed.some((path) => isBelow(target, path))
}
