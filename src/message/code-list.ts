/**
 * A code list that is made when it is first looked into; from outside it is a map like any other.
 */

/** Code → short name; the name is empty where only the code is known. Codes in use are among them. */
export type CodeList = ReadonlyMap<string, string>

export class CodesOnDemand implements CodeList {
  readonly #make: () => CodeList
  #made: CodeList | undefined

  constructor(make: () => CodeList) {
    this.#make = make
  }

  get size(): number {
    return this.#list().size
  }

  get(code: string): string | undefined {
    return this.#list().get(code)
  }

  has(code: string): boolean {
    return this.#list().has(code)
  }

  forEach(each: (name: string, code: string, list: CodeList) => void): void {
    for (const [code, name] of this.#list()) each(name, code, this)
  }

  entries(): MapIterator<[string, string]> {
    return this.#list().entries()
  }

  keys(): MapIterator<string> {
    return this.#list().keys()
  }

  values(): MapIterator<string> {
    return this.#list().values()
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries()
  }

  #list(): CodeList {
    this.#made ??= this.#make()
    return this.#made
  }
}
