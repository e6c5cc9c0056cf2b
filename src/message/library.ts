/**
 * All definitions of the facts, by id: `edifact/baplie@d95b`, `edifact/contrl@d3`, `x12/315@004010`, `x12/ta1`,
 * `abi/sf`, and variants of a directory's message behind a hyphen (`edifact/baplie@d95b-smdg21`).
 *
 * Takes an id; gives the definition and its dictionary, made when first asked for and then shared.
 */
import { Book } from './book.js'
import { edifact } from './data/edifact.js'
import { envelope, service } from './data/envelopes.js'
import { x12 } from './data/x12.js'
import { type Dictionary, DirectoryDictionary, LayoutDictionary } from './dictionary.js'
import { doubtOf } from './doubts.js'
import { layoutDefinition, layoutIds } from './layout.js'
import type { MessageDefinition, MessageSyntax } from './model.js'
import { decodeStructure } from './structure.js'

/** Syntaxes whose messages stand in directories. */
export type Directoried = Exclude<MessageSyntax, 'abi'>

const BOOKS: Readonly<Record<Directoried, Book>> = { edifact: new Book(edifact), x12: new Book(x12) }
const SERVICE = new Book(service)
const ENVELOPE = new Book(envelope)

/** CONTRL belongs to the syntax, not to a directory: UNH says D:3 for that of syntax 3 and 4:1 for that of syntax 4. */
const CONTRL_SYNTAX: ReadonlyMap<string, string> = new Map([
  ['d3', '3'],
  ['41', '4'],
])

/** Where a definition stands: the key of its row, and the directory. */
interface Shelf {
  readonly syntax: Directoried
  readonly book: Book
  readonly message: string
  readonly key: string
  readonly directory: string
}

const ID = /^(?:(edifact)|x12)\/([a-z0-9]+)@([a-z0-9]+)(?:-([a-z0-9]+))?$/

/** TA1 stands in the envelope of X12, in no set: it is taken as a message of that one segment. */
const TA1: Shelf = { syntax: 'x12', book: ENVELOPE, message: 'TA1', key: 'TA1', directory: 'all' }
const TA1_ID = 'x12/ta1'

/** Whether a message of this definition is one segment of the envelope, without header and trailer. */
export function isAlone(definition: MessageDefinition): boolean {
  return definition.id === TA1_ID
}

function shelfOf(id: string): Shelf | undefined {
  if (id === TA1_ID) return TA1
  const [, isEdifact, word, version, variant] = ID.exec(id) ?? []
  if (word === undefined || version === undefined) return undefined
  const message = word.toUpperCase()
  const key = variant === undefined ? message : `${message}-${variant}`
  if (isEdifact === undefined) return { syntax: 'x12', book: BOOKS.x12, message, key, directory: version }
  const contrl = message === 'CONTRL' ? CONTRL_SYNTAX.get(version) : undefined
  if (contrl !== undefined) return { syntax: 'edifact', book: SERVICE, message, key, directory: contrl }
  const directory = version.startsWith('d') ? version.slice(1).toUpperCase() : ''
  return { syntax: 'edifact', book: BOOKS.edifact, message, key, directory }
}

const made = new Map<string, MessageDefinition>()
const dictionaries = new WeakMap<MessageDefinition, Dictionary>()

/** The definition with this id, or undefined. */
export function definitionOf(id: string): MessageDefinition | undefined {
  const known = made.get(id)
  if (known !== undefined) return known
  const shelf = shelfOf(id)
  const text = shelf?.book.text('messages', shelf.key, shelf.directory)
  if (shelf === undefined || text === undefined) return layout(id)
  const { syntax, message, directory } = shelf
  const doubt = doubtOf(syntax, directory)
  const structure = decodeStructure(text, syntax)
  const definition: MessageDefinition = {
    id,
    message,
    syntax,
    directory,
    ...(doubt && { doubt }),
    ...structure,
  }
  made.set(id, definition)
  dictionaries.set(definition, new DirectoryDictionary(shelf.book, directory, syntax, definition))
  return definition
}

function layout(id: string): MessageDefinition | undefined {
  const definition = layoutDefinition(id)
  if (definition === undefined) return undefined
  made.set(id, definition)
  dictionaries.set(definition, new LayoutDictionary(definition))
  return definition
}

/** The dictionary of a definition that was made here or by an overlay; undefined for any other object. */
export function dictionaryOf(definition: MessageDefinition): Dictionary | undefined {
  return dictionaries.get(definition)
}

/** For a definition made from another: what it is asked from now on. */
export function keepDictionary(definition: MessageDefinition, dictionary: Dictionary): void {
  dictionaries.set(definition, dictionary)
}

/** Ids of all definitions, by syntax, message and directory, oldest first. */
export function definitionIds(): string[] {
  return [
    ...idsOf(BOOKS.edifact, 'edifact', (directory) => `d${directory.toLowerCase()}`),
    ...[...CONTRL_SYNTAX.keys()].map((version) => `edifact/contrl@${version}`),
    ...idsOf(BOOKS.x12, 'x12', (directory) => directory),
    TA1_ID,
    ...layoutIds(),
  ]
}

function idsOf(book: Book, syntax: Directoried, word: (directory: string) => string): string[] {
  return [...book.keys('messages')].flatMap((key) => {
    const [message = '', variant] = key.split('-')
    const directories = book.directories.filter((one) => book.text('messages', key, one) !== undefined)
    return directories.map(
      (one) => `${syntax}/${message.toLowerCase()}@${word(one)}${variant === undefined ? '' : `-${variant}`}`,
    )
  })
}

/** The directories in which a message is defined, oldest first; empty for an unknown message. */
export function directoriesOf(syntax: Directoried, message: string): string[] {
  const book = BOOKS[syntax]
  return book.directories.filter((one) => book.text('messages', message, one) !== undefined)
}

const services = new Map<string, Dictionary>()

/** Segments of the envelope: of an EDIFACT syntax version, or of X12. */
export function envelopeDictionary(syntax: Directoried, version: string): Dictionary {
  const key = `${syntax} ${version}`
  const known = services.get(key)
  if (known !== undefined) return known
  const book = syntax === 'x12' ? ENVELOPE : SERVICE
  const dictionary = new DirectoryDictionary(book, syntax === 'x12' ? 'all' : version, syntax)
  services.set(key, dictionary)
  return dictionary
}
