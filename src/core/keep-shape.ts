/**
 * Takes an object of a class that does its work in a few long-lived objects: a reader, an envelope. Keeps it for good.
 *
 * The engine knows objects by their shapes (hidden classes), and holds a shape only as long as an object has it. When
 * the last reader is dropped and its shape collected, all machine code made for readers is thrown away with it, and the
 * next reader begins in the interpreter: in a process that reads one file after another, each file again. One idle
 * object of the class keeps shape and code (measured: docs/decisions/0003).
 */
const kept: object[] = []

export function keepShape(one: object): void {
  kept.push(one)
}
