/** Objects made by a constructor are plain objects in all that a user can see of them. */
import assert from 'node:assert'
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { listOf, plainObject } from '../../src/core/plain-object.js'

const Cell = plainObject(function (bay?: number, row?: number) {
  this.bay = bay
  this.row = row
  this.scheme = undefined
})

describe('plain objects of a constructor', () => {
  it('are what a literal makes', () => {
    const literal = { bay: 3, row: 0, scheme: undefined }
    const made = new Cell(3, 0)
    assert.deepStrictEqual(made, literal)
    expect(made).toStrictEqual(literal)
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
    expect(inspect(made)).toBe(inspect(literal))
    expect(structuredClone(made)).toStrictEqual(literal)
    expect(Object.entries(made)).toEqual(Object.entries(literal))
  })

  it('hold undefined where no value is handed over', () => {
    expect(Object.keys(new Cell())).toEqual(['bay', 'row', 'scheme'])
    expect(JSON.stringify(new Cell(3))).toBe('{"bay":3}')
  })

  it('take further fields', () => {
    const made = new Cell(3, 2)
    made.deck = 4
    expect(made).toEqual({ bay: 3, row: 2, deck: 4 })
  })
})

describe('lists', () => {
  it('hold their items and grow', () => {
    const list = listOf('a', 'b')
    expect(Array.isArray(list)).toBe(true)
    expect(list).toStrictEqual(['a', 'b'])
    list.push('c')
    expect(list).toEqual(['a', 'b', 'c'])
    expect(listOf()).toEqual([])
    expect(listOf('a')).not.toBe(listOf('a'))
  })
})
